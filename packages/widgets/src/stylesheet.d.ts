// What TypeScript sees of each style sheet: an import for its effect alone, with nothing in it.

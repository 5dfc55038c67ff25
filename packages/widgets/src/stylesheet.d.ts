/** What TypeScript sees of each style sheet: an import for its effect alone, with nothing in it. */
// oxlint-disable-next-line unicorn/require-module-specifiers -- so that it is a module
export {};

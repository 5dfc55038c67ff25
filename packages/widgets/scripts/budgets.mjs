/** What each file may weigh, in bytes after gzip -9. @type {Readonly<Record<string, number>>} */
export const budgets = {
  "loader.js": 1_000,
  "frame.js": 800,
  "term.js": 9_000,
  "effect.js": 11_000,
  "glossary.js": 14_000,
  "pathway.js": 14_000,
  "course-calculator.js": 18_000,
  "all.js": 36_000,
  "locales/de/course-calculator.json": 1_000,
  "locales/de/glossary.json": 1_000,
  "locales/de/pathway.json": 1_000,
  "locales/de/effect.json": 1_000,
};

/**
 * The files that do not keep to their budget yet, what they may weigh until they do, and why. A test holds them to it,
 * and fails when one of them has come to keep to its budget and still stands here.
 *
 * @type {Readonly<Record<string, { readonly until: number, readonly why: string }>>}
 */
export const over = {
  "course-calculator.js": {
    until: 33_500,
    why: "Preact with hooks 5.4 kB, the planner and its calendar 6, the calculator's own parts, link, calendar file and text 14, styles 3, words 2, the bridge 2.",
  },
  "all.js": { until: 52_500, why: "The calculator is in it." },
  "locales/de/course-calculator.json": {
    until: 2_050,
    why: "The calculator has 130 texts: in English, too, they weigh 1.5 kB.",
  },
  "locales/de/pathway.json": {
    until: 1_150,
    why: "German is longer than English, which weighs 1.0 kB.",
  },
};

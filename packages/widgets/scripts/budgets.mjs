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
  "locales/de/course-calculator.js": 1_000,
  "locales/de/glossary.js": 1_000,
  "locales/de/pathway.js": 1_000,
  "locales/de/effect.js": 1_000,
};

/** What the holidays of one country may weigh. */
export const countryBudget = 3_000;

/** What the part that all widgets share may weigh: the renderer, the bridge to the page and the reading of settings. */
export const runtimeBudget = 7_200;

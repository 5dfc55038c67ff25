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

/**
 * What each file may weigh, in bytes after gzip -9. The lines are there to notice a slip: if honest code needs more, raise
 * the line and say why in the commit.
 *
 * @type {Readonly<Record<string, number>>}
 */
export const budgets = {
  "loader.js": 1_200,
  "frame.js": 800,
  "term.js": 10_400,
  "effect.js": 14_800,
  "glossary.js": 20_200,
  "pathway.js": 21_000,
  "course-calculator.js": 34_000,
  "all.js": 55_500,
  "locales/de/course-calculator.js": 1_700,
  "locales/de/glossary.js": 1_400,
  "locales/de/pathway.js": 1_400,
  "locales/de/effect.js": 1_400,
};

/** What the holidays of one country may weigh. */
export const countryBudget = 3_000;

/**
 * What each file may weigh, in bytes after gzip -9. The lines are there to notice a slip: if honest code needs more, raise
 * the line and say why in the commit.
 *
 * @type {Readonly<Record<string, number>>}
 */
export const budgets = {
  "loader.js": 1_200,
  "frame.js": 800,
  "term.js": 11_200,
  "effect.js": 15_800,
  "glossary.js": 21_400,
  "pathway.js": 22_400,
  "course-calculator.js": 37_000,
  "course-planner.js": 81_000,
  "all.js": 59_200,
  "locales/de/course-calculator.js": 1_900,
  "locales/de/glossary.js": 1_400,
  "locales/de/pathway.js": 1_600,
  "locales/de/effect.js": 1_400,
};

/** What the holidays of one country may weigh. */
export const countryBudget = 3_000;

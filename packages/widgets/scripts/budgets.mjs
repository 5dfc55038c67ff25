/**
 * What each file may weigh, in bytes after gzip -9. The lines are there to notice a slip: if honest code needs more, raise
 * the line and say why in the commit.
 *
 * @type {Readonly<Record<string, number>>}
 */
export const budgets = {
  "loader.js": 2_900,
  "frame.js": 800,
  "term.js": 13_200,
  "effect.js": 18_600,
  "effect-service.js": 15_500,
  "glossary.js": 26_900,
  "pathway.js": 25_300,
  "course-calculator.js": 54_500,
  "course-planner.js": 107_500,
  "all.js": 79_000,
  "locales/de/course-calculator.js": 5_200,
  "locales/de/glossary.js": 5_900,
  "locales/de/pathway.js": 4_100,
  "locales/de/effect.js": 2_800,
  "locales/af/course-calculator.js": 5_000,
  "locales/af/glossary.js": 5_900,
  "locales/af/pathway.js": 4_100,
  "locales/af/effect.js": 2_800,
};

/** What the holidays of one country may weigh. */
export const countryBudget = 3_000;

/**
 * What each file may weigh, in bytes after gzip -9. The lines are there to notice a slip: if honest code needs more, raise
 * the line and say why in the commit.
 *
 * @type {Readonly<Record<string, number>>}
 */
export const budgets = {
  "loader.js": 1_350,
  "frame.js": 800,
  "term.js": 11_400,
  "effect.js": 16_400,
  "effect-service.js": 13_900,
  "glossary.js": 24_300,
  "pathway.js": 22_600,
  "course-calculator.js": 39_300,
  "course-planner.js": 82_200,
  "all.js": 61_900,
  "locales/de/course-calculator.js": 1_900,
  "locales/de/glossary.js": 1_400,
  "locales/de/pathway.js": 1_600,
  "locales/de/effect.js": 1_400,
};

/** What the holidays of one country may weigh. */
export const countryBudget = 3_000;

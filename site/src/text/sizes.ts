/** What each file of the widgets is, in the order of the table of sizes. */
export const fileLabels = [
  ["loader.js", "Loader: loads each widget as the reader scrolls towards it"],
  ["frame.js", "Script that sets the height of frames"],
  ["term.js", "One word"],
  ["effect.js", "One infusion, and a course"],
  ["glossary.js", "Glossary, with all its words"],
  ["pathway.js", "How it may work, with its pictures"],
  ["course-calculator.js", "Course calculator"],
  ["course-planner.js", "Course planner, for staff"],
  ["holidays/za.js", "Public holidays of one country (South Africa)"],
  ["locales/de/course-calculator.js", "Another language for the calculator (German)"],
  ["all.js", "All widgets in one file"],
] as const;

/** The size of other embeds, measured once: kilobytes (1000 bytes) with gzip. */
export const otherSizes = [
  ["A custom element that does nothing", 0.35],
  ["Preact with hooks", 5.7],
  ["cally, a date picker", 9.6],
  ["Typeform’s embed script", 13.9],
  ["Cal.com’s embed script", 17.3],
  ["Duet, a date picker", 19.5],
  ["A single Web Awesome button", 33.7],
  ["Vaadin’s date picker", 48.8],
  ["react-aria’s date picker", 77.5],
  ["model-viewer", 291],
] as const;

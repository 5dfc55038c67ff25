/** What the site says of its copy for reading offline. */
export const offlineText = {
  kept:
    __AUDIENCE__ === "service"
      ? "The copy has every page, the calculator and the search."
      : "The copy has every page, the planner, the calculators, the glossary and the search.",
  notKept:
    "It does not have the sites that links lead to, or the files that are offered for other programs, such as the pages as Markdown.",
} as const;

/** What a reader is told when a newer build has arrived while a page is open. */
export const updateText = {
  notice: "This site has been updated. The page that you see is the one before.",
  reload: "Load the new one",
  close: "Not now",
} as const;

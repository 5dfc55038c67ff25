/** What the site says of its copy for reading offline. */
export const offlineText =
  __AUDIENCE__ === "public"
    ? {
        kept: "The copy has every page for patients and clinic staff, with the planner, the calculators, the glossary and the search.",
        notKept:
          "It does not have the pages for partner clinics and developers, the sites that links lead to, or the files that are offered for other programs, such as the pages as Markdown.",
      }
    : {
        kept:
          __AUDIENCE__ === "service"
            ? "The copy has every page, the calculator and the search."
            : "The copy has every page and the search.",
        notKept:
          "It does not have the sites that links lead to, or the files that are offered for other programs, such as the pages as Markdown.",
      };

/** What a reader is told when a newer build has arrived while a page is open. */
export const updateText = {
  notice: "This site has been updated. The page that you see is the one before.",
  reload: "Load the new one",
  close: "Not now",
} as const;

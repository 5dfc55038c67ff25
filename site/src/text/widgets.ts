import type { WidgetName } from "../widget-list.ts";

/** What the site says about each widget: what it does, and the link that stands in its place without JavaScript. */
export const widgetText: Readonly<Record<WidgetName, { readonly what: string; readonly link: string }>> = {
  "course-calculator": {
    what: "Plans a course from its first day.",
    link: "Plan your course of infusions",
  },
  glossary: {
    what: "The words of the treatment, with a search.",
    link: "Glossary of the treatment",
  },
  pathway: {
    what: "The steps as a picture and in words.",
    link: "How it may work",
  },
  effect: {
    what: "What the clinic says about one infusion and about a course, on a timeline.",
    link: "Why there are several infusions",
  },
  term: {
    what: "A word in your own sentence that explains itself.",
    link: "",
  },
};

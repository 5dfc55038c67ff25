/** The widgets, their labels, the page of this site that shows the same, and how high a frame is at first. */
export const widgetList = [
  { name: "course-calculator", label: "Course calculator", page: "clinic/course", height: 1000 },
  { name: "glossary", label: "Glossary", page: "glossary", height: 800 },
  { name: "pathway", label: "How it may work", page: "mechanism/depression", height: 900 },
  { name: "effect", label: "One infusion, and a course", page: "mechanism/six", height: 900 },
  { name: "term", label: "One word", page: "glossary", height: null },
] as const;

export type WidgetName = (typeof widgetList)[number]["name"];

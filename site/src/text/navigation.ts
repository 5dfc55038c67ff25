/** The ways into the site, by who the reader is. */
export const audienceCards = [
  {
    page: "clinic/course",
    who: "Patients",
    what: "Plan a course, see why it has this shape, and know whom to call when plans change.",
    link: "Your course",
  },
  {
    page: "clinic/planner",
    who: "Clinic staff",
    what: "Plan a patient’s course, record each visit as it really went, and print or send the dates.",
    link: "Course planner",
  },
  {
    page: "partners",
    who: "Partner clinics",
    what: "Put a widget on your own page with one snippet. Set up your opening days once. See what you may say in public.",
    link: "For partner clinics",
  },
  {
    page: "developers",
    who: "Developers",
    what: "Typed data, an exact course planner and small widgets. No network requests, no tracking.",
    link: "For developers",
  },
] as const;

/** The shortcuts at the top of every page. */
export const headerLinks = [
  ["clinic/course", "Your course"],
  ["mechanism/depression", "How it works"],
  ["glossary", "Glossary"],
  ["evidence", "Evidence"],
  ["help", "Help now"],
] as const;

/** The same where even a hint at a medicine counts, which has no other pages. */
export const serviceHeaderLinks = [
  ["clinic/course", "Your course"],
  ["help", "Help now"],
  ["about", "About"],
] as const;

/** The shortcuts at the top of the staff planner, where a nurse has no use for the pages that tell patients of their course. */
export const toolHeaderLinks = [
  ["clinic/planner", "Planner"],
  ["clinic/planner#how-to-use-it", "How to use it"],
  ["glossary", "Glossary"],
  ["evidence", "Evidence"],
  ["help", "Help now"],
] as const;

/** The links at the foot of every page. */
export const footerLinks = [
  ["clinic/course", "Your course"],
  ["clinic/planner", "Course planner for clinic staff"],
  ["mechanism/depression", "How it works: depression"],
  ["mechanism/pain", "How it works: pain"],
  ["glossary", "Glossary"],
  ["about", "About and safety"],
  ["benefits-and-harms", "Benefits and harms"],
  ["evidence", "Sources and evidence"],
  ["partners", "For partner clinics"],
  ["developers", "For developers"],
] as const;

/** Whom a page is for, above its title. */
export const audienceLabels = {
  everyone: "For everyone",
  clinics: "For patients and clinics",
  staff: "For clinic staff",
  partners: "For partner clinics",
  developers: "For developers",
  professionals: "For health professionals",
} as const;

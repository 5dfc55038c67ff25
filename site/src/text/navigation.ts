/** The ways into the site, by who the reader is. */
export const audienceCards = [
  {
    page: "clinic/course",
    who: "Patients",
    what: "See the dates of a course, what to expect at a visit, whether it helps, and the side effects.",
    link: "Your course",
  },
  {
    page: "clinic/planner",
    who: "Clinic staff",
    what: "Plan a patient’s course, record each visit, and print or send the dates.",
    link: "Open the course planner",
  },
  {
    page: "partners",
    who: "Partner clinics",
    what: "Put the calculator on your own website, with your opening days, and see what you may say in public.",
    link: "For partner clinics",
  },
] as const;

/** The shortcuts at the top of every page. */
export const headerLinks = [
  ["clinic/course", "Your course"],
  ["patients/side-effects", "Side effects"],
  ["mechanism/depression", "How it may work"],
  ["glossary", "Glossary"],
  ["evidence", "Evidence"],
  ["help", "Help now"],
] as const;

/** The same where even a hint at a medicine counts, which has no other pages. */
const serviceHeaderLinks = [
  ["clinic/course", "Your course"],
  ["help", "Help now"],
  ["about", "About"],
] as const;

/** The same for professionals. */
const clinicalHeaderLinks = [
  ["medicine", "The medicine"],
  ["safety", "Suitability and observation"],
  ["harms", "Harms"],
  ["evidence", "Evidence"],
] as const;

export const headerLinksByAudience = {
  public: headerLinks,
  service: serviceHeaderLinks,
  clinical: clinicalHeaderLinks,
} as const;

/** The shortcuts at the top of the staff planner, where a nurse has no use for the pages that tell patients of their course. */
export const toolHeaderLinks = [
  ["clinic/planner", "Planner"],
  ["handbook/planner", "How to use it"],
  ["handbook", "Handbook"],
  ["glossary", "Glossary"],
  ["evidence", "Evidence"],
  ["help", "Help now"],
] as const;

/** The links at the foot of every page. */
const footerLinks = [
  ["clinic/course", "Your course"],
  ["patients/your-visit", "Your visit"],
  ["patients/missed", "If you miss an infusion"],
  ["patients/does-it-help", "Does it help?"],
  ["patients/side-effects", "Side effects"],
  ["patients/questions", "Questions people ask"],
  ["mechanism/depression", "How it may work: depression"],
  ["mechanism/pain", "How it may work: pain"],
  ["glossary", "Glossary"],
  ["evidence", "Sources and evidence"],
  ["clinic/planner", "Course planner for clinic staff"],
  ["handbook", "Staff handbook"],
  ["partners", "For partner clinics"],
  ["developers", "For developers"],
  ["about", "About and safety"],
] as const;

export const footerLinksByAudience = {
  public: footerLinks,
  service: serviceHeaderLinks,
  clinical: [
    ...clinicalHeaderLinks,
    ["mechanism", "Mechanism"],
    ["course", "Course and time course"],
    ["help", "Numbers to call"],
    ["about", "About"],
  ],
} as const;

/** Whom a page is for, above its title. */
export const audienceLabels = {
  everyone: "For everyone",
  patients: "For patients",
  clinics: "For patients and clinics",
  staff: "For clinic staff",
  partners: "For partner clinics",
  developers: "For developers",
  professionals: "For health professionals",
} as const;

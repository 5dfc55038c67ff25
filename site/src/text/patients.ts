/** The labels around a clinic's own words on the pages for patients. */
export const patientText = {
  policy: {
    label: "Your clinic sets this",
    /** Stands before the clinic's name. */
    own: "In the words of",
    unnamed: "your clinic",
  },
  clinic: {
    title: "Your clinic",
    phone: "Phone:",
    note: "The clinic’s own words stand on a coloured ground, beside what holds in general. They are the clinic’s alone: we have not checked them. What the clinic tells you in person comes first.",
  },
  words: {
    title: "Your clinic’s own rules",
    none: "This page does not show them. If your clinic has given you a link to these pages, open that link. If it has given you a file, choose it here. Nothing is sent or stored.",
    choose: "Choose the clinic’s file",
  },
} as const;

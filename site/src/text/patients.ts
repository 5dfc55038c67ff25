/** The labels around a clinic's own words on the pages for patients. */
export const patientText = {
  policy: {
    label: "Your clinic sets this",
    unnamed: "Your clinic",
    /** Stands after the clinic's name. */
    own: "says:",
    /** Above what is not the clinic's own. */
    general: "In general",
  },
  clinic: {
    title: "Your clinic",
    phone: "· Phone:",
    note: "Your clinic’s own words are in the coloured boxes, above the general information. They come from the clinic, and we have not checked them. If staff tell you something different, follow what they say.",
  },
  words: {
    title: "Your clinic’s own rules",
    none: "They are not shown at the moment. If your clinic has given you a link to these pages, open it. If it has given you a file, choose it here. Nothing is sent or stored.",
    choose: "Choose the clinic’s file",
  },
} as const;

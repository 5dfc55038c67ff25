/** The pages of the staff handbook, in the order in which they are listed, and the labels of its components. */
export const handbookGroups = [
  {
    label: "Planning",
    pages: ["handbook/planner", "handbook/missed", "handbook/closures", "handbook/maintenance"],
  },
  {
    label: "The visit",
    pages: [
      "handbook/observation",
      "handbook/suitability",
      "handbook/other-medicines",
      "handbook/side-effects",
      "handbook/crisis",
      "handbook/stopping",
    ],
  },
  {
    label: "Words and forms",
    pages: [
      "handbook/phone",
      "handbook/letter",
      "handbook/consent",
      "handbook/hand-out",
      "handbook/to-confirm",
    ],
  },
] as const;

export const handbookText = {
  policy: {
    label: "Each clinic decides",
    own: "Your clinic’s words",
    none: "Your clinic’s words are not shown here.",
    write: "Write them",
    known: "What is known: ",
  },
  sources: { label: "How certain", none: "we have no source for this, so each clinic decides" },
  clinic: {
    title: "Your clinic’s own words",
    none: "This page shows none. Open it with your clinic’s link, or choose your clinic’s file: nothing is sent or stored.",
    loaded: (name: string) => `These pages show the words of ${name}.`,
    unnamed: "your clinic",
    choose: "Choose your clinic’s file",
    unreadable: (why: string) => `This cannot be read: ${why}`,
    notAClinic: "it is neither your clinic’s file, infusionkit.json, nor your clinic’s link.",
    /** Stands before the link to the set-up. */
    write: "To write them, go to ",
    writeLink: "set up your clinic",
  },
  template: {
    copy: "Copy as text",
    print: "Print",
    copied: "Copied.",
    copyByHand: "The text is selected. Copy it with Ctrl+C (⌘C on a Mac).",
  },
} as const;

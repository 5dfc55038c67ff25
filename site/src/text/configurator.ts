import type { SnippetType } from "../snippets/snippet-type.ts";

const pinned = (version: string): string =>
  `It names version ${version} and its hashes, so the browser will not run any other file in its place.`;

/** The ways to put a widget into a page: what each is called, when to use it, and what in it can change by itself. */
export const snippetTypeText: Readonly<
  Record<
    SnippetType,
    { readonly label: string; readonly when: string; readonly pinned: (version: string) => string }
  >
> = {
  element: {
    label: "Element and script",
    when: "For a page in HTML, and for WordPress’s Custom HTML block if you are an administrator or an editor.",
    pinned,
  },
  link: {
    label: "Link and loader",
    when: "For authors in WordPress, and for editors that remove scripts. An administrator adds its script line to the site once.",
    pinned,
  },
  frame: {
    label: "Frame",
    when: "A page within your page, for editors that allow a frame but no script. Without its script line, its height is fixed.",
    pinned: (version) =>
      `The frame shows the version published here, now ${version}, and changes with it. Only its script line is pinned.`,
  },
  address: {
    label: "Address alone",
    when: "For Google Sites and Wix, which embed an address. In WordPress it becomes a frame without your settings.",
    pinned: (version) => `It shows the version published here, now ${version}, and changes with it.`,
  },
  package: {
    label: "npm package",
    when: "For developers, on a site that is built with npm.",
    pinned: (version) => `It is written for version ${version}; your lock file keeps you on one version.`,
  },
};

/** What the configurator says, and what its snippets say beside the words of the widgets. */
export const configuratorText = {
  /** The link below a frame, after what the widget's own link says. */
  ownPage: (linkText: string) => `${linkText}, on a page of its own`,
  choice: {
    title: "Which widget, and how",
    audience: "For",
    audienceHint:
      "Where even a hint at a medicine counts as advertising, the widgets say nothing about how it may work, and do not link to any page that does.",
    audiences: {
      public: "Patients, as on this site",
      service: "Pages where even a hint counts",
    },
    widget: "Widget",
    form: "Kind of snippet",
  },
  content: {
    wholeAddress: (typed: string) =>
      `In this kind, “${typed}” would lead to a page of this site. Give the whole address, beginning with https://.`,
    title: "What it shows",
    clinicTitle: "Your clinic",
    start: "First day that is filled in",
    query: "Search that is filled in",
    indication: "Shown first",
    indications: { depression: "Depression", pain: "Chronic pain", alcohol: "Craving for alcohol" },
    term: "Word of the glossary",
    word: "The word as written in your sentence",
  },
  help: {
    title: "Whom to call in an emergency",
    country: "Country",
    countryHint: "Its numbers appear below the widget, with the date on which they were looked up.",
    ofRegion: "The same as for public holidays, or your own numbers",
    directory: "None: a link to a directory of numbers instead",
  },
  looks: {
    title: "How it looks, and its language",
    headingLevel: "Level of its heading",
    headingHint: "One more than the level of the heading above it. If you are not sure, leave it as it is.",
  },
  result: {
    title: "Your snippet",
    previewBefore: "The preview does not show your latest changes yet.",
    notForWordPress: "Not for WordPress.",
    settingsLost: "There, an address on a line of its own loses all your settings.",
    calculatorWithout:
      "Your readers would get dates for Monday to Friday, without public holidays and closures.",
    widgetWithout: "Your readers would get the widget with its default settings.",
    useFrame: "Use a frame instead",
    weakColours:
      "The snippet uses this colour all the same. Change it in the form, or your readers may miss links.",
    jump: "Preview and snippet",
    regulator: "You are the one who publishes it, so check with your own regulator first.",
    asPage: "See it on a page of its own",
  },
  preview: {
    title: "What your readers see",
    phone: "Phone",
    desktop: "Desktop",
    darkPage: "Dark page",
    frameTitle: (theme: string, width: string) => `The widget on a ${theme} page, at the width of a ${width}`,
    sentence: (word: string) => `A sentence of your own, with ${word} in it.`,
  },
} as const;

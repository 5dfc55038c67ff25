import type { SnippetType } from "../snippets/snippet-type.ts";

const pinned = (version: string): string =>
  `It names version ${version} and its hashes, so the browser runs no other file in its place.`;

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
    when: "For WordPress as an author, and editors that remove scripts. An administrator puts its script line into the site once.",
    pinned,
  },
  frame: {
    label: "Frame",
    when: "A page in a box, for editors that allow a frame but no script. Without its script line the box keeps one height.",
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
    when: "For developers, in a site that is built with npm.",
    pinned: (version) => `It is written for version ${version}; your lock file keeps you on one version.`,
  },
};

/** What the configurator says, and what its snippets say beside the words of the widgets. */
export const configuratorText = {
  /** The link below a frame, after what the widget's own link says. */
  ownPage: (linkText: string) => `${linkText}, in a page of its own`,
  choice: {
    title: "Which widget, and how",
    audience: "For",
    audienceHint:
      "Where even a hint at a medicine counts as advertising, the widgets say nothing of how it may work, and link no page that does.",
    audiences: {
      public: "Patients, as on this site",
      service: "Pages where even a hint counts",
    },
    widget: "Widget",
    form: "Kind of snippet",
  },
  content: {
    title: "What it shows",
    clinicTitle: "Your clinic",
    start: "Start that is filled in at first",
    query: "Words to search for at first",
    indication: "Shown first",
    indications: { depression: "Depression", pain: "Chronic pain", alcohol: "Craving for alcohol" },
    term: "Word of the glossary",
    word: "The word as written in your sentence",
  },
  help: {
    title: "Whom to call in an emergency",
    country: "Country",
    countryHint: "Its numbers stand under the widget, with the day on which they were looked up.",
    ofRegion: "That of the public holidays, or your own numbers",
    directory: "None: an address where numbers can be found",
  },
  looks: {
    title: "How it looks, and its language",
    headingLevel: "Level of its heading",
    headingHint: "One more than the heading above it. Leave it as it is if you are not sure.",
  },
  result: {
    title: "Your snippet",
    previewBefore: "The preview still shows it without your last changes.",
    notForWordPress: "Not for WordPress.",
    settingsLost: "On a line of its own there, this address loses every setting.",
    calculatorWithout:
      "Your readers would get dates for Monday to Friday, without public holidays and closures.",
    widgetWithout: "Your readers would get the widget with its usual settings.",
    useFrame: "Use a frame instead",
    weakColours:
      "The snippet has this colour all the same: change it in the form, or your readers may miss links.",
    jump: "Preview and snippet",
    regulator: "You publish it: check with your own regulator first.",
    asPage: "See it as a page of its own",
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

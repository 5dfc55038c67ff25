/** Which form of a widget works in which editor. */
const WORKS = "Works";
export const REMOVED = "Removed";

type EditorSupport = {
  readonly where: string;
  readonly element: string;
  readonly link: string;
  readonly frame: string;
  readonly address: string;
  readonly known: string;
};
/** What is known about each editor, and how: `known` says whether it was tried. */
export const editorSupport: readonly EditorSupport[] = [
  {
    where: "A page you write in HTML",
    element: WORKS,
    link: WORKS,
    frame: WORKS,
    address: "Only a link",
    known: "Tried, in Chromium, Firefox and WebKit.",
  },
  {
    where: "WordPress, as administrator or editor of a single site",
    element: `${WORKS}, in a Custom HTML block`,
    link: WORKS,
    frame: WORKS,
    address: "Becomes a frame, without your settings",
    known: "Tried in WordPress 6.7 as administrator and editor, in Chromium.",
  },
  {
    where: "WordPress, in other roles, or on a network of sites",
    element: "Only the link inside it is kept",
    link: "Kept. An administrator adds the script line once",
    frame: "Only the link below it is kept",
    address: "Becomes a frame, without your settings",
    known: "Tried in WordPress 6.7 as author, in Chromium. A network of sites was not tried.",
  },
  {
    where: "WordPress.com, smaller plans",
    element: REMOVED,
    link: "Remains a link: no script can be added",
    frame: REMOVED,
    address: "Not known",
    known: "From public reports. Not tried.",
  },
  {
    where: "Wix",
    element: "As a Custom Element on a paid plan, or in an HTML embed",
    link: "In an HTML embed",
    frame: "In an HTML embed",
    address: "In an HTML embed",
    known: "From Wix’s own documentation. Not tried.",
  },
  {
    where: "Squarespace",
    element: "In a Code block, if your plan allows scripts",
    link: "In a Code block, if your plan allows scripts",
    frame: "In a Code or Embed block",
    address: "Not known",
    known: "From public reports. Not tried.",
  },
  {
    where: "Google Sites",
    element: "In Embed code, inside Google’s own frame",
    link: "In Embed code",
    frame: "In Embed code",
    address: "In Embed by URL",
    known: "From public reports. Not tried.",
  },
];
export const editorColumns = [
  ["element", "Element and script"],
  ["link", "Link and loader"],
  ["frame", "Frame"],
  ["address", "Address alone"],
] as const;

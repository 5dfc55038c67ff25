/** The words of the table that shows the outcomes of each form in a real WordPress. The results are in wordpress-forms.json. */
export const wordpressText = {
  caption: (version: string) => `What readers see, in WordPress ${version}`,
  form: "Form",
  byEditor: (blocks: string, classic: string) => `${blocks} (block editor); ${classic} (classic editor)`,
} as const;

export const wordpressForms = {
  block: "Block of the plugin",
  shortcode: "Shortcode of the plugin",
  element: "Element and script",
  link: "Link, with the script lines in the footer",
  frame: "Frame",
  address: "Address alone",
} as const;

export const wordpressRoles = {
  administrator: "Administrator",
  editor: "Editor",
  author: "Author",
} as const;

export const wordpressOutcomes = {
  widget: "The widget",
  frame: "The widget in a frame",
  link: "Only a link or the word",
  nothing: "Nothing",
} as const;

/** Where to get the plugin. */
export const pluginText = {
  get: "Get the file",
  about: (version: string, kilobytes: number) => ` (version ${version}, ${kilobytes} kB).`,
  hash: "Its SHA-256 checksum, to check that the download is complete:",
  withRelease: "Get the file infusionkit.zip. It comes with each release of InfusionKit.",
} as const;

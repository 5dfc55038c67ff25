/** A way to put a widget into a page. */
export type SnippetType = "element" | "link" | "frame" | "address" | "package";

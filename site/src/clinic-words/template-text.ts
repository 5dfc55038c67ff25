/** A template as plain text, for a letter or a message. */

/** What stands for a line to write on. */
const BLANK = "____________________";

/** What stands before the text of an element that begins a line of its own. */
const LINE_STARTS: Readonly<Record<string, string>> = { H3: "\n", P: "", LI: "- " };

/** The words of an element. Those of the page are in one line; a clinic's own keep their lines. */
const readWords = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? "").replace(/\s+/g, " ");
  if (!(node instanceof Element)) return "";
  if (node.matches(".ik-blank")) return BLANK;
  if (node.matches(".ik-clinic-value") && !node.querySelector(".ik-blank")) return node.textContent ?? "";
  return [...node.childNodes].map(readWords).join("");
};

/** The text of a template, a line for each of its headings, paragraphs and points. */
export const templateToText = (template: Element): string =>
  [...template.querySelectorAll("h3, p, li")]
    .map((element) => `${LINE_STARTS[element.tagName] ?? ""}${readWords(element).trim()}`)
    .join("\n")
    .trim();

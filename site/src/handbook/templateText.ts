/** A template as plain text, for a letter or a message. */

/** What stands for a line to write on. */
const BLANK = "____________________";

/** Elements that begin a line of their own, and what stands before them. */
const BLOCKS: Readonly<Record<string, string>> = { H3: "\n", P: "", LI: "- " };

const toLine = (element: Element): string => {
  const copy = element.cloneNode(true) as Element;
  for (const list of copy.querySelectorAll("ul, ol")) list.remove();
  for (const blank of copy.querySelectorAll(".ik-blank")) blank.replaceWith(BLANK);
  // A clinic's words have their own lines; those of the page's source are none.
  const words: string[] = [];
  for (const value of copy.querySelectorAll(".ik-clinic-value")) {
    words.push(value.textContent ?? "");
    value.replaceWith(`\u0000${words.length - 1}\u0000`);
  }
  return (copy.textContent ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\u0000(\d+)\u0000/g, (_, index) => words[Number(index)] ?? "");
};

/** The text of a template, a line for each of its paragraphs, headings and points. */
export const templateToText = (template: Element): string =>
  [...template.querySelectorAll("h3, p, li")]
    .map((element) => `${BLOCKS[element.tagName] ?? ""}${toLine(element)}`)
    .join("\n")
    .trim();

/** Ways in which a plan leaves the page: on paper, by the clipboard, as a file. Each says whether it happened. */
import { render, type ComponentChildren, type JSX } from "preact";
import type { CourseMessages } from "../text/courseMessages.ts";

/** The page for paper: what stands around the dates of a course. */
export const paper = (
  lists: ComponentChildren,
  { course: text, say }: CourseMessages,
  clinic: string | undefined,
  phone = "…".repeat(9),
): JSX.Element => (
  <>
    <p>{clinic}</p>
    <h1>{text.printTitle}</h1>
    {/* A space in which a name is written by hand. */}
    <p class="name">{text.printName}:</p>
    {lists}
    <p>
      <b>{say(text.callClinic, { phone: `: ${phone}` })}</b>
    </p>
    <p>{text.notice}</p>
  </>
);

const CSS = `@page{margin:15mm}
*{margin:0}
body{font:12pt/1.4 sans-serif;color:#000;background:#fff}
p,h1,.ik-phase{margin:3mm 0}
.name,li{border-bottom:.5pt solid}
li{padding:1mm;break-inside:avoid}
b,::marker{font:bold 19pt sans-serif}
ol~ol ::marker,ol~ol *{font-size:13pt}
.many ol~ol{columns:2;column-gap:8mm}
.many li{padding:0}
small{display:block}
button,.ik-number,.ik-why{display:none}`;

let frame: HTMLIFrameElement | undefined;

/**
 * Prints a page of its own, black on white, so that the looks of the host's page do not matter.
 *
 * @param count how many infusions are on it: of many the later ones stand in two columns, so that it is one page
 * @returns whether the browser began to print: a sandbox refuses without a word
 */
export const printPage = (lang: string, title: string, page: JSX.Element, count: number): Promise<boolean> =>
  new Promise((done) => {
    // The last one stays until now: a browser may still be reading it when print() comes back.
    frame?.remove();
    const made = (frame = document.createElement("iframe"));
    made.title = title;
    // Without a place in the layout, some browsers print nothing.
    Object.assign(made.style, { position: "fixed", width: 0, height: 0, border: 0 });
    // Some browsers swap the empty document once it has loaded: what is put in before is lost.
    made.addEventListener("load", () => {
      let view = made.contentWindow as Window & typeof globalThis;
      try {
        const { document } = view;
        const { body, documentElement } = document;
        documentElement.lang = lang;
        document.title = title;
        const sheet = new view.CSSStyleSheet();
        sheet.replaceSync(CSS);
        document.adoptedStyleSheets = [sheet];
        body.className = count > 12 ? "many" : "";
        render(page, body);
      } catch {
        // In a sandbox the new page is a stranger: what is printed is the page itself.
        view = window;
      }
      let began = false;
      view.addEventListener("beforeprint", () => (began = true));
      // While its load event runs, a document puts printing off until afterwards.
      setTimeout(() => {
        view.print();
        done(began);
      });
    });
    document.body.append(made);
  });

/** Puts a text on the clipboard, and says whether it is there. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

/** What the page may not copy, selected, so that the reader can. */
export const toCopyByHand = (text: string, label: string): JSX.Element => (
  <textarea
    readOnly
    rows={4}
    aria-label={label}
    value={text}
    ref={(box) => {
      box?.focus();
      box?.select();
    }}
  />
);

/** Hands a file to the browser. Whether it was kept cannot be known. */
export const downloadFile = (name: string, type: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

/** Ways in which a plan leaves the page: on paper, by the clipboard, as a file. Each says whether it happened. */

/** One infusion on paper. */
export type PrintLine = { readonly number: number; readonly date: string; readonly note: string };

/** A printed page. */
export type PrintPage = {
  readonly lang: string;
  readonly title: string;
  readonly clinic: string;
  /** Before the space in which a name is written by hand. */
  readonly name: string;
  readonly lists: readonly { readonly title: string; readonly lines: readonly PrintLine[] }[];
  readonly phone: string;
  readonly notice: string;
};

const CSS = `@page{margin:15mm}
*{margin:0;padding:0;box-sizing:border-box}
body{font:12pt/1.3 sans-serif;color:#000;background:#fff}
h1{font-size:22pt}
.clinic{font-size:14pt}
.name{margin:7mm 0 4mm;border-bottom:1pt solid}
h2{font-size:14pt;margin-top:5mm}
ol{list-style:none}
li{display:grid;grid-template-columns:11mm 1fr;gap:0 3mm;align-items:center;padding:1.3mm 0;border-bottom:.5pt solid #777;break-inside:avoid}
i{grid-row:1/3;padding:0 .5mm;border:1.5pt solid;border-radius:9mm;text-align:center;font:bold 13pt/8mm sans-serif}
b{font-size:19pt}
ol+h2+ol b{font-size:13pt}
.two ol+h2+ol,.many ol{columns:2;column-gap:7mm}
.two ol+h2+ol b{font-size:11pt}
small{font-size:9.5pt}
small:empty{display:none}
.many b{font-size:11pt!important}
.many li{padding:.4mm 0}
.phone{margin-top:5mm;font-size:15pt;font-weight:bold}
.notice{margin-top:3mm;font-size:10pt}`;

let frame: HTMLIFrameElement | undefined;

/**
 * Prints a page of its own, black on white, so that the looks of the host's page do not matter.
 *
 * @returns whether the browser began to print: a sandbox refuses without a word
 */
export const printPage = (page: PrintPage): Promise<boolean> =>
  new Promise((done) => {
    // The last one stays until now: a browser may still be reading it when print() comes back.
    frame?.remove();
    const made = (frame = document.createElement("iframe"));
    made.title = page.title;
    // Without a place in the layout, some browsers print nothing.
    for (const size of ["width", "height", "border"]) made.style.setProperty(size, "0");
    made.style.setProperty("position", "fixed");
    // Some browsers swap the empty document once it has loaded: what is put in before is lost.
    made.addEventListener("load", () => {
      const view = made.contentWindow as Window & typeof globalThis;
      const doc = view.document;
      const put = (parent: Element, tag: string, text: string, name = ""): Element => {
        const element = doc.createElement(tag);
        element.textContent = text;
        if (name) element.className = name;
        parent.append(element);
        return element;
      };
      doc.documentElement.lang = page.lang;
      doc.title = page.title;
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(CSS);
      doc.adoptedStyleSheets = [sheet];
      const { body } = doc;
      const count = page.lists.flatMap(({ lines }) => lines).length;
      // One page: what is many stands in two columns.
      body.className = count > 30 ? "many" : count > 12 ? "two" : "";
      put(body, "p", page.clinic, "clinic");
      put(body, "h1", page.title);
      put(body, "p", `${page.name}:`, "name");
      page.lists.forEach(({ title, lines }) => {
        if (title) put(body, "h2", title);
        const list = put(body, "ol", "");
        for (const { number, date, note } of lines) {
          const item = put(list, "li", "");
          put(item, "i", String(number));
          put(item, "b", date);
          put(item, "small", note);
        }
      });
      put(body, "p", page.phone, "phone");
      put(body, "p", page.notice, "notice");
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

/** Hands a file to the browser. Whether it was kept cannot be known. */
export const saveFile = (name: string, type: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

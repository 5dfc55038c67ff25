/**
 * Editors that show a page as one writes it, in Chromium and from their own packages: what each gives back of a piece of HTML
 * that it was given.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { chromiumFlags, findChromium } from "../../scripts/chromium.mjs";
import { getContentType } from "../../scripts/site-server.mjs";

const require = createRequire(import.meta.url);

/** An address that leads nowhere: every file that is asked for below it comes from the packages. */
const ADDRESS = "http://editors.test/";

/** What the page of an editor has to have, and how HTML goes through it there. */
type VisualEditor = {
  readonly package: string;
  /** The file of the package that the page loads. */
  readonly script: string;
  readonly pass: (html: string) => Promise<string>;
};

/** The parts of the editors that are used here; they run in the page. */
declare const tinymce: {
  init(options: object): Promise<
    readonly {
      setContent(html: string): void;
      getContent(): string;
    }[]
  >;
};
declare const CKEDITOR: Readonly<Record<string, unknown>> & {
  readonly ClassicEditor: {
    create(
      element: Element,
      options: object,
    ): Promise<{
      setData(html: string): void;
      getData(): string;
      execute(command: string, value: string): void;
    }>;
  };
};
declare const Quill: new (element: Element) => {
  readonly clipboard: { dangerouslyPasteHTML(html: string): void };
  getSemanticHTML(): string;
};

/** The editors by the ids of the guide's table, each with its own settings where the id says nothing else. */
export const visualEditors: Readonly<Record<string, VisualEditor>> = {
  // As a person does who opens the source code view, pastes, and saves.
  tinymce: {
    package: "tinymce",
    script: "tinymce.min.js",
    pass: async (html) => {
      const [editor] = await tinymce.init({ selector: "#editor", license_key: "gpl", plugins: "code media" });
      editor!.setContent(html);
      return editor!.getContent();
    },
  },
  ckeditor: {
    package: "ckeditor5",
    script: "dist/browser/ckeditor5.umd.js",
    pass: async (html) => {
      const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Link, List, MediaEmbed, SourceEditing } =
        CKEDITOR;
      const editor = await ClassicEditor.create(document.querySelector("#editor")!, {
        licenseKey: "GPL",
        plugins: [Essentials, Paragraph, Heading, Bold, Link, List, MediaEmbed, SourceEditing],
      });
      editor.setData(html);
      return editor.getData();
    },
  },
  // Its own button for pieces of HTML, which a site has to have switched on.
  "ckeditor-html": {
    package: "ckeditor5",
    script: "dist/browser/ckeditor5.umd.js",
    pass: async (html) => {
      const { ClassicEditor, Essentials, Paragraph, HtmlEmbed } = CKEDITOR;
      const editor = await ClassicEditor.create(document.querySelector("#editor")!, {
        licenseKey: "GPL",
        plugins: [Essentials, Paragraph, HtmlEmbed],
      });
      editor.execute("htmlEmbed", html);
      return editor.getData();
    },
  },
  // It has no view of the source: a site that fills it in does so by this function.
  quill: {
    package: "quill",
    script: "dist/quill.js",
    pass: async (html) => {
      const editor = new Quill(document.querySelector("#editor")!);
      editor.clipboard.dangerouslyPasteHTML(html);
      return editor.getSemanticHTML();
    },
  },
};

const getPackageFolder = (name: string): string =>
  // A package may not let its package.json be asked for.
  dirname(
    require.resolve
      .paths(name)!
      .map((folder) => join(folder, name, "package.json"))
      .find((file) => {
        try {
          readFileSync(file);
          return true;
        } catch {
          return false;
        }
      })!,
  );

/** Opens a browser for the editors. */
export async function openVisualEditors(): Promise<{
  /** What an editor gives back of a piece of HTML. */
  readonly pass: (id: string, html: string) => Promise<string>;
  readonly close: () => Promise<void>;
}> {
  const browser: Browser = await chromium.launch({
    executablePath: await findChromium(),
    args: chromiumFlags,
  });
  const pass = async (id: string, html: string): Promise<string> => {
    const editor = visualEditors[id]!;
    const folder = getPackageFolder(editor.package);
    const page: Page = await browser.newPage();
    await page.route("**/*", (route) => {
      const { origin, pathname } = new URL(route.request().url());
      if (`${origin}/` !== ADDRESS) return route.abort();
      if (pathname === "/")
        return route.fulfill({
          contentType: "text/html",
          body: `<!doctype html><title>Editor</title><div id="editor"></div><script src="${editor.script}"></script>`,
        });
      try {
        return route.fulfill({
          contentType: getContentType(pathname),
          body: readFileSync(join(folder, pathname)),
        });
      } catch {
        return route.fulfill({ status: 404 });
      }
    });
    await page.goto(ADDRESS);
    const left = await page.evaluate(editor.pass, html);
    await page.close();
    return left;
  };
  return { pass, close: () => browser.close() };
}

/**
 * The loader, for a page with one line of script: it loads the file of each widget that is in the page when it comes
 * near the window, and makes widgets of links, which pass the filters of WordPress where unknown tags do not:
 * `<a class="infusion-widget" data-infusion="glossary" data-query="receptor" href="…">Our glossary</a>`.
 *
 * It is the one line that a page needs, whatever its widgets are told: the holidays of a region and the words of a
 * language are files of their own, which widgets ask it for.
 *
 * What it loads is bound to the hashes of the build, so that a hash on the loader's own tag covers all of it.
 */
declare const __HASHES__: { readonly [name: string]: string };

/** Where the files are: beside this script; or where a script's tag says, for a loader that is inline, a module or joined with others. */
const script = document.currentScript as HTMLScriptElement | null;
const base =
  document.querySelector<HTMLScriptElement>("script[data-infusion-files]")?.dataset["infusionFiles"] ??
  (/\/loader\.js($|\?)/.test(script?.src ?? "") ? script?.src : undefined);
/** Left in the page by a loader that knows: a second copy, in whichever way it came, has nothing to add. */
const LOADER = Symbol.for("infusionkit-loader");
const page = globalThis as { [key: symbol]: unknown };
/** By the name of a widget's script, such as `glossary`; by the whole name of a file of holidays or words. */
const hashes = __HASHES__;
const PREFIX = "infusion-";
const WIDGET_NAME = /^[a-z-]+$/;
const seen = new WeakSet<Element>();

const load = (file: string, hash: string | undefined): Promise<void> => {
  const address = new URL(file, new URL(base as string, document.baseURI)).href;
  // The hash holds for the import too. A script's address would need a policy of trusted types; this does not.
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = address;
  link.integrity = `sha256-${hash}`;
  link.crossOrigin = "";
  document.head.append(link);
  return import(address).catch((error: unknown) => {
    console.warn(`InfusionKit could not load ${address}.`);
    throw error;
  });
};

/** The files that widgets asked for: whether each is still on its way. */
const isComing = new Map<string, boolean>();
/** Loads a file of data, once, and says whether it is on its way. See the widgets' `PageData`. */
const requestFile = (file: string): boolean => {
  if (!Object.hasOwn(hashes, file)) return false;
  if (!isComing.has(file)) {
    isComing.set(file, true);
    // The document is told in either case: what waits for the file then says what it lacks.
    void load(file, hashes[file])
      .catch(() => {})
      .then(() => {
        isComing.set(file, false);
        document.dispatchEvent(new Event("infusionkit"));
      });
  }
  return isComing.get(file) as boolean;
};

/** The name of a widget, such as `glossary`; nothing when it is none of ours. */
const getWidgetName = (element: Element): string => {
  const name = element.localName.startsWith(PREFIX)
    ? element.localName.slice(PREFIX.length)
    : ((element as HTMLElement).dataset["infusion"] ?? "");
  return WIDGET_NAME.test(name) && Object.hasOwn(hashes, name) ? name : "";
};

/** Its script: where even a hint at a medicine counts one of its own, if there is one, which holds no such word. */
const getScriptName = (element: Element, name: string): string => {
  const script = `${name}-${element.getAttribute("audience") ?? (element as HTMLElement).dataset["audience"]}`;
  return Object.hasOwn(hashes, script) ? script : name;
};

const loadWidget = (element: Element): void => {
  const name = getWidgetName(element);
  // A loader without an address knows no files; where another one is in the page, that one has them.
  if (!name || !base) return;
  const script = getScriptName(element, name);
  // What the page says already need not wait until the widget asks for it.
  const { dataset } = element as HTMLElement;
  const region = element.getAttribute("region") ?? dataset["region"];
  const lang = element.getAttribute("lang") ?? dataset["lang"] ?? document.documentElement.lang;
  if (region) requestFile(`holidays/${region.slice(0, 2)}.js`);
  requestFile(`locales/${lang.split("-")[0]}/${script}.js`);
  if (element.localName === "a") {
    const widget = document.createElement(PREFIX + name);
    delete (element as HTMLElement).dataset["infusion"];
    for (const { name: key, value } of element.attributes) {
      // Whoever may write no scripts into a page may write these: they must not become one.
      if (/^data-(?!on|style)/.test(key)) widget.setAttribute(key.slice(5), value);
    }
    element.replaceWith(widget);
    // The link is what stands there until the widget does. A word in a sentence is but a word.
    if (name === "term") {
      widget.textContent = element.textContent;
      widget.setAttribute("glossary-url", (element as HTMLAnchorElement).href.replace(/#.*/, "#"));
    } else widget.append(element);
  }
  if (customElements.get(PREFIX + name)) return;
  load(`${script}.js`, hashes[script]).catch(() => {
    // Nothing comes: what stands there for it needs no more room than it has.
    for (const { style } of document.querySelectorAll<HTMLElement>(PREFIX + name)) style.minHeight = "0";
  });
};

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      loadWidget(target);
    }
  },
  { rootMargin: "600px" },
);

const findWidgets = (): void => {
  for (const element of document.querySelectorAll("a.infusion-widget,:not(:defined)")) {
    if (!seen.has(element) && getWidgetName(element)) {
      seen.add(element);
      near.observe(element);
    }
  }
};
if (base) {
  page[LOADER] = true;
  const data = (page[Symbol.for("infusionkit")] ??= {}) as { requestFile?: typeof requestFile };
  data.requestFile ??= requestFile;
  findWidgets();
  new MutationObserver(findWidgets).observe(document, { childList: true, subtree: true });
} else if (!page[LOADER])
  console.warn(
    'InfusionKit: this loader does not know where its files are. Load it by a tag of its own, <script src="…/embed/loader.js">, or say it on any script of the page: <script data-infusion-files="https://…/embed/">.',
  );

/**
 * The one bridge between a host's page and a widget: it makes a custom element of a short description. It knows
 * nothing of Preact: what draws is given to it.
 *
 * Whatever a page does, nothing is thrown into it: what is wrong is said in the element, and `infusion-error` tells it.
 */
import { isRecord, findSettingProblem, type SettingFields } from "./settings.ts";
import base from "../elements/base.css?inline";
import { tryOrUndefined } from "../i18n/format.ts";

declare const __VERSION__: string;

/** The version of these elements; `0.0.0` when they run from their source. */
export const version: string = typeof __VERSION__ === "string" ? __VERSION__ : "0.0.0";

/** The values of a widget, by the names of its properties. */
export type Values = { readonly [name: string]: unknown };

/** Draws into a place, or draws again; `null` takes away what was drawn. It must not throw: it calls `failed`. */
export type Draw = (place: HTMLElement, values: Values | null, failed: (error: unknown) => void) => void;

/** Tells the page what the user did. The answer is `false` when the page takes over. */
export type Emit = (type: string, detail: object, cancelable?: boolean) => boolean;

/** One custom element. */
export type ElementDefinition = {
  readonly tag: string;
  /** The text of its style sheet, beside the one that all of them share. */
  readonly css: string;
  /** Its settings, by the names of their properties. */
  readonly fields: SettingFields;
  readonly draw: Draw;
  /**
   * What the widget calls, and what that tells the page; and what else an element needs at its beginning, such as a field
   * of a form does, with `internals` where the engine has them.
   */
  readonly handlers?: (emit: Emit, root: HTMLElement, internals: ElementInternals | undefined) => Values;
  /** Whether it stands in a line of text, around the words that the page gives it. */
  readonly inline?: boolean;
};

/** What is wrong with a setting. */
export type SettingProblem = { readonly field: string; readonly message: string };

/** What every element of InfusionKit can do. */
export interface InfusionElement extends HTMLElement {
  /** Fulfilled when the widget stands for the first time. */
  readonly whenReady: Promise<this>;
}

/** What the files of regions and languages leave for the widgets, whichever is loaded first. */
export type Shelf = {
  readonly regions?: { readonly [id: string]: unknown };
  /** What the licence of the regions' data asks to be shown. */
  readonly notice?: string;
  /** By language: `de`. */
  readonly messages?: { readonly [lang: string]: object };
};

/** The class of an element, and what a class made of it can use. */
export type WidgetClass = (new () => InfusionElement & {
  /** Draws anew with the settings of the page: what the reader has changed is forgotten. */
  restart(): void;
}) & { readonly version: string; formAssociated?: boolean };

// A symbol: an element of the page with a name for its id would stand where a name does.
const shelf = (): Shelf => (globalThis as { [key: symbol]: Shelf })[Symbol.for("infusionkit")] ?? {};

const { hasOwn, keys } = Object;
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What draws each element that is in a page. */
const live = new Set<() => void>();
const redrawAll = (): void => live.forEach((redraw) => redraw());
let listening = false;

/** The nearest language, across shadow roots. */
const findLanguage = (from: Node): string => {
  for (let node: Node | null = from; node; node = node.parentNode ?? (node as ShadowRoot).host) {
    const { lang } = node as HTMLElement;
    if (lang) return `${lang}`;
  }
  return "en";
};

const freeze = (value: unknown): unknown => {
  if (value && typeof value === "object") Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

/** Reads a JSON file of the page's own site. It is the one request that a widget makes, and only when told to. */
const fetchSettings = async (url: string): Promise<unknown> => {
  const { href, origin } = new URL(url, document.baseURI);
  if (origin !== location.origin) throw Error("it must be a file of this site");
  const answer = await fetch(href, { credentials: "omit", redirect: "error", referrerPolicy: "no-referrer" });
  if (!answer.ok) throw Error(`the file cannot be had (${answer.status})`);
  return answer.json();
};

// On a server there are no elements: the classes can be imported there, and do nothing.
const Base = (globalThis.HTMLElement ?? Object) as typeof HTMLElement;

/** Makes the class of an element. It is not defined yet: see {@link defineElement}. */
export const createElementClass = ({
  tag,
  css,
  fields,
  draw,
  handlers,
  inline,
}: ElementDefinition): WidgetClass => {
  const names = keys(fields);
  const byAttribute = new Map(names.map((name) => [kebab(name), name]));
  /** One set for all elements of a tag, however many there are. A policy for styles does not touch it. */
  let sheets: CSSStyleSheet[] | undefined;

  return class Widget extends Base implements InfusionElement {
    static readonly version = version;
    static readonly observedAttributes = [...byAttribute.keys()];

    static {
      for (const name of names) {
        // `lang` is every element's own already.
        if (name === "lang") continue;
        Object.defineProperty(this.prototype, name, {
          configurable: true,
          enumerable: true,
          get(this: Widget) {
            return this.#set[name] ?? null;
          },
          set(this: Widget, value: unknown) {
            const attribute = kebab(name);
            if (value === null || value === undefined) {
              delete this.#set[name];
              this.removeAttribute(attribute);
            } else if (fields[name]?.rich) this.#set[name] = value;
            else this.setAttribute(attribute, `${value}`);
            this.#redraw();
          },
        });
      }
    }

    #fulfil!: (self: this) => void;
    readonly whenReady: Promise<this> = new Promise((fulfil) => (this.#fulfil = fulfil));
    readonly #internals = tryOrUndefined(() => this.attachInternals());
    readonly #root = document.createElement(inline ? "span" : "div");
    readonly #slot = document.createElement("slot");
    readonly #told = document.createElement("div");
    readonly #emit: Emit = (type, detail, cancelable = false) =>
      this.dispatchEvent(
        new CustomEvent(`infusion-${type}`, {
          bubbles: true,
          composed: true,
          cancelable,
          detail: freeze(detail),
        }),
      );
    readonly #handlers = handlers?.(this.#emit, this.#root, this.#internals);
    /** What the page's attributes and properties say. */
    readonly #set: Record<string, unknown> = {};
    /** What the file of settings says, or what is wrong with it; while it is on its way, a promise. */
    #file: unknown;
    #waiting = false;
    #drawn = false;
    #broken = false;
    #said = "";
    #turn = 0;

    constructor() {
      super();
      // Not `clonable`: Firefox would then refuse the root that a copy makes for itself.
      const shadow = this.attachShadow({ mode: "open", delegatesFocus: true });
      shadow.adoptedStyleSheets = sheets ??= [base, css].map((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        return sheet;
      });
      this.#root.className = "ik-root";
      this.#told.className = "ik-problems";
      this.#told.setAttribute("part", "notice");
      // A click on plain text would go on to the first field, and open a keyboard: this takes it.
      if (!inline) this.#root.tabIndex = -1;
      shadow.append(this.#slot, this.#told, this.#root);
      // The page's children are read by the parser after this: its settings in JSON may be among them.
      this.#slot.addEventListener("slotchange", this.#redraw);
      for (const type of ["keydown", "keypress", "keyup"]) {
        // What is typed in a field is no shortcut of the page's.
        shadow.addEventListener(type, (event) => {
          const { key, ctrlKey, metaKey, target } = event as KeyboardEvent;
          if (
            !/^(Escape|Tab)$/.test(key) &&
            !ctrlKey &&
            !metaKey &&
            (target as Element).matches("input,select,textarea")
          )
            event.stopPropagation();
        });
      }
    }

    connectedCallback(): void {
      // A page may set properties before the element is defined: they lie before ours until they are set again.
      const self = this as Record<string, unknown>;
      for (const name of names) {
        if (name === "lang" || !hasOwn(self, name)) continue;
        const value = self[name];
        delete self[name];
        self[name] = value;
      }
      if (!listening) {
        listening = true;
        for (const type of ["infusionkit", "readystatechange"]) document.addEventListener(type, redrawAll);
        // One for all: it follows `lang` wherever it is changed, and costs nothing while nobody changes it.
        new MutationObserver(redrawAll).observe(document, { subtree: true, attributeFilter: ["lang"] });
      }
      live.add(this.#redraw);
      this.#redraw();
    }

    disconnectedCallback(): void {
      // What was typed stays, for a page that puts it back later; one that does not lets go of all of it.
      live.delete(this.#redraw);
    }

    attributeChangedCallback(attribute: string, _: unknown, text: string | null): void {
      const name = byAttribute.get(attribute) as string;
      // An empty one is none: forms for editors write each of their fields.
      if (!text) delete this.#set[name];
      // What cannot be read is kept as it is: its check says what is wrong.
      else this.#set[name] = tryOrUndefined(() => fields[name]?.parse?.(text)) ?? text;
      if (name === "config") {
        const file: Promise<unknown> | undefined = text
          ? fetchSettings(text)
              .catch((error: unknown) => error)
              .then((value) => {
                if (this.#file !== file) return;
                this.#file = value;
                this.#redraw();
              })
          : undefined;
        this.#file = file;
      }
      this.#redraw();
    }

    restart(): void {
      this.#turn++;
      this.#redraw();
    }

    /** Draws in a moment, once for all that changes until then. */
    readonly #redraw = (): void => {
      if (this.#waiting) return;
      this.#waiting = true;
      queueMicrotask(() => {
        this.#waiting = false;
        if (!this.isConnected || this.#file instanceof Promise) return;
        try {
          this.#draw();
        } catch (error) {
          this.#fail(error);
        }
      });
    };

    #draw(): void {
      const problems: SettingProblem[] = [];
      const wrong = (field: string, message: string): unknown =>
        problems.push({ field, message: `${field} ${message}` });
      // The nearest wins: attributes and properties, then the settings inside the element, then the file.
      const layers: Values[] = [this.#set];
      const inside = this.querySelector("script[type='application/json']")?.textContent;
      const parsed = inside && (tryOrUndefined(() => JSON.parse(inside) as unknown) ?? inside);
      for (const [field, value] of [
        ["script", parsed],
        ["config", this.#file],
      ] as const) {
        if (value instanceof Error) wrong(field, `is "${this.#set[field]}": ${value.message}.`);
        else if (isRecord(value)) {
          layers.push(value);
          for (const key of keys(value))
            // One file is for all widgets of a site. The calculator knows all of it.
            if (!names.includes(key) && (field === "script" || fields["closures"]))
              wrong(key, `is no setting here. There are: ${names.join(", ")}.`);
        } else if (value) wrong(field, "must be settings in JSON.");
      }
      const values: Record<string, unknown> = {};
      for (const name of names) {
        const from = layers.find((layer) => hasOwn(layer, name));
        if (!from) continue;
        const problem = findSettingProblem(fields, name, from[name], shelf());
        if (problem) wrong(from === this.#set ? kebab(name) : name, problem);
        else values[name] = from[name];
      }

      // A page's language is followed when there are words in it: dates in one language among words in another help nobody.
      const { regions, notice, messages } = shelf();
      const asked = (values["lang"] as string) || findLanguage(this);
      const own = values["messages"] ?? messages?.[asked] ?? messages?.[asked.split("-")[0] ?? ""];
      const lang = own || /^en\b/i.test(asked) ? asked : "en";
      const root = this.#root;
      root.lang = lang;
      // English in a page that runs the other way would have its full stops and figures at the wrong end.
      root.dir = own ? "" : "ltr";
      Object.assign(root.dataset, { version, theme: values["theme"] ?? "auto" });
      const colours = (values["colours"] ?? {}) as Record<string, string>;
      root.removeAttribute("style");
      for (const name of keys(colours)) root.style.setProperty(`--_${kebab(name)}`, colours[name] as string);
      this.#tell(problems);
      this.#broken = false;
      const key = JSON.stringify([this.#turn, ...names.map((name) => fields[name]?.first && values[name])]);
      draw(
        root,
        {
          ...values,
          key,
          lang,
          ...(own ? { messages: own } : {}),
          ...(values["region"]
            ? { holidays: regions?.[values["region"] as string], holidaysNotice: notice }
            : {}),
          ...this.#handlers,
        },
        (error) => this.#fail(error),
      );
      if (this.#broken) return;
      this.#slot.hidden = !inline;
      if (this.#drawn) return;
      this.#drawn = true;
      // An engine may know no states, or only names of an older form.
      tryOrUndefined(() => this.#internals?.states.add("ready"));
      this.#fulfil(this);
      this.#emit("ready", {});
    }

    /** Says what is wrong, to whoever edits the page. */
    #tell(problems: readonly SettingProblem[]): void {
      const said = problems.map(({ message }) => message).join("\n");
      if (said === this.#said) return;
      this.#told.textContent = this.#said = said;
      if (!said) return;
      console.warn(`<${tag}>\n${said}`);
      this.#emit("error", { problems });
    }

    #fail(error: unknown): void {
      if (this.#broken) return;
      this.#broken = true;
      // What draws may be in the middle of it, and would put back what is taken away now.
      queueMicrotask(() => {
        if (!this.#broken) return;
        this.#drawn = false;
        tryOrUndefined(() => draw(this.#root, null, () => {}));
      });
      // The page's own text stands again.
      this.#slot.hidden = false;
      this.#tell([
        { field: "", message: `This cannot be shown here. ${(error as Error)?.message ?? error}` },
      ]);
    }
  };
};

/**
 * Defines an element. The first one stays: a second copy of the script does nothing, and one of another version says
 * so once. A browser too old for its style sheets keeps showing the page's own text.
 */
export const defineElement = (tag: string, element: { readonly version: string }): void => {
  if (!globalThis.customElements || !CSSStyleSheet.prototype.replaceSync) return;
  const first = customElements.get(tag) as { readonly version?: string } | undefined;
  if (!first) customElements.define(tag, element as never);
  else if (first.version !== element.version) {
    console.info(`<${tag}> ${first.version} is already here: ${element.version} is not used.`);
  }
};

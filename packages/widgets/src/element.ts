/**
 * The one bridge between a host's page and a widget: it makes a custom element of a short description. It knows
 * nothing of Preact: what draws is given to it.
 *
 * Whatever a page does, nothing is thrown into it: what is wrong is said in the element, and `infusion-error` tells it.
 */
import { problemWith, type Fields } from "./config.ts";
import base from "./elements/base.css?inline";
import { attempt } from "./text.ts";

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
export type Spec = {
  readonly tag: string;
  /** The text of its style sheet, beside the one that all of them share. */
  readonly css: string;
  /** Its settings, by the names of their properties. */
  readonly fields: Fields;
  readonly draw: Draw;
  /** What the widget calls, and what that tells the page. */
  readonly handlers?: (emit: Emit) => Values;
  /** Whether it stands in a line of text, around the words that the page gives it. */
  readonly inline?: boolean;
  /** Whether it is a field of a form: its value is the start of the course. */
  readonly form?: boolean;
};

/** What is wrong with a setting. */
export type Problem = { readonly field: string; readonly message: string };

/** What every element of InfusionKit can do. */
export interface InfusionElement extends HTMLElement {
  /** Fulfilled when the widget stands for the first time. */
  readonly whenReady: Promise<this>;
}

/** What the files of regions and languages leave for the widgets, whichever is loaded first. */
type Shelf = {
  readonly regions?: { readonly [id: string]: unknown };
  readonly messages?: { readonly [lang: string]: unknown };
};
// A symbol: an element with an id of the page would stand where a name does.
const SHELF = Symbol.for("infusionkit");
const shelf = (): Shelf => (globalThis as { [SHELF]?: Shelf })[SHELF] ?? {};

const own = Object.hasOwn;
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What draws each element that is in a page. */
const live = new Set<() => void>();
const redrawAll = (): void => live.forEach((redraw) => redraw());
let listening = false;
/** One observer for all: it follows `lang` wherever it is changed, and costs nothing while nobody changes it. */
const listen = (): void => {
  if (listening) return;
  listening = true;
  document.addEventListener("infusionkit", redrawAll);
  addEventListener("load", redrawAll);
  new MutationObserver(redrawAll).observe(document, { subtree: true, attributeFilter: ["lang"] });
};

/** The nearest language, across shadow roots. */
const langOf = (from: Node): string => {
  for (let node: Node | null = from; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    const { lang } = node as HTMLElement;
    if (lang && typeof lang === "string") return lang;
  }
  return "en";
};

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();
/** One sheet for each document and text, however many elements there are. A policy for styles does not touch it. */
const sheetOf = (page: Document, css: string): CSSStyleSheet => {
  let made = sheets.get(page);
  if (!made) {
    sheets.set(page, (made = new Map()));
    // As a length it is the same throughout the widget; as mere text it would follow each element's own size.
    attempt(() =>
      CSS.registerProperty({ name: "--_rem", syntax: "<length>", inherits: true, initialValue: "16px" }),
    );
  }
  let sheet = made.get(css);
  if (!sheet) {
    sheet = new (page.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    made.set(css, sheet);
  }
  return sheet;
};

const freeze = (value: unknown): unknown => {
  if (value && typeof value === "object") Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

/** Reads a JSON file of the page's own site. It is the one request that a widget makes, and only when told to. */
const load = async (url: string): Promise<unknown> => {
  const address = new URL(url, document.baseURI);
  if (address.origin !== location.origin) throw new Error("it must be a file of this site");
  const answer = await fetch(address, {
    credentials: "omit",
    redirect: "error",
    referrerPolicy: "no-referrer",
  });
  if (!answer.ok) throw new Error(`the file cannot be had (${answer.status})`);
  return answer.json();
};

const isRecord = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

// On a server there are no elements: the classes can be imported there, and do nothing.
const Base = (globalThis.HTMLElement ?? Object) as typeof HTMLElement;

/** Makes the class of an element. It is not defined yet: see {@link define}. */
export const elementOf = (spec: Spec): CustomElementConstructor & { readonly version: string } => {
  const { tag, css, fields, draw, handlers, inline, form } = spec;
  const names = Object.keys(fields);
  const byAttribute = new Map(names.map((name) => [kebab(name), name]));

  class Widget extends Base implements InfusionElement {
    static readonly version = version;
    static readonly formAssociated = !!form;
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
            this.#put(name, value);
          },
        });
      }
    }

    readonly whenReady: Promise<this>;
    #fulfil!: (self: this) => void;
    #internals: ElementInternals | undefined;
    #root: HTMLElement;
    #slot: HTMLSlotElement;
    #told: HTMLElement;
    /** What the page's attributes and properties say. */
    #set: Record<string, unknown> = {};
    /** What files say: `config` and `messages`. */
    #files: Record<string, unknown> = {};
    #loading = 0;
    #waiting = false;
    #drawn = false;
    #said = "";
    #turn = 0;
    #broken = "";

    constructor() {
      super();
      this.whenReady = new Promise((fulfil) => (this.#fulfil = fulfil));
      this.#internals = attempt(() => this.attachInternals());
      // Not `clonable`: Firefox would then refuse the root that a copy makes for itself.
      const shadow = this.attachShadow({ mode: "open", delegatesFocus: true });
      const make = <Tag extends keyof HTMLElementTagNameMap>(name: Tag): HTMLElementTagNameMap[Tag] =>
        document.createElement(name);
      this.#slot = make("slot");
      this.#root = make(inline ? "span" : "div");
      this.#root.className = "ik-root";
      this.#told = make("div");
      this.#told.className = "ik-problems";
      this.#told.setAttribute("part", "notice");
      // A click on plain text would go on to the first field, and open a keyboard: this takes it.
      if (!inline) this.#root.tabIndex = -1;
      shadow.append(this.#slot, this.#told, this.#root);
      // The page's children are read by the parser after this: its settings in JSON may be among them.
      this.#slot.addEventListener("slotchange", () => this.#redraw());
      for (const type of ["keydown", "keypress", "keyup"]) {
        shadow.addEventListener(type, (event) => {
          const { key, ctrlKey, metaKey, target } = event as KeyboardEvent;
          // What is typed in a field is no shortcut of the page's.
          if (
            key !== "Escape" &&
            key !== "Tab" &&
            !ctrlKey &&
            !metaKey &&
            (target as Element).matches("input,select,textarea")
          )
            event.stopPropagation();
        });
      }
      shadow.addEventListener("click", (event) => {
        if (event.defaultPrevented) return;
        const link = (event.target as Element).closest("a");
        const id = link?.getAttribute("href");
        // A link inside the widget: the page's address knows nothing of it, and its <base> would lead astray.
        if (id?.[0] !== "#") return;
        event.preventDefault();
        const to = shadow.getElementById(decodeURIComponent(id.slice(1)));
        to?.scrollIntoView();
        to?.focus({ preventScroll: true });
      });
    }

    connectedCallback(): void {
      // A page may set properties before the element is defined: they lie before ours until they are set again.
      for (const name of names) {
        if (name === "lang" || !own(this, name)) continue;
        const self = this as Record<string, unknown>;
        const value = self[name];
        delete self[name];
        self[name] = value;
      }
      const { adoptedStyleSheets } = this.shadowRoot as ShadowRoot;
      if (adoptedStyleSheets.length === 0) {
        (this.shadowRoot as ShadowRoot).adoptedStyleSheets = [base, css].map((text) =>
          sheetOf(this.ownerDocument, text),
        );
      }
      listen();
      live.add(this.#redraw);
      this.#redraw();
    }

    disconnectedCallback(): void {
      // A move takes an element away and puts it back at once: what was typed stays.
      queueMicrotask(() => {
        if (this.isConnected) return;
        live.delete(this.#redraw);
        if (this.#drawn) draw(this.#root, null, () => {});
        this.#drawn = false;
      });
    }

    // Where a page can move an element without taking it away, nothing is to be done.
    connectedMoveCallback(): void {}

    attributeChangedCallback(attribute: string, _: string | null, text: string | null): void {
      const name = byAttribute.get(attribute) as string;
      if (text === null) delete this.#set[name];
      else {
        // What cannot be read is kept as it is: its check says what is wrong.
        this.#set[name] = attempt(() => fields[name]?.parse?.(text)) ?? text;
        if (name === "config" || name === "messages") this.#fetch(name, text);
      }
      this.#redraw();
    }

    #fetch(name: string, url: string): void {
      this.#loading++;
      load(url)
        .then(
          (value) => (this.#files[name] = value),
          (error: Error) => (this.#files[name] = error),
        )
        .then(() => {
          this.#loading--;
          this.#redraw();
        });
    }

    #put(name: string, value: unknown): void {
      const field = fields[name];
      if (field?.rich && typeof value !== "string") {
        if (value === undefined || value === null) delete this.#set[name];
        else this.#set[name] = value;
        this.#redraw();
      } else if (value === undefined || value === null || value === false) this.removeAttribute(kebab(name));
      else this.setAttribute(kebab(name), value === true ? "" : String(value));
    }

    /** Draws in a moment, once for all that changes until then. */
    readonly #redraw = (): void => {
      if (this.#waiting) return;
      this.#waiting = true;
      queueMicrotask(() => {
        this.#waiting = false;
        if (!this.isConnected || this.#loading > 0) return;
        try {
          this.#draw();
        } catch (error) {
          this.#fail(error);
        }
      });
    };

    #draw(): void {
      this.#broken = "";
      const problems: Problem[] = [];
      const wrong = (field: string, message: string): void => {
        problems.push({ field, message: `${field} ${message}` });
      };
      // The nearest wins: attributes and properties, then the settings inside the element, then the file.
      const layers: Values[] = [this.#set];
      const inside = [...this.children].find((child) => child.matches("script[type='application/json']"));
      for (const [field, value] of [
        ["script", inside ? (attempt(() => JSON.parse(inside.textContent)) ?? "") : undefined],
        ["config", this.#files["config"]],
      ] as const) {
        if (value === undefined) continue;
        if (value instanceof Error) wrong(field, `is "${String(this.#set[field])}": ${value.message}.`);
        else if (!isRecord(value)) wrong(field, 'must be settings in JSON, such as { "horizon": 3 }.');
        else {
          layers.push(value);
          for (const key of Object.keys(value)) {
            if (!own(fields, key)) wrong(key, `is no setting here. There are: ${names.join(", ")}.`);
          }
        }
      }
      const values: Record<string, unknown> = {};
      for (const name of names) {
        const from = layers.find((layer) => own(layer, name));
        if (!from) continue;
        let value = from[name];
        if (name === "messages" && typeof value === "string") value = this.#files[name];
        if (value === undefined) continue;
        const problem =
          value instanceof Error
            ? `is "${String(from[name])}": ${value.message}.`
            : problemWith(fields, name, value, shelf());
        if (problem) wrong(from === this.#set ? kebab(name) : name, problem);
        else values[name] = value;
      }

      // A page's language is followed when there are words in it: dates in one language among words in another help nobody.
      const asked = (values["lang"] as string) || langOf(this);
      const words = (values["messages"] ??
        Object.entries(shelf().messages ?? {}).find(
          ([lang]) => lang === asked || asked.startsWith(`${lang}-`),
        )?.[1]) as object | undefined;
      const lang = words || /^en\b/i.test(asked) ? asked : "en";
      const root = this.#root;
      root.lang = lang;
      root.dataset["theme"] = String(values["theme"] ?? "auto");
      root.dataset["version"] = version;
      for (const [name, colour] of Object.entries((values["colours"] ?? {}) as Record<string, string>)) {
        root.style.setProperty(`--_${kebab(name)}`, colour);
      }
      this.#tell(problems);
      draw(
        root,
        {
          ...values,
          key: this.#turn,
          lang,
          ...(words ? { words } : {}),
          ...(values["region"] ? { holidays: shelf().regions?.[values["region"] as string] } : {}),
          ...handlers?.((type, detail, cancelable) => this.#emit(type, detail, cancelable)),
        },
        (error) => this.#fail(error),
      );
      if (this.#broken) return;
      this.#slot.hidden = !inline;
      if (this.#drawn) return;
      this.#drawn = true;
      if (form) this.#internals?.setFormValue(String(values["start"] ?? ""));
      // An engine may know no states, or only names of an older form.
      attempt(() => this.#internals?.states.add("ready"));
      this.#fulfil(this);
      this.#emit("ready", {});
    }

    /** Says what is wrong with the settings, to whoever edits the page. */
    #tell(problems: readonly Problem[]): void {
      const said = problems.map(({ message }) => message).join("\n");
      if (said === this.#said) return;
      this.#said = said;
      this.#told.replaceChildren(
        ...problems.map(({ message }) => {
          const line = document.createElement("p");
          line.textContent = message;
          return line;
        }),
      );
      if (!said) return;
      console.warn(`<${tag}>\n${said}`);
      this.#emit("error", { problems });
    }

    #fail(error: unknown): void {
      const message = String((error as Error)?.message ?? error);
      if (this.#broken === message) return;
      this.#broken = message;
      attempt(() => draw(this.#root, null, () => {}));
      // The page's own text stands again.
      this.#slot.hidden = false;
      this.#tell([{ field: "", message: `This cannot be shown here. ${message}` }]);
    }

    #emit(type: string, detail: object, cancelable = false): boolean {
      const { start, ok } = detail as { start?: string | null; ok?: boolean };
      if (form && type === "plan-change") {
        this.#internals?.setFormValue(start ?? "");
        this.#internals?.setValidity(
          ok === false ? { customError: true } : {},
          "There is no course from this start.",
          this.#root,
        );
      }
      return this.dispatchEvent(
        new CustomEvent(`infusion-${type}`, {
          bubbles: true,
          composed: true,
          cancelable,
          detail: freeze(structuredClone(detail)),
        }),
      );
    }

    override focus(options?: FocusOptions): void {
      const field = [
        ...this.#root.querySelectorAll<HTMLElement>("input,select,textarea,button,a[href],summary"),
      ].find((one) => one.getClientRects().length > 0);
      if (field) field.focus(options);
      else super.focus(options);
    }

    formResetCallback(): void {
      this.#turn++;
      this.#drawn = false;
      this.#redraw();
    }

    formDisabledCallback(disabled: boolean): void {
      this.#root.inert = disabled;
    }

    formStateRestoreCallback(state: string): void {
      this.#set["start"] = state;
      this.#redraw();
    }
  }

  return Widget;
};

/**
 * Defines an element. The first one stays: a second copy of the script does nothing, and one of another version says
 * so once. A browser too old for its style sheets keeps showing the page's own text.
 */
export const define = (
  tag: string,
  element: CustomElementConstructor & { readonly version: string },
): void => {
  if (!globalThis.customElements || !("replaceSync" in CSSStyleSheet.prototype)) return;
  const first = customElements.get(tag) as { readonly version?: string } | undefined;
  if (!first) customElements.define(tag, element);
  else if (first.version !== element.version) {
    console.info(`<${tag}> ${first.version ?? ""} is already here: ${element.version} is not used.`);
  }
};

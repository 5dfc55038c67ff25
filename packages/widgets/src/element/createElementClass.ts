/**
 * The one bridge between a host's page and a widget: it makes a custom element of a short description. It knows
 * nothing of Preact: what renders is given to it.
 *
 * Whatever a page does, nothing is thrown into it: what is wrong is said in the element, and `infusion-error` tells it.
 */
import base from "./base.css?inline";
import { getMessages, hasTranslation, overlay, tryOrUndefined, type MessageGroup } from "../i18n/format.ts";
import { help } from "../i18n/messages.ts";
import { divideHelp, formatWidgetHelp } from "../help/formatWidgetHelp.ts";
import { fetchSettings, getPageData, PAGE_DATA_EVENT, readInnerSettings } from "./pageData.ts";
import { readPageTheme } from "./readPageTheme.ts";
import { isRecord, type Setting, type Settings } from "./settings.ts";

declare const __VERSION__: string;

/** The version of these elements; `0.0.0` when they run from their source. */
export const version: string = typeof __VERSION__ === "string" ? __VERSION__ : "0.0.0";

/** The values of a widget, by the names of its properties. */
export type Values = { readonly [name: string]: unknown };

/** Renders into a container, or again; `null` takes away what was rendered. It must not throw: it calls `onError`. */
export type Render = (
  container: HTMLElement,
  values: Values | null,
  onError: (error: unknown) => void,
) => void;

/** Tells the page what the user did. The answer is `false` when the page takes over. */
export type Emit = (type: string, detail: object, cancelable?: boolean) => boolean;

/** One custom element. */
export type ElementDefinition = {
  readonly tag: string;
  /** The name of its class: some pages ask for one. */
  readonly className: string;
  /** The text of its style sheet, beside the one that all of them share. */
  readonly css: string;
  /** Its settings, by the names of their properties. */
  readonly settings: Settings;
  readonly render: Render;
  /**
   * What the widget calls, and what that tells the page; and what else an element needs at its beginning, such as a field
   * of a form does, with `internals` where the engine has them.
   */
  readonly handlers?: (emit: Emit, root: HTMLElement, internals: ElementInternals | undefined) => Values;
  /**
   * The settings without which nothing true can be shown. Where one of them, or a whole source of settings, cannot be
   * used, the widget gets `sourceProblem`, the sentences that say why, and must not fall back on defaults.
   */
  readonly requiredSettings?: readonly string[];
  /** Of these settings, a file must have one, where the page itself has none: without it a plan would rest on a guess. */
  readonly statedSettings?: readonly string[];
  /** The groups of messages that it shows: how much of them a language has decides whether its dates are used. */
  readonly messages: MessageGroup;
  /** The name of its script, where that is not the name of the tag without `infusion-`. */
  readonly script?: string;
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

/** The class of an element, and what a class made of it can use. */
export type WidgetClass = (new () => InfusionElement & {
  /** Starts again with the settings of the page: what the reader has changed is forgotten. */
  restart(): void;
}) & { readonly version: string; formAssociated?: boolean };

/** In how many frames in a row the page's colours have stayed the same when they rest. */
const RESTING_FRAMES = 30;

const { hasOwn, keys } = Object;
const toKebabCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What renders each element that is in a page. */
const connectedElements = new Set<() => void>();
const renderAll = (): void => connectedElements.forEach((requestRender) => requestRender());
let isListening = false;
/** Listens once for all elements. It costs nothing while nobody changes anything. */
const listenToPage = (): void => {
  if (isListening) return;
  isListening = true;
  for (const type of [PAGE_DATA_EVENT, "readystatechange"]) document.addEventListener(type, renderAll);
  // `lang` counts wherever it is changed.
  new MutationObserver(renderAll).observe(document, { subtree: true, attributeFilter: ["lang"] });
};

/** The nearest language, across shadow roots. */
const findLanguage = (from: Node): string => {
  for (let node: Node | null = from; node; node = node.parentNode ?? (node as ShadowRoot).host) {
    const { lang } = node as HTMLElement;
    if (lang) return `${lang}`;
  }
  return "en";
};

/** Whether a name was meant to be another: written as one word, or with a letter more or fewer, or with two wrong ones. */
const isMisspelt = (typed: string, meant: string): boolean => {
  const [a, b] = [typed, meant].map((name) => name.replace(/[^a-z]/g, "")) as [string, string];
  // Short names are too near to others, such as those of HTML itself.
  if (a === b || b.length < 5) return a === b;
  let same = 0;
  while (same < b.length && a[same] === b[same]) same++;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (a.length === b.length && restA.slice(2) === restB.slice(2))
  );
};

const freeze = (value: unknown): unknown => {
  if (value && typeof value === "object") Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

/** Names a class where a minifier has taken its name away. */
export const nameClass = <Class extends object>(Class: Class, name: string): Class =>
  Object.defineProperty(Class, "name", { value: name, configurable: true });

// On a server there are no elements: the classes can be imported there, and do nothing.
const Base = (globalThis.HTMLElement ?? Object) as typeof HTMLElement;

/** Makes the class of an element. It is not defined yet: see {@link defineElement}. */
export const createElementClass = (definition: ElementDefinition): WidgetClass => {
  const { tag, className, css, settings, render, handlers, requiredSettings = [], inline } = definition;
  const { statedSettings = [] } = definition;
  const script = definition.script ?? tag.replace("infusion-", "");
  const names = keys(settings);
  const nameByAttribute = new Map(names.map((name) => [toKebabCase(name), name]));
  /** One set for all elements of a tag, however many there are. A policy for styles does not touch it. */
  let sheets: CSSStyleSheet[] | undefined;

  class Widget extends Base implements InfusionElement {
    static readonly version = version;
    static readonly observedAttributes = [...nameByAttribute.keys()];

    static {
      for (const name of names) {
        // `lang` is every element's own already.
        if (name === "lang") continue;
        Object.defineProperty(this.prototype, name, {
          configurable: true,
          enumerable: true,
          get(this: Widget) {
            return this.#ownValues[name] ?? null;
          },
          set(this: Widget, value: unknown) {
            const attribute = toKebabCase(name);
            if (value === null || value === undefined) {
              delete this.#ownValues[name];
              this.removeAttribute(attribute);
            } else if (settings[name]?.acceptsObject && typeof value !== "string") {
              this.#ownValues[name] = value;
            } else {
              // Text means what the attribute means: frameworks set a property where an element has one.
              this.setAttribute(attribute, `${value}`);
            }
            this.#requestRender();
          },
        });
      }
    }

    #resolveReady!: (self: this) => void;
    readonly whenReady: Promise<this> = new Promise((resolve) => (this.#resolveReady = resolve));
    readonly #internals = tryOrUndefined(() => this.attachInternals());
    readonly #root = document.createElement(inline ? "span" : "div");
    readonly #slot = document.createElement("slot");
    readonly #problemList = document.createElement("div");
    readonly #help = document.createElement("p");
    /** What the widget stands on; a word in a sentence stands on the page. */
    readonly #surface = inline ? this.#root : document.createElement("div");
    /** Has the colour of the page's text, which the widget itself does not take. */
    readonly #pageText = document.createElement("span");
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
    readonly #ownValues: Record<string, unknown> = {};
    /** What the file of settings says, or what is wrong with it; while it is on its way, a promise. */
    #file: unknown;
    #isRenderDue = false;
    #isRendered = false;
    #isBroken = false;
    #lastMessage = "";
    #resetCount = 0;
    #theme: unknown;

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
      this.#problemList.className = "ik-problems";
      this.#problemList.setAttribute("part", "notice");
      // A click on plain text would go on to the first field, and open a keyboard: this takes it.
      if (!inline) this.#root.tabIndex = -1;
      this.#help.className = "ik-help";
      this.#help.setAttribute("part", "help");
      if (inline) {
        // Without the line of help, for which a sentence has no room: the page around it says whom to call.
        shadow.append(this.#slot, this.#problemList, this.#root);
      } else {
        this.#surface.className = "ik-surface";
        this.#surface.append(this.#problemList, this.#root, this.#help);
        shadow.append(this.#slot, this.#surface);
      }
      this.#pageText.className = "ik-page-text";
      // A page may change its colours at any time, in a way that nothing else tells: see the style sheet.
      this.#pageText.addEventListener("transitionend", () => this.#followPage());
      shadow.append(this.#pageText);
      // The page's children are read by the parser after this: its settings in JSON may be among them.
      this.#slot.addEventListener("slotchange", this.#requestRender);
      for (const type of ["keydown", "keypress", "keyup"]) {
        // Keep keys that are typed into a field from the page, which may have shortcuts on them.
        shadow.addEventListener(type, (event) => {
          const { key, ctrlKey, metaKey, target } = event as KeyboardEvent;
          const isTyping = (target as Element).matches("input,select,textarea");
          if (isTyping && !ctrlKey && !metaKey && key !== "Escape" && key !== "Tab") event.stopPropagation();
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
      listenToPage();
      connectedElements.add(this.#requestRender);
      this.#requestRender();
    }

    disconnectedCallback(): void {
      // Keep what was typed: a page may put the element back. Where it does not, nothing refers to the element any more.
      connectedElements.delete(this.#requestRender);
    }

    attributeChangedCallback(attribute: string, _: unknown, text: string | null): void {
      const name = nameByAttribute.get(attribute) as string;
      // An empty attribute counts as left out: the forms of page editors write every attribute, with a value or without.
      if (!text) delete this.#ownValues[name];
      // Keep text that cannot be read as it is, so that the check of the setting can name it.
      else this.#ownValues[name] = tryOrUndefined(() => settings[name]?.parse?.(text)) ?? text;
      if (name === "config") this.#loadFile(text);
      this.#requestRender();
    }

    #loadFile(url: string | null): void {
      if (!url) {
        this.#file = undefined;
        return;
      }
      const file: Promise<unknown> = fetchSettings(url)
        .catch((error: unknown) => (error instanceof Error ? error : Error(`${error}`)))
        .then((value) => {
          // Another file may have been asked for since.
          if (this.#file !== file) return;
          this.#file = value;
          this.#requestRender();
        });
      this.#file = file;
    }

    restart(): void {
      this.#resetCount++;
      this.#requestRender();
    }

    /** Renders in a moment, once for all that changes until then. */
    readonly #requestRender = (): void => {
      if (this.#isRenderDue) return;
      this.#isRenderDue = true;
      queueMicrotask(() => {
        this.#isRenderDue = false;
        if (!this.isConnected || this.#file instanceof Promise) return;
        try {
          this.#render();
        } catch (error) {
          this.#fail(error);
        }
      });
    };

    /** The settings from all their sources, and what is wrong with them; nothing while some of it is on its way. */
    #readSettings() {
      const page = getPageData();
      const problems: SettingProblem[] = [];
      let isSourceLost = false;
      const report = (field: string, message: string, isRequired: boolean): void => {
        problems.push({ field, message });
        if (isRequired) isSourceLost = true;
      };
      // HTML takes any attribute: what nearly has the name of a setting would be ignored without a word.
      for (const { localName: typed } of this.attributes) {
        if (nameByAttribute.has(typed)) continue;
        for (const [attribute, name] of nameByAttribute) {
          if (!isMisspelt(typed, attribute)) continue;
          const message = `${typed} is not a setting here. Did you mean ${attribute}?`;
          report(typed, message, requiredSettings.includes(name));
        }
      }
      // The nearest wins: attributes and properties, then the settings inside the element, then the file.
      const layers: Values[] = [this.#ownValues];
      for (const [source, value] of [
        ["script", readInnerSettings(this)],
        ["config", this.#file],
      ] as const) {
        if (value instanceof Error)
          report(source, `${source} is "${this.#ownValues[source]}": ${value.message}.`, true);
        else if (isRecord(value)) {
          layers.push(value);
          for (const key of keys(value)) {
            // One file is for all widgets of a site. The widget that plans knows all of it; `$schema` is an editor's, and
            // `policies` are for the staff handbook.
            const isOurs = source === "script" || requiredSettings.length > 0;
            if (isOurs && !names.includes(key) && !key.startsWith("$") && key !== "policies")
              report(key, `${key} is not a setting here. The settings are: ${names.join(", ")}.`, true);
          }
        } else if (value !== undefined && value !== "")
          report(source, `${source} must be settings in JSON.`, true);
      }
      // A file of a clinic's settings that lacks one of these is not whole: what is the default elsewhere would be a guess.
      if (isRecord(this.#file) && statedSettings.length > 0) {
        const isStated = statedSettings.some((name) => layers.some((layer) => hasOwn(layer, name)));
        const [first] = statedSettings as [string];
        if (!isStated) report(first, `${first} is missing in config "${this.#ownValues["config"]}".`, true);
      }
      const unchecked: Record<string, unknown> = {};
      const labels = new Map<string, string>();
      for (const name of names) {
        const layer = layers.find((one) => hasOwn(one, name));
        if (!layer) continue;
        unchecked[name] = settings[name]?.normalize?.(layer[name]) ?? layer[name];
        labels.set(name, layer === this.#ownValues ? toKebabCase(name) : name);
      }
      const values: Record<string, unknown> = {};
      for (const [name, label] of labels) {
        const setting = settings[name] as Setting;
        const value = unchecked[name];
        if (setting.isPending?.(value, page)) return undefined;
        const problem = setting.findProblem(value, label, page, unchecked);
        if (problem) report(label, problem, requiredSettings.includes(name));
        else values[name] = value;
      }
      return { values, problems, isSourceLost };
    }

    #render(): void {
      const read = this.#readSettings();
      if (!read) return;
      const { values, problems, isSourceLost } = read;
      const { regions, regionInfo, notice, messages: languages, requestFile } = getPageData();
      // Use the page's language only if there are messages for it; otherwise stay English, so that dates and text match.
      const asked = `${values["lang"] || findLanguage(this)}`;
      const language = asked.split("-")[0] ?? "";
      const shipped = languages?.[asked] ?? languages?.[language];
      // Also where the page has words of its own: they may be some of them, and the others would be English.
      if (!shipped && requestFile?.(`locales/${language}/${script}.js`)) return;
      const messages = overlay(shipped, values["messages"]);
      const isSpoken = hasTranslation(definition.messages, messages);
      const lang = isSpoken || /^en\b/i.test(asked) ? asked : "en";
      const root = this.#root;
      root.lang = lang;
      // In a page from right to left, English would have its full stops and figures at the wrong end.
      root.dir = isSpoken ? "" : "ltr";
      root.dataset["version"] = version;
      this.#theme = values["theme"] ?? "auto";
      this.#applyTheme();
      const colours = (values["colours"] ?? {}) as Record<string, string>;
      const { style } = this.#surface;
      this.#surface.removeAttribute("style");
      for (const name of keys(colours)) style.setProperty(`--_${toKebabCase(name)}`, colours[name] as string);
      const helpMessages = getMessages({ help }, asked, messages as object | undefined);
      const helpText = formatWidgetHelp(values, helpMessages);
      this.#help.lang = helpMessages.lang;
      this.#help.dir = /^en\b/i.test(helpMessages.lang) ? "ltr" : "";
      // Not again for every other change: a link that has the focus keeps it.
      if (this.#help.textContent !== helpText)
        this.#help.replaceChildren(
          ...divideHelp(values, helpText).map(({ text, href }) => {
            if (href === undefined) return text;
            const link = document.createElement("a");
            link.textContent = text;
            link.href = href;
            if (!href.startsWith("tel:")) link.target = "_blank";
            link.rel = "noopener";
            return link;
          }),
        );
      this.#showProblems(problems);
      this.#isBroken = false;
      const resetting = names.map((name) => settings[name]?.resetsWidget && values[name]);
      render(
        root,
        {
          ...values,
          key: JSON.stringify([this.#resetCount, ...resetting]),
          lang,
          helpText,
          ...(messages ? { messages } : {}),
          ...(values["region"]
            ? {
                holidays: regions?.[values["region"] as string],
                holidaysRegion: regionInfo?.[values["region"] as string],
                holidaysNotice: notice,
              }
            : {}),
          ...(isSourceLost && requiredSettings.length > 0
            ? { sourceProblem: problems.map(({ message }) => message).join("\n") }
            : {}),
          ...this.#handlers,
        },
        (error) => this.#fail(error),
      );
      if (this.#isBroken) return;
      this.#slot.hidden = !inline;
      if (this.#isRendered) return;
      this.#isRendered = true;
      // An engine may know no states, or only names of an older form.
      tryOrUndefined(() => this.#internals?.states.add("ready"));
      this.#resolveReady(this);
      this.#emit("ready", {});
    }

    /** Light or dark: as the page says, or as the page itself is. */
    #applyTheme(): void {
      const theme = this.#theme === "auto" ? readPageTheme(this.#pageText) : this.#theme;
      const { dataset } = this.#surface;
      // Nothing is drawn yet while there is none.
      if (theme && dataset["theme"] !== theme) dataset["theme"] = theme as string;
    }

    /** Follows the colour of the page's text until it rests: where the page fades, the first sign of it is not the end. */
    #followPage(before = "", frames = RESTING_FRAMES): void {
      this.#applyTheme();
      const { color } = getComputedStyle(this.#pageText);
      const left = color === before ? frames - 1 : RESTING_FRAMES;
      if (left > 0) requestAnimationFrame(() => this.#followPage(color, left));
    }

    /** Says what is wrong, to whoever edits the page. */
    #showProblems(problems: readonly SettingProblem[]): void {
      const message = problems.map((problem) => problem.message).join("\n");
      if (message === this.#lastMessage) return;
      this.#problemList.textContent = this.#lastMessage = message;
      if (!message) return;
      console.warn(`<${tag}>\n${message}`);
      this.#emit("error", { problems });
    }

    #fail(error: unknown): void {
      if (this.#isBroken) return;
      this.#isBroken = true;
      // Unmount in a microtask: Preact may still be rendering, and would re-insert the nodes.
      queueMicrotask(() => {
        if (!this.#isBroken) return;
        this.#isRendered = false;
        tryOrUndefined(() => render(this.#root, null, () => {}));
      });
      // The page's own text stands again.
      this.#slot.hidden = false;
      this.#showProblems([
        { field: "", message: `This cannot be shown here. ${(error as Error)?.message ?? error}` },
      ]);
    }
  }
  return nameClass(Widget, className);
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

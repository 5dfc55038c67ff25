/** The widgets as a clinic chooses among them, and the snippets that come of a choice. */
import type { Weekday } from "@infusionkit/core";
import { colourValues, type Choice, type Palette, type Theme } from "./colour.ts";
import { partedConfig, type Config } from "./clinic-config.ts";
import { scriptOf, scriptsFor, type EmbedFiles } from "./files.ts";
import { elementSnippet, frameSnippet, linkSnippet, type Attributes } from "./snippet.ts";

/** One widget. */
export type WidgetKind = {
  /** The name of its script; its tag is `infusion-` and this. */
  readonly name: "course-calculator" | "glossary" | "pathway" | "effect" | "term";
  readonly label: string;
  readonly what: string;
  /** The page of this site that says the same: where the link without script leads. */
  readonly page: string;
  readonly link: string;
  /** How high a frame is until it is told, in CSS pixels; a word has no frame. */
  readonly height: number;
};

export const WIDGETS = [
  {
    name: "course-calculator",
    label: "Course calculator",
    what: "Plans a course from a first day.",
    page: "clinic/course",
    link: "Plan your course of infusions",
    height: 1000,
  },
  {
    name: "glossary",
    label: "Glossary",
    what: "The words of the treatment, with a search.",
    page: "glossary",
    link: "Glossary of the treatment",
    height: 800,
  },
  {
    name: "pathway",
    label: "How it may work",
    what: "The steps as a picture and in words.",
    page: "mechanism/depression",
    link: "How it may work",
    height: 900,
  },
  {
    name: "effect",
    label: "One infusion, and a course",
    what: "What the clinic says of one infusion and of a course, on a time line.",
    page: "mechanism/six",
    link: "Why there are several infusions",
    height: 900,
  },
  {
    name: "term",
    label: "One word",
    what: "A word in your own sentence that says what it means.",
    page: "glossary",
    link: "",
    height: 0,
  },
] as const satisfies readonly WidgetKind[];

export type WidgetName = WidgetKind["name"];

/** A way to put a widget into a page. */
export type Form = "element" | "link" | "frame" | "address" | "package";

/** What is chosen in the configurator. */
export type Chosen = {
  readonly widget: WidgetName;
  readonly form: Form;
  readonly lang: string;
  readonly theme: "auto" | Theme;
  readonly accent: Readonly<Record<Theme, string | undefined>>;
  readonly headingLevel: number;
  readonly clinic: string;
  readonly phone: string;
  readonly days: readonly Weekday[];
  readonly region: string;
  readonly query: string;
  readonly indication: string;
  readonly audience: string;
  readonly term: string;
  /** The word as it stands in the sentence. */
  readonly word: string;
};

export const FIRST: Chosen = {
  widget: "course-calculator",
  form: "element",
  lang: "en",
  theme: "auto",
  accent: { light: undefined, dark: undefined },
  headingLevel: 2,
  clinic: "",
  phone: "",
  days: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  region: "za",
  query: "",
  indication: "depression",
  audience: "public",
  term: "bdnf",
  word: "BDNF",
};

/** Where this site stands, and what it has. */
export type Place = {
  /** `https://kit.example`, without a path. */
  readonly origin: string;
  /** The root of the site on that host: `/` or `/kit/`. */
  readonly base: string;
  readonly files: EmbedFiles;
  readonly palette: Palette;
};

/** The settings of a choice: those of its widget alone, and none that say what would be so anyway. */
export function toWidgetConfig(
  choice: Chosen,
  palette: Palette,
): { readonly attributes: Attributes; readonly json: Config } {
  const { widget, lang, theme, headingLevel } = choice;
  const accent: Choice =
    choice.accent.light || choice.accent.dark
      ? {
          accent: {
            ...(choice.accent.light && { light: choice.accent.light }),
            ...(choice.accent.dark && { dark: choice.accent.dark }),
          },
        }
      : {};
  const colours = colourValues(palette, accent);
  const shared: Config = {
    ...(theme !== "auto" && { theme }),
    ...(lang && lang !== "en" && { lang }),
    ...(Object.keys(colours).length > 0 && { colours }),
  };
  const own: Attributes =
    widget === "glossary"
      ? { query: choice.query.trim() || undefined }
      : widget === "pathway"
        ? { indication: choice.indication }
        : widget === "effect"
          ? { audience: choice.audience === "service" ? "service" : undefined }
          : widget === "term"
            ? { term: choice.term }
            : {};
  const config: Config =
    widget === "course-calculator"
      ? {
          ...(choice.clinic.trim() && { clinic: choice.clinic.trim() }),
          ...(choice.phone.trim() && { phone: choice.phone.trim() }),
          openingDays: choice.days,
          ...(choice.region && { region: choice.region }),
          ...(choice.audience === "service" && { audience: "service" as const }),
          ...shared,
        }
      : shared;
  const { attributes, json } = partedConfig(config);
  return {
    attributes: {
      ...own,
      ...attributes,
      "heading-level": widget !== "term" && headingLevel !== 2 ? headingLevel : undefined,
    },
    json,
  };
}

/** Settings in an address: what is an attribute, and the rest as JSON under the same names. */
export function addressOf(choice: Chosen, { origin, base, palette }: Place): string {
  const { attributes, json } = toWidgetConfig(choice, palette);
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) query.set(name, String(value));
  }
  for (const [name, value] of Object.entries(json)) query.set(name, JSON.stringify(value));
  const text = query.toString();
  return `${origin}${base}embed/${choice.widget}/${text ? `?${text}` : ""}`;
}

/**
 * Whether the address says anything that the widget does not do by itself. Where a page makes a frame of an address by
 * oEmbed, as WordPress does, all of it is lost: the answer is one file for everybody.
 */
export function losesByOembed(choice: Chosen, { palette }: Place): boolean {
  const { attributes, json } = toWidgetConfig(choice, palette);
  const byItself: Attributes = {
    "opening-days": FIRST.days.join(" "),
    indication: FIRST.indication,
  };
  return (
    Object.keys(json).length > 0 ||
    Object.entries(attributes).some(
      ([name, value]) => value !== undefined && value !== false && value !== byItself[name],
    )
  );
}

/** Which forms a widget has: a word stands in a sentence, so it has no frame and no address. */
export const formsOf = (widget: WidgetName): readonly Form[] =>
  widget === "term" ? ["element", "link", "package"] : ["element", "link", "frame", "address", "package"];

/** The snippet of a choice. */
export function snippetOf(choice: Chosen, place: Place): string {
  const { origin, base, files, palette } = place;
  const kind = WIDGETS.find(({ name }) => name === choice.widget) ?? WIDGETS[0];
  const { attributes, json } = toWidgetConfig(choice, palette);
  const form = formsOf(choice.widget).includes(choice.form) ? choice.form : "element";
  const { term, word, widget } = choice;
  const region = widget === "course-calculator" ? choice.region : undefined;
  const lang = choice.lang === "en" ? undefined : choice.lang;
  const href = `${origin}${base}${kind.page}/${widget === "term" ? `#${term}` : ""}`;
  // Links inside a widget lead to this site: the clinic's own has no glossary and no list of sources.
  const links: Attributes =
    widget === "term"
      ? { "glossary-url": `${origin}${base}glossary/#` }
      : { "evidence-url": `${origin}${base}evidence/#` };

  // Inside a sentence there is no room for JSON.
  const inSentence: Attributes =
    widget === "term" && json.colours ? { colours: JSON.stringify(json.colours) } : {};

  // A word needs no room of its own.
  const style = widget === "term" ? undefined : scriptOf(files, "reserve.css", origin);

  switch (form) {
    case "element":
      return elementSnippet({
        tag: `infusion-${widget}`,
        attributes: {
          ...attributes,
          ...links,
          ...inSentence,
        },
        json,
        fallback: widget === "term" ? word : { href, text: kind.link },
        style,
        scripts: scriptsFor(files, widget, { origin, region, lang }),
      });
    case "link":
      return linkSnippet({
        widget,
        href,
        text: widget === "term" ? word : kind.link,
        attributes: {
          ...attributes,
          ...Object.fromEntries(Object.entries(json).map(([name, value]) => [name, JSON.stringify(value)])),
          ...(widget === "term" ? {} : links),
        },
        style,
        scripts: [
          ...scriptsFor(files, widget, { origin, region, lang }).slice(0, -1),
          scriptOf(files, "loader.js", origin),
        ],
      });
    case "frame":
      return frameSnippet({
        src: addressOf(choice, place),
        title: kind.label,
        height: kind.height,
        scripts: [scriptOf(files, "frame.js", origin)],
      });
    case "address":
      return addressOf(choice, place);
    case "package": {
      // What the scripts of the other forms bring beside the widget's own.
      const data = scriptsFor(files, widget, { region, lang })
        .slice(0, -1)
        .map(({ src }) => `import "@infusionkit/widgets/embed/${src.slice(files.folder.length)}";`);
      return [
        `// npm install @infusionkit/widgets@${files.version} preact`,
        ...(data.length > 0
          ? ["// These need a page: where you render on a server, import them in the browser only.", ...data]
          : []),
        `import "@infusionkit/widgets/define/${widget}";`,
        "",
        elementSnippet({
          tag: `infusion-${widget}`,
          attributes: { ...attributes, ...links, ...inSentence },
          json,
          fallback: widget === "term" ? word : { href, text: kind.link },
          scripts: [],
        }),
      ].join("\n");
    }
  }
}

/** A page of somebody's with the snippet in it, as the preview shows it. */
export function previewPage(snippet: string, choice: Chosen, theme: Theme): string {
  const text = choice.form === "package" ? "" : snippet;
  const body =
    choice.widget === "term"
      ? `<p>A sentence of your own, with ${text} in it.</p>`
      : choice.form === "address"
        ? `<iframe src="${snippet.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}" title="Preview" style="width:100%;height:95vh;border:0"></iframe>`
        : text;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Preview</title><style>:root{color-scheme:${theme};background:${theme === "dark" ? "#17201f" : "#fff"};font:16px/1.5 system-ui,sans-serif}body{margin:1rem}</style></head><body>${body}</body></html>`;
}

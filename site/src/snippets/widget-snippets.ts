/** The snippet of a widget, from what a clinic chooses in the configurator. Pure. */
import {
  publicWidgets,
  serviceWidgets,
  type PublicWidgetName,
  type Widget,
} from "@infusionkit/widgets/registry";
import { configuratorText } from "../text/configurator.ts";
import type { SnippetType } from "./snippet-type.ts";
import { formatFrameQuery, splitConfig, type ClinicConfig, type WidgetConfig } from "./clinic-config.ts";
import { toColourSettings, type Palette, type Theme } from "./colour.ts";
import { getEmbedFile, getWidgetScripts, type EmbedFiles } from "./files.ts";
import {
  escapeAttribute,
  formatElementSnippet,
  formatFrameSnippet,
  formatLinkSnippet,
  isSet,
  toJsonAttributes,
  type Attributes,
} from "./snippet.ts";
import { getSnippetWords } from "./link-words.ts";

/** Whom a page is for: patients, or anybody where even a hint at a medicine counts. */
export type SnippetAudience = "public" | "service";

/** What is chosen in the configurator. */
export type SnippetChoice = {
  readonly widget: PublicWidgetName;
  readonly type: SnippetType;
  readonly lang: string;
  readonly theme: "auto" | Theme;
  readonly accent: Readonly<Record<Theme, string | undefined>>;
  readonly headingLevel: number;
  readonly clinic: string;
  readonly phone: string;
  readonly openingDays: NonNullable<ClinicConfig["openingDays"]>;
  readonly region: string;
  /** The rest of what a clinic's set-up says of its days and its courses; nothing where it says nothing. */
  readonly course: Pick<
    ClinicConfig,
    "bookingUrl" | "help" | "alternatingDays" | "extraDays" | "closures" | "protocol" | "horizon"
  >;
  /** The start that is filled in at first, `YYYY-MM-DD`. */
  readonly start: string;
  /** The country whose numbers for an emergency are shown; empty for that of the region. */
  readonly helpCountry: string;
  readonly query: string;
  readonly indication: string;
  readonly audience: SnippetAudience;
  readonly term: string;
  /** The word as it stands in the sentence. */
  readonly word: string;
};

export const DEFAULT_CHOICE: SnippetChoice = {
  widget: "course-calculator",
  type: "element",
  lang: "en",
  theme: "auto",
  accent: { light: undefined, dark: undefined },
  headingLevel: 2,
  clinic: "",
  phone: "",
  openingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  region: "za",
  course: {},
  start: "",
  helpCountry: "",
  query: "",
  indication: "depression",
  audience: "public",
  term: "bdnf",
  word: "BDNF",
};

/** Where this site is published, and what it has. */
export type SiteContext = {
  /** `https://kit.example`, without a path. */
  readonly origin: string;
  /** The root of the site on that host: `/` or `/kit/`. */
  readonly base: string;
  readonly files: EmbedFiles;
  readonly palette: Palette;
};

/** How many maintenance infusions the calculator shows by itself. */
const DEFAULT_HORIZON = 3;

/** The attributes that only this widget has, but for those of a clinic's configuration. */
const getOwnAttributes = (choice: SnippetChoice): Attributes => {
  switch (choice.widget) {
    case "glossary":
      return { query: choice.query.trim() || undefined };
    case "pathway":
      return { indication: choice.indication };
    case "term":
      return { term: choice.term };
    default:
      return {};
  }
};

/** The settings of a choice: only those of its widget, and none that is the widget's default. */
export function toWidgetConfig(choice: SnippetChoice, palette: Palette): WidgetConfig {
  const { widget, lang, theme, headingLevel } = choice;
  const { light, dark } = choice.accent;
  const colours = toColourSettings(
    palette,
    light || dark ? { accent: { ...(light && { light }), ...(dark && { dark }) } } : {},
  );
  const clinic = choice.clinic.trim();
  const phone = choice.phone.trim();
  const { horizon, ...course } = choice.course;
  const config: ClinicConfig = {
    ...(widget === "course-calculator" && {
      ...(clinic && { clinic }),
      ...(phone && { phone }),
      openingDays: choice.openingDays,
      ...(choice.region && { region: choice.region }),
      ...course,
      ...(horizon !== undefined && horizon !== DEFAULT_HORIZON && { horizon }),
    }),
    ...(choice.audience === "service" && { audience: choice.audience }),
    ...(theme !== "auto" && { theme }),
    ...(lang && lang !== "en" && { lang }),
    ...(Object.keys(colours).length > 0 && { colours }),
  };
  const { attributes, json } = splitConfig(config);
  return {
    attributes: {
      ...getOwnAttributes(choice),
      ...attributes,
      start: widget === "course-calculator" && choice.start ? choice.start : undefined,
      "help-country": choice.helpCountry && !json.help ? choice.helpCountry : undefined,
      "heading-level": widget !== "term" && headingLevel !== 2 ? headingLevel : undefined,
    },
    json,
  };
}

/** The address of a widget's page for frames, with the settings as its query. */
export function formatAddress(choice: SnippetChoice, { origin, base, palette }: SiteContext): string {
  return `${origin}${base}${describeWidget(choice).framePage}${formatFrameQuery(toWidgetConfig(choice, palette))}`;
}

/**
 * Whether the address carries settings that differ from the widget's defaults. Where a page turns an address into a
 * frame by oEmbed, as WordPress does, they are lost: the oEmbed answer is one file, the same for every address.
 */
export function settingsLostByOembed(choice: SnippetChoice, { palette }: SiteContext): boolean {
  const { attributes, json } = toWidgetConfig(choice, palette);
  const defaults: Attributes = {
    "opening-days": DEFAULT_CHOICE.openingDays.join(" "),
    indication: DEFAULT_CHOICE.indication,
    // Its page for frames has it already.
    audience: choice.audience,
  };
  return (
    Object.keys(json).length > 0 ||
    Object.entries(attributes).some(([name, value]) => isSet(value) && value !== defaults[name])
  );
}

/** The ways to put a widget into a page. A word stands in a sentence, so it has no frame and no address. */
export const getSnippetTypes = (widget: PublicWidgetName): readonly SnippetType[] =>
  getWidget(widget).frameHeight === undefined
    ? ["element", "link", "package"]
    : ["element", "link", "frame", "address", "package"];

/** The type that was chosen, or an element where the widget does not have that type. */
export const getSnippetType = ({ widget, type }: SnippetChoice): SnippetType =>
  getSnippetTypes(widget).includes(type) ? type : "element";

/** The snippet of a choice. */
export function formatSnippet(choice: SnippetChoice, context: SiteContext): string {
  switch (getSnippetType(choice)) {
    case "element":
      return formatElement(choice, context);
    case "link":
      return formatLink(choice, context);
    case "frame":
      return formatFrame(choice, context);
    case "address":
      return formatAddress(choice, context);
    case "package":
      return formatPackage(choice, context);
  }
}

const getWidget = (name: PublicWidgetName): Widget => {
  const widget = publicWidgets.find((one) => one.name === name);
  if (!widget) throw new RangeError(`There is no widget ${name} for public pages.`);
  return widget;
};

/** The widgets that may stand on the pages of an audience. */
export const getWidgets = (audience: SnippetAudience): readonly Widget[] =>
  audience === "service" ? serviceWidgets : publicWidgets;

/** The choice with another audience; the calculator, where its widget may not stand on those pages. */
export const withAudience = (choice: SnippetChoice, audience: SnippetAudience): SnippetChoice => ({
  ...choice,
  audience,
  widget: getWidgets(audience).some(({ name }) => name === choice.widget)
    ? choice.widget
    : "course-calculator",
});

/** What the snippets say of a widget to an audience. */
type WidgetDescription = Pick<Widget, "label" | "linkText" | "frameHeight"> & {
  /** The script that defines it. */
  readonly script: string;
  /** The page that shows the same, from the root of the site: where the link without script leads. */
  readonly page: string;
  /** Its page for frames, from the root of the site. */
  readonly framePage: string;
};

/**
 * What the snippets say of the widget of a choice. Where even a hint at a medicine counts, all of it is of that level:
 * its script, its words, and the page to which the link without script leads.
 *
 * @throws RangeError for a widget that may not stand there at all
 */
function describeWidget({ widget, audience, lang }: SnippetChoice): WidgetDescription {
  const found = getWidget(widget);
  const words = getSnippetWords(lang);
  if (audience === "public")
    return {
      ...found,
      ...(widget !== "term" && words?.widgets[widget]),
      script: found.name,
      page: `${found.page}/`,
      framePage: `embed/${found.name}/`,
    };
  const { service, frameHeight } = found;
  if (!service) {
    const allowed = serviceWidgets.map(({ name }) => name).join(", ");
    throw new RangeError(`${widget} may not stand where even a hint counts. Use one of: ${allowed}.`);
  }
  const framePage = `embed/service/${found.name}/`;
  return {
    ...service,
    ...words?.service[found.name as keyof typeof words.service],
    ...(frameHeight !== undefined && { frameHeight }),
    page: framePage,
    framePage,
  };
}

/**
 * Where links inside the widget lead: to this site, since a clinic's own has no glossary and no list of sources. Where
 * even a hint at a medicine counts there are none, because both tell of it.
 */
const getLinkAttributes = (choice: SnippetChoice, { origin, base }: SiteContext): Attributes => {
  if (choice.audience === "service") return {};
  return choice.widget === "term"
    ? { "glossary-url": `${origin}${base}glossary/#` }
    : { "evidence-url": `${origin}${base}evidence/#` };
};

/**
 * What readers see without JavaScript: a link to the same page of this site, or the word itself. For the calculator it is
 * the page with the clinic's own days: one with other days would plan what the clinic does not offer.
 */
const getFallback = (
  choice: SnippetChoice,
  context: SiteContext,
): { readonly href: string; readonly text: string } => {
  const { page, linkText } = describeWidget(choice);
  const href =
    choice.widget === "course-calculator"
      ? formatAddress(choice, context)
      : `${context.origin}${context.base}${page}`;
  return linkText === undefined
    ? { href: `${href}#${choice.term}`, text: choice.word }
    : { href, text: linkText };
};

/** The scripts of a choice: its holidays and its language, if there is a file for them, and last the widget's own. */
const getScripts = (choice: SnippetChoice, files: EmbedFiles, origin?: string) =>
  getWidgetScripts(files, describeWidget(choice).script, {
    ...(origin !== undefined && { origin }),
    region: choice.widget === "course-calculator" ? choice.region : undefined,
    lang: choice.lang === "en" ? undefined : choice.lang,
  });

/** The style sheet that keeps a widget's space until its script has run. A word needs none. */
const getPlaceholderStyle = ({ widget }: SnippetChoice, { files, origin }: SiteContext) =>
  widget === "term" ? undefined : getEmbedFile(files, "placeholder.css", origin);

function formatElement(choice: SnippetChoice, context: SiteContext, loadsScripts = true): string {
  const { widget } = choice;
  const { attributes, json } = toWidgetConfig(choice, context.palette);
  const fallback = getFallback(choice, context);
  return formatElementSnippet({
    tag: `infusion-${widget}`,
    attributes: { ...attributes, ...getLinkAttributes(choice, context) },
    json,
    fallback: widget === "term" ? fallback.text : fallback,
    style: loadsScripts ? getPlaceholderStyle(choice, context) : undefined,
    scripts: loadsScripts ? getScripts(choice, context.files, context.origin) : [],
  });
}

function formatLink(choice: SnippetChoice, context: SiteContext): string {
  const { widget } = choice;
  const { files, origin, palette } = context;
  const { attributes, json } = toWidgetConfig(choice, palette);
  return formatLinkSnippet({
    widget,
    ...getFallback(choice, context),
    attributes: {
      ...attributes,
      ...toJsonAttributes(json),
      // The link of a word leads to the glossary already.
      ...(widget !== "term" && getLinkAttributes(choice, context)),
    },
    style: getPlaceholderStyle(choice, context),
    // The one line for everything: the loader brings the holidays and the words that a widget asks for.
    scripts: [getEmbedFile(files, "loader.js", origin)],
  });
}

function formatFrame(choice: SnippetChoice, context: SiteContext): string {
  const { label, linkText = label, frameHeight = 0 } = describeWidget(choice);
  return formatFrameSnippet({
    src: formatAddress(choice, context),
    title: label,
    height: frameHeight,
    linkText: (getSnippetWords(choice.lang)?.ownPage ?? configuratorText.ownPage)(linkText),
    scripts: [getEmbedFile(context.files, "frame.js", context.origin)],
  });
}

function formatPackage(choice: SnippetChoice, context: SiteContext): string {
  const { files } = context;
  const data = getScripts(choice, files)
    .slice(0, -1)
    .map(({ src }) => `import "@infusionkit/widgets/embed/${src.slice(files.folder.length)}";`);
  return [
    `// npm install @infusionkit/widgets@${files.version} preact`,
    ...(data.length > 0
      ? ["// These need a page: where you render on a server, import them in the browser only.", ...data]
      : []),
    `import "@infusionkit/widgets/define/${describeWidget(choice).script}";`,
    "",
    formatElement(choice, context, false),
  ].join("\n");
}

/** A page of a clinic with the snippet in it, as the preview shows it. */
export function formatPreviewPage(snippet: string, choice: SnippetChoice, theme: Theme): string {
  const background = theme === "dark" ? "#17201f" : "#fff";
  const style = `:root{color-scheme:${theme};background:${background};font:16px/1.5 system-ui,sans-serif}body{margin:1rem}`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Preview</title><style>${style}</style></head><body>${formatPreviewBody(snippet, choice)}</body></html>`;
}

const formatPreviewBody = (snippet: string, choice: SnippetChoice): string => {
  const type = getSnippetType(choice);
  const html = type === "package" ? "" : snippet;
  if (choice.widget === "term") return `<p>${configuratorText.preview.sentence(html)}</p>`;
  if (type !== "address") return html;
  return `<iframe src="${escapeAttribute(snippet)}" title="Preview" style="width:100%;height:95vh;border:0"></iframe>`;
};

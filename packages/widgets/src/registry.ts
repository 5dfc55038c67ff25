/**
 * Every widget, and what is said about it wherever widgets are listed: the build, the loader, the site's pages for
 * frames, the configurator and the tests. Its element is described in `elements/<name>.ts` and `elements/types.ts`.
 */
import type { Messages } from "./i18n/messages.ts";

/** One widget. */
export type Widget = {
  /** The name of its script and of its page for frames; its tag is `infusion-` and this. */
  readonly name: string;
  /** What it is called where one chooses among the widgets, and as the title of its frame. */
  readonly label: string;
  /** What it is for, in a sentence. */
  readonly summary: string;
  /** The page of the site that says the same, from the site's root: where the link without script leads. */
  readonly page: string;
  /** The text of that link; a word in a sentence is its own. */
  readonly linkText?: string;
  /** How high a frame is until it is told, in CSS pixels; a word has no frame. */
  readonly frameHeight?: number;
  /** Whether it is for a clinic's staff alone: `all.js` has none of it, and no snippet for a public page is made of it. */
  readonly isForStaff?: boolean;
  /** The groups of messages that it shows: its file of a language has no others. */
  readonly messageGroups: readonly (keyof Messages)[];
  /** How it stands where even a hint at a medicine counts; left out where it may not stand there at all. */
  readonly service?: ServiceWidget;
};

/** A widget at the level `service`: what is said about it names no benefit. */
export type ServiceWidget = {
  /** The name of its script, which holds no word that may not be said there. Its page for frames is below `service/`. */
  readonly script: string;
  readonly label: string;
  readonly summary: string;
  readonly linkText: string;
  readonly messageGroups: readonly (keyof Messages)[];
};

/** Every widget, each described as a {@link Widget}. */
export const widgets = [
  {
    name: "course-calculator",
    label: "Course calculator",
    summary: "Plans a course from its first day.",
    page: "clinic/course",
    linkText: "Plan your course of infusions",
    frameHeight: 1000,
    messageGroups: ["course", "dateField", "sentences", "protocolNotes", "help"],
    service: {
      script: "course-calculator",
      label: "Course calculator",
      summary: "Plans a course from its first day.",
      linkText: "Plan your course of infusions",
      messageGroups: ["course", "dateField", "sentences", "protocolNotes", "help"],
    },
  },
  {
    name: "glossary",
    label: "Glossary",
    summary: "The words of the treatment, with a search.",
    page: "glossary",
    linkText: "Glossary of the treatment",
    frameHeight: 800,
    messageGroups: ["glossary", "effects", "certainty", "terms", "help"],
  },
  {
    name: "pathway",
    label: "How it may work",
    summary: "The steps as a picture and in words.",
    page: "mechanism/depression",
    linkText: "How it may work",
    frameHeight: 900,
    messageGroups: ["pathway", "effects", "certainty", "nodes", "pathways", "help"],
  },
  {
    name: "effect",
    label: "One infusion, and a course",
    summary: "What the clinic says about one infusion and about a course, on a timeline.",
    page: "mechanism/six",
    linkText: "Why there are several infusions",
    frameHeight: 900,
    messageGroups: ["effect", "courseDays", "certainty", "statements", "help"],
    service: {
      script: "effect-service",
      label: "A course, day by day",
      summary: "The days of a course, on a strip and as a list.",
      linkText: "The days of a course of infusions",
      messageGroups: ["courseDays", "help"],
    },
  },
  {
    name: "term",
    label: "One word",
    summary: "A word in your own sentence that explains itself.",
    page: "glossary",
    messageGroups: ["term", "terms"],
  },
  {
    name: "course-planner",
    label: "Course planner for staff",
    summary:
      "Plans a course, records how it really goes, and hands over its dates: for the clinic's own intranet.",
    page: "clinic/planner",
    linkText: "Open the course planner",
    isForStaff: true,
    messageGroups: ["course", "courseForm", "coursePlanner", "dateField", "sentences", "help"],
  },
] as const satisfies readonly Widget[];

/** The name of a widget: `glossary`. */
export type WidgetName = (typeof widgets)[number]["name"];

type PublicWidget = Exclude<(typeof widgets)[number], { readonly isForStaff: true }>;

/** The widgets for public pages. */
export const publicWidgets: readonly PublicWidget[] = widgets.filter(
  (widget): widget is PublicWidget => !("isForStaff" in widget),
);

/** The name of a widget for public pages. */
export type PublicWidgetName = PublicWidget["name"];

/** A widget that may stand where even a hint at a medicine counts. */
export type WidgetWithService = Extract<(typeof widgets)[number], { readonly service: ServiceWidget }>;

/** The widgets that may stand where even a hint at a medicine counts. */
export const serviceWidgets: readonly WidgetWithService[] = widgets.filter(
  (widget): widget is WidgetWithService => "service" in widget,
);

/** Every script that defines a widget, and the groups of messages that it shows. */
export const widgetScripts: readonly {
  readonly script: string;
  readonly messageGroups: readonly (keyof Messages)[];
}[] = [
  ...widgets.map(({ name, messageGroups }) => ({ script: name, messageGroups })),
  ...serviceWidgets.filter(({ name, service }) => service.script !== name).map(({ service }) => service),
];

/**
 * The tag of a widget's element.
 *
 * @example getTag("glossary") // "infusion-glossary"
 */
export const getTag = <Name extends WidgetName>(name: Name): `infusion-${Name}` => `infusion-${name}`;

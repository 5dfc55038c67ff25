/**
 * The elements as a page sees them. The manifest, the editors' data and the reference are made of what is written here,
 * and a test compares it with the running elements. An attribute has the name of its property with hyphens:
 * `openingDays` is `opening-days`.
 */
import type {
  AlternatingDays,
  ClinicHelp,
  Closure,
  ExtraDay,
  Indication,
  PlainDate,
  Protocol,
  Unavailability,
  Weekday,
} from "@infusionkit/core";
import type { InfusionElement, SettingProblem } from "../element/createElementClass.ts";
import type { Messages } from "../i18n/messages.ts";

/**
 * What every element can be told. A property that is not set is `null`.
 *
 * @csspart notice - What is said about the widget itself: what is wrong with its settings, what it is not.
 * @csspart help - The line that says whom to call in an emergency.
 * @cssprop --ik-font - The family of the letters; the page's own when left out.
 * @cssprop --ik-radius - How round the large corners are.
 * @cssprop --ik-radius-small - How round the small corners are.
 * @cssprop --ik-focus - How thick the line around what has the focus is.
 * @cssprop --ik-surface - The background of fields and buttons.
 * @cssprop --ik-sunken - The background of what belongs together.
 * @cssprop --ik-ink - The colour of the text.
 * @cssprop --ik-muted - The colour of less important text.
 * @cssprop --ik-line - The colour of lines between parts.
 * @cssprop --ik-field-line - The colour of the lines around fields.
 * @cssprop --ik-accent - The clinic's colour: buttons, links, infusions.
 * @cssprop --ik-accent-soft - The same, as a background.
 * @cssprop --ik-on-accent - The colour of text on the clinic's colour.
 * @cssprop --ik-later - The colour of maintenance.
 * @cssprop --ik-later-soft - The same, as a background.
 * @cssprop --ik-warn - The colour of what deserves attention.
 * @cssprop --ik-warn-soft - The same, as a background.
 * @cssprop --ik-error - The colour of what is wrong.
 * @cssprop --ik-error-soft - The same, as a background.
 */
export interface CommonProperties {
  /**
   * The language, as a BCP 47 tag. Without it the nearest ancestor's counts, as far as the page has words in it;
   * otherwise it is English.
   */
  lang: string;
  /**
   * The colours: `auto` follows the `color-scheme` of the page, `light` and `dark` do not.
   * @default "auto"
   */
  theme: "auto" | "light" | "dark" | null;
  /**
   * The clinic's colours by the names of the custom properties, such as `{ "accent": "#0f5e57" }`.
   * As an attribute: JSON.
   */
  colours: { readonly [name: string]: string } | null;
  /** Words that replace the English ones, any part of them. As an attribute: JSON. */
  messages: Messages | null;
  /**
   * The address of a JSON file of the page's own site with the clinic's settings, by the names of the properties. What
   * the element itself says goes before it. It is all that an element ever asks for.
   */
  config: string | null;
  /** Where a source is shown, as the beginning of an address that the number of a claim ends: `/evidence/#`. */
  evidenceUrl: string | null;
  /** Where a term is explained, as the beginning of an address that the id of a term ends: `/glossary/#`. */
  glossaryUrl: string | null;
  /**
   * Whom to call in an emergency: the clinic's own numbers, with the day on which somebody at the clinic confirmed
   * them. As an attribute: JSON.
   */
  help: ClinicHelp | null;
  /**
   * The country whose numbers stand under the widget, such as `ZA`; left out, that of the region of public holidays,
   * and without one the address of a directory.
   */
  helpCountry: string | null;
}

/** What the elements with headings can be told. */
export interface HeadingProperties {
  /**
   * The level of the widget's own heading, from 2. Headings inside count on from it.
   * @default 2
   */
  headingLevel: number | null;
}

/**
 * What both calculators can be told of a course. In the planner the clinic's days, the protocol and the start are where it
 * begins: staff can change them.
 *
 * @csspart title - The widget's own heading.
 * @csspart form - What is filled in.
 * @csspart field - A field.
 * @csspart button - A button.
 * @csspart plan - The course.
 * @csspart picture - Its weeks, as a picture.
 * @csspart list - Its dates.
 * @csspart contact - The clinic's name, its phone line, and the link to book or ask.
 * @slot - What stands here until the widget does, and where it cannot: text, a phone number, a link. A
 * `<script type="application/json">` among it holds settings.
 * @fires infusion-plan-change
 * @fires infusion-copy-request
 * @fires infusion-print-request
 * @fires infusion-download-request
 */
export interface CourseProperties extends HeadingProperties {
  /** Begins anew with the settings of the page: what the reader has changed is forgotten. */
  restart(): void;
  /** The start that is filled in at first, as `YYYY-MM-DD`. A page that changes it begins a new course. */
  start: PlainDate | null;
  /**
   * The weekdays on which the clinic is open. As an attribute: `monday thursday`; `none` where there are only
   * alternating days.
   * @default monday to friday
   */
  openingDays: readonly Weekday[] | null;
  /**
   * Weekdays on which the clinic opens in every second, third or fourth week, beside its opening days. As an attribute:
   * `saturday every 2 weeks from 2026-12-05 to 2027-06-26; …`, where `to` may be left out, or JSON.
   */
  alternatingDays: readonly AlternatingDays[] | null;
  /**
   * Days on which the clinic opens although its weekday, a closure or a public holiday would close it. As an attribute:
   * `2026-12-12 Saturday clinic; 2026-12-16`, or JSON.
   */
  extraDays: readonly ExtraDay[] | null;
  /**
   * Days on which the clinic is closed. As an attribute: `2026-12-24/2027-01-04 Christmas closure; 2027-02-03 Training`,
   * each with a semicolon after it or on a line of its own, or JSON. What is not understood whole is refused.
   */
  closures: readonly Closure[] | null;
  /**
   * The region whose public holidays count, such as `za`. Its country's file, `holidays/za.js`, must be in the
   * page: `au.js` for `au-nsw`. In the planner staff can choose among all regions whose files are in the page.
   */
  region: string | null;
  /**
   * Days on which the patient cannot come, at first: dates, ranges and weekdays. As an attribute:
   * `2026-12-10 2026-12-11; 2026-12-14/2026-12-18; tuesday`, each kind with a semicolon after it or on a line of its own,
   * or JSON. What is not understood whole is refused. A page that changes them begins a new course.
   */
  unavailable: readonly Unavailability[] | null;
  /** The clinic's protocol; the standard one when left out. As an attribute: JSON. */
  protocol: Protocol | null;
  /**
   * How many maintenance infusions are shown, from 0 to 120.
   * @default 3
   */
  horizon: number | null;
  /** The clinic's line, as it is to be read: `011 555 0100`. */
  phone: string | null;
  /** The clinic's name. */
  clinic: string | null;
  /** A page of the clinic's own on which a reader can book or ask, such as `/contact/`. The patients' calculator links it. */
  bookingUrl: string | null;
}

/**
 * Plans a course from a start: the dates of the induction and of the maintenance, each with its reason; or what stands
 * in the way. It can be a field of a form: its value is the start.
 *
 * @tag infusion-course-calculator
 */
export interface CourseCalculatorElement extends InfusionElement, CommonProperties, CourseProperties {
  /**
   * `service` where even a hint at a medicine counts: the course and its dates, and nothing of how it works.
   * @default "public"
   */
  audience: "public" | "service" | null;
  /** The name of the field in a form. */
  name: string | null;
}

/**
 * The glossary, filtered as one types.
 *
 * @tag infusion-glossary
 * @csspart form - The search.
 * @cssprop --ik-sticky-top - How much of the window's top a header of the page covers that stays there.
 * @slot - What stands here until the widget does, and where it cannot.
 * @fires infusion-filter-change
 * @fires infusion-term-open
 */
export interface GlossaryElement extends InfusionElement, CommonProperties, HeadingProperties {
  /** The id of the term that is shown at first, such as `bdnf`. */
  term: string | null;
  /** What is filled in at first to be looked for. */
  query: string | null;
}

/**
 * The mechanism as a picture and in words, one step at a time, with how sure each step is.
 *
 * @tag infusion-pathway
 * @csspart title - The widget's own heading.
 * @csspart picture - The picture.
 * @cssprop --ik-sticky-top - How much of the window's top a header of the page covers that stays there.
 * @slot - What stands here until the widget does, and where it cannot.
 * @fires infusion-step-change
 * @fires infusion-indication-change
 * @fires infusion-node-open
 */
export interface PathwayElement extends InfusionElement, CommonProperties, HeadingProperties {
  /** What is shown first; the first of `indications` when left out. */
  indication: Indication | null;
  /** What a reader can choose between; all when left out. As an attribute: `depression pain`. */
  indications: readonly Indication[] | null;
  /**
   * The step that is shown at first.
   * @default 1
   */
  step: number | null;
}

/**
 * One infusion against a course, as the clinic tells it.
 *
 * @tag infusion-effect
 * @csspart title - The widget's own heading.
 * @slot - What stands here until the widget does, and where it cannot.
 */
export interface EffectElement extends InfusionElement, CommonProperties, HeadingProperties {
  /**
   * `service` where even a hint at a medicine counts.
   * @default "public"
   */
  audience: "public" | "service" | null;
}

/**
 * A word that says what it means when it is clicked.
 *
 * @tag infusion-term
 * @csspart term - The word.
 * @slot - The word, as it stands in the page's sentence.
 * @fires infusion-term-open
 * @fires infusion-term-close
 */
export interface TermElement extends InfusionElement, CommonProperties {
  /** The id of a term of the glossary, such as `bdnf`. */
  term: string | null;
  /** The name of a word of the page's own. */
  name: string | null;
  /** What it means, in plain words; goes before what the glossary has. */
  plain: string | null;
}

/**
 * The planner of a clinic's staff, for a page that only they see, such as the clinic's intranet. It plans a course,
 * records how it really goes, and hands over its dates. It keeps nothing but what a reload of the same tab brings back.
 *
 * @tag infusion-course-planner
 */
export interface CoursePlannerElement extends InfusionElement, CommonProperties, CourseProperties {
  /**
   * Taken because a clinic's file of settings may have it: the planner says the same at both.
   * @default "public"
   */
  audience: "public" | "service" | null;
  /**
   * Tells the planners of one page apart where there are several: each keeps its plan through a reload.
   * @default "plan"
   */
  keepAs: string | null;
}

/** A course, as the page is told of it. */
export type PlanDetail = {
  readonly start: PlainDate | null;
  /** Whether there is a course from this start. */
  readonly ok: boolean;
  readonly dates: readonly PlainDate[];
  readonly protocol: { readonly id: string; readonly version: string };
};

/** What the elements tell the page. All of them bubble, and leave shadow roots. */
export interface InfusionEventMap {
  /** The user has changed the course. */
  "infusion-plan-change": CustomEvent<PlanDetail>;
  /** The user wants to copy. Cancelled, the page does it instead. */
  "infusion-copy-request": CustomEvent<PlanDetail>;
  /** The user wants to print. Cancelled, the page does it instead. */
  "infusion-print-request": CustomEvent<PlanDetail>;
  /** The user wants a file. Cancelled, the page gives it instead. */
  "infusion-download-request": CustomEvent<PlanDetail>;
  /** The user has gone to another step. */
  "infusion-step-change": CustomEvent<{ readonly indication: Indication; readonly step: number }>;
  /** The user has chosen another indication. */
  "infusion-indication-change": CustomEvent<{ readonly indication: Indication }>;
  /** The user has opened a part of the picture. */
  "infusion-node-open": CustomEvent<{ readonly node: string }>;
  /** The user has looked for other words. */
  "infusion-filter-change": CustomEvent<{ readonly query: string; readonly shown: number }>;
  /** The user has opened a word. */
  "infusion-term-open": CustomEvent<{ readonly term: string | null }>;
  /** A word has been closed. */
  "infusion-term-close": CustomEvent<{ readonly term: string | null }>;
  /** A setting is wrong, or the widget cannot be shown. The same stands in the widget. */
  "infusion-error": CustomEvent<{ readonly problems: readonly SettingProblem[] }>;
  /** The widget stands: for the first time, and again after it could not be shown. */
  "infusion-ready": CustomEvent<object>;
}

type Constructor<Element> = { new (): Element; readonly version: string };
/** The class of `<infusion-course-calculator>`, with the version that it is of. */
export type CourseCalculatorElementConstructor = Constructor<CourseCalculatorElement>;
/** The class of `<infusion-course-planner>`, with the version that it is of. */
export type CoursePlannerElementConstructor = Constructor<CoursePlannerElement>;
/** The class of `<infusion-glossary>`, with the version that it is of. */
export type GlossaryElementConstructor = Constructor<GlossaryElement>;
/** The class of `<infusion-pathway>`, with the version that it is of. */
export type PathwayElementConstructor = Constructor<PathwayElement>;
/** The class of `<infusion-effect>`, with the version that it is of. */
export type EffectElementConstructor = Constructor<EffectElement>;
/** The class of `<infusion-term>`, with the version that it is of. */
export type TermElementConstructor = Constructor<TermElement>;

/** The elements by their tags. */
export interface InfusionElementMap {
  "infusion-course-calculator": CourseCalculatorElement;
  "infusion-course-planner": CoursePlannerElement;
  "infusion-glossary": GlossaryElement;
  "infusion-pathway": PathwayElement;
  "infusion-effect": EffectElement;
  "infusion-term": TermElement;
}

declare global {
  interface HTMLElementTagNameMap extends InfusionElementMap {}
  /** Of elements, and of the document and the window, which their events reach. */
  interface GlobalEventHandlersEventMap extends InfusionEventMap {}
  interface ShadowRootEventMap extends InfusionEventMap {}
}

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
 * The settings that every element takes. A property that is not set is `null`.
 *
 * @csspart notice - The note about the widget itself: wrong settings, and what the widget cannot do.
 * @csspart help - The line that says whom to call in an emergency.
 * @cssprop --ik-font - The font family; the page's own by default.
 * @cssprop --ik-radius - The radius of large corners.
 * @cssprop --ik-radius-small - The radius of small corners.
 * @cssprop --ik-focus - The width of the focus outline.
 * @cssprop --ik-surface - The background of the widget, its fields and its buttons.
 * @cssprop --ik-sunken - The background of groups, such as a form.
 * @cssprop --ik-ink - The colour of the text.
 * @cssprop --ik-muted - The colour of less important text.
 * @cssprop --ik-line - The colour of lines between parts.
 * @cssprop --ik-field-line - The colour of the lines around fields.
 * @cssprop --ik-accent - The clinic's colour: buttons, links, infusions.
 * @cssprop --ik-accent-soft - The background for anything in the clinic's colour.
 * @cssprop --ik-on-accent - The colour of text on the clinic's colour.
 * @cssprop --ik-later - The colour of maintenance.
 * @cssprop --ik-later-soft - The background for maintenance.
 * @cssprop --ik-warn - The colour of warnings.
 * @cssprop --ik-warn-soft - The background for warnings.
 * @cssprop --ik-error - The colour of errors.
 * @cssprop --ik-error-soft - The background for errors.
 */
export interface CommonProperties {
  /**
   * The language, as a BCP 47 tag. Without it, the widget uses the language of its nearest ancestor if the page has
   * texts in it, and English otherwise.
   */
  lang: string;
  /**
   * The theme: `auto` is dark where the page's own text is light, and light where it is dark; `light` and `dark` stay.
   * @default "auto"
   */
  theme: "auto" | "light" | "dark" | null;
  /**
   * The clinic's colours, under the names of the custom properties, such as `{ "accent": "#0f5e57" }`.
   * As an attribute: JSON.
   */
  colours: { readonly [name: string]: string } | null;
  /** Texts that replace the English ones, all or some of them. As an attribute: JSON. */
  messages: Messages | null;
  /**
   * The address of a JSON file, on the page's own site, with the clinic's settings under the names of the properties.
   * Settings on the element itself take precedence. This file is the only thing that an element ever requests.
   */
  config: string | null;
  /** Where sources are shown: the start of an address, to which the number of a claim is added, such as `/evidence/#`. */
  evidenceUrl: string | null;
  /** Where terms are explained: the start of an address, to which the id of a term is added, such as `/glossary/#`. */
  glossaryUrl: string | null;
  /**
   * Whom to call in an emergency: the clinic's own numbers, with the day on which somebody at the clinic checked
   * them. As an attribute: JSON.
   */
  help: ClinicHelp | null;
  /**
   * The country whose emergency numbers appear below the widget, such as `ZA`. By default, it is the country of the
   * region of public holidays; without a region, the widget gives the address of a directory.
   */
  helpCountry: string | null;
}

/** The settings of elements with headings. */
export interface HeadingProperties {
  /**
   * The level of the widget's own heading, from 2. Headings inside it follow on from that.
   * @default 2
   */
  headingLevel: number | null;
}

/**
 * The settings of a course, for both calculators. In the planner, the clinic's days, the protocol and the start are only
 * initial values, which staff can change.
 *
 * @csspart title - The widget's own heading.
 * @csspart form - The form.
 * @csspart field - A field.
 * @csspart button - A button.
 * @csspart plan - The course.
 * @csspart picture - The weeks of the course, as a picture.
 * @csspart list - The dates of the course.
 * @csspart contact - The clinic's name, its phone line, and the link to its page for bookings and questions.
 * @slot - Shown until the widget is ready, and where it cannot run: text, a phone number, a link. A
 * `<script type="application/json">` inside it holds settings.
 * @fires infusion-plan-change
 * @fires infusion-copy-request
 * @fires infusion-print-request
 * @fires infusion-download-request
 */
export interface CourseProperties extends HeadingProperties {
  /** Starts again with the settings of the page, and discards what the reader has changed. */
  restart(): void;
  /** The start that is filled in at first, as `YYYY-MM-DD`. If the page changes it, a new course begins. */
  start: PlainDate | null;
  /**
   * The weekdays on which the clinic is open. As an attribute: `monday thursday`, or `none` if there are only
   * alternating days.
   * @default monday to friday
   */
  openingDays: readonly Weekday[] | null;
  /**
   * Weekdays on which the clinic opens every second, third or fourth week, in addition to its opening days. As an attribute:
   * `saturday every 2 weeks from 2026-12-05 to 2027-06-26; …`, where `to` may be left out, or JSON.
   */
  alternatingDays: readonly AlternatingDays[] | null;
  /**
   * Days on which the clinic opens although the weekday, a closure or a public holiday would close it. As an attribute:
   * `2026-12-12 Saturday clinic; 2026-12-16`, or JSON.
   */
  extraDays: readonly ExtraDay[] | null;
  /**
   * Days on which the clinic is closed. As an attribute: `2026-12-24/2027-01-04 Christmas closure; 2027-02-03 Training`,
   * each followed by a semicolon or on a line of its own, or JSON. Anything not understood in full is refused.
   */
  closures: readonly Closure[] | null;
  /**
   * The region whose public holidays apply, such as `za`. Its country's file has to be in the page: `holidays/za.js`,
   * or `holidays/au.js` for `au-nsw`. In the planner, staff can choose among all regions whose files are in the page.
   */
  region: string | null;
  /**
   * Days on which the patient cannot come, filled in at first: dates, ranges and weekdays. As an attribute:
   * `2026-12-10 2026-12-11; 2026-12-14/2026-12-18; tuesday`, each kind followed by a semicolon or on a line of its own,
   * or JSON. Anything not understood in full is refused. If the page changes them, a new course begins.
   */
  unavailable: readonly Unavailability[] | null;
  /** The clinic's protocol; the standard one by default. As an attribute: JSON. */
  protocol: Protocol | null;
  /**
   * How many maintenance infusions are shown, from 0 to 120.
   * @default 3
   */
  horizon: number | null;
  /** The clinic's phone line, as it should be shown: `011 555 0100`. */
  phone: string | null;
  /** The clinic's name. */
  clinic: string | null;
  /**
   * The clinic's own page for bookings and questions, such as `/contact/`; in a frame a whole address, such as
   * `https://clinic.example/contact/`. The patients' calculator links to it.
   */
  bookingUrl: string | null;
}

/**
 * Plans a course from a start: the dates of the induction and of the maintenance, each with its reason, or what stands
 * in the way. It can be a field in a form, with the start as its value.
 *
 * @tag infusion-course-calculator
 */
export interface CourseCalculatorElement extends InfusionElement, CommonProperties, CourseProperties {
  /**
   * `service` where even a hint at a medicine counts: the course and its dates, and nothing about how it may work.
   * @default "public"
   */
  audience: "public" | "service" | null;
  /** The name of the field in a form. */
  name: string | null;
}

/**
 * The glossary, filtered as the reader types.
 *
 * @tag infusion-glossary
 * @csspart form - The search.
 * @cssprop --ik-sticky-top - The height of a header of the page that stays at the top of the window.
 * @slot - Shown until the widget is ready, and where it cannot run.
 * @fires infusion-filter-change
 * @fires infusion-term-open
 */
export interface GlossaryElement extends InfusionElement, CommonProperties, HeadingProperties {
  /** The id of the term that is shown at first, such as `bdnf`. */
  term: string | null;
  /** The search that is filled in at first. */
  query: string | null;
}

/**
 * How the treatment may work, as a picture and in words, one step at a time, with how certain each step is.
 *
 * @tag infusion-pathway
 * @csspart title - The widget's own heading.
 * @csspart picture - The picture.
 * @cssprop --ik-sticky-top - The height of a header of the page that stays at the top of the window.
 * @slot - Shown until the widget is ready, and where it cannot run.
 * @fires infusion-step-change
 * @fires infusion-indication-change
 * @fires infusion-node-open
 */
export interface PathwayElement extends InfusionElement, CommonProperties, HeadingProperties {
  /** The indication shown first; by default, the first of `indications`. */
  indication: Indication | null;
  /** The indications a reader can choose between; all by default. As an attribute: `depression pain`. */
  indications: readonly Indication[] | null;
  /**
   * The step that is shown at first.
   * @default 1
   */
  step: number | null;
}

/**
 * One infusion compared with a course, as the clinic describes them.
 *
 * @tag infusion-effect
 * @csspart title - The widget's own heading.
 * @slot - Shown until the widget is ready, and where it cannot run.
 */
export interface EffectElement extends InfusionElement, CommonProperties, HeadingProperties {
  /**
   * `service` where even a hint at a medicine counts.
   * @default "public"
   */
  audience: "public" | "service" | null;
}

/**
 * A word that explains itself when it is clicked.
 *
 * @tag infusion-term
 * @csspart term - The word.
 * @slot - The word, as written in the page's sentence.
 * @fires infusion-term-open
 * @fires infusion-term-close
 */
export interface TermElement extends InfusionElement, CommonProperties {
  /** The id of a term in the glossary, such as `bdnf`. */
  term: string | null;
  /** The name of a word that the page itself explains. */
  name: string | null;
  /** Its meaning, in plain words; takes precedence over the glossary. */
  plain: string | null;
}

/**
 * The planner for clinic staff, for a page that only they see, such as the clinic's intranet. It plans a course, records
 * what actually happens, and passes on the dates. It stores nothing except what it needs to survive a reload of its tab.
 *
 * @tag infusion-course-planner
 */
export interface CoursePlannerElement extends InfusionElement, CommonProperties, CourseProperties {
  /**
   * Accepted because a clinic's settings file may contain it. The planner says the same at both levels.
   * @default "public"
   */
  audience: "public" | "service" | null;
  /**
   * Tells several planners on one page apart, so that each keeps its own plan through a reload.
   * @default "plan"
   */
  keepAs: string | null;
}

/** A course, as an event reports it to the page. */
export type PlanDetail = {
  readonly start: PlainDate | null;
  /** Whether there is a course from this start. */
  readonly ok: boolean;
  readonly dates: readonly PlainDate[];
  readonly protocol: { readonly id: string; readonly version: string };
};

/** The events of the elements. All of them bubble and cross shadow roots. */
export interface InfusionEventMap {
  /** The reader has changed the course. */
  "infusion-plan-change": CustomEvent<PlanDetail>;
  /** The reader wants to copy. If the page cancels the event, it copies instead. */
  "infusion-copy-request": CustomEvent<PlanDetail>;
  /** The reader wants to print. If the page cancels the event, it prints instead. */
  "infusion-print-request": CustomEvent<PlanDetail>;
  /** The reader wants a file. If the page cancels the event, it provides the file instead. */
  "infusion-download-request": CustomEvent<PlanDetail>;
  /** The reader has gone to another step. */
  "infusion-step-change": CustomEvent<{ readonly indication: Indication; readonly step: number }>;
  /** The reader has chosen another indication. */
  "infusion-indication-change": CustomEvent<{ readonly indication: Indication }>;
  /** The reader has opened a part of the picture. */
  "infusion-node-open": CustomEvent<{ readonly node: string }>;
  /** The reader has changed the search. */
  "infusion-filter-change": CustomEvent<{ readonly query: string; readonly shown: number }>;
  /** The reader has opened the meaning of a word. */
  "infusion-term-open": CustomEvent<{ readonly term: string | null }>;
  /** The meaning of a word has been closed. */
  "infusion-term-close": CustomEvent<{ readonly term: string | null }>;
  /** A setting is wrong, or the widget cannot be shown. The widget says the same. */
  "infusion-error": CustomEvent<{ readonly problems: readonly SettingProblem[] }>;
  /** The widget is ready: for the first time, or again after it could not be shown. */
  "infusion-ready": CustomEvent<object>;
}

type Constructor<Element> = { new (): Element; readonly version: string };
/** The class of `<infusion-course-calculator>`, with its version. */
export type CourseCalculatorElementConstructor = Constructor<CourseCalculatorElement>;
/** The class of `<infusion-course-planner>`, with its version. */
export type CoursePlannerElementConstructor = Constructor<CoursePlannerElement>;
/** The class of `<infusion-glossary>`, with its version. */
export type GlossaryElementConstructor = Constructor<GlossaryElement>;
/** The class of `<infusion-pathway>`, with its version. */
export type PathwayElementConstructor = Constructor<PathwayElement>;
/** The class of `<infusion-effect>`, with its version. */
export type EffectElementConstructor = Constructor<EffectElement>;
/** The class of `<infusion-term>`, with its version. */
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
  /** For elements, and for the document and the window, which their events reach. */
  interface GlobalEventHandlersEventMap extends InfusionEventMap {}
  interface ShadowRootEventMap extends InfusionEventMap {}
}

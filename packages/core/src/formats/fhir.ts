/**
 * A protocol and a course as HL7 FHIR resources, R4 or R5, for hospital systems: a `PlanDefinition` and a `CarePlan`.
 * Windows stand as in HL7's Vulcan Schedule of Activities. The medicine is not named: what is given is for the
 * system that orders it.
 */
import { courseFhirOptionsSchema, protocolFhirOptionsSchema } from "../validation/shapes.ts";
import { checkProtocol, checkWritableCourse, findImpossiblePart } from "../validation/checkInput.ts";
import { parsePlannedProtocolJson, type ParsedProtocol } from "../validation/parseProtocol.ts";
import { checkSchema, joinPath, validateSchema, type SchemaProblem } from "../validation/validateSchema.ts";
import { isPlainObject } from "../plainObject.ts";
import { courseInvalid, issue, protocolInvalid, type Issue } from "../issue.ts";
import { courseToJson, parseCourseJson, type ParsedCourse } from "../planning/courseFile.ts";
import type { Course, Infusion } from "../planning/types.ts";
import { formatValue, type PlainDate } from "../date.ts";
import { toPrintable } from "../english.ts";
import type { Figure, Protocol, Source } from "../protocol.ts";
import { protocolSchema } from "../validation/protocolSchema.ts";
import { getIntendedDays } from "../planning/induction.ts";

/** The edition of FHIR: R4 is 4.0.1, R5 is 5.0.0. */
export type FhirVersion = "R4" | "R5";

/*
 * The lists in these types can be written to, unlike everywhere else in core: only so do the resources fit the types of
 * other packages, such as `@types/fhir`.
 */

/** A length of time: days, or calendar months, as the units of UCUM. */
export type FhirDuration = {
  readonly value: number;
  readonly unit: string;
  readonly system: "http://unitsofmeasure.org";
  readonly code: "d" | "mo";
};

/** A range of such lengths. */
export type FhirRange = { readonly low: FhirDuration; readonly high?: FhirDuration };

/** How far one action lies from another. R4 names the other by `actionId`, R5 by `targetId`. */
export type FhirRelatedAction<V extends FhirVersion = FhirVersion> = (V extends "R4"
  ? { readonly actionId: string; readonly targetId?: never }
  : { readonly targetId: string; readonly actionId?: never }) & {
  readonly relationship: "after";
  readonly offsetDuration?: FhirDuration;
  readonly offsetRange?: FhirRange;
  /** Vulcan's acceptable range: the fewest and the most days that the offset may be. */
  readonly extension?: { readonly url: string; readonly valueRange: FhirRange }[];
};

/** A step of a protocol, or a group of them. */
export type FhirAction<V extends FhirVersion = FhirVersion> = {
  readonly id: string;
  /** In R5, the name by which other actions refer to it. */
  readonly linkId?: string;
  readonly title: string;
  readonly description?: string;
  readonly documentation?: { readonly type: "justification"; readonly display: string }[];
  readonly timingTiming?: FhirTiming;
  readonly relatedAction?: FhirRelatedAction<V>[];
  readonly groupingBehavior?: "logical-group";
  readonly selectionBehavior?: "all";
  readonly cardinalityBehavior?: "multiple";
  readonly action?: FhirAction<V>[];
};

/** Days, or a rhythm. */
export type FhirTiming = {
  readonly event?: PlainDate[];
  readonly repeat?: {
    readonly boundsPeriod?: { readonly start: PlainDate; readonly end: PlainDate };
    readonly count?: number;
    readonly frequency?: number;
    readonly period?: number;
    readonly periodUnit?: "d" | "mo";
  };
};

/** The JSON that a resource was written from, as an extension: {@link protocolFromFhir} and {@link courseFromFhir} read it. */
export type FhirOrigin = { readonly url: string; readonly valueString: string };

type PlanDefinitionIn<V extends FhirVersion> = {
  readonly resourceType: "PlanDefinition";
  readonly extension: FhirOrigin[];
  readonly url?: string;
  readonly identifier: { readonly value: string }[];
  readonly version: string;
  /** A name for programs, such as `ClinicStandard`. */
  readonly name: string;
  readonly title: string;
  readonly type: { readonly coding: { readonly system: string; readonly code: string }[] };
  readonly status: "draft" | "active" | "retired";
  readonly date?: PlainDate;
  readonly publisher?: string;
  readonly action: FhirAction<V>[];
};

/** A protocol in FHIR; where the edition is not known, the one of either. */
export type FhirPlanDefinition<V extends FhirVersion = FhirVersion> = V extends FhirVersion
  ? PlanDefinitionIn<V>
  : never;

/** Whom a plan is for, as the caller's system refers to them. */
export type FhirReference = {
  readonly reference?: string;
  readonly identifier?: { readonly system?: string; readonly value: string };
  readonly display?: string;
};

/** One infusion asked for, in R5. */
export type FhirServiceRequest = {
  readonly resourceType: "ServiceRequest";
  readonly id: string;
  readonly status: "draft" | "completed";
  readonly intent: "plan";
  readonly code: { readonly concept: { readonly text: string } };
  readonly subject: FhirReference;
  readonly occurrenceTiming: FhirTiming;
  readonly note: { readonly text: string }[];
};

/** One infusion of a plan: R4 has its details beside it, R5 refers to what is contained. */
export type FhirActivity<V extends FhirVersion = FhirVersion> = V extends "R4"
  ? {
      readonly detail: {
        readonly kind: "ServiceRequest";
        readonly status: "not-started" | "completed";
        readonly scheduledTiming: FhirTiming;
        readonly description: string;
      };
    }
  : { readonly plannedActivityReference: { readonly reference: string } };

type CarePlanIn<V extends FhirVersion> = {
  readonly resourceType: "CarePlan";
  readonly extension: FhirOrigin[];
  readonly instantiatesCanonical?: string[];
  readonly status: "draft" | "active";
  readonly intent: "plan";
  readonly title: string;
  readonly subject: FhirReference;
  readonly period: { readonly start: PlainDate; readonly end: PlainDate };
  readonly created?: PlainDate;
  readonly activity: FhirActivity<V>[];
  readonly note: { readonly text: string }[];
} & (V extends "R4" ? { readonly contained?: never } : { readonly contained: FhirServiceRequest[] });

/** A course in FHIR, for a person whom the caller names; where the edition is not known, the one of either. */
export type FhirCarePlan<V extends FhirVersion = FhirVersion> = V extends FhirVersion ? CarePlanIn<V> : never;

/** How a protocol is written in FHIR. */
export type ProtocolFhirOptions<V extends FhirVersion = FhirVersion> = {
  /** R4 by default. */
  readonly fhir?: V;
  /** The address by which other resources refer to it. */
  readonly url?: string;
  /** `draft` by default: a clinic that has confirmed its policies makes it `active`. */
  readonly status?: "draft" | "active" | "retired";
  readonly date?: PlainDate;
  readonly publisher?: string;
};

/** How a course is written in FHIR. */
export type CourseFhirOptions<V extends FhirVersion = FhirVersion> = {
  /** Whom the plan is for: FHIR has no care plan without somebody, and a course has nobody in it. */
  readonly subject: FhirReference;
  /** R4 by default. */
  readonly fhir?: V;
  /** `draft` by default: the treating doctor makes it `active`. */
  readonly status?: "draft" | "active";
  /** The address of the protocol's `PlanDefinition`. */
  readonly protocolUrl?: string;
  readonly created?: PlainDate;
};

const ACCEPTABLE = "http://hl7.org/fhir/uv/vulcan-schedule/StructureDefinition/AcceptableOffsetRangeSoa";

const duration = (value: number, code: "d" | "mo" = "d"): FhirDuration => ({
  value,
  unit: code === "d" ? "days" : "months",
  system: "http://unitsofmeasure.org",
  code,
});

/** Where a resource carries what it was written from. */
const PROTOCOL_ORIGIN = "https://infusionkit.example/fhir/StructureDefinition/protocol";
const COURSE_ORIGIN = "https://infusionkit.example/fhir/StructureDefinition/course";

/**
 * An id as a name for programs: `ClinicStandard`. FHIR wants a capital letter first and two signs at least (its rule cnl-0),
 * and an id may begin with a digit, or be one sign.
 */
const toComputableName = (id: string): string => {
  const name = id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return /^[A-Z]\w/.test(name) ? name : `Protocol${name}`;
};

const acceptable = (low: number, high: number): Pick<FhirRelatedAction, "extension"> => ({
  extension: [{ url: ACCEPTABLE, valueRange: { low: duration(low), high: duration(high) } }],
});

/** Text as FHIR has it: without control characters. One that is empty cannot stand in a resource. */
const toFhirText = (text: string): string => toPrintable(text).trim();

/** The figures that may have a source, in the order in which a protocol names them. */
const listFigures = (): readonly Figure[] =>
  Object.keys(protocolSchema.properties?.["sources"]?.properties ?? {}) as Figure[];

/** Where a figure comes from, on one line. */
const provenance = (figure: Figure, source: Source): string => {
  const rests = [
    ...("claims" in source ? source.claims : []),
    ...("references" in source ? (source.references ?? []) : []),
  ];
  const from = source.kind === "policy" ? "a policy" : `${source.kind}: ${rests.join(", ")}`;
  return toFhirText(`${figure}: ${from}.${source.note === undefined ? "" : ` ${source.note}`}`);
};

/**
 * A protocol as a FHIR `PlanDefinition`. Each infusion of the induction is an action with its intended day and the days
 * that the span leaves to it, counted from the first, and with its gap from the one before. Maintenance is a group that
 * repeats: a target counted from the infusion before, and the infusion in its window around that target. Where each
 * figure comes from stands in `documentation`. The protocol itself stands in an extension, so that {@link protocolFromFhir}
 * reads it back whole.
 *
 * @throws TypeError or RangeError when it is not a protocol, or an option is wrong
 * @example
 * const plan = protocolToFhir(standardProtocol);
 * plan.status; // "draft"
 * plan.action[0]?.action?.[5]?.relatedAction?.[0]?.offsetDuration?.value; // 17.5
 */
export const protocolToFhir = <V extends FhirVersion = "R4">(
  protocol: Protocol,
  options: ProtocolFhirOptions<V> = {},
): FhirPlanDefinition<V> => {
  checkProtocol(protocol);
  checkSchema(protocolFhirOptionsSchema, options, "options", "");
  const { url, status = "draft", date, publisher = "" } = options;
  const fhir: FhirVersion = options.fhir ?? "R4";
  const { induction, maintenance, sources } = protocol;
  const { infusions, spanDays, gap } = induction;
  const named = (id: string, title: string): Pick<FhirAction, "id" | "linkId" | "title"> => ({
    id,
    ...(fhir === "R4" ? {} : { linkId: id }),
    title,
  });
  const after = (id: string): FhirRelatedAction =>
    fhir === "R4" ? { actionId: id, relationship: "after" } : { targetId: id, relationship: "after" };
  const documentation = (part: RegExp): Pick<FhirAction, "documentation"> => {
    // In the order of the schema, whatever that of the keys is: so a protocol that is read back is written the same.
    const lines = listFigures()
      .filter((figure) => part.test(figure))
      .flatMap((figure) => {
        const source = sources[figure];
        return source ? [{ type: "justification" as const, display: provenance(figure, source) }] : [];
      });
    return lines.length > 0 ? { documentation: lines } : {};
  };

  const greatest = gap.greatest ?? Infinity;
  const inductionActions = getIntendedDays(induction).map((day, k): FhirAction => {
    const left = infusions - 1 - k;
    const high = Math.min(spanDays - 1 - left * gap.least, k * greatest);
    return {
      ...named(`infusion-${k + 1}`, `Infusion ${k + 1} of ${infusions}`),
      ...(k === 0
        ? {}
        : {
            relatedAction: [
              {
                ...after("infusion-1"),
                offsetDuration: duration(day),
                ...acceptable(k * gap.least, high),
              },
              {
                ...after(`infusion-${k}`),
                offsetRange: {
                  low: duration(gap.least),
                  ...(gap.greatest === undefined ? {} : { high: duration(gap.greatest) }),
                },
              },
            ],
          }),
    };
  });

  const maintenanceAction = (): FhirAction[] => {
    if (!maintenance) return [];
    const { every, window } = maintenance;
    const [period, periodUnit] =
      "months" in every && every.months !== undefined
        ? [every.months, "mo" as const]
        : [(every as { readonly days: number }).days, "d" as const];
    return [
      {
        ...named("maintenance", "Maintenance"),
        ...documentation(/^maintenance/),
        timingTiming: {
          repeat: {
            ...(maintenance.infusions === undefined ? {} : { count: maintenance.infusions }),
            frequency: 1,
            period,
            periodUnit,
          },
        },
        groupingBehavior: "logical-group",
        cardinalityBehavior: "multiple",
        // A month has no fixed number of days, so that a window in days cannot be counted from the infusion before:
        // it is counted from a target, which is a step of its own.
        action: [
          {
            ...named("maintenance-target", "The day aimed at"),
            description:
              "Counted from the last infusion of the induction, and after that from the maintenance infusion before.",
            relatedAction: [
              { ...after(`infusion-${infusions}`), offsetDuration: duration(period, periodUnit) },
            ],
          },
          {
            ...named("maintenance-infusion", "Maintenance infusion"),
            relatedAction: [
              {
                ...after("maintenance-target"),
                offsetDuration: duration(0),
                // Not -window.before: that of 0 is -0, which JSON does not keep.
                ...acceptable(0 - window.before, window.after),
              },
            ],
          },
        ],
      },
    ];
  };

  const definition: PlanDefinitionIn<FhirVersion> = {
    resourceType: "PlanDefinition",
    extension: [{ url: PROTOCOL_ORIGIN, valueString: JSON.stringify(protocol) }],
    ...(url === undefined ? {} : { url }),
    identifier: [{ value: protocol.id }],
    version: protocol.version,
    name: toComputableName(protocol.id),
    title: toFhirText(protocol.title) || protocol.id,
    type: {
      coding: [
        { system: "http://terminology.hl7.org/CodeSystem/plan-definition-type", code: "clinical-protocol" },
      ],
    },
    status,
    ...(date === undefined ? {} : { date }),
    ...(toFhirText(publisher) === "" ? {} : { publisher: toFhirText(publisher) }),
    action: [
      {
        ...named("induction", "Induction"),
        ...documentation(/^(?:induction|start)/),
        groupingBehavior: "logical-group",
        selectionBehavior: "all",
        action: inductionActions,
      },
      ...maintenanceAction(),
    ],
  };
  return definition as unknown as FhirPlanDefinition<V>;
};

const isSubject = (subject: FhirReference): boolean =>
  typeof subject?.reference === "string" || typeof subject?.identifier?.value === "string";

/**
 * A course as a FHIR `CarePlan` for somebody whom the caller names. Each infusion is an activity with its date and, as
 * the bounds of its timing, its window. In R5, where an activity has no details of its own, it is a contained
 * `ServiceRequest`. A planned infusion is not an appointment: book it where appointments are kept. The course itself
 * stands in an extension, so that {@link courseFromFhir} reads it back whole.
 *
 * @throws TypeError when no subject is given
 * @example
 * const calendar = { openingDays: ["monday", "thursday"] as const };
 * const plan = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07" });
 * const care = plan.course ? courseToFhir(plan.course, { subject: { reference: "Patient/example" } }) : null;
 * care?.period.start; // "2026-12-07"
 * care?.activity.length; // 12
 */
export const courseToFhir = <V extends FhirVersion = "R4">(
  course: Course,
  options: CourseFhirOptions<V>,
): FhirCarePlan<V> => {
  checkWritableCourse(course);
  checkSchema(courseFhirOptionsSchema, options, "options", "");
  const { subject, status = "draft", protocolUrl, created } = options;
  const fhir: FhirVersion = options.fhir ?? "R4";
  if (!isSubject(subject)) {
    throw new TypeError(
      `subject must say whom the plan is for, such as { reference: "Patient/example" }; it is one without reference and identifier.`,
    );
  }
  const count = course.infusions.filter(({ phase }) => phase === "induction").length;
  const title = ({ phase, number }: Infusion): string =>
    phase === "induction"
      ? `Infusion ${number} of ${count}`
      : `Maintenance infusion ${number}, around this date`;
  const why = (infusion: Infusion): string =>
    toFhirText([`${title(infusion)}.`, ...infusion.reasons.map(({ message }) => message)].join(" "));
  const timing = ({ date, window }: Infusion): FhirTiming => ({
    event: [date],
    repeat: { boundsPeriod: { start: window.earliest, end: window.latest } },
  });
  const days = course.infusions.map(({ date }) => date).sort();
  const common = {
    resourceType: "CarePlan" as const,
    extension: [
      { url: COURSE_ORIGIN, valueString: JSON.stringify(JSON.parse(courseToJson(course)) as unknown) },
    ],
    ...(protocolUrl === undefined
      ? {}
      : { instantiatesCanonical: [`${protocolUrl}|${course.protocol.version}`] }),
    status,
    intent: "plan" as const,
    title: "Infusion course",
    subject,
    period: { start: days[0] ?? course.start, end: days[days.length - 1] ?? course.start },
    ...(created === undefined ? {} : { created }),
    note: [
      ...course.issues.map(({ message }) => ({ text: toFhirText(message) })),
      { text: "A plan and not yet appointments. The treating doctor decides." },
    ],
  };
  const plan: FhirCarePlan =
    fhir === "R4"
      ? {
          ...common,
          activity: course.infusions.map((infusion) => ({
            detail: {
              kind: "ServiceRequest",
              status: infusion.status === "given" ? "completed" : "not-started",
              scheduledTiming: timing(infusion),
              description: why(infusion),
            },
          })),
        }
      : {
          ...common,
          contained: course.infusions.map((infusion) => ({
            resourceType: "ServiceRequest",
            id: `infusion-${infusion.number}`,
            status: infusion.status === "given" ? "completed" : "draft",
            intent: "plan",
            code: { concept: { text: title(infusion) } },
            subject,
            occurrenceTiming: timing(infusion),
            note: [{ text: why(infusion) }],
          })),
          activity: course.infusions.map(({ number }) => ({
            plannedActivityReference: { reference: `#infusion-${number}` },
          })),
        };
  return plan as unknown as FhirCarePlan<V>;
};

type Fields = Readonly<Record<string, unknown>>;

/** What a server may add to a resource that it keeps. */
const ADDED_BY_SERVERS = ["id", "meta", "implicitRules", "language", "text"];

/** The first place where a value is not what was written, or `null`. It follows what was written, so it always ends. */
const findDifference = (
  written: unknown,
  found: unknown,
  path: string,
  passedOver: readonly string[] = [],
): SchemaProblem | null => {
  const differs = (allowed: string): SchemaProblem => ({
    path,
    value: found === undefined ? "missing" : formatValue(found),
    allowed,
    remedy: CHANGED,
  });
  if (Array.isArray(written)) {
    const allowed = `a list of ${written.length}, as it was written`;
    if (!Array.isArray(found)) return differs(allowed);
    if (found.length !== written.length) return { ...differs(allowed), value: `a list of ${found.length}` };
    for (const [i, part] of written.entries()) {
      const difference = findDifference(part, found[i], `${path}[${i}]`);
      if (difference) return difference;
    }
    return null;
  }
  if (!isPlainObject(written)) {
    return Object.is(written, found) ? null : differs(`${formatValue(written)}, as it was written`);
  }
  if (!isPlainObject(found)) return differs("an object, as it was written");
  for (const key of Object.keys(written)) {
    const part = Object.hasOwn(found, key) ? found[key] : undefined;
    const difference = findDifference(written[key], part, `${path}.${key}`);
    if (difference) return difference;
  }
  const added = Object.keys(found).find((key) => !Object.hasOwn(written, key) && !passedOver.includes(key));
  return added === undefined
    ? null
    : {
        path: joinPath(path, added),
        value: formatValue(found[added]),
        allowed: "left out, as it was written",
        remedy: CHANGED,
      };
};

const CHANGED =
  "The resource was changed after it was written, and what it was written from says something else.";

/** The text that a resource was written from, or why there is none. */
const findOrigin = (
  resource: unknown,
  type: string,
  url: string,
): { readonly origin: string; readonly fields: Fields } | SchemaProblem => {
  if (!isPlainObject(resource)) {
    return { path: type, value: formatValue(resource), allowed: "an object", remedy: undefined };
  }
  if (resource["resourceType"] !== type) {
    const value = resource["resourceType"];
    return {
      path: "resourceType",
      value: value === undefined ? "missing" : formatValue(value),
      allowed: `"${type}"`,
      remedy: undefined,
    };
  }
  const { extension } = resource;
  const first: unknown = Array.isArray(extension) ? extension[0] : undefined;
  const place = `${type}.extension`;
  const refuse = (path: string, value: unknown, allowed: string): SchemaProblem => ({
    path,
    value: value === undefined ? "missing" : formatValue(value),
    allowed,
    remedy: "Only resources that this package wrote can be read back.",
  });
  const list = `a list that begins with the extension ${url}`;
  if (!Array.isArray(extension)) return refuse(place, extension, list);
  if (extension.length === 0) return { ...refuse(place, extension, list), value: "an empty list" };
  if (!isPlainObject(first)) return refuse(`${place}[0]`, first, `the extension ${url}`);
  if (first["url"] !== url) return refuse(`${place}[0].url`, first["url"], `"${url}"`);
  if (typeof first["valueString"] !== "string") {
    return refuse(`${place}[0].valueString`, first["valueString"], "text");
  }
  return { origin: first["valueString"], fields: resource };
};

/** What is wrong with the text in the extension, with where that text stands: its lines are counted from its own beginning. */
const placeInExtension = (issues: readonly Issue[], type: string): readonly Issue[] =>
  issues.map((found) => {
    const { path, value, allowed, remedy } = found.data as Readonly<Record<string, string | null>>;
    const inside = `${path}`.replace(/^Line/, "line");
    const facts = {
      path: `${type}.extension[0].valueString, ${inside},`,
      value: `${value}`,
      allowed: `${allowed}`,
      remedy: remedy ?? null,
    };
    return type === "CarePlan" ? issue(courseInvalid, facts) : issue(protocolInvalid, facts);
  });

/** The fields that are there, under the names of options. */
const pickOptions = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.filter((name) => Object.hasOwn(fields, name)).map((name) => [name, fields[name]]));

/**
 * Reads a protocol back from a `PlanDefinition` that {@link protocolToFhir} wrote, R4 or R5. What a server adds (`id`,
 * `meta`, `text`, `language`) is passed over. A resource that was changed otherwise is refused, naming the first place: the
 * protocol is the one that was written, or none. Its figures need no sources, as they need none to be planned with; ask
 * {@link validateProtocol} whether each has one.
 *
 * @param resource JSON, as `JSON.parse` gives it
 * @example
 * const read = protocolFromFhir(protocolToFhir(standardProtocol, { fhir: "R5" }));
 * read.ok ? read.protocol.induction.spanDays : null; // 21
 * const wrong = protocolFromFhir({ ...protocolToFhir(standardProtocol), version: "9.0.0" });
 * wrong.ok ? "" : wrong.issues[0]?.message.slice(0, 73);
 * // 'PlanDefinition.version must be "1.0.0", as it was written; it is "9.0.0".'
 */
export const protocolFromFhir = (resource: unknown): ParsedProtocol => {
  const refuse = ({ path, value, allowed, remedy }: SchemaProblem): ParsedProtocol => ({
    ok: false,
    issues: [issue(protocolInvalid, { path, value, allowed, remedy: remedy ?? null })],
  });
  const found = findOrigin(resource, "PlanDefinition", PROTOCOL_ORIGIN);
  if ("path" in found) return refuse(found);
  const parsed = parsePlannedProtocolJson(found.origin);
  if (!parsed.ok) return { ok: false, issues: placeInExtension(parsed.issues, "PlanDefinition") };
  const { action } = found.fields;
  const first: unknown = Array.isArray(action) ? action[0] : undefined;
  const fhir = isPlainObject(first) && Object.hasOwn(first, "linkId") ? "R5" : "R4";
  const options = { ...pickOptions(found.fields, ["url", "status", "date", "publisher"]), fhir };
  const { copy, problems } = validateSchema(protocolFhirOptionsSchema, options, "PlanDefinition");
  if (problems[0]) return refuse(problems[0]);
  // The order of its keys is of no account.
  const extension = [{ url: PROTOCOL_ORIGIN, valueString: found.origin }];
  const written = { ...protocolToFhir(parsed.protocol, copy as ProtocolFhirOptions), extension };
  const difference = findDifference(written, resource, "PlanDefinition", ADDED_BY_SERVERS);
  return difference ? refuse(difference) : parsed;
};

/**
 * Reads a course back from a `CarePlan` that {@link courseToFhir} wrote, R4 or R5, as {@link protocolFromFhir} reads a
 * protocol. Whom it is for is not part of a course, and stays in the resource.
 *
 * @param resource JSON, as `JSON.parse` gives it
 * @example
 * const calendar = { openingDays: ["monday", "thursday"] as const };
 * const plan = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07" });
 * if (!plan.course) throw new Error("no course");
 * const read = courseFromFhir(courseToFhir(plan.course, { subject: { reference: "Patient/example" } }));
 * read.ok ? read.course.infusions[5]?.date : null; // "2026-12-24"
 */
export const courseFromFhir = (resource: unknown): ParsedCourse => {
  const refuse = ({ path, value, allowed, remedy }: SchemaProblem): ParsedCourse => ({
    ok: false,
    issues: [issue(courseInvalid, { path, value, allowed, remedy: remedy ?? null })],
  });
  const found = findOrigin(resource, "CarePlan", COURSE_ORIGIN);
  if ("path" in found) return refuse(found);
  const parsed = parseCourseJson(found.origin);
  if (!parsed.ok) return { ok: false, issues: placeInExtension(parsed.issues, "CarePlan") };
  const { course } = parsed;
  const impossible = findImpossiblePart(course);
  if (impossible) {
    return refuse({ ...impossible, path: `CarePlan.extension[0].valueString, ${impossible.path},` });
  }
  const { instantiatesCanonical, contained } = found.fields;
  const canonical: unknown = Array.isArray(instantiatesCanonical) ? instantiatesCanonical[0] : undefined;
  const ending = `|${course.protocol.version}`;
  const options = {
    ...pickOptions(found.fields, ["subject", "status", "created"]),
    ...(typeof canonical === "string" && canonical.endsWith(ending)
      ? { protocolUrl: canonical.slice(0, -ending.length) }
      : {}),
    fhir: contained === undefined ? "R4" : "R5",
  };
  // Read by its schema: whatever else stands in a resource, however deep, is not followed.
  const { copy, problems } = validateSchema(courseFhirOptionsSchema, options, "CarePlan");
  if (problems[0]) return refuse(problems[0]);
  const known = copy as CourseFhirOptions;
  if (!isSubject(known.subject)) {
    return refuse({
      path: "CarePlan.subject",
      value: "one without them",
      allowed: "one with a reference or an identifier",
      remedy: undefined,
    });
  }
  const extension = [{ url: COURSE_ORIGIN, valueString: found.origin }];
  const written = { ...courseToFhir(course, known), extension };
  const difference = findDifference(written, resource, "CarePlan", ADDED_BY_SERVERS);
  return difference ? refuse(difference) : parsed;
};

/**
 * A protocol and a course as HL7 FHIR resources, R4 or R5, for hospital systems: a `PlanDefinition` and a `CarePlan`.
 * Windows stand as in HL7's Vulcan Schedule of Activities. The medicine is not named: what is given is for the
 * system that orders it.
 */
import { courseFhirOptionsSchema, protocolFhirOptionsSchema } from "../validation/shapes.ts";
import { checkCourseData, checkProtocol } from "../validation/checkInput.ts";
import { checkSchema } from "../validation/validateSchema.ts";
import type { Course, Infusion } from "../planning/types.ts";
import { formatValue, type PlainDate } from "../date.ts";
import type { Protocol, Source } from "../protocol.ts";
import { getIntendedDays } from "../planning/induction.ts";

/** The edition of FHIR: R4 is 4.0.1, R5 is 5.0.0. */
export type FhirVersion = "R4" | "R5";

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
export type FhirRelatedAction = {
  readonly actionId?: string;
  readonly targetId?: string;
  readonly relationship: "after";
  readonly offsetDuration?: FhirDuration;
  readonly offsetRange?: FhirRange;
  /** Vulcan's acceptable range: the fewest and the most days that the offset may be. */
  readonly extension?: readonly { readonly url: string; readonly valueRange: FhirRange }[];
};

/** A step of a protocol, or a group of them. */
export type FhirAction = {
  readonly id: string;
  /** In R5, the name by which other actions refer to it. */
  readonly linkId?: string;
  readonly title: string;
  readonly description?: string;
  readonly documentation?: readonly { readonly type: "justification"; readonly display: string }[];
  readonly timingTiming?: FhirTiming;
  readonly relatedAction?: readonly FhirRelatedAction[];
  readonly groupingBehavior?: "logical-group";
  readonly selectionBehavior?: "all";
  readonly cardinalityBehavior?: "multiple";
  readonly action?: readonly FhirAction[];
};

/** Days, or a rhythm. */
export type FhirTiming = {
  readonly event?: readonly PlainDate[];
  readonly repeat?: {
    readonly boundsPeriod?: { readonly start: PlainDate; readonly end: PlainDate };
    readonly count?: number;
    readonly frequency?: number;
    readonly period?: number;
    readonly periodUnit?: "d" | "mo";
  };
};

/** A protocol in FHIR. */
export type FhirPlanDefinition = {
  readonly resourceType: "PlanDefinition";
  readonly url?: string;
  readonly identifier: readonly { readonly value: string }[];
  readonly version: string;
  readonly name: string;
  readonly title: string;
  readonly type: { readonly coding: readonly { readonly system: string; readonly code: string }[] };
  readonly status: "draft" | "active" | "retired";
  readonly date?: PlainDate;
  readonly publisher?: string;
  readonly action: readonly FhirAction[];
};

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
  readonly note: readonly { readonly text: string }[];
};

/** One infusion of a plan. */
export type FhirActivity =
  | {
      readonly detail: {
        readonly kind: "ServiceRequest";
        readonly status: "not-started" | "completed";
        readonly scheduledTiming: FhirTiming;
        readonly description: string;
      };
    }
  | { readonly plannedActivityReference: FhirReference };

/** A course in FHIR, for a person whom the caller names. */
export type FhirCarePlan = {
  readonly resourceType: "CarePlan";
  readonly contained?: readonly FhirServiceRequest[];
  readonly instantiatesCanonical?: readonly string[];
  readonly status: "draft" | "active";
  readonly intent: "plan";
  readonly title: string;
  readonly subject: FhirReference;
  readonly period: { readonly start: PlainDate; readonly end: PlainDate };
  readonly created?: PlainDate;
  readonly activity: readonly FhirActivity[];
  readonly note: readonly { readonly text: string }[];
};

/** How a protocol is written in FHIR. */
export type ProtocolFhirOptions = {
  /** R4 when left out. */
  readonly fhir?: FhirVersion;
  /** The address by which other resources refer to it. */
  readonly url?: string;
  /** `draft` when left out: a clinic that has confirmed its policies makes it `active`. */
  readonly status?: "draft" | "active" | "retired";
  readonly date?: PlainDate;
  readonly publisher?: string;
};

/** How a course is written in FHIR. */
export type CourseFhirOptions = {
  /** Whom the plan is for: FHIR has no care plan without somebody, and a course has nobody in it. */
  readonly subject: FhirReference;
  /** R4 when left out. */
  readonly fhir?: FhirVersion;
  /** `draft` when left out: the treating doctor makes it `active`. */
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

const acceptable = (low: number, high: number): Pick<FhirRelatedAction, "extension"> => ({
  extension: [{ url: ACCEPTABLE, valueRange: { low: duration(low), high: duration(high) } }],
});

/** Where a figure comes from, on one line. */
const provenance = (figure: string, source: Source): string => {
  const rests = [
    ...("claims" in source ? source.claims : []),
    ...("references" in source ? (source.references ?? []) : []),
  ];
  const from = source.kind === "policy" ? "a policy" : `${source.kind}: ${rests.join(", ")}`;
  return `${figure}: ${from}.${source.note === undefined ? "" : ` ${source.note}`}`;
};

/**
 * A protocol as a FHIR `PlanDefinition`. Each infusion of the induction is an action with its intended day and the days
 * that the span leaves to it, counted from the first, and with its gap from the one before. Maintenance is a group that
 * repeats: a target counted from the infusion before, and the infusion in its window around that target. Where each
 * figure comes from stands in `documentation`.
 *
 * @example
 * const plan = protocolToFhir(standardProtocol);
 * plan.status; // "draft"
 * plan.action[0]?.action?.[5]?.relatedAction?.[0]?.offsetDuration?.value; // 17.5
 */
export const protocolToFhir = (protocol: Protocol, options: ProtocolFhirOptions = {}): FhirPlanDefinition => {
  checkProtocol(protocol);
  checkSchema(protocolFhirOptionsSchema, options, "options", "");
  const { fhir = "R4", url, status = "draft", date, publisher } = options;
  const { induction, maintenance, sources } = protocol;
  const { infusions, spanDays, gap } = induction;
  const named = (id: string, title: string): Pick<FhirAction, "id" | "linkId" | "title"> => ({
    id,
    ...(fhir === "R4" ? {} : { linkId: id }),
    title,
  });
  const after = (id: string): Pick<FhirRelatedAction, "actionId" | "targetId" | "relationship"> => ({
    ...(fhir === "R4" ? { actionId: id } : { targetId: id }),
    relationship: "after",
  });
  const documentation = (part: RegExp): Pick<FhirAction, "documentation"> => {
    const lines = (Object.entries(sources) as [string, Source][])
      .filter(([figure, source]) => source !== undefined && part.test(figure))
      .map(([figure, source]) => ({
        type: "justification" as const,
        display: provenance(figure, source),
      }));
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

  const maintenanceAction = (): readonly FhirAction[] => {
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
                ...acceptable(-window.before, window.after),
              },
            ],
          },
        ],
      },
    ];
  };

  return {
    resourceType: "PlanDefinition",
    ...(url === undefined ? {} : { url }),
    identifier: [{ value: protocol.id }],
    version: protocol.version,
    // A name for programs, such as `ClinicStandard`.
    name: protocol.id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    title: protocol.title,
    type: {
      coding: [
        { system: "http://terminology.hl7.org/CodeSystem/plan-definition-type", code: "clinical-protocol" },
      ],
    },
    status,
    ...(date === undefined ? {} : { date }),
    ...(publisher === undefined ? {} : { publisher }),
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
};

/**
 * A course as a FHIR `CarePlan` for somebody whom the caller names. Each infusion is an activity with its date and, as
 * the bounds of its timing, its window. In R5, where an activity has no details of its own, it is a contained
 * `ServiceRequest`. A planned infusion is not an appointment: book it where appointments are kept.
 *
 * @throws TypeError when no subject is given
 * @example
 * const calendar = { openingDays: ["monday", "thursday"] as const };
 * const plan = planCourse({ protocol: standardProtocol, calendar }, { start: "2026-12-07" });
 * const care = plan.course ? courseToFhir(plan.course, { subject: { reference: "Patient/example" } }) : null;
 * care?.period.start; // "2026-12-07"
 * care?.activity.length; // 12
 */
export const courseToFhir = (course: Course, options: CourseFhirOptions): FhirCarePlan => {
  checkCourseData(course);
  checkSchema(courseFhirOptionsSchema, options, "options", "");
  const { subject, fhir = "R4", status = "draft", protocolUrl, created } = options;
  if (typeof subject?.reference !== "string" && typeof subject?.identifier?.value !== "string") {
    throw new TypeError(
      `subject must say whom the plan is for, such as { reference: "Patient/example" }; it is ${formatValue(subject)}.`,
    );
  }
  const count = course.infusions.filter(({ phase }) => phase === "induction").length;
  const title = ({ phase, number }: Infusion): string =>
    phase === "induction"
      ? `Infusion ${number} of ${count}`
      : `Maintenance infusion ${number}, around this date`;
  const why = (infusion: Infusion): string =>
    [`${title(infusion)}.`, ...infusion.reasons.map(({ message }) => message)].join(" ");
  const timing = ({ date, window }: Infusion): FhirTiming => ({
    event: [date],
    repeat: { boundsPeriod: { start: window.earliest, end: window.latest } },
  });
  const days = course.infusions.map(({ date }) => date).sort();
  return {
    resourceType: "CarePlan",
    ...(fhir === "R4"
      ? {}
      : {
          contained: course.infusions.map((infusion) => ({
            resourceType: "ServiceRequest" as const,
            id: `infusion-${infusion.number}`,
            status: infusion.status === "given" ? ("completed" as const) : ("draft" as const),
            intent: "plan" as const,
            code: { concept: { text: title(infusion) } },
            subject,
            occurrenceTiming: timing(infusion),
            note: [{ text: why(infusion) }],
          })),
        }),
    ...(protocolUrl === undefined
      ? {}
      : { instantiatesCanonical: [`${protocolUrl}|${course.protocol.version}`] }),
    status,
    intent: "plan",
    title: "Infusion course",
    subject,
    period: { start: days[0] as PlainDate, end: days[days.length - 1] as PlainDate },
    ...(created === undefined ? {} : { created }),
    activity: course.infusions.map((infusion): FhirActivity =>
      fhir === "R4"
        ? {
            detail: {
              kind: "ServiceRequest",
              status: infusion.status === "given" ? "completed" : "not-started",
              scheduledTiming: timing(infusion),
              description: why(infusion),
            },
          }
        : { plannedActivityReference: { reference: `#infusion-${infusion.number}` } },
    ),
    note: [
      ...course.issues.map(({ message }) => ({ text: message })),
      { text: "A plan and not yet appointments. The treating doctor decides." },
    ],
  };
};

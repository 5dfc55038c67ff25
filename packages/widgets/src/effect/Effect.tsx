import {
  addDays,
  claims,
  daysBetween,
  effectTimeline,
  planCourse,
  standardProtocol,
  WEEKDAYS,
  type ClaimId,
  type Course,
  type EffectEntry,
  type EffectStatement,
  type Infusion,
  type PlainDate,
  type PublishedEntry,
  type Statement,
} from "@infusionkit/core";
import type { JSX } from "preact";
import { useId, useMemo } from "preact/hooks";
import { wordsFor, type Words } from "../locale.ts";
import { certainty, effect, type Messages } from "../messages.ts";

export type EffectProps = {
  /** The course to draw; an example of the clinic's protocol when left out. */
  readonly course?: Course;
  /** What the clinic says of the effect, with what is known beside it; core's claims when left out, `[]` for none. */
  readonly statements?: readonly Statement[];
  /** Published results of groups, for professionals: `publishedTimeline(course, publishedTimecourse)` of core. */
  readonly published?: readonly PublishedEntry[];
  /** The level of the widget's own heading, 2 to 5; 2 when left out. */
  readonly headingLevel?: 2 | 3 | 4 | 5;
  /** Where a source is shown, as the beginning of a link that a claim's number in lower case ends: `/evidence/#`. */
  readonly evidenceUrl?: string;
  /** The language, as a BCP 47 tag; English when left out. */
  readonly lang?: string;
  /** Words that replace the English ones. */
  readonly words?: Messages;
};

const SECTIONS = { effect, certainty };
type EffectWords = Words<typeof SECTIONS>;

/** The clinic's protocol on a calendar without obstacles: the rhythm, and no more. */
const example = (): Course => {
  const plan = planCourse(standardProtocol, {
    start: "2026-12-07",
    calendar: { openingDays: WEEKDAYS },
    horizon: 3,
  });
  if (!plan.ok) throw new Error(plan.conflict.message);
  return plan.course;
};

/** The days of the picture's strips: four weeks hold the three of the induction and what comes right after. */
const STRIP_DAYS = 28;

/**
 * One infusion against a full course, in the clinic's own words, each with what is known beside it. A picture of
 * statements and not of a person: no curve, nothing that adds up, no forecast.
 *
 * @example <Effect evidenceUrl="/evidence/#" />
 */
export const Effect = (props: EffectProps): JSX.Element => {
  const { course = example(), statements = claims, published = [], headingLevel = 2, evidenceUrl } = props;
  const words = useMemo(() => wordsFor(SECTIONS, props.lang, props.words), [props.lang, props.words]);
  const text = words.effect;
  const id = useId();
  const Heading = `h${headingLevel}` as "h2";
  const SubHeading = `h${headingLevel + 1}` as "h3";
  const entries = effectTimeline(course, statements);
  const induction = course.infusions.filter(({ phase }) => phase === "induction");
  const maintenance = course.infusions.filter(({ phase }) => phase === "maintenance");
  const first = induction[0] as Infusion;
  const after = entries.find((entry) => entry.kind === "one-infusion");
  const whole = entries.find((entry) => entry.kind === "induction");
  const monthly = entries.find((entry) => entry.kind === "maintenance");
  const link = evidenceUrl === undefined ? {} : { evidenceUrl };

  return (
    <section class="ik ik-effect" aria-labelledby={`${id}-title`}>
      <Heading class="ik-title" id={`${id}-title`}>
        {text.title}
      </Heading>
      <p class="ik-effect-whose">{text.whose}</p>

      <div class="ik-effect-rows">
        <ul class="ik-effect-key" aria-hidden="true">
          {/* The key names what is drawn, and nothing else: a page may not be allowed the rest. */}
          {(
            [
              ["infusion", text.keyInfusion, true],
              ["effect", text.keyEffect, after],
              ["fading", text.keyFading, after],
              ["course", text.keyCourse, whole],
              ["lasting", text.keyLasting, whole],
              ["later", text.keyLater, maintenance.length > 0],
            ] as const
          ).map(
            ([kind, name, drawn]) =>
              drawn && (
                <li key={kind}>
                  <span class={`ik-cell ik-cell-${kind}`} /> {name}
                </li>
              ),
          )}
        </ul>
        {after && (
          <div class="ik-effect-row">
            <SubHeading class="ik-row-title">{text.one}</SubHeading>
            <Strip
              start={first.date}
              kindOf={(date) =>
                date === first.date
                  ? "infusion"
                  : date > after.to
                    ? "none"
                    : date >= after.fadesFrom
                      ? "fading"
                      : "effect"
              }
              label={(day) => (day === 0 ? words.say(text.day, { day }) : String(day))}
            />
            <Told entries={[after]} words={words} {...link} />
          </div>
        )}
        <div class="ik-effect-row">
          <SubHeading class="ik-row-title">
            {words.say(text.course, { infusions: induction.length })}
          </SubHeading>
          <Strip
            start={first.date}
            kindOf={(date) =>
              induction.some((infusion) => infusion.date === date)
                ? "infusion"
                : whole
                  ? date <= whole.to
                    ? "course"
                    : "lasting"
                  : "none"
            }
            later={maintenance.length > 0}
            label={(day) => (day === 0 ? words.say(text.day, { day }) : String(day))}
          />
          <Told entries={[whole, monthly].filter((entry) => entry !== undefined)} words={words} {...link} />
        </div>
      </div>

      {published.length > 0 && <Published entries={published} SubHeading={SubHeading} words={words} />}
      <Table course={course} entries={entries} words={words} />
      <p class="ik-notice">{text.notice}</p>
    </section>
  );
};

type CellKind = "infusion" | "effect" | "fading" | "course" | "lasting" | "none";

/** Four weeks as a strip of days. A picture: the words beside it and the table below say the same. */
const Strip = (props: {
  readonly start: PlainDate;
  readonly kindOf: (date: PlainDate) => CellKind;
  readonly label: (day: number) => string;
  readonly later?: boolean;
}): JSX.Element => (
  <div class="ik-strip" aria-hidden="true">
    <div class="ik-strip-days">
      {Array.from({ length: STRIP_DAYS }, (_, day) => (
        <span key={day} class={`ik-cell ik-cell-${props.kindOf(addDays(props.start, day))}`}>
          {day % 7 === 0 && <small>{props.label(day)}</small>}
        </span>
      ))}
    </div>
    {/* Both strips keep this place, so that a day is as wide in the one as in the other. */}
    <div class={`ik-strip-later${props.later ? "" : " ik-strip-empty"}`}>
      {[0, 1, 2].map((i) => (
        <span key={i} class="ik-cell ik-cell-later" />
      ))}
    </div>
  </div>
);

/** The clinic's statements, each with what must stand beside it. */
const Told = (props: {
  readonly entries: readonly EffectEntry[];
  readonly words: EffectWords;
  readonly evidenceUrl?: string;
}): JSX.Element => (
  <ul class="ik-told">
    {props.entries
      .flatMap((entry) => entry.statements)
      .map((one) => (
        <li key={one.claim}>
          <p class="ik-told-words">
            {one.words}{" "}
            <Number
              claim={one.claim}
              {...(props.evidenceUrl === undefined ? {} : { evidenceUrl: props.evidenceUrl })}
            />
          </p>
          <Known one={one} words={props.words} />
        </li>
      ))}
  </ul>
);

const Known = ({
  one,
  words,
}: {
  readonly one: EffectStatement;
  readonly words: EffectWords;
}): JSX.Element => (
  <p class="ik-told-known">
    <b>
      {words.certainty[one.certainty]}
      {". "}
    </b>
    {words.effect.known}: {one.caveat}
  </p>
);

const Number = ({
  claim,
  evidenceUrl,
}: {
  readonly claim: ClaimId;
  readonly evidenceUrl?: string;
}): JSX.Element =>
  evidenceUrl === undefined ? (
    <span class="ik-source-number">{claim}</span>
  ) : (
    <a class="ik-source-number" href={`${evidenceUrl}${claim.toLowerCase()}`}>
      {claim}
    </a>
  );

const Published = (props: {
  readonly entries: readonly PublishedEntry[];
  readonly SubHeading: "h3";
  readonly words: EffectWords;
}): JSX.Element => {
  const { entries, SubHeading, words } = props;
  const text = words.effect;
  return (
    <div class="ik-published">
      <SubHeading class="ik-row-title">{text.published}</SubHeading>
      <p class="ik-effect-whose">{text.publishedWhose}</p>
      <div class="ik-scroll" tabindex={0} role="group" aria-label={text.published}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.at}</th>
              <th scope="col">{text.measured}</th>
              <th scope="col">{text.result}</th>
              <th scope="col">{text.beside}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <th scope="row">{entry.at}</th>
                <td>
                  {entry.measured}; {entry.comparison}
                </td>
                <td>
                  {entry.result} <small>{entry.references.join(", ")}</small>
                </td>
                <td>{entry.caveat}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
};

/** The same as dates, for whoever reads no pictures. */
const Table = (props: {
  readonly course: Course;
  readonly entries: readonly EffectEntry[];
  readonly words: EffectWords;
}): JSX.Element => {
  const { course, entries, words } = props;
  const text = words.effect;
  const first = (course.infusions[0] as Infusion).date;
  const sources = (entry: EffectEntry): string => entry.statements.map(({ claim }) => claim).join(", ");
  return (
    <details class="ik-rules">
      <summary>{text.table}</summary>
      <div class="ik-scroll" tabindex={0} role="group" aria-label={text.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.days}</th>
              <th scope="col">{text.what}</th>
              <th scope="col">{text.source}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={`${entry.kind}-${entry.from}`}>
                <th scope="row">
                  {words.say(entry.from === entry.to ? text.oneDay : text.dayRange, {
                    from: daysBetween(first, entry.from),
                    to: daysBetween(first, entry.to),
                  })}
                  <small>
                    {entry.from === entry.to
                      ? words.date(entry.from)
                      : words.say(text.fromTo, {
                          from: words.date(entry.from, "short"),
                          to: words.date(entry.to),
                        })}
                  </small>
                </th>
                <td>{words.say(text.kinds[entry.kind], { number: entry.infusions[0] ?? 1 })}</td>
                <td>{sources(entry)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};

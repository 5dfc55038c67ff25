import type { JSX } from "preact";
import { SourceLinks, CertaintyBadge } from "../mechanism/CertaintyBadge.tsx";
import { certainty, effect, type Messages } from "../i18n/messages.ts";
import { getMessages, readTexts } from "../i18n/format.ts";
import { CourseDays } from "./CourseDays.tsx";
import { exampleTimeline } from "./effect.data.ts";
import { Cell, Strip, StripLegend } from "./Strip.tsx";
import type { Timeline, TimelineEntry } from "./timeline.ts";

/** What the timeline of the effect takes. */
export type EffectTimelineProps = {
  /** What is drawn, from `buildTimeline`; the clinic's protocol as an example, in days and without dates, by default. */
  readonly timeline?: Timeline;
  /** `service` where even a hint at a medicine counts: the days alone, and nothing of an effect. */
  readonly audience?: "public" | "service";
  /** The level of the widget's own heading, 2 to 5; 2 by default. */
  readonly headingLevel?: 2 | 3 | 4 | 5;
  /** Where a source is shown, as the beginning of a link that a claim's number in lower case ends: `/evidence/#`. */
  readonly evidenceUrl?: string;
  /** The language, as a BCP 47 tag; English by default. */
  readonly lang?: string;
  /** Messages that replace the English ones. */
  readonly messages?: Messages;
};

const SECTIONS = { effect, certainty };

type CellKind = keyof typeof effect.legend | "none";

/**
 * One infusion against a full course, in the clinic's own words, each with what is known beside it. A picture of
 * statements and not of a person: no curve, nothing that adds up, no forecast.
 *
 * @example <EffectTimeline evidenceUrl="/evidence/#" />
 */
export const EffectTimeline = ({ audience, ...props }: EffectTimelineProps): JSX.Element =>
  audience === "service" ? <CourseDays {...props} /> : <ToldTimeline {...props} />;

const ToldTimeline = (props: Omit<EffectTimelineProps, "audience">): JSX.Element => {
  const { timeline = exampleTimeline, headingLevel = 2 } = props;
  const { days, hasMaintenance, entries } = timeline;
  const statements = timeline.statements.map((one) => ({
    ...one,
    ...readTexts(props.messages?.statements?.[one.id], ["statement", "caveat"]),
  }));
  const { t, effect: text, certainty: levels } = getMessages(SECTIONS, props.lang, props.messages);
  const Heading = `h${headingLevel}` as "h2";
  const SubHeading = `h${headingLevel + 1}` as "h3";
  const findEntry = (kind: TimelineEntry["kind"]): TimelineEntry | undefined =>
    entries.find((entry) => entry.kind === kind);
  const oneInfusion = findEntry("one-infusion");
  const induction = findEntry("induction");

  /** Four weeks: the words beside it and the table below say the same. */
  const strip = (getKind: (day: number) => CellKind, isMonthly: boolean): JSX.Element => (
    <Strip getKind={getKind} isMonthly={isMonthly} firstDay={t(text.day, { day: 0 })} />
  );
  const getKindAfterOne = ({ to, fades = to }: TimelineEntry, day: number): CellKind =>
    day === 0 ? "infusion" : day > to ? "none" : day < fades ? "effect" : "fading";
  const getKindInCourse = (day: number): CellKind =>
    days.includes(day) ? "infusion" : !induction ? "none" : day <= induction.to ? "course" : "lasting";
  /** The clinic's statements, each with what must stand beside it. */
  const statementList = (...shown: readonly (TimelineEntry | undefined)[]): JSX.Element => (
    <ul>
      {statements
        .filter(({ id }) => shown.some((entry) => entry?.claims.includes(id)))
        .map(({ id, statement, certainty: level, caveat }) => (
          <li key={id}>
            <p>
              {statement}{" "}
              <SourceLinks
                claims={[id]}
                url={props.evidenceUrl}
                formatName={(claim) => t(text.evidence, { claim })}
              />
            </p>
            <p>
              <CertaintyBadge certainty={level} label={levels[level].label} />. {text.caveat}: {caveat}
            </p>
          </li>
        ))}
    </ul>
  );
  // The legend names what is drawn, and nothing else: a page may not be allowed the rest.
  const drawn: Readonly<Record<keyof typeof effect.legend, boolean>> = {
    infusion: true,
    effect: !!oneInfusion,
    fading: !!oneInfusion,
    course: !!induction,
    lasting: !!induction,
    maintenance: hasMaintenance,
  };

  return (
    <section class="ik ik-effect" aria-label={text.title}>
      <Heading class="ik-title" part="title">
        {text.title}
      </Heading>
      <p class="ik-muted">{text.scope}</p>
      <StripLegend>
        {(Object.keys(drawn) as (keyof typeof drawn)[]).map(
          (kind) =>
            drawn[kind] && (
              <span key={kind}>
                <Cell kind={kind} /> {text.legend[kind]}
              </span>
            ),
        )}
      </StripLegend>
      {oneInfusion && (
        <>
          <SubHeading>{text.oneInfusion}</SubHeading>
          {strip((day) => getKindAfterOne(oneInfusion, day), false)}
          {statementList(oneInfusion)}
        </>
      )}
      <SubHeading>{t(text.course, { infusions: days.length })}</SubHeading>
      {strip(getKindInCourse, hasMaintenance)}
      {statementList(induction, findEntry("maintenance"))}

      <details>
        <summary>{text.tableTitle}</summary>
        <div class="ik-scroll" tabindex={0} role="group" aria-label={text.tableTitle}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.columns.days}</th>
                <th scope="col">{text.columns.statement}</th>
                <th scope="col">{text.columns.source}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ kind, from, to, number, claims, dates }) => (
                <tr key={kind + from}>
                  <th scope="row">
                    {t(from === to ? text.day : text.dayRange, { day: from, from, to })}
                    {dates && <small>{dates}</small>}
                  </th>
                  <td>{t(text.kinds[kind], { number })}</td>
                  <td>{claims.join(", ")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <p class="ik-muted" part="notice">
        {text.notice}
      </p>
    </section>
  );
};

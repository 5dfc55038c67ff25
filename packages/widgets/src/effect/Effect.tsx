import type { JSX } from "preact";
import { SourceLinks, CertaintyBadge } from "../mechanism/CertaintyBadge.tsx";
import { certainty, effect, type Messages } from "../i18n/messages.ts";
import { getTexts } from "../i18n/text.ts";
import { example } from "./effect.data.ts";
import type { Timeline, TimelineEntry } from "./timeline.ts";

export type EffectTimelineProps = {
  /** What is drawn, from `buildTimeline`; the clinic's protocol as an example, in days and without dates, when left out. */
  readonly timeline?: Timeline;
  /** `service` where even a hint at a medicine counts: the days alone, and nothing of an effect. */
  readonly audience?: "public" | "service";
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

/** The days of the picture's strips: four weeks hold the three of the induction and what comes right after. */
const STRIP_DAYS = 28;

type CellKind = "infusion" | "effect" | "fading" | "course" | "lasting" | "later" | "none";

/**
 * One infusion against a full course, in the clinic's own words, each with what is known beside it. A picture of
 * statements and not of a person: no curve, nothing that adds up, no forecast.
 *
 * @example <Effect evidenceUrl="/evidence/#" />
 */
export const EffectTimeline = (props: EffectTimelineProps): JSX.Element => {
  const { timeline = example, headingLevel = 2 } = props;
  const { days, later } = timeline;
  const { statements, entries } = props.audience === "service" ? { statements: [], entries: [] } : timeline;
  const words = getTexts(SECTIONS, props.lang, props.words);
  const { say } = words;
  const text = words.effect;
  const Heading = `h${headingLevel}` as "h2";
  const Sub = `h${headingLevel + 1}` as "h3";
  const find = (kind: TimelineEntry["kind"]): TimelineEntry | undefined =>
    entries.find((entry) => entry.kind === kind);
  const after = find("one-infusion");
  const whole = find("induction");

  const cell = (kind: CellKind, label?: string): JSX.Element => (
    <span class={`ik-cell ik-cell-${kind}`}>{label && <small>{label}</small>}</span>
  );
  /** Four weeks as a strip of days. A picture: the words beside it and the table below say the same. */
  const strip = (kindOf: (day: number) => CellKind, monthly: boolean): JSX.Element => (
    <div class={`ik-strip${monthly ? "" : " ik-alone"}`} aria-hidden="true">
      {[...Array(STRIP_DAYS).keys()].map((at) =>
        cell(kindOf(at), at % 7 ? undefined : at ? `${at}` : say(text.day, { day: at })),
      )}
      {/* Both strips keep this place, so that a day is as wide in the one as in the other. */}
      {cell("later")}
      {cell("later")}
    </div>
  );
  /** The clinic's statements, each with what must stand beside it. */
  const told = (...those: readonly (TimelineEntry | undefined)[]): JSX.Element => (
    <ul>
      {statements
        .filter(({ id }) => those.some((entry) => entry?.claims.includes(id)))
        .map((one) => (
          <li key={one.id}>
            <p>
              {one.statement}{" "}
              <SourceLinks
                claims={one.id}
                url={props.evidenceUrl}
                name={(claim) => say(text.evidence, { claim })}
              />
            </p>
            <p>
              <CertaintyBadge of={one.certainty} word={words.certainty[one.certainty]} />. {text.known}:{" "}
              {one.caveat}
            </p>
          </li>
        ))}
    </ul>
  );
  // The key names what is drawn, and nothing else: a page may not be allowed the rest.
  const keys: readonly (readonly [CellKind, string, unknown])[] = [
    ["infusion", text.keyInfusion, true],
    ["effect", text.keyEffect, after],
    ["fading", text.keyFading, after],
    ["course", text.keyCourse, whole],
    ["lasting", text.keyLasting, whole],
    ["later", text.keyLater, later],
  ];

  return (
    <section class="ik ik-effect" aria-label={text.title}>
      <Heading class="ik-title" part="title">
        {text.title}
      </Heading>
      <p class="ik-soft">{text.whose}</p>
      <p class="ik-effect-key" aria-hidden="true">
        {keys.map(
          ([kind, name, drawn]) =>
            drawn && (
              <span key={kind}>
                {cell(kind)} {name}
              </span>
            ),
        )}
      </p>
      {after && (
        <>
          <Sub>{text.one}</Sub>
          {strip(
            (at) => (!at ? "infusion" : at > after.to ? "none" : at < after.fades! ? "effect" : "fading"),
            false,
          )}
          {told(after)}
        </>
      )}
      <Sub>{say(text.course, { infusions: days.length })}</Sub>
      {strip(
        (at) => (days.includes(at) ? "infusion" : !whole ? "none" : at <= whole.to ? "course" : "lasting"),
        later,
      )}
      {told(whole, find("maintenance"))}

      <details>
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
              {entries.map(({ kind, from, to, number, claims, dates }) => (
                <tr key={kind + from}>
                  <th scope="row">
                    {say(from === to ? text.day : text.dayRange, { day: from, from, to })}
                    {dates && <small>{dates}</small>}
                  </th>
                  <td>{say(text.kinds[kind], { number })}</td>
                  <td>{claims.join(", ")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <p class="ik-soft" part="notice">
        {text.notice}
      </p>
    </section>
  );
};

import type { JSX } from "preact";
import { getMessages } from "../i18n/format.ts";
import { courseDays, type Messages } from "../i18n/messages.ts";
import { exampleDays } from "./courseDays.data.ts";
import { Cell, Strip, StripLegend } from "./Strip.tsx";
import type { Timeline } from "./timeline.ts";

/** What the days of a course take. */
export type CourseDaysProps = {
  /** What is drawn; the clinic's protocol as an example by default. */
  readonly timeline?: Pick<Timeline, "days" | "hasMaintenance">;
  /** The level of the widget's own heading, 2 to 5; 2 by default. */
  readonly headingLevel?: 2 | 3 | 4 | 5;
  /** The language, as a BCP 47 tag; English by default. */
  readonly lang?: string;
  /** Messages that replace the English ones. */
  readonly messages?: Messages;
};

const SECTIONS = { courseDays };

/**
 * The days of a course as a strip and as a list, for pages where even a hint at a medicine counts: nothing of what it
 * does, and no source.
 *
 * @example <CourseDays headingLevel={3} />
 */
export const CourseDays = (props: CourseDaysProps): JSX.Element => {
  const { timeline = exampleDays, headingLevel = 2 } = props;
  const { days, hasMaintenance } = timeline;
  const { t, courseDays: text } = getMessages(SECTIONS, props.lang, props.messages);
  const Heading = `h${headingLevel}` as "h2";
  const SubHeading = `h${headingLevel + 1}` as "h3";
  return (
    <section class="ik ik-effect" aria-label={text.title}>
      <Heading class="ik-title" part="title">
        {text.title}
      </Heading>
      <p class="ik-muted">{text.scope}</p>
      <StripLegend>
        <span>
          <Cell kind="infusion" /> {text.infusion}
        </span>
        {hasMaintenance && (
          <span>
            <Cell kind="maintenance" /> {text.later}
          </span>
        )}
      </StripLegend>
      <SubHeading>
        {t(hasMaintenance ? text.courseThenMonthly : text.course, { infusions: days.length })}
      </SubHeading>
      <Strip
        getKind={(day) => (days.includes(day) ? "infusion" : "none")}
        isMonthly={hasMaintenance}
        firstDay={t(text.day, { day: 0 })}
      />
      <ol class="ik-days">
        {days.map((day, i) => (
          <li key={day}>
            <span>{t(text.infusionNumber, { number: i + 1 })}</span> <span>{t(text.day, { day })}</span>
          </li>
        ))}
      </ol>
      <p class="ik-muted" part="notice">
        {text.notice}
      </p>
    </section>
  );
};

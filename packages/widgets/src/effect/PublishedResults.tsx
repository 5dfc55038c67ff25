import type { PublishedEntry } from "@infusionkit/core";
import type { JSX } from "preact";
import { published, type Messages } from "../i18n/messages.ts";
import { getMessages } from "../i18n/format.ts";

/** What the published results take. */
export type PublishedResultsProps = {
  /** `publishedTimeline(course, publishedTimecourse)` of core. */
  readonly entries: readonly PublishedEntry[];
  /** The level of its heading, 2 to 6; 3 by default. */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
  /** The language, as a BCP 47 tag; English by default. */
  readonly lang?: string;
  /** Messages that replace the English ones. */
  readonly messages?: Messages;
};

const SECTIONS = { published };

/**
 * Published results of groups beside what the clinic says of the effect: for professionals, and a widget of its own so
 * that no other page carries it.
 *
 * @example
 * import { publishedTimecourse } from "@infusionkit/core/clinical";
 *
 * const { course } = planCourse(
 *   { protocol: standardProtocol, calendar: { openingDays: ["monday", "thursday"] } },
 *   { start: "2026-12-07" },
 * );
 * <PublishedResults entries={course ? publishedTimeline(course, publishedTimecourse) : []} />;
 */
export const PublishedResults = ({
  entries,
  headingLevel = 3,
  lang,
  messages,
}: PublishedResultsProps): JSX.Element => {
  const text = getMessages(SECTIONS, lang, messages).published;
  const Heading = `h${headingLevel}` as "h3";
  return (
    <section class="ik ik-effect" aria-label={text.title}>
      <Heading>{text.title}</Heading>
      <p class="ik-muted">{text.scope}</p>
      <div class="ik-scroll" tabindex={0} role="group" aria-label={text.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.columns.time}</th>
              <th scope="col">{text.columns.measured}</th>
              <th scope="col">{text.columns.result}</th>
              <th scope="col">{text.columns.caveat}</th>
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
    </section>
  );
};

import type { FunctionComponent, JSX } from "preact";
import { ClinicContact } from "../course/components/ClinicContact.tsx";
import type { CourseCalculatorProps } from "../course/courseProps.ts";
import { getMessages } from "../i18n/format.ts";
import { course } from "../i18n/messages.ts";

type NoPlanProps = Pick<
  CourseCalculatorProps,
  "clinic" | "phone" | "bookingUrl" | "headingLevel" | "lang" | "messages"
>;

/**
 * What stands in the place of a plan when the clinic's days could not be read: no dates, because any would be guessed,
 * and whom to ask. What exactly is wrong stands above it, for whoever edits the page.
 */
const NoPlan = ({ headingLevel = 2, lang, messages, ...contact }: NoPlanProps): JSX.Element => {
  const words = getMessages({ course }, lang, messages);
  const { t, course: text } = words;
  const { phone } = contact;
  const Heading = `h${headingLevel}` as "h2";
  return (
    <section class="ik ik-course" aria-label={text.title}>
      <Heading class="ik-title" part="title">
        {text.title}
      </Heading>
      <div class="ik-message" part="notice" role="status">
        <p>{text.sourceFailed}</p>
        <p>{t(text.callClinic, { phone: phone ? `: ${phone}` : "" })}</p>
      </div>
      <ClinicContact clinic={contact.clinic} phone={phone} bookingUrl={contact.bookingUrl} messages={words} />
    </section>
  );
};

/** What a widget that plans is told where its clinic's days could not be read. */
type SourceProblem = {
  /** Why not, in sentences for whoever edits the page. */
  readonly sourceProblem?: string;
};

/** A widget that plans; or, where what it would plan with could not be read, no plan and whom to ask. */
export const planOrReason =
  <Props extends NoPlanProps>(Widget: FunctionComponent<Props>): FunctionComponent<Props & SourceProblem> =>
  (props) =>
    props.sourceProblem === undefined ? <Widget {...props} /> : <NoPlan {...props} />;

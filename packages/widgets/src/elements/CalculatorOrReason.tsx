import type { JSX } from "preact";
import { CourseCalculator } from "../course/CourseCalculator.tsx";
import type { CourseCalculatorProps } from "../course/courseProps.ts";
import { getMessages } from "../i18n/format.ts";
import { course } from "../i18n/messages.ts";

/**
 * What stands in the place of a plan when the clinic's days could not be read: no dates, because any would be guessed,
 * and whom to ask. What exactly is wrong stands above it, for whoever edits the page.
 */
const NoPlan = ({ phone, headingLevel = 2, lang, messages }: CourseCalculatorProps): JSX.Element => {
  const { t, course: text } = getMessages({ course }, lang, messages);
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
    </section>
  );
};

/**
 * The calculator; or, where what it would plan with could not be read, no plan and whom to ask.
 *
 * @param props `sourceProblem`: why it could not, in sentences for whoever edits the page
 */
export const CalculatorOrReason = (
  props: CourseCalculatorProps & { readonly sourceProblem?: string },
): JSX.Element =>
  props.sourceProblem === undefined ? <CourseCalculator {...props} /> : <NoPlan {...props} />;

import type { CourseChoice, PlainDate } from "@infusionkit/core";
import type { JSX } from "preact";
import { useExports } from "../hooks/useExports.tsx";
import { usePlannerContext } from "../PlannerContext.ts";
import { PrintedChoices } from "../share/printRecord.tsx";
import type { PlannerMessages } from "../text/courseMessages.ts";
import { formatPlanStatus } from "../text/planStatus.ts";
import type { SentenceFormatter } from "../text/sentences.ts";
import { Button } from "./Button.tsx";

/** What a choice keeps of what was asked for, in a sentence. */
const formatKept = ({ keeps }: CourseChoice, spanDays: number, messages: PlannerMessages): string => {
  const text = messages.coursePlanner;
  return messages.t(text.keepsList, {
    list: messages.list(keeps.map((kept) => messages.t(text.keeps[kept], { span: spanDays }))),
  });
};

/** Dates in a row, the month said once: "11, 14, 21, 25, 28 January, 1 February". */
const formatDates = (dates: readonly PlainDate[], messages: PlannerMessages): string =>
  dates
    .map((date, i) =>
      dates[i + 1]?.slice(0, 7) === date.slice(0, 7)
        ? `${Number(date.slice(8))}`
        : messages.date(date, "day"),
    )
    .join(", ");

/** No more other days than this are named. */
const MAX_OTHER_DAYS = 3;

/** What a choice breaks, or what has to be seen to, sentence by sentence. */
const listBroken = (
  choice: CourseChoice,
  spanDays: number,
  messages: PlannerMessages,
  sentences: SentenceFormatter,
): readonly string[] => {
  const text = messages.coursePlanner;
  const { t } = messages;
  const first = choice.dates[0];
  const lines = choice.breaks.map((issue) => {
    // In short: the dates and the reason stand beside it.
    if (issue.code === "span-exceeded")
      return t(text.daysInstead, { count: choice.totalDays, span: spanDays });
    if (issue.code === "start-moved" && first)
      return t(text.beginsOn, { date: messages.date(first, "short") });
    if (issue.code === "clinic-opens" && choice.opens) {
      return t(text.opensOn, { date: messages.date(choice.opens, "short"), why: String(issue.data["why"]) });
    }
    return sentences.formatIssue(issue).text;
  });
  if (choice.otherDays.length > 0) {
    lines.push(
      t(text.otherDays, { dates: formatDates(choice.otherDays.slice(0, MAX_OTHER_DAYS), messages) }),
    );
  }
  return lines;
};

/**
 * The ways to begin or to go on, side by side, where the protocol cannot be met as asked. One is shown below; nothing
 * changes before it is used, and the treating doctor decides.
 */
export const ChoiceCards = ({ heading: Heading }: { readonly heading: "h3" }): JSX.Element | null => {
  const planner = usePlannerContext();
  const { view, messages, sentences, choiceIndex, setChoiceIndex, agreeToPlan, root, clinic, today } =
    planner;
  const { request, announce } = planner;
  const text = messages.coursePlanner;
  const exports = useExports({ messages, clinic, courseKey: "", request, announce });
  if (!view?.choices || view.choices.fits || view.choices.choices.length === 0) return null;
  const { choices } = view.choices;
  const { spanDays } = view.source.context.protocol.induction;
  const describe = (choice: CourseChoice): readonly string[] => [
    formatKept(choice, spanDays, messages),
    messages.t(text.totalDays, { count: choice.totalDays }),
    ...listBroken(choice, spanDays, messages, sentences),
  ];
  return (
    <div class="ik-choices">
      {choices.map((choice, index) => {
        const isShown = index === choiceIndex;
        const title = messages.t(text.choices[choice.kind], { span: spanDays });
        return (
          <section
            key={`${choice.kind}${choice.dates.join()}`}
            class={isShown ? "ik-choice ik-choice-shown" : "ik-choice"}
          >
            <div class="ik-choice-head">
              <Heading>{title}</Heading>
              <Button
                kind={isShown ? "primary" : undefined}
                onClick={() => {
                  if (!isShown) {
                    setChoiceIndex(index);
                    announce(messages.t(text.shownChoice, { choice: title.toLowerCase() }));
                    return;
                  }
                  agreeToPlan();
                  root.current?.querySelector<HTMLElement>("[data-next]")?.focus();
                }}
              >
                {isShown ? text.useChoice : text.showChoice}
              </Button>
            </div>
            <p class="ik-choice-dates">{formatDates(choice.dates, messages)}</p>
            <p class="ik-keeps">
              <span>{formatKept(choice, spanDays, messages)}</span>{" "}
              {choice.daysOver === 0 && (
                <span>{messages.t(text.totalDays, { count: choice.totalDays })}.</span>
              )}
            </p>
            {listBroken(choice, spanDays, messages, sentences).map((line) => (
              <p key={line} class="ik-choice-breaks">
                {line}
              </p>
            ))}
          </section>
        );
      })}
      <section class="ik-choice">
        <div class="ik-choice-head">
          <Heading>{text.askDoctor}</Heading>
          <Button
            onClick={() =>
              void exports.print(
                <PrintedChoices
                  choices={choices}
                  {...formatPlanStatus(view, messages)}
                  clinic={clinic}
                  messages={messages}
                  printedOn={today ?? view.source.today}
                  describe={describe}
                />,
              )
            }
          >
            {text.printChoices}
          </Button>
        </div>
        <p>{text.askDoctorHint}</p>
        <p class="ik-hint">{text.choicesHint}</p>
      </section>
    </div>
  );
};

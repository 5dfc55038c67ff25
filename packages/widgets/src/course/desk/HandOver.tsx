import type { Course, Infusion } from "@infusionkit/core";
import { courseToIcs } from "@infusionkit/core/formats/ics";
import { courseToText } from "@infusionkit/core/formats/text";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Calc } from "./CourseDesk.tsx";
import { windowInWords } from "../told.tsx";
import { copyText, paper, printPage, saveFile, toCopyByHand } from "../leave.tsx";

/** The name of a file: what it is, and from when. */
export const fileName = (course: Course, extension: string): string =>
  `infusions-${course.infusions[0]?.date}.${extension}`;

/** The buttons by which the plan leaves the page, and what became of it. */
export const HandOver = ({ calc }: { readonly calc: Calc }): JSX.Element | null => {
  const { course, words, phone, clinic, tell } = calc;
  const text = words.course;
  /** What could not be copied by us, to be copied by hand. */
  const [byHand, setByHand] = useState("");
  const tools = <calc.desk.Steps calc={calc} />;
  if (!course) return tools ? <div class="ik-buttons">{tools}</div> : null;
  const formatDate = (date: Infusion["date"]): string => words.date(date);
  const shared = {
    formatDate,
    ...(phone ? { phone } : {}),
  };

  const copy = async (what: string, done: string): Promise<void> => {
    if (!calc.request("copy", { text: what })) return;
    const copied = await copyText(what);
    setByHand(copied ? "" : what);
    calc.say(copied ? done : text.copyByHand);
  };
  const lines = (phase: Infusion["phase"]) =>
    course.infusions
      .filter((infusion) => infusion.phase === phase)
      .map(({ number, date, window }) => (
        <li key={number}>
          <span class="ik-number">{number}</span>
          <b>
            {phase === "maintenance" ? words.say(text.around, { date: words.date(date) }) : words.date(date)}
          </b>
          {phase === "maintenance" && <small>{windowInWords(window, words)}</small>}
        </li>
      ));
  const print = async (): Promise<void> => {
    if (!calc.request("print", {})) return;
    const later = lines("maintenance");
    const page = paper(
      <>
        <ol>{lines("induction")}</ol>
        {later.length > 0 && (
          <>
            <h2 class="ik-phase">{text.maintenance}</h2>
            <ol>{later}</ol>
          </>
        )}
      </>,
      words,
      clinic,
      phone,
    );
    const began = await printPage(words.lang, text.printTitle, page, course.infusions.length);
    calc.say(began ? "" : text.notPrinted);
  };
  const download = (): void => {
    const file = courseToIcs(course, {
      ...shared,
      now: new Date().toISOString(),
      formatReason: (reason) => tell.reason(reason).text,
    });
    const name = fileName(course, "ics");
    if (!calc.request("download", { name, type: "text/calendar", text: file })) return;
    saveFile(name, "text/calendar", file);
    calc.say(text.saved);
  };
  const asText = (): string =>
    courseToText(course, { ...shared, formatIssue: (issue) => tell.issue(issue).text });
  const actions: readonly (readonly [string, () => unknown])[] = [
    [text.print, print],
    [text.copy, () => copy(asText(), text.copied)],
    [text.download, download],
    ...calc.desk.handOver(calc, copy),
  ];
  return (
    <div class="ik-hand" role="group" aria-label={text.handOver}>
      <div class="ik-buttons">
        {actions.map(([name, act], i) => (
          <button
            type="button"
            key={name}
            class={`ik-button${i === 0 ? " ik-main" : ""}`}
            part="button"
            onClick={act as () => void}
          >
            {name}
          </button>
        ))}
        {tools}
      </div>
      {byHand && toCopyByHand(byHand, text.copyByHand)}
    </div>
  );
};

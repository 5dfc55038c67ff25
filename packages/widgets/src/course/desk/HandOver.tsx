import type { Course, Infusion } from "@infusionkit/core";
import { courseToCsv } from "@infusionkit/core/formats/csv";
import { courseToIcs } from "@infusionkit/core/formats/ics";
import { courseToText } from "@infusionkit/core/formats/text";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { copyText, paper, printPage, saveFile, toCopyByHand } from "../leave.tsx";
import { writeLink } from "../link.ts";
import { windowInWords } from "../told.tsx";
import type { Calc } from "./CourseDesk.tsx";
import { settingsOf } from "./lay.ts";
import { textsOf } from "./parts.tsx";
import { Steps } from "./Steps.tsx";

/** The name of a file: what it is, and from when. */
const fileName = (course: Course, extension: string): string =>
  `infusions-${course.infusions[0]?.date}.${extension}`;

/** The buttons by which the plan leaves the page, and what became of it. */
export const HandOver = ({ calc }: { readonly calc: Calc }): JSX.Element => {
  const { course, words, phone, clinic, tell } = calc;
  const text = words.course;
  const own = textsOf(calc);
  /** What could not be copied by us, to be copied by hand. */
  const [byHand, setByHand] = useState("");
  const steps = <Steps calc={calc} />;
  if (!course) return <div class="ik-buttons">{steps}</div>;
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
  const save = (extension: string, type: string, file: string, done: string): void => {
    const name = fileName(course, extension);
    if (!calc.request("download", { name, type, text: file })) return;
    saveFile(name, type, file);
    calc.say(done);
  };
  const download = (): void => {
    const file = courseToIcs(course, {
      ...shared,
      now: new Date().toISOString(),
      formatReason: (reason) => tell.reason(reason).text,
    });
    save("ics", "text/calendar", file, text.saved);
  };
  const table = (): void => {
    const file = courseToCsv(course, {
      bom: true,
      formatDate,
      formatReason: (reason) => tell.reason(reason).text,
    });
    save("csv", "text/csv", file, own.csvSaved);
  };
  const link = (): string =>
    location.href.replace(/#.*/s, "") + writeLink({ ...settingsOf(calc.state, calc.reading), ...calc.named });
  const asText = (): string =>
    courseToText(course, { ...shared, formatIssue: (issue) => tell.issue(issue).text });
  const actions: readonly (readonly [string, () => unknown])[] = [
    [text.print, print],
    [text.copy, () => copy(asText(), text.copied)],
    [text.download, download],
    [own.link, () => copy(link(), own.linkCopied)],
    [own.csv, table],
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
        {steps}
      </div>
      {byHand && toCopyByHand(byHand, text.copyByHand)}
    </div>
  );
};

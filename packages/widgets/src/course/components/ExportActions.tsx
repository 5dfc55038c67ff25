import type { Course, Infusion } from "@infusionkit/core";
import { courseToCsv } from "@infusionkit/core/formats/csv";
import { courseToIcs } from "@infusionkit/core/formats/ics";
import { courseToText } from "@infusionkit/core/formats/text";
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { copyText, paper, printPage, downloadFile, toCopyByHand } from "../share/print.tsx";
import { formatShareLink } from "../share/shareLink.ts";
import { formatWindow } from "../text/sentences.tsx";
import type { PlannerContext } from "../PlannerContext.ts";
import { toSharedPlan } from "../model/buildPlan.ts";
import { getPlannerTexts } from "./IssueList.tsx";
import { UndoBar } from "./UndoBar.tsx";

/** The first second of 2026, from which the versions of a calendar file are counted. */
const EPOCH = 1_767_225_600;

/** The name of a file: what it is, and from when. */
const fileName = (course: Course, extension: string): string =>
  `infusions-${course.infusions[0]?.date}.${extension}`;

/** The buttons by which the plan leaves the page, and what became of it. */
export const ExportActions = ({ calc }: { readonly calc: PlannerContext }): JSX.Element => {
  const { course, words, phone, clinic, tell, plan, laid, state } = calc;
  const text = words.course;
  const own = getPlannerTexts(calc);
  /** What could not be copied by us, to be copied by hand. */
  const [byHand, setByHand] = useState("");
  // Two patients who start on one day have files of their own; one who is planned again has the same, and a later one.
  const key = useRef("");
  if (!plan) key.current = "";
  const formatDate = (date: Infusion["date"]): string => words.date(date);
  const shared = {
    formatDate,
    ...(phone ? { phone } : {}),
  };
  /** What there is to hand over where there is no course: what took place, what stands in the way, the ways on. */
  const report = (): readonly string[] => [
    ...state.marks.map(({ date, status, assumed }) =>
      words.say(own.markedAs, {
        date: words.date(date),
        status: assumed ? own.countedGiven : own.status[status],
      }),
    ),
    ...(plan && !plan.course
      ? plan.issues.map((issue) => tell.issue(issue, plan.conflict.obstacles).text)
      : []),
    ...(laid?.review?.choices ?? []).map(
      ({ message, dates }) => `${message} ${words.list(dates.map((date) => words.date(date)))}`,
    ),
    own.doctor,
  ];

  const copy = async (what: string, done: string): Promise<void> => {
    if (!calc.request("copy", { text: what })) return;
    const copied = await copyText(what);
    setByHand(copied ? "" : what);
    calc.say(copied ? done : text.copyByHand);
  };
  const lines = (phase: Infusion["phase"]) =>
    (course?.infusions ?? [])
      .filter((infusion) => infusion.phase === phase)
      .map(({ number, date, window, status }) => (
        <li key={number}>
          <span class="ik-number">{number}</span>
          <b>
            {phase === "maintenance" ? words.say(text.around, { date: words.date(date) }) : words.date(date)}
            {status === "given" && ` ✓ ${own.status.given}`}
          </b>
          {phase === "maintenance" && <small>{formatWindow(window, words)}</small>}
        </li>
      ));
  const print = async (): Promise<void> => {
    if (!calc.request("print", {})) return;
    const [induction, later] = [lines("induction"), lines("maintenance")];
    const dates = course ? (
      <>
        <ol>{induction}</ol>
        {later.length > 0 && (
          <>
            <h2 class="ik-phase">{text.maintenance}</h2>
            <ol start={induction.length + 1}>{later}</ol>
          </>
        )}
      </>
    ) : (
      report().map((line) => <p key={line}>{line}</p>)
    );
    const page = paper(dates, words, clinic, phone);
    const began = await printPage(words.lang, text.printTitle, page, induction.length + later.length);
    calc.say(began ? "" : text.notPrinted);
  };
  const save = (of: Course, extension: string, type: string, file: string, done: string): void => {
    const name = fileName(of, extension);
    if (!calc.request("download", { name, type, text: file })) return;
    downloadFile(name, type, file);
    calc.say(done);
  };
  const download = (of: Course): void => {
    key.current ||= Math.random().toString(36).slice(2);
    const file = courseToIcs(of, {
      ...shared,
      key: `${key.current}-${of.start}`,
      sequence: Math.floor(Date.now() / 1000) - EPOCH,
      now: new Date().toISOString(),
      formatReason: (reason) => tell.reason(reason).text,
    });
    save(of, "ics", "text/calendar", file, text.saved);
  };
  const table = (of: Course): void => {
    const file = courseToCsv(of, {
      bom: true,
      formatDate,
      formatReason: (reason) => tell.reason(reason).text,
    });
    save(of, "csv", "text/csv", file, own.csvSaved);
  };
  const link = (): string =>
    location.href.replace(/#.*/s, "") +
    formatShareLink({ ...toSharedPlan(calc.state, calc.reading), ...calc.named });
  const title = clinic ? `${clinic}: ${text.printTitle}` : text.printTitle;
  const asText = (): string =>
    course
      ? courseToText(course, {
          ...shared,
          words: { title },
          formatIssue: (issue) => tell.issue(issue).text,
        })
      : [title, "", ...report()].join("\n");
  // A course that cannot be is to be shown to the doctor, too. Where nothing is typed there is nothing but the settings.
  const actions: readonly (readonly [string, () => unknown])[] = [
    ...(plan
      ? ([
          [text.print, print],
          [text.copy, () => copy(asText(), text.copied)],
        ] as const)
      : []),
    ...(course ? ([[text.download, () => download(course)]] as const) : []),
    [own.link, () => copy(link(), own.linkCopied)],
    ...(course ? ([[own.csv, () => table(course)]] as const) : []),
  ];
  return (
    <div class="ik-hand" role="group" aria-label={text.handOver}>
      <div class="ik-buttons">
        {actions.map(([name, act], i) => (
          <button
            type="button"
            key={name}
            class={`ik-button${plan && i === 0 ? " ik-main" : ""}`}
            part="button"
            onClick={act as () => void}
          >
            {name}
          </button>
        ))}
        <UndoBar calc={calc} />
      </div>
      {byHand && toCopyByHand(byHand, text.copyByHand)}
    </div>
  );
};

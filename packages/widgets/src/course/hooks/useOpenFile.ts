import { parseProtocolJson } from "@infusionkit/core";
import { h, type JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { isCalendarFile, parseCalendarFile } from "../share/calendarPlan.ts";
import { parsePlanFile } from "../share/planFile.ts";
import { formatFileProblems } from "../text/fileProblems.ts";
import type { Planner } from "./usePlanner.ts";

/** No larger file than this is read, in bytes: a plan with a protocol has some ten thousand. */
const MAX_BYTES = 2_000_000;

/** A field for files that is opened by a button of ours. */
export type OpenFile = { readonly choose: () => void; readonly input: JSX.Element };

/**
 * Reads the text of a file: a saved plan opens, and so does the calendar file of a course; a protocol is planned with;
 * anything else is refused with the reason.
 */
export const createFileReader = (planner: Planner): ((text: string) => void) => {
  const { messages, sentences, openPlan, setFileProblems, dispatch } = planner;
  const text = messages.coursePlanner;
  return (typed) => {
    // What some editors put before a text.
    const content = typed.replace(/^\uFEFF/, "");
    if (isCalendarFile(content)) {
      const calendar = parseCalendarFile(content);
      if (calendar.ok) openPlan(calendar.plan, { keepsSettings: true, said: text.calendarOpened });
      else setFileProblems([text.calendarProblems[calendar.problem]]);
      return;
    }
    const plan = parsePlanFile(content);
    if (plan.ok) {
      openPlan(plan.plan);
      return;
    }
    if (plan.problem === "other") {
      const parsed = parseProtocolJson(content);
      if (parsed.ok) {
        const { protocol } = parsed;
        dispatch(
          { type: "chooseProtocol", protocol },
          messages.t(text.protocolUsed, { title: protocol.title }),
        );
      } else {
        // A plan's file that is cut off is no protocol either: what is wrong on which line helps nobody at a clinic.
        if (/"format":\s*"infusion-plan-/.test(content)) setFileProblems([text.fileDamaged]);
        // Nor do the fields of a protocol, where the file has none of them.
        else if (!/"(?:id|version|title|induction|maintenance|sources)"/.test(content))
          setFileProblems([text.fileOther]);
        else
          setFileProblems([
            text.fileOther,
            ...parsed.issues.map((issue) => sentences.formatIssue(issue).text),
          ]);
      }
      return;
    }
    setFileProblems(
      plan.problem === "newer" ? [text.fileNewer] : formatFileProblems(plan.problems, messages),
    );
  };
};

/** Opens a file that was chosen, or dropped anywhere on the planner: beside a field, a browser would open it itself. */
export const useOpenFile = (planner: Planner): OpenFile => {
  const { root, messages, setFileProblems } = planner;
  const readText = createFileReader(planner);
  const read = async (file: File | undefined | null): Promise<void> => {
    if (!file) return;
    if (file.size > MAX_BYTES) setFileProblems([messages.coursePlanner.fileOther]);
    else readText(await file.text());
  };
  const latest = useRef(read);
  latest.current = read;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const events = new AbortController();
    for (const type of ["dragover", "drop"] as const) {
      root.current?.addEventListener(
        type,
        (event) => {
          if (!event.dataTransfer?.types.includes("Files")) return;
          event.preventDefault();
          if (type === "drop") void latest.current(event.dataTransfer.files[0]);
        },
        { signal: events.signal },
      );
    }
    return () => events.abort();
  }, []);
  return {
    choose: () => field.current?.click(),
    input: h("input", {
      ref: field,
      type: "file",
      hidden: true,
      accept: ".json,.ics,application/json,text/calendar",
      "aria-label": messages.coursePlanner.openFile,
      onChange: (event: JSX.TargetedEvent<HTMLInputElement>) => {
        void read(event.currentTarget.files?.[0]);
        // The same file can be chosen again.
        event.currentTarget.value = "";
      },
    }),
  };
};

import type { PlainDate, Unavailability } from "@infusionkit/core";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { createHistory, pushState, redo, undo, type History, type UndoStep } from "../model/history.ts";
import { chooseFirstStart, getLocalToday } from "../model/localDate.ts";
import { toDateParts } from "../model/parseDate.ts";
import type { DateParts } from "../model/types.ts";
import type { LinkProblem } from "../share/fragment.ts";
import { readPageLink } from "../share/pageLink.ts";
import { hasAddress, parseStartLink } from "../share/startLink.ts";
import { useLaterLink } from "./useLaterLink.ts";
import { clearLink } from "./usePlanKeeping.ts";

/** What a reader of the patients' calculator gives: the start as it is typed, and the days on which they cannot come. */
export type CourseChoice = {
  readonly start: DateParts;
  readonly unavailable: readonly Unavailability[];
};

/** What a link has come to: its start is filled in, or why it cannot be used; `null` where there was none. */
export type LinkOutcome = "opened" | LinkProblem | null;

/** What the page gives at first. */
type PageChoice = {
  readonly start?: PlainDate | undefined;
  readonly unavailable?: readonly Unavailability[] | undefined;
  /** The reader's date, where it is known when this is rendered. */
  readonly today?: PlainDate | undefined;
};

/**
 * What a reader has chosen, with its history and the link that it may have come with. A link is taken out of the address bar
 * once it is read. Where a page has several calculators, its start is for each of them: it is the reader's, and nobody can
 * tell from a link which of them it was copied from.
 */
export const useCourseChoice = (
  page: PageChoice,
  /** Where the calculator stands. */
  root: RefObject<HTMLElement>,
): {
  readonly choice: CourseChoice;
  readonly history: History<CourseChoice>;
  readonly today: PlainDate | undefined;
  readonly link: LinkOutcome;
  /** Whether this page has an address that a link can lead to; known once the page is alive. */
  readonly canLink: boolean;
  /** Changes in a row with the same key are one step of the history: the keystrokes in the fields of the start. */
  readonly change: (changes: Partial<CourseChoice>, coalesceKey?: string) => void;
  readonly takeStep: (step: UndoStep) => void;
} => {
  const [history, setHistory] = useState(() =>
    createHistory<CourseChoice>({
      start: toDateParts(chooseFirstStart(page.start, page.today)),
      unavailable: [...new Set(page.unavailable)],
    }),
  );
  const [today, setToday] = useState(page.today);
  const [link, setLink] = useState<LinkOutcome>(null);
  const [canLink, setCanLink] = useState(false);
  const { present: choice } = history;

  const openLink = (isLater: boolean): void => {
    const fragment = root.current && readPageLink(root.current);
    if (!fragment) return;
    const read = parseStartLink(fragment);
    // A staff planner on the same page reads its own links, and takes them out itself.
    const isForPlanner = !read.ok && document.querySelector(".ik-planner, infusion-course-planner");
    if (isForPlanner) return;
    clearLink();
    setLink(read.ok ? "opened" : read.problem);
    if (!read.ok) return;
    const start = toDateParts(read.start);
    setHistory((before) => {
      const next = { ...before.present, start };
      // A link that is opened on a page that was in use can be undone.
      return isLater ? pushState(before, next) : createHistory(next);
    });
  };
  // Before the reader sees it, so that nothing moves when the button for a link comes.
  useLayoutEffect(() => setCanLink(hasAddress()), []);
  useEffect(() => {
    // What was rendered elsewhere is as old as the page; a reader with JavaScript gets a start that is still to come.
    const first = chooseFirstStart(page.start, getLocalToday());
    if (first !== chooseFirstStart(page.start, page.today))
      setHistory(createHistory({ ...choice, start: toDateParts(first) }));
    setToday(getLocalToday());
    openLink(false);
  }, []);
  useLaterLink(() => {
    // An element that was taken out of the page leaves the link to those that are in it.
    if (root.current?.isConnected) openLink(true);
  });

  return {
    choice,
    history,
    today,
    link,
    canLink,
    change: (changes, coalesceKey) => {
      setLink(null);
      setHistory((before) => pushState(before, { ...before.present, ...changes }, coalesceKey));
    },
    takeStep: (step) => {
      setLink(null);
      setHistory(step === "undo" ? undo : redo);
    },
  };
};

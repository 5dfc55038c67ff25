import {
  standardProtocol,
  WEEKDAYS,
  type MoveResult,
  type PlainDate,
  type Protocol,
} from "@infusionkit/core";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import type { Closure, Course, Weekday } from "@infusionkit/core";
import type { CoursePlannerProps } from "../courseProps.ts";
import { wasSkipped } from "../model/attendance.ts";
import { applyMove, buildPlan, diffPlans, type PlannerResult } from "../model/buildPlan.ts";
import { toDateRanges } from "../model/dateRanges.ts";
import { createDayInfo, type DayInfo } from "../model/dayInfo.ts";
import { createHistory, type History } from "../model/history.ts";
import { getLocalToday, getMondayFrom } from "../model/localDate.ts";
import { toDateParts } from "../model/parseDate.ts";
import { parseForm, type ParsedForm } from "../model/parseForm.ts";
import { tryPlan } from "../model/tryPlan.ts";
import { reducePlanner, selectForStart, type PlannerAction } from "../model/reducer.ts";
import type {
  ExportKind,
  ExportRequest,
  HolidayRegions,
  Holidays,
  ManualMove,
  PlannerState,
  SharedPlan,
} from "../model/types.ts";
import { parseLinkProtocol } from "../share/linkProtocol.ts";
import { isShareLink, parseShareLink, type LinkProblem } from "../share/shareLink.ts";
import { getPlannerMessages, type PlannerMessages } from "../text/courseMessages.ts";
import { createSentenceFormatter, type SentenceFormatter } from "../text/sentences.ts";
import { useToday } from "./useToday.ts";

/** A day's panel: the day, and whether it opened in the calendar or in the list. */
export type OpenPanel = { readonly date: PlainDate; readonly place: "calendar" | "list" };

/** What is said of a change: shown on the page and announced, or announced only where the page shows it elsewhere. */
export type Announcement = string | { readonly shown: string; readonly announced: string };

/** What the parts of the planner know and can do. */
export type Planner = {
  readonly root: RefObject<HTMLElement>;
  readonly messages: PlannerMessages;
  readonly sentences: SentenceFormatter;
  /** The state as it counts for the start that is typed. */
  readonly state: PlannerState;
  readonly history: History<PlannerState>;
  readonly form: ParsedForm;
  /** What the fields and the record give; `null` while a field is wrong or missing. */
  readonly result: PlannerResult | null;
  /** What core refused in the settings of the page, in English. */
  readonly refusal: string | null;
  readonly course: Course | null;
  readonly protocol: Protocol;
  /** The protocol of the page, whatever staff chose. */
  readonly pageProtocol: Protocol;
  /** The start that was asked for. */
  readonly startDate: PlainDate | null;
  readonly today: PlainDate | null;
  readonly holidays: readonly Closure[];
  readonly holidaysNotice: string | undefined;
  readonly setHolidays: (holidays: Holidays | undefined) => void;
  readonly regions: HolidayRegions | undefined;
  readonly getDayInfo: (date: PlainDate) => DayInfo;
  /** The clinic's closures and the public holidays, as far as what is typed is sound. */
  readonly closures: readonly Closure[];
  /** Why a link could not be opened. */
  readonly linkProblem: LinkProblem | null;
  readonly phone: string | undefined;
  readonly clinic: string | undefined;
  /** What of these two came with a link, and goes on with the next one. */
  readonly clinicFromLink: Pick<SharedPlan, "phone" | "clinic">;
  /** The start for which something is recorded and set aside, because another one is typed. */
  readonly setAsideStart: PlainDate | null;
  /** What the last change did to the plan, in words; nothing where all of it is another. */
  readonly changes: readonly string[];
  /** How many patients there were before this one. */
  readonly patientCount: number;

  readonly dispatch: (action: PlannerAction, announcement?: Announcement) => void;
  /** Says something that is not a change. */
  readonly announce: (message: string) => void;
  /** What is shown and announced. With `ofChange`, what a change did to the plan is announced behind it. */
  readonly announcement: { readonly shown: string; readonly announced: string; readonly ofChange: boolean };
  readonly request: (kind: ExportKind, detail: ExportRequest) => boolean;

  readonly startOn: (date: PlainDate) => void;
  /** What a move would give, or `null` where it cannot be. */
  readonly tryMove: (move: ManualMove) => MoveResult | null;
  /** Moves an infusion and says what that breaks; `false` where it cannot be. */
  readonly moveByHand: (move: ManualMove) => boolean;

  /** The day of the calendar that the keyboard is on. */
  readonly focusedDate: PlainDate;
  readonly setFocusedDate: (date: PlainDate | null) => void;
  /** Puts the focus on a day of the calendar, once it is shown. */
  readonly focusDay: (date: PlainDate) => void;
  readonly openPanel: OpenPanel | null;
  readonly setOpenPanel: (panel: OpenPanel | null) => void;
  /** Closes the day's panel; the focus goes back to its day, or to another one. */
  readonly closePanel: (focus?: PlainDate) => void;
  /** An infusion that is being dragged, and the day it is over. */
  readonly dragTarget: ManualMove | null;
  readonly setDragTarget: (target: ManualMove | null) => void;
};

const WORKING_WEEK: readonly Weekday[] = WEEKDAYS.slice(0, 5);
const NONE: readonly never[] = [];
const SILENCE = { shown: "", announced: "", ofChange: false } as const;

/** The state that the page asks for: where a link begins. */
const createPageState = (props: CoursePlannerProps, start: PlainDate): PlannerState => {
  const { openingDays = WORKING_WEEK, closures = NONE, unavailable = NONE, horizon = 3 } = props;
  const [first] = openingDays;
  return {
    start: toDateParts(start),
    openingDays: typeof first === "object" ? first.days : (openingDays as readonly Weekday[]),
    openingChanges: openingDays
      .slice(1)
      .flatMap((entry) =>
        typeof entry === "object" && entry.from ? [{ from: entry.from, days: entry.days }] : [],
      ),
    closures: toDateRanges(closures),
    unavailable: toDateRanges([...new Set(unavailable)].map((from) => ({ from }))),
    horizon,
    region: "",
    protocol: null,
    moves: NONE,
    attendance: NONE,
    recordStart: null,
  };
};

/**
 * The staff planner without its screen: it owns the state and its history, derives the plan, opens links, and tells the
 * page what changed.
 */
export const usePlanner = (props: CoursePlannerProps): Planner => {
  const { start = "2026-12-07", protocol: pageProtocol = standardProtocol, lang } = props;
  const messages = useMemo(() => getPlannerMessages(lang, props.messages), [lang, props.messages]);
  const sentences = useMemo(
    () => createSentenceFormatter(messages, props.messages?.sentences),
    [messages, props.messages],
  );
  const root = useRef<HTMLElement>(null);
  const today = useToday(props.today);

  const pageState = useRef<PlannerState | null>(null);
  pageState.current ??= createPageState(props, start);
  const [history, dispatchToHistory] = useReducer(reducePlanner, pageState.current, createHistory);
  const held = history.present;
  const [regionHolidays, setHolidays] = useState<Holidays | undefined>();
  const [linkProblem, setLinkProblem] = useState<LinkProblem | null>(null);
  const [clinicFromLink, setClinicFromLink] = useState<Pick<SharedPlan, "phone" | "clinic">>({});
  const [announcement, setAnnouncement] = useState<Planner["announcement"]>(SILENCE);
  const [patientCount, setPatientCount] = useState(0);
  const [pickedDate, setFocusedDate] = useState<PlainDate | null>(null);
  const [openPanel, setOpenPanel] = useState<OpenPanel | null>(null);
  const [dragTarget, setDragTarget] = useState<ManualMove | null>(null);
  /** How many changes the reader has made, and up to which of them the page was told. */
  const changeCount = useRef({ made: 0, reported: 0 });

  useEffect(() => {
    const now = props.today ?? getLocalToday();
    // The example in the page is as old as the page; a reader with JavaScript gets a start that is still to come.
    if (start < now) {
      const exampleStart = toDateParts(getMondayFrom(now));
      pageState.current = { ...(pageState.current as PlannerState), start: exampleStart };
      dispatchToHistory({ type: "updateExample", start: exampleStart });
    }
    const openLink = (undoable: boolean): void => {
      if (!isShareLink(location.hash)) return;
      const link = parseShareLink(location.hash, parseLinkProtocol);
      setLinkProblem(link.ok ? null : link.problem);
      if (link.ok) {
        const { phone, clinic } = link.settings;
        setClinicFromLink({ ...(phone ? { phone } : {}), ...(clinic ? { clinic } : {}) });
      }
      const page = pageState.current as PlannerState;
      dispatchToHistory({ type: "openLink", page, plan: link.ok ? link.settings : null, undoable });
    };
    const openLater = (): void => openLink(true);
    openLink(false);
    addEventListener("hashchange", openLater);
    return () => removeEventListener("hashchange", openLater);
  }, []);

  const protocol = held.protocol ?? pageProtocol;
  const holidays = regionHolidays?.closures ?? props.holidays ?? NONE;
  const formSettings = useMemo(
    () => ({
      language: messages,
      holidays,
      thisYear: Number(today?.slice(0, 4) ?? 0),
      defaultReason: messages.courseForm.defaultClosureReason,
    }),
    [messages, holidays, today],
  );
  const form = useMemo(() => parseForm(held, formSettings), [held, formSettings]);
  const startDate = form.start.ok ? form.start.date : null;
  const state = useMemo(() => selectForStart(held, startDate), [held, startDate]);
  const { result, refusal } = useMemo(
    () => tryPlan(() => form.request && buildPlan(protocol, form.request, state, today)),
    // By what the fields say and not by every keystroke.
    [JSON.stringify(form.request), protocol, state.moves, state.attendance, today],
  );
  const course = result?.course ?? null;
  const closures = form.request?.calendar.closures ?? holidays;
  const getDayInfo = useMemo(
    () =>
      createDayInfo({ course, protocol, state, closures, unavailable: form.request?.unavailable ?? NONE }),
    [course, protocol, state, closures, form.request],
  );

  const previous = history.past.at(-1);
  const changes = useMemo(() => {
    // Another start, protocol or horizon changes everything: a list of it would say nothing.
    if (
      previous?.start !== held.start ||
      previous.protocol !== held.protocol ||
      previous.horizon !== held.horizon
    )
      return NONE;
    const { request } = parseForm(previous, formSettings);
    if (!request) return NONE;
    const record = selectForStart(previous, request.start);
    const before = tryPlan(() => buildPlan(protocol, request, record, today)).result;
    return diffPlans(before, result).map(({ message }) => message);
  }, [result, previous]);

  // As of this render: an effect may run only when the next change has already been made.
  const { made } = changeCount.current;
  useEffect(() => {
    if (made === changeCount.current.reported) return;
    changeCount.current.reported = made;
    props.onPlanChange?.({
      start: startDate,
      ok: course !== null,
      dates: course?.infusions.map(({ date }) => date) ?? [],
      protocol: { id: protocol.id, version: protocol.version },
    });
  }, [result]);

  /** Where the focus goes after the next render: to a day, in the calendar or in the list. */
  const focusAfterRender = useRef<OpenPanel | null>(null);
  useLayoutEffect(() => {
    const { current: target } = focusAfterRender;
    if (!target) return;
    focusAfterRender.current = null;
    const find = (selector: string): HTMLElement | null | undefined => root.current?.querySelector(selector);
    const inList = target.place === "list" ? find(`[data-day="${target.date}"]`) : null;
    (inList ?? find(`[data-date="${target.date}"]`))?.focus();
  });

  const announce = (message: string): void =>
    setAnnouncement({ shown: message, announced: message, ofChange: false });
  const dispatch: Planner["dispatch"] = (action, said = "") => {
    changeCount.current.made += 1;
    dispatchToHistory(action);
    setLinkProblem(null);
    if (action.type === "undo" || action.type === "redo") setFocusedDate(null);
    if (action.type === "newPatient") setPatientCount((count) => count + 1);
    const texts = typeof said === "string" ? { shown: said, announced: said } : said;
    setAnnouncement({ ...texts, ofChange: action.type !== "undo" && action.type !== "redo" });
  };
  const tryMove: Planner["tryMove"] = (move) =>
    course && form.request && move.from !== move.to && !wasSkipped(state.attendance, move.to)
      ? applyMove(protocol, course, move, form.request)
      : null;

  return {
    root,
    messages,
    sentences,
    state,
    history,
    form,
    result,
    refusal,
    course,
    protocol,
    pageProtocol,
    startDate,
    today,
    holidays,
    holidaysNotice: regionHolidays ? regionHolidays.notice : props.holidaysNotice,
    setHolidays,
    regions: props.regions,
    getDayInfo,
    closures,
    linkProblem,
    phone: clinicFromLink.phone ?? props.phone,
    clinic: clinicFromLink.clinic ?? props.clinic,
    clinicFromLink,
    setAsideStart: held === state ? null : held.recordStart,
    changes,
    patientCount,
    dispatch,
    announce,
    announcement,
    request: (kind, detail) => props.onRequest?.(kind, detail) !== false,
    startOn: (date) => dispatch({ type: "edit", changes: { start: toDateParts(date) } }),
    tryMove,
    moveByHand: (move) => {
      const moved = tryMove(move);
      if (!moved) return false;
      const broken = moved.breaks.map((issue) => sentences.formatIssue(issue).text).join(" ");
      dispatch(
        { type: "move", start: startDate, move },
        broken ? { shown: "", announced: broken } : messages.coursePlanner.nothingBroken,
      );
      return true;
    },
    focusedDate: pickedDate ?? course?.infusions[0]?.date ?? startDate ?? today ?? start,
    setFocusedDate,
    focusDay: (date) => {
      focusAfterRender.current = { date, place: "calendar" };
      setFocusedDate(date);
    },
    openPanel,
    setOpenPanel,
    closePanel: (focus) => {
      if (openPanel) {
        const date = focus ?? openPanel.date;
        focusAfterRender.current = { ...openPanel, date };
        setFocusedDate(date);
      }
      setOpenPanel(null);
    },
    dragTarget,
    setDragTarget,
  };
};

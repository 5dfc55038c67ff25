import {
  compareCourses,
  compareRecords,
  moveAppointment,
  removeVisit,
  reviewRecord,
  standardProtocol,
  WEEKDAYS,
  type Closure,
  type Course,
  type CourseRecord,
  type Issue,
  type PlainDate,
  type PlanContext,
  type Protocol,
  type RecordReview,
  type Visit,
  type Weekday,
} from "@infusionkit/core";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import type { CoursePlannerProps } from "../courseProps.ts";
import { getFirstWeekday } from "../model/calendarWeeks.ts";
import { toAlternatingRows, toDateRanges, toExtraRows } from "../model/dateRanges.ts";
import { createDayInfo, type DayInfo } from "../model/dayInfo.ts";
import {
  addHandover,
  describePatient,
  hasUnsavedRecord,
  listHandovers,
  type Handover,
  type HandoverKind,
} from "../model/handover.ts";
import { createHistory, type History } from "../model/history.ts";
import { getLocalToday, getMondayFrom } from "../model/localDate.ts";
import { NO_DATE, toDateParts } from "../model/parseDate.ts";
import { parseForm, toSharedPlan, type ParsedForm } from "../model/parseForm.ts";
import { buildPlanView, type PlanView } from "../model/planView.ts";
import { agree, recordFromOldLink, recordFromPaper, recordOn } from "../model/recordChange.ts";
import { applySharedPlan, pickClinic, reducePlanner, type PlannerAction } from "../model/reducer.ts";
import { tryPlan } from "../model/tryPlan.ts";
import type {
  ExportKind,
  ExportRequest,
  HolidayRegions,
  Holidays,
  ManualMove,
  PlannerState,
  SharedPlan,
} from "../model/types.ts";
import { createCourseKey } from "../share/calendarIdentity.ts";
import { isShareLink, type LinkProblem } from "../share/fragment.ts";
import { parseLinkProtocol } from "../share/linkProtocol.ts";
import { parseShareLink, type ParsedLink } from "../share/shareLink.ts";
import type { PlannerMessages } from "../text/courseMessages.ts";
import { choosePlannerMessages, getPlannerMessages } from "../text/plannerMessages.ts";
import { createSentenceFormatter, type SentenceFormatter } from "../text/sentences.ts";
import { clearLink, readKeptPlan, usePlanKeeping } from "./usePlanKeeping.ts";
import { useToday } from "./useToday.ts";

/** A day's panel: the day, and whether it opened in the calendar or in the list. */
export type OpenPanel = { readonly date: PlainDate; readonly place: "calendar" | "list" };

/** What a move by hand would break, or why it cannot be. */
export type MoveTrial = { readonly record: CourseRecord; readonly breaks: readonly Issue[] };

/** What would take the place of this patient's course: the next patient, or another course from a file or a link. */
export type PendingStart =
  | { readonly kind: "new-patient" }
  | { readonly kind: "file"; readonly open: () => void }
  | { readonly kind: "link"; readonly open: () => void };

/** How a plan from a file is opened. */
export type OpenOptions = {
  /** Whether what it leaves out is as it is now, and not as the page had it at first: for files that hold no settings. */
  readonly keepsSettings?: boolean;
  /** What is said of it. */
  readonly said?: string;
};

/** What the parts of the planner know and can do. */
export type Planner = {
  readonly root: RefObject<HTMLElement>;
  readonly messages: PlannerMessages;
  readonly sentences: SentenceFormatter;
  readonly state: PlannerState;
  readonly history: History<PlannerState>;
  readonly form: ParsedForm;
  /** What is shown; `null` while there is nothing to plan, or a field about days is wrong. */
  readonly view: PlanView | null;
  /** What core refused, in English. */
  readonly refusal: string | null;
  readonly protocol: Protocol;
  /** The protocol of the page, whatever staff chose. */
  readonly pageProtocol: Protocol;
  readonly startDate: PlainDate | null;
  /** `null` until the page is alive. */
  readonly today: PlainDate | null;
  readonly holidays: readonly Closure[];
  readonly holidaysNotice: string | undefined;
  readonly regions: HolidayRegions | undefined;
  /** Whether the chosen region's holidays are here; `failed` where they cannot be had: then there is no plan. */
  readonly regionStatus: "none" | "loading" | "ready" | "failed";
  readonly getDayInfo: (date: PlainDate) => DayInfo;
  readonly closures: readonly Closure[];
  readonly firstWeekday: Weekday;
  readonly linkProblem: LinkProblem | null;
  /** What keeps a file from being opened. */
  readonly fileProblems: readonly string[];
  readonly setFileProblems: (problems: readonly string[]) => void;
  readonly phone: string | undefined;
  readonly clinic: string | undefined;
  /** The plan as a link or a file has it. */
  readonly sharedPlan: SharedPlan;
  /** What differs from what was agreed or shown whole last, in words; each change once. */
  readonly changes: readonly string[];

  readonly dispatch: (action: PlannerAction, announcement?: string) => void;
  /** Says something that is not a change. */
  readonly announce: (message: string) => void;
  readonly announcement: string;
  readonly request: (kind: ExportKind, detail: ExportRequest) => boolean;
  /** The course left the planner: what was printed or copied is handed over, a file or a link keeps it. */
  readonly markHandedOver: (kind: HandoverKind, record: CourseRecord) => void;

  /** Agrees to what is shown; the record that comes of it, or `null` where there is nothing to agree to. */
  readonly agreeToPlan: () => CourseRecord | null;
  /** The review of what is agreed, for what leaves the page: what is only proposed is agreed first where nothing is. */
  readonly getAgreedReview: () => RecordReview | null;
  /** What a file or a link keeps: the record that there is, whatever the settings are, or what is shown, which is agreed then. */
  readonly getSavableRecord: () => CourseRecord | null;
  /** What is said of a course that is saved, with what the file or the link leaves out. */
  readonly describeSaved: (saved: string) => string;
  /** Whether there is a record that is in no file and no link since its last change, so that leaving loses it. */
  readonly isUnsaved: boolean;
  /** In which ways the course left the planner since its last change. */
  readonly handovers: readonly HandoverKind[];
  /** What waits for an answer, because this patient's course is not saved; `null` where nothing does. */
  readonly pendingStart: PendingStart | null;
  /** Goes on with what waits, or, without an answer, leaves everything as it is. */
  readonly answerPending: (goesOn: boolean) => void;
  readonly recordVisit: (visit: Visit) => void;
  /** Gives all open questions one answer. */
  readonly answerQuestions: (state: Visit["state"]) => void;
  readonly takeBackVisit: (date: PlainDate) => void;
  /** Records days from paper: on the record that there is, or as a course of its own. */
  readonly enterVisits: (visits: readonly Visit[]) => boolean;
  readonly tryMove: (move: ManualMove) => MoveTrial | null;
  /** Moves an appointment and says what that breaks; `false` where it cannot be. */
  readonly moveByHand: (move: ManualMove) => boolean;
  /** Opens a plan; asks first where this patient's course would be lost. */
  readonly openPlan: (plan: SharedPlan, options?: OpenOptions) => void;
  /** Begins with the next patient; asks first where this patient's course would be lost. */
  readonly startNewPatient: () => void;
  /** How many plans were opened, kept ones and new patients too: what stood open for one of them is not for the next. */
  readonly openedCount: number;

  readonly choiceIndex: number;
  readonly setChoiceIndex: (index: number) => void;

  /** The day of the calendar that the keyboard is on. */
  readonly focusedDate: PlainDate;
  readonly setFocusedDate: (date: PlainDate | null) => void;
  /** Puts the focus on a day of the calendar, once it is shown. */
  readonly focusDay: (date: PlainDate) => void;
  readonly openPanel: OpenPanel | null;
  readonly setOpenPanel: (panel: OpenPanel | null) => void;
  /** Closes the day's panel; the focus goes back to its day, or to another one. */
  readonly closePanel: (focus?: PlainDate) => void;
  /** An appointment that is being dragged, and the day it is over. */
  readonly dragTarget: ManualMove | null;
  readonly setDragTarget: (target: ManualMove | null) => void;
};

const WORKING_WEEK: readonly Weekday[] = WEEKDAYS.slice(0, 5);
const NONE: readonly never[] = [];

/** The state that the page asks for: where a link begins. */
const createPageState = (options: CoursePlannerProps): PlannerState => {
  const { start, openingDays = WORKING_WEEK, closures = NONE, unavailable = NONE, horizon = 3 } = options;
  const [first] = openingDays;
  return {
    start: start ? toDateParts(start) : NO_DATE,
    infusions: null,
    openingDays: typeof first === "object" ? first.days : (openingDays as readonly Weekday[]),
    openingChanges: openingDays
      .slice(1)
      .flatMap((entry) =>
        typeof entry === "object" && entry.from ? [{ from: entry.from, days: entry.days }] : [],
      ),
    alternatingDays: toAlternatingRows(options.alternatingDays ?? NONE),
    extraDays: toExtraRows(options.extraDays ?? NONE),
    closures: toDateRanges(closures),
    fullDays: [],
    fullDaysAsOf: null,
    visit: { time: "", minutes: null },
    unavailable: toDateRanges(
      [...new Set(unavailable)].flatMap((entry) =>
        typeof entry === "string" ? [{ from: entry }] : "weekdays" in entry ? [] : [entry],
      ),
    ),
    unavailableWeekdays: WEEKDAYS.filter((day) =>
      unavailable.some(
        (entry) => typeof entry === "object" && "weekdays" in entry && entry.weekdays.includes(day),
      ),
    ),
    horizon,
    region: options.region ?? "",
    protocol: null,
    record: null,
    oldLink: null,
  };
};

/** A region's holidays, once it is chosen; without them there is no plan, because it could fall on one of them. */
const useRegionHolidays = (
  region: string,
  regions: HolidayRegions | undefined,
): { readonly status: Planner["regionStatus"]; readonly holidays: Holidays | null } => {
  const [loaded, setLoaded] = useState<{
    readonly region: string;
    readonly holidays: Holidays | null;
  } | null>(null);
  useEffect(() => {
    if (!regions || !region) return;
    let wanted = true;
    regions.load(region).then(
      (holidays) => wanted && setLoaded({ region, holidays }),
      () => wanted && setLoaded({ region, holidays: null }),
    );
    return () => {
      wanted = false;
    };
  }, [region, regions]);
  if (!region || !regions) return { status: region ? "failed" : "none", holidays: null };
  if (loaded?.region !== region) return { status: "loading", holidays: null };
  return { status: loaded.holidays ? "ready" : "failed", holidays: loaded.holidays };
};

/** What a plan is compared with: the last one that was whole, and what it was asked for. */
type Baseline = {
  readonly key: string;
  readonly record: CourseRecord | null;
  readonly course: Course | null;
};

/**
 * The staff planner without its screen: it owns the state and its history, derives what is shown, opens links and files,
 * keeps the plan through a reload, and tells the page what changed.
 */
export const usePlanner = (options: CoursePlannerProps): Planner => {
  const { start, protocol: pageProtocol = standardProtocol, lang, keepAs = "plan" } = options;
  const messages = useMemo(() => getPlannerMessages(lang, options.messages), [lang, options.messages]);
  const sentences = useMemo(
    () => createSentenceFormatter(messages, choosePlannerMessages(lang, options.messages)?.sentences),
    [messages, options.messages],
  );
  const text = messages.coursePlanner;
  const root = useRef<HTMLElement>(null);
  const today = useToday(options.today);

  const pageState = useRef<PlannerState | null>(null);
  pageState.current ??= createPageState(options);
  const [history, dispatchToHistory] = useReducer(reducePlanner, pageState.current, createHistory);
  const state = history.present;
  /** Begins with another course, or asks first: a link that arrives later asks as the page is then. */
  const startOrAsk = useRef<(pending: PendingStart) => void>(() => undefined);
  const [isAlive, setIsAlive] = useState(false);
  const [linkProblem, setLinkProblem] = useState<LinkProblem | null>(null);
  const [fileProblems, setFileProblems] = useState<readonly string[]>(NONE);
  const [clinicFromLink, setClinicFromLink] = useState<Pick<SharedPlan, "phone" | "clinic">>({});
  const [announcement, setAnnouncement] = useState("");
  const [openedCount, setOpenedCount] = useState(0);
  const [choiceIndex, setChoiceIndex] = useState(0);
  const [pickedDate, setFocusedDate] = useState<PlainDate | null>(null);
  const [openPanel, setOpenPanel] = useState<OpenPanel | null>(null);
  const [dragTarget, setDragTarget] = useState<ManualMove | null>(null);
  const [handover, setHandover] = useState<Handover | null>(null);
  const [pendingStart, setPendingStart] = useState<PendingStart | null>(null);
  /** How many changes the reader has made, and up to which of them the page was told. */
  const changeCount = useRef({ made: 0, reported: 0 });

  useEffect(() => {
    const now = options.today ?? getLocalToday();
    // The example in the page is as old as the page; a reader with JavaScript gets a start that is still to come.
    if (start && start < now) {
      const exampleStart = toDateParts(getMondayFrom(now));
      pageState.current = { ...(pageState.current as PlannerState), start: exampleStart };
      dispatchToHistory({ type: "updateExample", start: exampleStart });
    }
    const openLink = (link: ParsedLink, undoable: boolean): void => {
      setLinkProblem(link.ok ? null : link.problem);
      const page = pageState.current as PlannerState;
      if (link.ok) {
        const { phone, clinic } = link.settings;
        setClinicFromLink({ ...(phone ? { phone } : {}), ...(clinic ? { clinic } : {}) });
        setHandover(addHandover(null, "link", applySharedPlan(page, link.settings)));
        // The next patient begins with the clinic's days of the link.
        pageState.current = { ...page, ...pickClinic(page, link.settings) };
      }
      dispatchToHistory({ type: "open", page, plan: link.ok ? link.settings : null, undoable });
    };
    const takeLink = (): ParsedLink => {
      const link = parseShareLink(location.hash, parseLinkProtocol);
      clearLink();
      return link;
    };
    const kept = readKeptPlan(keepAs);
    const isOpened = isShareLink(location.hash) || kept !== null;
    // Not without need: what is typed before the page is alive stands in the fields that are there.
    if (isOpened) setOpenedCount(1);
    if (isShareLink(location.hash)) openLink(takeLink(), false);
    else if (kept) {
      setClinicFromLink(kept.clinic);
      // What an older page kept may lack a part: that is as this page has it.
      const restored = { ...(pageState.current as PlannerState), ...kept.state };
      setHandover({ patient: describePatient(restored), kinds: kept.handovers });
      dispatchToHistory({ type: "restore", state: restored });
    }
    setIsAlive(true);
    const openLater = (): void => {
      if (!isShareLink(location.hash)) return;
      const link = takeLink();
      // One that cannot be read leaves the course that is there as it is.
      if (!link.ok) {
        setLinkProblem(link.problem);
        return;
      }
      startOrAsk.current({
        kind: "link",
        open: () => {
          openLink(link, true);
          setOpenedCount((count) => count + 1);
        },
      });
    };
    addEventListener("hashchange", openLater);
    return () => removeEventListener("hashchange", openLater);
  }, []);

  const handovers = useMemo(() => listHandovers(handover, state), [handover, state]);
  const isUnsaved = hasUnsavedRecord(handover, state);
  usePlanKeeping(keepAs, { state, clinic: clinicFromLink, handovers }, isUnsaved, isAlive);

  const protocol = state.protocol ?? pageProtocol;
  const region = useRegionHolidays(state.region, options.regions);
  const holidays = region.holidays?.closures ?? options.holidays ?? NONE;
  const formSettings = useMemo(
    () => ({
      language: messages,
      holidays,
      thisYear: Number(today?.slice(0, 4) ?? 0),
      defaultReason: messages.courseForm.defaultClosureReason,
    }),
    [messages, holidays, today],
  );
  const form = useMemo(() => parseForm(state, formSettings), [state, formSettings]);
  const startDate = form.start.ok ? form.start.date : null;
  const isRegionReady = region.status === "none" || region.status === "ready";
  const now = today ?? startDate;
  const context = useMemo<PlanContext | null>(() => {
    if (!form.calendar || !isRegionReady) return null;
    return { protocol, calendar: form.calendar, unavailable: form.unavailability };
    // By what the fields say and not by every keystroke.
  }, [JSON.stringify(form.calendar), JSON.stringify(form.unavailability), protocol, isRegionReady]);

  const { oldLink } = state;
  useEffect(() => {
    if (!oldLink || !context || !today) return;
    const conversion = tryPlan(() =>
      recordFromOldLink(context, oldLink, { key: createCourseKey(), today, horizon: state.horizon }),
    );
    if (conversion.result) {
      setHandover(addHandover(null, "link", { ...state, record: conversion.result }));
      dispatchToHistory({ type: "convertOldLink", record: conversion.result });
    }
  }, [oldLink, context, today]);

  const { result: view, refusal } = useMemo(
    () =>
      tryPlan(() =>
        context && now && !oldLink
          ? buildPlanView({
              context,
              start: startDate,
              infusions: state.infusions,
              horizon: state.horizon,
              record: state.record,
              today: now,
              choiceIndex,
            })
          : null,
      ),
    [context, startDate, state.infusions, state.horizon, state.record, now, choiceIndex, oldLink],
  );
  const closures = form.calendar?.closures ?? holidays;
  const getDayInfo = useMemo(
    () => createDayInfo({ view, calendar: form.shownCalendar, unavailable: form.unavailability }),
    [view, form],
  );

  // What changed is told against the plan that was shown whole last, or against what was agreed last; a course of another
  // start, protocol or length is another one, of which a list of changes would say nothing.
  const baseline = useRef<Baseline | null>(null);
  /** Whether the last change has said in its own words what it did. */
  const hasOwnWords = useRef(false);
  const [changes, setChanges] = useState<readonly string[]>(NONE);
  useEffect(() => {
    if (!view || (view.choices && !view.choices.fits)) {
      // What was said of the plan before is not said of this one.
      setChanges(NONE);
      return;
    }
    const key = [
      startDate,
      protocol.id,
      protocol.version,
      state.infusions,
      state.horizon,
      view.record?.key,
    ].join("|");
    const before = baseline.current;
    baseline.current = { key, record: view.record, course: view.record ? null : view.proposal };
    const isTold = hasOwnWords.current;
    hasOwnWords.current = false;
    if (before?.key !== key || isTold) {
      setChanges(NONE);
      return;
    }
    if (before.record && view.record) {
      if (before.record !== view.record)
        setChanges(compareRecords(before.record, view.record).map(({ message }) => message));
    } else if (before.course && view.proposal) {
      setChanges(compareCourses(before.course, view.proposal).map(({ message }) => message));
    }
  }, [view]);

  // As of this render: an effect may run only when the next change has already been made.
  const { made } = changeCount.current;
  useEffect(() => {
    if (made === changeCount.current.reported) return;
    changeCount.current.reported = made;
    options.onPlanChange?.({
      start: startDate,
      ok: (view?.entries.length ?? 0) > 0,
      dates:
        view?.entries
          .filter(({ state: entryState }) => entryState !== "missed" && entryState !== "cancelled")
          .map(({ date }) => date) ?? [],
      protocol: { id: protocol.id, version: protocol.version },
    });
  }, [view]);

  /** Where the focus goes after the next render: to a day, in the calendar or in the list. */
  const focusAfterRender = useRef<OpenPanel | null>(null);
  const focusStartAfterRender = useRef(false);
  useLayoutEffect(() => {
    if (focusStartAfterRender.current) {
      focusStartAfterRender.current = false;
      root.current?.querySelector<HTMLElement>(".ik-settings .ik-date input")?.focus();
    }
    const { current: target } = focusAfterRender;
    if (!target) return;
    focusAfterRender.current = null;
    const find = (selector: string): HTMLElement | null | undefined => root.current?.querySelector(selector);
    const inList = target.place === "list" ? find(`[data-day="${target.date}"]`) : null;
    (inList ?? find(`[data-date="${target.date}"]`))?.focus();
  });

  const dispatch: Planner["dispatch"] = (action, said = "") => {
    changeCount.current.made += 1;
    dispatchToHistory(action);
    setLinkProblem(null);
    setFileProblems(NONE);
    setChoiceIndex(0);
    setPendingStart(null);
    if (action.type === "undo" || action.type === "redo") setFocusedDate(null);
    setAnnouncement(said);
  };
  /** Changes the record by what core allows, and says what it refuses. */
  const changeRecord = (make: () => CourseRecord | null, said: string): boolean => {
    const { result, refusal: refused } = tryPlan(make);
    if (refused) setAnnouncement(refused);
    if (!result) return false;
    hasOwnWords.current = true;
    dispatch({ type: "changeRecord", record: result }, said);
    return true;
  };
  const keyForNew = useRef("");
  keyForNew.current ||= createCourseKey();
  const takeKey = (): string => keyForNew.current;

  const tryMove: Planner["tryMove"] = ({ from, to }) => {
    if (!view || !context || from === to) return null;
    const { result } = tryPlan<MoveTrial>(() => {
      const record = view.record ?? agree(view, takeKey());
      if (!record) return null;
      const { today: day, horizon } = view.source;
      const moved = moveAppointment(record, { from, to }, { today: day });
      const known = new Set(
        reviewRecord(context, record, { today: day, horizon }).issues.map(({ message }) => message),
      );
      const { issues } = reviewRecord(context, moved, { today: day, horizon });
      return { record: moved, breaks: issues.filter(({ message }) => !known.has(message)) };
    });
    return result;
  };

  const getAgreedReview = (): RecordReview | null => {
    if (!view || !context) return null;
    const { record: agreed } = view;
    if (agreed) {
      // What is only asked for in the settings is not agreed by handing over what is.
      const { today: day, horizon } = view.source;
      return view.review ?? tryPlan(() => reviewRecord(context, agreed, { today: day, horizon })).result;
    }
    if (view.choices && !view.choices.fits) return null;
    const { result } = tryPlan(() => {
      const record = agree(view, takeKey());
      return (
        record && reviewRecord(context, record, { today: view.source.today, horizon: view.source.horizon })
      );
    });
    if (result) dispatch({ type: "changeRecord", record: result.record }, text.agreed);
    return result;
  };

  const beginNewPatient = (): void => {
    keyForNew.current = "";
    baseline.current = null;
    setChanges(NONE);
    setHandover(null);
    setOpenPanel(null);
    setFocusedDate(null);
    setOpenedCount((count) => count + 1);
    focusStartAfterRender.current = true;
    dispatch({ type: "newPatient" }, text.newPatientReady);
  };
  const begin = (pending: PendingStart): void => {
    setPendingStart(null);
    if (pending.kind === "new-patient") beginNewPatient();
    else pending.open();
  };
  startOrAsk.current = (pending) => (isUnsaved ? setPendingStart(pending) : begin(pending));

  return {
    root,
    messages,
    sentences,
    state,
    history,
    form,
    view,
    refusal,
    protocol,
    pageProtocol,
    startDate,
    today,
    holidays,
    holidaysNotice: region.holidays ? region.holidays.notice : options.holidaysNotice,
    regions: options.regions,
    regionStatus: region.status,
    getDayInfo,
    closures,
    firstWeekday: getFirstWeekday(state.region, messages.lang),
    linkProblem,
    fileProblems,
    setFileProblems,
    phone: clinicFromLink.phone ?? options.phone,
    clinic: clinicFromLink.clinic ?? options.clinic,
    sharedPlan: { ...toSharedPlan(state, form), ...clinicFromLink },
    changes,
    dispatch,
    announce: setAnnouncement,
    announcement,
    request: (kind, detail) => options.onRequest?.(kind, detail) !== false,
    markHandedOver: (kind, record) =>
      setHandover((before) => addHandover(before, kind, { ...state, record })),
    agreeToPlan: () => {
      if (!view) return null;
      const { result } = tryPlan(() => agree(view, takeKey()));
      if (!result) return null;
      if (result !== state.record) {
        dispatch({ type: "changeRecord", record: result }, text.agreed);
      }
      return result;
    },
    getAgreedReview,
    getSavableRecord: () => state.record ?? getAgreedReview()?.record ?? null,
    describeSaved: (saved) =>
      form.fullDays.some(({ span }) => span) ? `${saved} ${text.fullDaysLeftOut}` : saved,
    isUnsaved,
    handovers,
    pendingStart,
    answerPending: (goesOn) => {
      if (pendingStart && goesOn) begin(pendingStart);
      setPendingStart(null);
    },
    recordVisit: (visit) => {
      if (!view) return;
      changeRecord(
        () => recordOn(view, [visit], takeKey()),
        messages.t(text.recorded, {
          date: messages.date(visit.date, "short"),
          state: text.status[visit.state].toLowerCase(),
        }),
      );
    },
    answerQuestions: (answer) => {
      const dates = view?.review?.questions.map(({ date }) => date) ?? [];
      if (!view || dates.length === 0) return;
      changeRecord(
        () =>
          recordOn(
            view,
            dates.map((date) => ({ date, state: answer })),
            takeKey(),
          ),
        messages.t(text.recorded, {
          date: messages.list(dates.map((date) => messages.date(date, "day"))),
          state: text.status[answer].toLowerCase(),
        }),
      );
    },
    takeBackVisit: (date) => {
      const { record } = state;
      if (record)
        changeRecord(
          () => removeVisit(record, { date }),
          messages.t(text.takenBack, { date: messages.date(date, "short") }),
        );
    },
    enterVisits: (visits) => {
      if (!context || !today) return false;
      return changeRecord(
        () =>
          view?.record
            ? recordOn(view, visits, takeKey())
            : recordFromPaper(context, visits, { key: takeKey(), today, infusions: state.infusions }),
        messages.t(text.visitsRecorded, { count: visits.length }),
      );
    },
    tryMove,
    moveByHand: (move) => {
      const trial = tryMove(move);
      if (!trial) return false;
      hasOwnWords.current = true;
      const broken = trial.breaks.map((issue) => sentences.formatIssue(issue).text).join(" ");
      dispatch(
        { type: "changeRecord", record: trial.record },
        `${messages.t(text.moved, { from: messages.date(move.from, "short"), to: messages.date(move.to, "short") })} ${broken || text.nothingBroken}`,
      );
      return true;
    },
    openPlan: (plan, { keepsSettings = false, said = text.opened } = {}) =>
      startOrAsk.current({
        kind: "file",
        open: () => {
          const page = keepsSettings ? { ...state, infusions: null } : (pageState.current as PlannerState);
          setHandover(addHandover(null, "file", applySharedPlan(page, plan)));
          setOpenPanel(null);
          setOpenedCount((count) => count + 1);
          dispatch({ type: "open", page, plan, undoable: true }, said);
        },
      }),
    startNewPatient: () => startOrAsk.current({ kind: "new-patient" }),
    openedCount,
    choiceIndex,
    setChoiceIndex,
    focusedDate:
      pickedDate ?? view?.next?.date ?? view?.entries[0]?.date ?? startDate ?? today ?? start ?? "2026-12-07",
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

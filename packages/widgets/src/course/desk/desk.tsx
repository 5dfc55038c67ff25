/** The tools of clinic staff. A page gives them to the calculator as one value; without it none of this is loaded. */
import {
  addDays,
  obstacleInWords,
  presets,
  readProtocol,
  type Conflict,
  type Infusion,
  type Issue,
  type PlainDate,
  type PlanOptions,
  type Protocol,
} from "@infusionkit/core";
import { courseToCsv } from "@infusionkit/core/formats/csv";
import type { ComponentChildren, ComponentType, JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { merged } from "../../text.ts";
import { listOfEither } from "../../locale.ts";
import { courseDesk } from "../../messages.ts";
import type { Calc, Holidays } from "./CourseDesk.tsx";
import { fileName } from "./HandOver.tsx";
import { saveFile } from "../leave.tsx";
import { isLink, readLink, writeLink, type LinkReading, type Mark, type MoveByHand } from "../link.ts";
import { protocolOfLink } from "../linkProtocol.ts";
import { dayFacts } from "./Months.tsx";
import { forStart, readState, redone, undone, type State } from "./state.ts";
import { NO_DATE } from "../readDate.ts";
import { Live, Said } from "./Live.tsx";
import { Day } from "../told.tsx";
import { differences, lay, marked, moved, settingsOf, type Laid } from "./lay.ts";

type Part<P = object> = ComponentType<{ readonly calc: Calc } & P>;

/** The regions whose public holidays staff can choose. */
export type Regions = {
  readonly list: readonly { readonly id: string; readonly name: string }[];
  readonly load: (id: string) => Promise<Holidays>;
};

/** The tools of staff as one value: what the calculator's parts ask them for. */
export type Desk = {
  readonly lay: (
    protocol: Protocol,
    options: PlanOptions,
    state: Pick<State, "moves" | "marks">,
    today: PlainDate | null,
  ) => Laid;
  /** What a link holds, or `null` where the fragment is none of ours. */
  readonly readLink: (fragment: string) => LinkReading | null;
  readonly rootProps: (calc: Calc) => JSX.HTMLAttributes<HTMLElement>;
  readonly grid: (calc: Calc) => JSX.HTMLAttributes<HTMLDivElement>;
  readonly handOver: (
    calc: Calc,
    copy: (text: string, done: string) => unknown,
  ) => readonly (readonly [string, () => unknown])[];
  readonly Settings: Part;
  readonly Top: Part;
  /** Undo and redo. */
  readonly Steps: Part;
  readonly Preview: Part;
  readonly WaysOn: Part<{ readonly conflict: Conflict }>;
  /** An infusion's date in the list, as the button that opens its panel. */
  readonly When: Part<{ readonly infusion: Infusion; readonly children: ComponentChildren }>;
  readonly DayTools: Part<{ readonly date: PlainDate; readonly infusion: Infusion | undefined }>;
};

let given: unknown;
let texts: typeof courseDesk = courseDesk;
/** The desk's words: kept until others are given. */
const textsOf = ({ messages }: Calc): typeof courseDesk => {
  if (messages !== given) texts = merged(courseDesk, (given = messages) && messages?.courseDesk);
  return texts;
};

const Button = (props: JSX.ButtonHTMLAttributes<HTMLButtonElement>): JSX.Element => (
  <button type="button" part="button" {...props} class={`ik-button ${props.class ?? ""}`} />
);

/** Whether a session was called off on a day, or nobody came: no other one is put there. */
const calledOff = ({ state }: Calc, day: PlainDate): boolean =>
  state.marks.some(({ date, status }) => date === day && status !== "given");

/** A move of the calculator's course, or nothing where it cannot be. */
const tryMove = (calc: Calc, move: MoveByHand) =>
  calc.course && calc.reading.options && move.from !== move.to && !calledOff(calc, move.to)
    ? moved(calc.protocol, calc.course, move, calc.reading.options)
    : null;

/** Moves an infusion, and says what changed and what that breaks. */
const doMove = (calc: Calc, move: MoveByHand): boolean => {
  const done = tryMove(calc, move);
  if (!done) return false;
  const breaks = done.breaks.map((issue) => calc.tell.issue(issue).text).join(" ");
  calc.change(
    // A move back to where the planner had it is no move.
    ({ moves }) => {
      const last = moves[moves.length - 1];
      if (last?.to === move.from && last.from === move.to) return { moves: moves.slice(0, -1) };
      if (last?.to === move.from) return { moves: [...moves.slice(0, -1), { from: last.from, to: move.to }] };
      return { moves: [...moves, move] };
    },
    "",
    `${done.changes[0]?.message ?? ""} ${breaks || textsOf(calc).nothingBroken}`,
  );
  return true;
};

const Messages = ({
  calc,
  issues,
}: {
  readonly calc: Calc;
  readonly issues: readonly Issue[];
}): JSX.Element => (
  <ul class="ik-breaks">
    {issues.map((issue) => (
      <li key={issue.message}>
        <Said told={calc.tell.issue(issue)} words={calc.words} />
      </li>
    ))}
  </ul>
);

const Changes = ({
  title,
  messages,
}: {
  readonly title: string;
  readonly messages: readonly string[];
}): JSX.Element => (
  <div>
    <p key={title}>
      <b>{title}</b>
    </p>
    <ul class="ik-changes" lang="en">
      {messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  </div>
);

// Settings

const Settings: Desk["Settings"] = ({ calc }) => {
  const { state, words } = calc;
  const text = textsOf(calc);
  const { regions } = calc;
  const [failed, setFailed] = useState("");
  const [pasted, setPasted] = useState("");
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [over, setOver] = useState(false);

  useEffect(() => {
    if (!state.region || !regions) {
      if (regions) calc.setHolidays(undefined);
      return;
    }
    let wanted = true;
    setFailed("");
    regions.load(state.region).then(
      (region) => wanted && calc.setHolidays(region),
      () => wanted && (calc.setHolidays(undefined), setFailed(text.regionFailed)),
    );
    return () => {
      wanted = false;
    };
  }, [state.region]);

  // The same elements until another one is chosen: they are a hundred, and none of them changes with a date.
  const options = useMemo(
    () =>
      regions?.list.map(({ id, name }) => (
        <option key={id} value={id} selected={id === state.region}>
          {name}
        </option>
      )),
    [regions, state.region],
  );

  const read = (json: string): void => {
    setPasted(json);
    const result = readProtocol(json);
    setProblems(result.ok ? [] : result.issues.map((issue) => calc.tell.issue(issue).text));
    if (result.ok) {
      calc.change(
        { protocol: result.protocol },
        "",
        words.say(text.protocolUsed, { title: result.protocol.title }),
      );
    }
  };
  const readFile = async (file: File | undefined | null): Promise<void> => {
    if (file) read(await file.text());
  };
  const preset = presets.find(({ protocol }) => protocol === state.protocol);
  const chosen = !state.protocol ? "" : (preset?.id ?? "file");

  return (
    <>
      {regions && (
        <label class="ik-field">
          <span>{text.region}</span>
          <select
            part="field"
            value={state.region}
            onChange={(event) => calc.change({ region: event.currentTarget.value })}
          >
            <option value="" selected={!state.region}>
              {text.regionNone}
            </option>
            {options}
          </select>
          {failed && (
            <span class="ik-error" role="alert">
              {failed}
            </span>
          )}
        </label>
      )}
      <div
        class={`ik-protocol${over ? " ik-over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void readFile(event.dataTransfer?.files[0]);
        }}
      >
        <label class="ik-field">
          <span>{text.protocol}</span>
          <select
            part="field"
            value={chosen}
            onChange={(event) => {
              const id = event.currentTarget.value;
              if (id !== "file")
                calc.change({ protocol: presets.find((one) => one.id === id)?.protocol ?? null, moves: [] });
            }}
          >
            <option value="" selected={chosen === ""}>
              {calc.ownProtocol.title}
            </option>
            {chosen === "file" && (
              <option value="file" selected>
                {state.protocol?.title}
              </option>
            )}
            {presets
              .filter(({ protocol }) => protocol.id !== calc.ownProtocol.id)
              .map(({ id, protocol }) => (
                <option key={id} value={id} selected={chosen === id}>
                  {protocol.title}
                </option>
              ))}
          </select>
        </label>
        {preset && (
          <p class="ik-hint">
            {text.noAdvice} {preset.design} {preset.outcome}
          </p>
        )}
        <details>
          <summary>{text.file}</summary>
          <label class="ik-field">
            <span>{text.fileChoose}</span>
            <input
              type="file"
              accept=".json,application/json"
              onChange={(event) => void readFile(event.currentTarget.files?.[0])}
            />
          </label>
          <label class="ik-field">
            <span>{text.filePaste}</span>
            <textarea
              part="field"
              rows={3}
              spellcheck={false}
              value={pasted}
              onInput={(event) => {
                const { value } = event.currentTarget;
                if (value.trim()) read(value);
                else setPasted(value);
              }}
            />
          </label>
        </details>
        {problems.length > 0 && (
          <div class="ik-error" role="alert">
            <p>{text.fileWrong}</p>
            <ul>
              {problems.slice(0, 6).map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </>
  );
};

// Above the plan: what changed, where the course stands, words for the patient

/** What a nurse can say to the patient about this plan. */
export const spoken = (calc: Calc): readonly string[] => {
  const { words, plan, laid, state, protocol } = calc;
  const text = textsOf(calc).spoken;
  const lines: string[] = [];
  const say = (line: string, values: Record<string, string | number>): void => {
    lines.push(words.say(line, values));
  };
  if (!plan) return lines;
  const review = laid?.review;
  const off = [...state.marks].reverse().find(({ status }) => status !== "given");
  if (off && review) {
    const given = review.progress.given + review.progress.maintenanceGiven;
    say(off.status === "missed" ? text.missed : text.cancelled, { date: words.date(off.date, "short") });
    if (given > 0) lines.push(words.say(text.stillCount, { count: given }));
  }
  if (!plan.ok) {
    if (review?.state === "out-of-reach") {
      say(text.outOfReach, { of: review.progress.of, days: protocol.induction.spanDays });
    } else {
      const { conflict } = plan;
      lines.push(conflict.message);
      if (conflict.firstStart) say(text.firstStart, { date: words.date(conflict.firstStart) });
    }
    return lines;
  }
  const { infusions, conflict } = plan.course;
  const ahead = infusions.filter(({ status }) => status === "planned");
  const next = ahead[0];
  if (conflict) lines.push(conflict.message);
  const induction = ahead.filter(({ phase }) => phase === "induction");
  if (next && review) say(text.next, { date: words.date(next.date) });
  else if (next) say(conflict ? text.firstStart : text.first, { date: words.date(next.date) });
  const last = induction.at(-1);
  if (last && last !== next) {
    const holiday = last.reasons[0]?.obstacles.find(({ kind }) => kind === "closure" || kind === "holiday");
    say(holiday ? text.lastBecause : text.last, {
      count: protocol.induction.infusions,
      date: words.date(last.date),
      why: holiday ? obstacleInWords(holiday) : "",
    });
  }
  if (protocol.maintenance && last) lines.push(text.after);
  return lines;
};

const Top: Desk["Top"] = ({ calc }) => {
  const { history, words, laid, plan, today, state } = calc;
  const text = textsOf(calc);
  const before = history.past.at(-1);
  const year = Number(today?.slice(0, 4) ?? 0);
  // The start, the protocol and the horizon change everything: a list of it would say nothing.
  const comparable =
    before &&
    before.start === state.start &&
    before.protocol === state.protocol &&
    before.horizon === state.horizon;
  const changes = useMemo(() => {
    if (!comparable) return [];
    const { options } = readState(before, words, calc.holidays, year);
    if (!options) return [];
    return differences(lay(calc.protocol, options, forStart(before, options.start), today).plan, plan);
  }, [plan, before]);
  const review = laid?.review;
  const idle = laid?.idle ?? [];
  const progress = review
    ? [
        words.say(text.progress, { given: review.progress.given, of: review.progress.of }),
        review.progress.maintenanceGiven > 0 &&
          words.say(text.later, { count: review.progress.maintenanceGiven }),
      ]
        .filter(Boolean)
        .join(" ")
    : "";
  const lines = spoken(calc);
  const assumed = state.marks.filter((mark) => mark.assumed).map(({ date }) => words.date(date, "short"));
  const future = today && state.marks.find(({ date, status }) => status === "given" && date > today);

  return (
    <>
      {calc.linkProblem && (
        <p class="ik-note ik-note-error" role="alert">
          {text.links[calc.linkProblem]}
        </p>
      )}
      {review && (
        <div class={`ik-note ik-review ik-note-${review.state === "out-of-reach" ? "error" : "info"}`}>
          <p key={progress}>
            <b>{text.states[review.state]}</b> <span>{progress}</span>
          </p>
          {review.next && (
            <p key={review.next.date + review.next.number}>
              <span>{words.say(text.next, { number: review.next.number })} </span>
              <Day date={review.next.date} words={words} />
              {review.next.window.latest > review.next.date && (
                <span>
                  . {words.say(text.latest, { date: words.date(review.next.window.latest, "short") })}
                </span>
              )}
            </p>
          )}
          {changes.length > 0 && (
            <Changes title={text.changed} messages={changes.map(({ message }) => message)} />
          )}
          {review.waysOn.length > 0 && (
            <>
              <p>{text.waysOn}</p>
              <ul lang="en">
                {review.waysOn.map(({ kind, message, dates }) => (
                  <li key={kind}>
                    {message}
                    <small key={String(dates)}>
                      {words.list(dates.map((date) => words.date(date, "short")))}
                    </small>
                    {kind === "begin-again" && dates[0] && (
                      <Button key={dates[0]} onClick={() => calc.startOn(dates[0] as PlainDate)}>
                        {words.say(text.beginAgain, { date: words.date(dates[0]) })}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
              <p>{text.doctor}</p>
            </>
          )}
          {assumed.length > 0 && (
            <p key={String(assumed)}>
              <small>{words.say(text.assumed, { dates: words.list(assumed) })}</small>
            </p>
          )}
          {future && (
            <p key={future.date}>
              <small>
                {words.say(text.future, { date: words.date(future.date), today: words.date(today) })}
              </small>
            </p>
          )}
        </div>
      )}
      {calc.aside && (
        <p class="ik-note ik-note-info" key={calc.aside}>
          {words.say(text.aside, { date: words.date(calc.aside) })}
        </p>
      )}
      {idle.length > 0 && (
        <p class="ik-note ik-note-info">
          {words.say(text.idle, {
            dates: words.list(idle.map(({ from }) => words.date(from, "short"))),
          })}{" "}
          <Button
            onClick={() =>
              calc.change(({ moves }) => ({ moves: moves.filter((move) => !idle.includes(move)) }))
            }
          >
            {text.idleForget}
          </Button>
        </p>
      )}
      {!review && changes.length > 0 && (
        <div class="ik-note ik-note-info">
          <Changes title={text.changed} messages={changes.map(({ message }) => message)} />
        </div>
      )}
      {lines.length > 0 && (
        <details class="ik-spoken" open={!plan?.ok || plan.course.issues.length > 0 || undefined}>
          <summary>{text.say}</summary>
          <p>
            <Live text={lines.join(" ")} lang="en" />
          </p>
        </details>
      )}
      {calc.course && <p class="ik-hint">{text.how}</p>}
    </>
  );
};

const Steps: Desk["Steps"] = ({ calc }) => {
  const { history } = calc;
  const text = textsOf(calc);
  return (
    <>
      {/* Not `disabled`: that would drop the focus of who undoes the last step. */}
      <Button
        class="ik-quiet"
        aria-disabled={history.past.length === 0}
        onClick={() => history.past.length > 0 && (calc.setHistory(undone), calc.say(text.undone))}
      >
        {text.undo}
      </Button>
      <Button
        class="ik-quiet"
        aria-disabled={history.future.length === 0}
        onClick={() => history.future.length > 0 && (calc.setHistory(redone), calc.say(text.redone))}
      >
        {text.redo}
      </Button>
      <Button
        class="ik-quiet"
        onClick={({ currentTarget }) => {
          calc.change({ start: NO_DATE, away: [], moves: [], marks: [] }, "", text.newPatientSaid);
          calc.setOpen(null);
          currentTarget.closest(".ik-desk")?.querySelector<HTMLElement>(".ik-date input")?.focus();
        }}
      >
        {text.newPatient}
      </Button>
    </>
  );
};

const WaysOn: Desk["WaysOn"] = ({ calc, conflict }) => {
  const { words } = calc;
  const text = textsOf(calc);
  const one = conflict.openings.filter((days) => days.length === 1).map((days) => days[0] as PlainDate);
  const several = conflict.openings.find((days) => days.length > 1);
  if (one.length === 0 && !several) return null;
  const short = (days: readonly PlainDate[]) => days.map((day) => words.date(day, "short"));
  return (
    <p>
      {words.say(text.opening, {
        start: words.date(conflict.start, "short"),
        days: several ? words.list(short(several)) : listOfEither(short(one), words.lang),
      })}
    </p>
  );
};

// One infusion

const When: Desk["When"] = ({ calc, infusion, children }) => {
  const { state, words, open } = calc;
  const text = textsOf(calc);
  const { date, number } = infusion;
  const mark = state.marks.find((one) => one.date === date);
  const isOpen = open?.at === "list" && open.date === date;
  return (
    <>
      <button
        type="button"
        class="ik-change"
        data-day={date}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? calc.close() : calc.setOpen({ date, at: "list" }))}
      >
        {children}
        <span class="ik-hidden">
          , {text.change} {words.say(words.course.day.infusion, { number })}
        </span>
      </button>
      {mark && (
        <span key={mark.status} class={`ik-status ik-status-${mark.status}`}>
          {mark.assumed ? text.countedGiven : text.status[mark.status]}
        </span>
      )}
    </>
  );
};

const STATUSES = ["given", "missed", "cancelled"] as const;

const DayTools: Desk["DayTools"] = ({ calc, date, infusion }) => {
  const { state, words, course, reading } = calc;
  const text = textsOf(calc);
  const mark = state.marks.find((one) => one.date === date);
  const [to, setTo] = useState("");
  const [whatIf, setWhatIf] = useState(false);
  const factsOf = dayFacts(calc);
  const infusions = course?.infusions ?? [];

  const setMark = (status: Mark["status"]): void => {
    const next = mark?.status === status ? null : status;
    const marks = marked(state.marks, infusions, date, next, calc.today);
    const { plan } = reading.options
      ? lay(calc.protocol, reading.options, { moves: state.moves, marks }, calc.today)
      : { plan: null };
    calc.change(
      { marks },
      "",
      [
        words.say(next ? text.markedAs : text.unmarked, {
          date: words.date(date, "short"),
          status: text.status[status],
        }),
        ...differences(calc.plan, plan).map(({ message }) => message),
        ...(plan?.ok === false ? plan.issues.map((issue) => calc.tell.issue(issue).text) : []),
      ].join(" "),
    );
    calc.close();
  };

  const planned = infusion?.status === "planned";
  const targets = planned
    ? Array.from({ length: 29 }, (_, i) => addDays(date, i - 14)).filter(
        (day) =>
          !calledOff(calc, day) &&
          !infusions.some(
            (one) =>
              one.date === day || (one.status === "given" && one.phase === infusion.phase && one.date > day),
          ),
      )
    : [];
  const preview = to ? tryMove(calc, { from: date, to: to as PlainDate }) : null;
  const missing = useMemo(() => {
    if (!whatIf || !reading.options) return null;
    // As on its evening: what comes before it has then been given.
    const evening = calc.today && calc.today > date ? calc.today : date;
    const marks = marked(state.marks, infusions, date, "missed", evening);
    return lay(calc.protocol, reading.options, { moves: state.moves, marks }, evening);
  }, [whatIf, state, reading, date]);

  if (!infusion && !mark) return null;
  return (
    <>
      <div class="ik-buttons" role="group" aria-label={text.mark}>
        {STATUSES.map((status) => (
          <Button
            key={status}
            class={mark?.status === status && !mark.assumed ? "ik-main" : ""}
            aria-pressed={mark?.status === status && !mark.assumed}
            onClick={() => setMark(status)}
          >
            {text.status[status]}
          </Button>
        ))}
      </div>
      {planned && (
        <div class="ik-move">
          <label class="ik-field">
            <span>{words.say(text.moveTo, { number: infusion.number })}</span>
            <select part="field" value={to} onChange={(event) => setTo(event.currentTarget.value)}>
              <option value="" selected={!to}>
                {text.chooseDay}
              </option>
              {targets.map((day) => {
                const { shut, away } = factsOf(day);
                const why = shut || (away ? words.course.day.away : "");
                return (
                  <option key={day} value={day} selected={day === to}>
                    {words.date(day, "short") + (why ? ` (${why})` : "")}
                  </option>
                );
              })}
            </select>
          </label>
          {to && (
            <div role="status">
              {!preview ? (
                <p class="ik-error">{text.cannotMove}</p>
              ) : preview.breaks.length > 0 ? (
                <Messages calc={calc} issues={preview.breaks} />
              ) : (
                <p>{text.nothingBroken}</p>
              )}
            </div>
          )}
          <Button
            aria-disabled={!preview}
            onClick={() => {
              if (preview && doMove(calc, { from: date, to: to as PlainDate })) calc.close(to as PlainDate);
            }}
          >
            {text.move}
          </Button>
        </div>
      )}
      {planned && !whatIf && <Button onClick={() => setWhatIf(true)}>{text.whatIf}</Button>}
      {missing && (
        <div class="ik-note ik-note-info ik-what-if" role="status">
          <Changes
            title={words.say(text.ifMissed, { number: infusion?.number ?? "" })}
            messages={differences(calc.plan, missing.plan).map(({ message }) => message)}
          />
          <Messages
            calc={calc}
            issues={(missing.review?.issues ?? []).filter(({ code }) => code !== "missed")}
          />
          <ul lang="en">
            {missing.review?.waysOn.map(({ kind, message }) => (
              <li key={kind}>{message}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
};

// Dragging, and the same by keyboard

/** The infusion under the pointer since it went down, and whether it has moved far enough to be dragged. */
let drag: { readonly from: PlainDate; readonly x: number; readonly y: number; moving: boolean } | null = null;

const dateAt = (target: EventTarget | null): PlainDate | undefined =>
  (target as Element | null)?.closest?.<HTMLElement>("[data-date]")?.dataset["date"] as PlainDate | undefined;

const plannedOn = (calc: Calc, date: PlainDate | undefined): Infusion | undefined =>
  calc.course?.infusions.find((infusion) => infusion.date === date && infusion.status === "planned");

const grid: Desk["grid"] = (calc) => ({
  onPointerDown: (event) => {
    const from = dateAt(event.target);
    if (event.button === 0 && from && plannedOn(calc, from)) {
      drag = { from, x: event.clientX, y: event.clientY, moving: false };
    }
  },
  onPointerMove: (event) => {
    if (!drag) return;
    if (!drag.moving) {
      if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 6) return;
      drag.moving = true;
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    const root = event.currentTarget.getRootNode() as Document | ShadowRoot;
    const to = dateAt(root.elementFromPoint(event.clientX, event.clientY)) ?? drag.from;
    if (calc.over?.to !== to) calc.setOver({ from: drag.from, to });
  },
  onPointerUp: () => {
    if (drag?.moving && calc.over && doMove(calc, calc.over)) calc.setCursor(calc.over.to);
    calc.setOver(null);
    // A click follows: it belongs to the drag.
    if (drag?.moving) setTimeout(() => (drag = null));
    else drag = null;
  },
  onPointerCancel: () => {
    drag = null;
    calc.setOver(null);
  },
  onClickCapture: (event) => {
    if (drag?.moving) event.stopPropagation();
  },
  onKeyDownCapture: (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    const from = dateAt(event.target);
    if (!event.shiftKey || !step || !from || !plannedOn(calc, from)) return;
    event.preventDefault();
    event.stopPropagation();
    // On over a day that another infusion has, or had.
    let to = addDays(from, step);
    while (calledOff(calc, to) || calc.course?.infusions.some(({ date }) => date === to))
      to = addDays(to, step);
    if (doMove(calc, { from, to })) calc.focus(to);
  },
});

const Preview: Desk["Preview"] = ({ calc }) => {
  const { over, words } = calc;
  if (!over || over.from === over.to) return null;
  const text = textsOf(calc);
  const move = tryMove(calc, over);
  return (
    <div class="ik-preview">
      <b key={over.to}>{words.date(over.to, "short")}</b>
      {!move ? (
        <p>{text.cannotMove}</p>
      ) : move.breaks.length > 0 ? (
        <Messages calc={calc} issues={move.breaks} />
      ) : (
        <p>{text.nothingBroken}</p>
      )}
    </div>
  );
};

/** The tools of staff. */
export const desk: Desk = {
  lay,
  readLink: (fragment) => (isLink(fragment) ? readLink(fragment, protocolOfLink) : null),
  rootProps: (calc) => ({
    // Fields of text have an undo of their own.
    onKeyDown: (event) => {
      const { key, target, shiftKey } = event;
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if ((target as HTMLElement).matches("input:not([type=checkbox]), textarea")) return;
      const letter = key.toLowerCase();
      const back = letter === "z" && !shiftKey;
      if (!back && letter !== "y" && letter !== "z") return;
      event.preventDefault();
      const any = (back ? calc.history.past : calc.history.future).length > 0;
      if (any) {
        calc.setHistory(back ? undone : redone);
        calc.say(textsOf(calc)[back ? "undone" : "redone"]);
      }
    },
  }),
  grid,
  handOver: (calc, copy) => [
    [
      textsOf(calc).link,
      () =>
        copy(
          location.href.replace(/#.*/s, "") +
            writeLink({ ...settingsOf(calc.state, calc.reading), ...calc.named }),
          textsOf(calc).linkCopied,
        ),
    ],
    [
      textsOf(calc).csv,
      () => {
        if (!calc.course) return;
        const file = courseToCsv(calc.course, {
          bom: true,
          formatDate: (date) => calc.words.date(date),
          formatReason: (reason) => calc.tell.reason(reason).text,
        });
        const name = fileName(calc.course, "csv");
        if (!calc.request("download", { name, type: "text/csv", text: file })) return;
        saveFile(name, "text/csv", file);
        calc.say(textsOf(calc).csvSaved);
      },
    ],
  ],
  Settings,
  Top,
  Steps,
  Preview,
  WaysOn,
  When,
  DayTools,
};

/** Infusions moved by hand: from the panel of a day, by dragging, and by keyboard. */
import { addDays, type Infusion, type PlainDate } from "@infusionkit/core";
import type { JSX } from "preact";
import type { ManualMove } from "../model/types.ts";
import type { PlannerContext } from "../PlannerContext.ts";
import { applyMove } from "../model/buildPlan.ts";
import { IssueList, getPlannerTexts } from "../components/IssueList.tsx";

/** Whether a session was called off on a day, or nobody came: no other one is put there. */
export const isCancelled = ({ state }: PlannerContext, day: PlainDate): boolean =>
  state.marks.some(({ date, status }) => date === day && status !== "given");

/** A move of the calculator's course, or nothing where it cannot be. */
export const tryMove = (calc: PlannerContext, move: ManualMove) =>
  calc.course && calc.reading.options && move.from !== move.to && !isCancelled(calc, move.to)
    ? applyMove(calc.protocol, calc.course, move, calc.reading.options)
    : null;

/** Moves an infusion, and says what that breaks. */
export const moveByHand = (calc: PlannerContext, move: ManualMove): boolean => {
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
    breaks ? { shown: "", aloud: breaks } : getPlannerTexts(calc).nothingBroken,
  );
  return true;
};

/** The infusion under the pointer since it went down, and whether it has moved far enough to be dragged. */
let drag: { readonly from: PlainDate; readonly x: number; readonly y: number; moving: boolean } | null = null;

const findDateAt = (target: EventTarget | null): PlainDate | undefined =>
  (target as Element | null)?.closest?.<HTMLElement>("[data-date]")?.dataset["date"] as PlainDate | undefined;

const findPlanned = (calc: PlannerContext, date: PlainDate | undefined): Infusion | undefined =>
  calc.course?.infusions.find((infusion) => infusion.date === date && infusion.status === "planned");

/** What the months listen for, so that an infusion is dragged; and the same by keyboard. */
export const getDragHandlers = (calc: PlannerContext): JSX.HTMLAttributes<HTMLDivElement> => ({
  onPointerDown: (event) => {
    const from = findDateAt(event.target);
    if (event.button === 0 && from && findPlanned(calc, from)) {
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
    const to = findDateAt(root.elementFromPoint(event.clientX, event.clientY)) ?? drag.from;
    if (calc.over?.to !== to) calc.setOver({ from: drag.from, to });
  },
  onPointerUp: () => {
    if (drag?.moving && calc.over && moveByHand(calc, calc.over)) calc.setCursor(calc.over.to);
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
    const from = findDateAt(event.target);
    if (!event.shiftKey || !step || !from || !findPlanned(calc, from)) return;
    event.preventDefault();
    event.stopPropagation();
    // On over a day that another infusion has, or had.
    let to = addDays(from, step);
    while (isCancelled(calc, to) || calc.course?.infusions.some(({ date }) => date === to))
      to = addDays(to, step);
    if (moveByHand(calc, { from, to })) calc.focus(to);
  },
});

/** What a move would break, under the day that it is over. */
export const DropPreview = ({ calc }: { readonly calc: PlannerContext }): JSX.Element | null => {
  const { over, words } = calc;
  if (!over || over.from === over.to) return null;
  const text = getPlannerTexts(calc);
  const move = tryMove(calc, over);
  return (
    <div class="ik-preview">
      <b key={over.to}>{words.date(over.to, "short")}</b>
      {!move ? (
        <p>{text.cannotMove}</p>
      ) : move.breaks.length > 0 ? (
        <IssueList calc={calc} issues={move.breaks} />
      ) : (
        <p>{text.nothingBroken}</p>
      )}
    </div>
  );
};

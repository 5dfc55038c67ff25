import { addDays, type PlainDate } from "@infusionkit/core";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Planner } from "./usePlanner.ts";

/** How far the pointer moves before a press becomes a drag, in CSS pixels. */
const DRAG_THRESHOLD = 6;

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

type Drag = { readonly from: PlainDate; readonly x: number; readonly y: number; moving: boolean };

const findDateAt = (target: EventTarget | null): PlainDate | undefined =>
  (target as Element | null)?.closest?.<HTMLElement>("[data-date]")?.dataset["date"] as PlainDate | undefined;

/** What a calendar listens for, so that an infusion is dragged to another day; and the same by Shift and an arrow key. */
export const useInfusionDrag = (planner: Planner): JSX.HTMLAttributes<HTMLDivElement> => {
  const { view, today, dragTarget, setDragTarget, moveByHand } = planner;
  /** The infusion under the pointer since it went down, and whether it has moved far enough to be dragged. */
  const drag = useRef<Drag | null>(null);
  const isPlanned = (date: PlainDate | undefined): boolean =>
    !!view?.entries.some(
      (entry) => entry.date === date && (entry.state === "planned" || entry.state === "proposed"),
    );

  return {
    onPointerDown: (event) => {
      const from = findDateAt(event.target);
      if (event.button === 0 && from && isPlanned(from)) {
        drag.current = { from, x: event.clientX, y: event.clientY, moving: false };
      }
    },
    onPointerMove: (event) => {
      const { current } = drag;
      if (!current) return;
      if (!current.moving) {
        if (Math.hypot(event.clientX - current.x, event.clientY - current.y) < DRAG_THRESHOLD) return;
        current.moving = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      const root = event.currentTarget.getRootNode() as Document | ShadowRoot;
      const to = findDateAt(root.elementFromPoint(event.clientX, event.clientY)) ?? current.from;
      if (dragTarget?.to !== to) setDragTarget({ from: current.from, to });
    },
    onPointerUp: () => {
      if (drag.current?.moving && dragTarget && moveByHand(dragTarget)) planner.setFocusedDate(dragTarget.to);
      setDragTarget(null);
      // A click follows: it belongs to the drag.
      if (drag.current?.moving) setTimeout(() => (drag.current = null));
      else drag.current = null;
    },
    onDragStart: (event) => event.preventDefault(),
    onPointerCancel: () => {
      drag.current = null;
      setDragTarget(null);
    },
    onClickCapture: (event) => {
      if (drag.current?.moving) event.stopPropagation();
    },
    onKeyDownCapture: (event) => {
      const step = STEPS[event.key];
      const from = findDateAt(event.target);
      if (!event.shiftKey || !step || !from || !isPlanned(from)) return;
      event.preventDefault();
      event.stopPropagation();
      // On over a day that another infusion has, or had.
      let to = addDays(from, step);
      while (view?.entries.some(({ date }) => date === to)) to = addDays(to, step);
      if (today && to < today) return;
      if (moveByHand({ from, to })) planner.focusDay(to);
    },
  };
};

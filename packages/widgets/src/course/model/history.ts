/** Undo and redo for any state that is plain data. */

/** A state, those before it and those that were undone. */
export type History<State> = {
  readonly present: State;
  readonly past: readonly State[];
  readonly future: readonly State[];
  /** Changes in a row with the same key are one step: the keystrokes in one field. Empty: a step of its own. */
  readonly coalesceKey: string;
};

/** How many steps can be undone. */
const MAX_STEPS = 100;

export const createHistory = <State>(present: State): History<State> => ({
  present,
  past: [],
  future: [],
  coalesceKey: "",
});

/** The history after a change: what had been undone can no longer be redone. */
export const pushState = <State>(
  history: History<State>,
  present: State,
  coalesceKey: string = "",
): History<State> => ({
  present,
  past:
    coalesceKey && coalesceKey === history.coalesceKey
      ? history.past
      : [...history.past.slice(1 - MAX_STEPS), history.present],
  future: [],
  coalesceKey,
});

/** One step back; the same history where there is none. */
export const undo = <State>(history: History<State>): History<State> => {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    present: previous,
    past: history.past.slice(0, -1),
    future: [history.present, ...history.future],
    coalesceKey: "",
  };
};

/** One step forward again; the same history where nothing was undone. */
export const redo = <State>(history: History<State>): History<State> => {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { present: next, past: [...history.past, history.present], future, coalesceKey: "" };
};

/** A step through the history of what was done. */
export type UndoStep = "undo" | "redo";

/** Whether there is anything to undo, or to do again. */
export const canStep = ({ past, future }: History<unknown>, step: UndoStep): boolean =>
  (step === "undo" ? past : future).length > 0;

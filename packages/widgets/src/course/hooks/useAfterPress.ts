import { useEffect } from "preact/hooks";

let isPressed = false;
let waiting: (() => void)[] = [];
let isListening = false;

/**
 * Listens once for all fields: an element that a page lets go of is not told so, and listeners of its own would keep it.
 */
const listenToPresses = (): void => {
  if (isListening) return;
  isListening = true;
  addEventListener("pointerdown", () => (isPressed = true), { capture: true });
  const release = (): void => {
    isPressed = false;
    const acts = waiting;
    waiting = [];
    // The click comes with the release, and before the next frame.
    if (acts.length > 0) requestAnimationFrame(() => acts.forEach((act) => act()));
  };
  for (const type of ["pointerup", "pointercancel"]) addEventListener(type, release, { capture: true });
};

const runAfterPress = (act: () => void): void => {
  if (isPressed) waiting.push(act);
  else act();
};

/**
 * Does something at once; while the pointer is pressed, once it is let go. What appears in between would move what is being
 * pressed, and the press would be lost.
 */
export const useAfterPress = (): ((act: () => void) => void) => {
  useEffect(listenToPresses, []);
  return runAfterPress;
};

import { useEffect, useRef } from "preact/hooks";

/**
 * Does something at once; while the pointer is pressed, once it is let go. What appears in between would move what is being
 * pressed, and the press would be lost.
 */
export const useAfterPress = (): ((act: () => void) => void) => {
  const isPressed = useRef(false);
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => {
    const events = new AbortController();
    const options = { capture: true, signal: events.signal };
    addEventListener("pointerdown", () => (isPressed.current = true), options);
    const release = (): void => {
      isPressed.current = false;
      const act = waiting.current;
      waiting.current = null;
      // The click comes with the release, and before the next frame.
      if (act) requestAnimationFrame(act);
    };
    for (const type of ["pointerup", "pointercancel"]) addEventListener(type, release, options);
    return () => events.abort();
  }, []);
  return (act) => {
    if (isPressed.current) waiting.current = act;
    else act();
  };
};

import { useRef } from "preact/hooks";

/** Whether the pointer is pressed anywhere in the page, for as long as it is watched. */
type PressWatch = { isDown: boolean; onRelease?: () => void; readonly stop: () => void };

const watchPresses = (): PressWatch => {
  const stopping = new AbortController();
  const options = { capture: true, signal: stopping.signal };
  const watch: PressWatch = { isDown: false, stop: () => stopping.abort() };
  const release = (): void => {
    watch.isDown = false;
    // The click comes with the release, and before the next frame.
    if (watch.onRelease) requestAnimationFrame(watch.onRelease);
  };
  addEventListener("pointerdown", () => (watch.isDown = true), options);
  addEventListener("pointerup", release, options);
  addEventListener("pointercancel", release, options);
  return watch;
};

/**
 * What a field does when the reader leaves it, and not while the pointer is pressed: what appears in between would move what
 * is being pressed, and the press would be lost.
 *
 * `enter` belongs to the field's `focusin`, `leave` to its last `focusout`. The page is listened to only between the two:
 * an element that a page lets go of is not told so, and lasting listeners would keep it.
 */
export const useAfterPress = (): {
  readonly enter: () => void;
  readonly leave: (act: () => void) => void;
} => {
  const watch = useRef<PressWatch>();
  return {
    enter: () => {
      watch.current ??= watchPresses();
    },
    leave: (act) => {
      const current = watch.current;
      watch.current = undefined;
      const finish = (): void => {
        current?.stop();
        act();
      };
      if (current?.isDown) current.onRelease = finish;
      else finish();
    },
  };
};

import { useEffect, useRef } from "preact/hooks";

/** What each calculator of the page does with a link that comes later; those that the page has let go of are forgotten. */
let readers: readonly WeakRef<() => void>[] = [];
let isListening = false;

const readLink = (): void => {
  for (const reader of readers) reader.deref()?.();
};

/**
 * Reads a link that is opened on a page that is there already. The page is listened to once for all calculators: an element
 * that a page lets go of is not told so, and a listener of its own would keep it.
 */
export const useLaterLink = (read: () => void): void => {
  /** It lives as long as its calculator does. */
  const reader = useRef(read);
  reader.current = read;
  const entry = useRef<(() => void) | null>(null);
  entry.current ??= () => reader.current();
  useEffect(() => {
    if (!isListening) addEventListener("hashchange", readLink);
    isListening = true;
    const own = new WeakRef(entry.current as () => void);
    readers = [...readers.filter((one) => one.deref()), own];
    return () => {
      readers = readers.filter((one) => one !== own);
    };
  }, []);
};

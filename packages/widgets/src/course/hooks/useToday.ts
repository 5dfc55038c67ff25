import { addDays, type PlainDate } from "@infusionkit/core";
import { useEffect, useState } from "preact/hooks";
import { getLocalToday } from "../model/localDate.ts";

/** How long until the reader's next day begins, in milliseconds. */
const getTimeToMidnight = (): number =>
  // Without a zone in the text it is midnight where the reader is.
  Math.max(1000, new Date(`${addDays(getLocalToday(), 1)}T00:00:00`).getTime() - Date.now());

/**
 * Today, as the reader's own clock has it, also in a tab that stays open for days; `null` until the page is alive,
 * because a server does not know what day it is for the reader.
 *
 * @param fixed a date that the page gives: the clock is then not asked
 */
export const useToday = (fixed?: PlainDate): PlainDate | null => {
  const [today, setToday] = useState<PlainDate | null>(fixed ?? null);
  useEffect(() => {
    if (fixed) {
      setToday(fixed);
      return;
    }
    let timer: ReturnType<typeof setTimeout>;
    const update = (): void => {
      setToday(getLocalToday());
      clearTimeout(timer);
      timer = setTimeout(update, getTimeToMidnight());
    };
    update();
    // A computer that slept does not run its timers on time.
    document.addEventListener("visibilitychange", update);
    addEventListener("focus", update);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", update);
      removeEventListener("focus", update);
    };
  }, [fixed]);
  return today;
};

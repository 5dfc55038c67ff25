import type { PlainDate } from "@infusionkit/core";
import { useEffect, useState } from "preact/hooks";
import { getLocalToday } from "../model/localDate.ts";

const HOUR = 3_600_000;

/** How long until the clock is to be asked again, in milliseconds: until midnight, and an hour at most. */
const getTimeToNextLook = (): number => {
  const now = new Date();
  const seconds = now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds();
  // A day on which the clocks change has an hour more or less: it is noticed within the hour.
  return Math.max(1000, Math.min(HOUR, 24 * HOUR - seconds * 1000));
};

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
      timer = setTimeout(update, getTimeToNextLook());
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

import type { OpeningDays, PlainDate, Weekday } from "@infusionkit/core";

/** The weekdays on which a clinic opens at a date, from its entries in the order of their dates. */
export const getOpeningDays = (entries: readonly OpeningDays[], date: PlainDate): readonly Weekday[] =>
  entries.reduce<readonly Weekday[]>(
    (days, entry) => (!entry.from || entry.from <= date ? entry.days : days),
    [],
  );

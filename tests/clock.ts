/**
 * The day on which the tests take place, in every page that they open: what they plan is then still to come, whenever
 * they run. A Tuesday, and not the day on which this was written, so that a page with the machine's own clock is noticed.
 */
export const TODAY = "2026-11-24";
/** The Monday that a calculator goes to when its own start has gone by. */
export const NEXT_MONDAY = "2026-11-30";

/**
 * Puts the clock of a page to a moment, from which it runs on. Nothing but `Date` is changed: timers, frames and
 * `performance.now` are the browser's own, so that whatever waits or is measured in a page is as it would be.
 */
function setClock(now: number): void {
  const { Date: Real } = globalThis;
  const ahead = now - Real.now();
  const real = Real.now;
  Real.now = () => real() + ahead;
  globalThis.Date = new Proxy(Real, {
    construct: (_, args, target) =>
      Reflect.construct(Real, args.length === 0 ? [Real.now()] : args, target) as object,
    apply: () => new Real(Real.now()).toString(),
  });
  Real.prototype.constructor = globalThis.Date;
}

/** The script that has to run before any other in a page, for another day. */
export const clockOn = (day: string): string =>
  // In the morning in Europe, and the same day from New York to Apia.
  `(${setClock.toString()})(${Date.parse(`${day}T10:30:00Z`)});`;

/** The script that has to run before any other in a page. */
export const CLOCK = clockOn(TODAY);

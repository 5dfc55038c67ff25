declare global {
  /**
   * How far what is in sight has been pushed about since the page was opened, as the browser reckons it. For Chromium
   * alone, and once a page: the call itself pushes the page about.
   */
  const measureLayoutShift: () => Promise<number>;
}

/**
 * Notes every layout shift of a page. The browser reports them some time after they have happened, and reports none where
 * there are none: so `measureLayoutShift` ends with a shift of its own. Once that is reported, all before it have been.
 */
function observeLayoutShift(): void {
  const shifts: { readonly startTime: number; readonly value: number }[] = [];
  let reported: (() => void) | undefined;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { startTime, value, hadRecentInput } = entry as PerformanceEntry & {
        readonly value: number;
        readonly hadRecentInput: boolean;
      };
      if (!hadRecentInput) shifts.push({ startTime, value });
    }
    reported?.();
  }).observe({ type: "layout-shift", buffered: true });
  Object.assign(globalThis, {
    measureLayoutShift: async (): Promise<number> => {
      const end = performance.now();
      await new Promise<void>((resolve) => {
        reported = () => {
          if (shifts.some(({ startTime }) => startTime >= end)) resolve();
        };
        const block = document.createElement("div");
        block.style.height = "50vh";
        document.body.prepend(block);
      });
      return shifts.reduce((sum, { startTime, value }) => (startTime < end ? sum + value : sum), 0);
    },
  });
}

/** The script that has to run before anything is drawn in a page. */
export const LAYOUT_SHIFT = `(${observeLayoutShift.toString()})();`;

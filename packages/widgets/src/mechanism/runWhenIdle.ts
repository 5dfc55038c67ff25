/** Runs something when the browser is idle, or as soon as it can where there is no telling; returns what calls it off. */
export const runWhenIdle = (run: () => void): (() => void) => {
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(run, { timeout: 200 });
  return () => cancelIdleCallback(request);
};

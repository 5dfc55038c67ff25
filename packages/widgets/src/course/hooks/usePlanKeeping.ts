import { useEffect, useRef } from "preact/hooks";
import type { HandoverKind } from "../model/handover.ts";
import type { PlannerState, SharedPlan } from "../model/types.ts";

/** Where the plan lies in the state of the page's entry in the history, beside what the page itself keeps there. */
const STATE_KEY = "infusionkit";

/** The shape of what is kept. A page of another version leaves what it does not know. */
const VERSION = 1;

/** What is kept of a planner. */
export type KeptPlan = {
  readonly state: PlannerState;
  /** What of the clinic came with a link: it is on what is printed and saved. */
  readonly clinic: Pick<SharedPlan, "phone" | "clinic">;
  /** In which ways the course left the planner since its last change. */
  readonly handovers: readonly HandoverKind[];
};

type Kept = KeptPlan & { readonly version: number };

type Entry = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Entry =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * The state of the page's entry; `null` where the page keeps something there beside which nothing can lie, such as a
 * number or a list: it is the page's, and stays as it is.
 */
const readEntry = (): Entry | null => {
  const { state } = history as { readonly state: unknown };
  return state === null || state === undefined ? {} : isObject(state) ? state : null;
};

/** What all planners of this page keep, by their names. */
const readPlans = (): Entry => {
  const plans = readEntry()?.[STATE_KEY];
  return isObject(plans) ? plans : {};
};

/** What was kept before a reload, or before the reader went on to another page and came back; `null` where nothing was. */
export const readKeptPlan = (name: string): KeptPlan | null => {
  const kept = readPlans()[name] as Kept | undefined;
  // A page that is older by a few versions kept no ways: then leaving is asked about once more.
  return kept?.version === VERSION ? { ...kept, handovers: kept.handovers ?? [] } : null;
};

/** Writes the plans into the entry of this page; `address` replaces the page's own, to take a link out of it. */
const writePlans = (plans: Entry, address?: string): void => {
  const before = readEntry();
  const entry: unknown = before ? { ...before, [STATE_KEY]: plans } : history.state;
  try {
    if (address === undefined) history.replaceState(entry, "");
    else history.replaceState(entry, "", address);
  } catch {
    // A sandbox or a page from a file may refuse: then a reload loses the plan, and leaving is asked about.
  }
};

/** Takes a link out of the address bar, so that no patient's dates stay there, in the history, or come back on reload. */
export const clearLink = (): void => writePlans(readPlans(), location.pathname + location.search);

/**
 * Keeps the plan through a reload and the Back button: in the entry of the page in this tab's history, which goes with the
 * tab. Nothing is stored. While there is something that is in no file and no link, leaving is asked about.
 *
 * @param name tells the planners of one page apart
 * @param isUnsaved whether leaving would lose something
 * @param isAlive whether the reader's own state is there already: before, there is nothing to keep
 */
export const usePlanKeeping = (
  name: string,
  { state, clinic, handovers }: KeptPlan,
  isUnsaved: boolean,
  isAlive: boolean,
): void => {
  const latest = useRef({ isUnsaved, keep: (): void => undefined });
  latest.current = {
    isUnsaved,
    keep: () => {
      if (!isAlive) return;
      const kept: Kept = { version: VERSION, state, clinic, handovers };
      writePlans({ ...readPlans(), [name]: kept });
    },
  };
  useEffect(() => latest.current.keep(), [name, state, clinic, handovers.join(), isAlive]);
  useEffect(() => {
    const events = new AbortController();
    const { signal } = events;
    // The page may have written a state of its own since, or have gone on to another entry: what it has then is kept too.
    const keep = (): void => latest.current.keep();
    addEventListener("pagehide", keep, { signal });
    addEventListener(
      "beforeunload",
      (event) => {
        keep();
        if (latest.current.isUnsaved) event.preventDefault();
      },
      { signal },
    );
    return () => events.abort();
  }, []);
};

/**
 * The staff planner over a long day: many patients one after the other in one tab, and no more memory at the end than in
 * the morning. Some hundred changes here; `pnpm soak` makes ten thousand.
 */
import type { CDPSession, Page } from "playwright-core";
import { expect, it } from "vitest";
import { onPlanner, WEEKDAYS } from "./planner.ts";
import { afterEffects } from "./setup.ts";

const TODAY = "2027-02-01";
const CHANGES = Number(process.env["SOAK_CHANGES"] ?? 600);
/** Until then all that is loaded when it is first used is there, and the steps that can be undone are all taken. */
const FIRST = Math.max(200, CHANGES / 10);

/**
 * How much the heap may grow, in bytes. Half of that is what the browser compiles and remembers of its own, which it does
 * for some thousand changes; ten thousand changes that each left a hundred bytes behind would be over it.
 */
const MOST_GROWTH = 1_000_000;

/** What a page holds on to, after all that can be given back was. */
type Held = {
  readonly changes: number;
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
};

async function measureHeld(page: Page, session: CDPSession, changes: number): Promise<Held> {
  await afterEffects(page);
  // Weak references and finalizers are let go of one round later.
  for (let round = 0; round < 3; round++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners, documents } = await session.send("Memory.getDOMCounters");
  return { changes, bytes: usedSize, nodes, listeners: jsEventListeners, documents };
}

/**
 * Sees patients one after the other until so many changes are made, and gives how many there were. After each patient the
 * screen is as it was before. It runs in the page: a driver from outside keeps notes of its own in there with each step,
 * and takes three times as long.
 */
async function seePatients(page: Page, from: number, until: number, today: string): Promise<number> {
  return page.evaluate(
    async ({ from, until, today }) => {
      const root = document.querySelector(".ik-planner") as HTMLElement;
      /** Effects run after the next frame; the second one paints what they have changed. */
      const settle = async (): Promise<void> => {
        for (let frame = 0; frame < 2; frame++)
          await new Promise((resolve) => requestAnimationFrame(resolve));
      };
      const find = <E extends HTMLElement>(selector: string, name: string, within: ParentNode = root): E => {
        const found = [...within.querySelectorAll<E>(selector)].find(
          (element) =>
            (element.getAttribute("aria-label") ?? element.textContent).trim() === name &&
            element.checkVisibility(),
        );
        if (!found) throw new Error(`There is no ${selector} with the name “${name}”.`);
        return found;
      };
      const click = async (element: HTMLElement): Promise<void> => {
        element.focus();
        element.click();
        await settle();
      };
      const press = (name: string, within?: ParentNode): Promise<void> => click(find("button", name, within));
      const enter = async (field: HTMLInputElement | HTMLSelectElement, value: string): Promise<void> => {
        field.focus();
        field.value = value;
        for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
        await settle();
      };
      const getPanel = (): HTMLElement => root.querySelector(".ik-panel") as HTMLElement;
      const openDay = (date: string): Promise<void> =>
        click(
          (root.querySelector(`[data-day="${date}"]`) ??
            root.querySelector(`[data-date="${date}"]`)) as HTMLElement,
        );
      /** The three fields of the start, which are new ones for each patient. */
      const listStartFields = (): readonly HTMLInputElement[] =>
        [...root.querySelectorAll("fieldset, [role=group]")]
          .map((group) => [...group.querySelectorAll("input")])
          .find((fields) => fields.length === 3) ?? [];

      const tally = { changes: from };
      const change = async (work: Promise<void>): Promise<void> => {
        await work;
        tally.changes++;
      };
      for (let patient = 0; tally.changes < until; patient++) {
        const typed = [String(1 + (patient % 5)), "2", "2027"];
        for (const [i, field] of listStartFields().entries()) await change(enter(field, typed[i] ?? ""));
        await change(press("Agree these dates"));
        // The last of the six is moved by its menu as far as it goes, and back.
        const days = [...root.querySelectorAll<HTMLElement>(".ik-entry [data-day]")];
        await openDay(days[5]?.dataset["day"] ?? "");
        const menu = getPanel().querySelector("select") as HTMLSelectElement;
        const to = [...menu.options].reverse().find(({ value, disabled }) => value !== "" && !disabled);
        await change(enter(menu, to?.value ?? ""));
        await change(press("Move", getPanel()));
        for (const name of ["Undo", "Redo", "Undo"]) await change(press(name));
        // What came of today's visit, which was recorded wrongly first.
        for (const state of [["Given", "Missed", "Cancelled"][patient % 3] ?? "", "Take back", "Given"]) {
          await openDay(today);
          await change(press(state, getPanel()));
        }
        // The clinic opens on a Saturday too, and then does not.
        await press("Clinic open: change");
        const saturday = [...root.querySelectorAll<HTMLElement>(".ik-weekday-picker label")].find(
          ({ textContent }) => textContent.includes("Sat"),
        );
        for (let times = 0; times < 2; times++) await change(click(saturday as HTMLElement));
        await press("Clinic open: Done");
        await change(press("New patient"));
        if ([...root.querySelectorAll("button")].some(({ textContent }) => textContent === "Start anyway"))
          await change(press("Start anyway"));
      }
      return tally.changes;
    },
    { from, until, today },
  );
}

it(`holds on to no more after ${CHANGES} changes than after the first ${FIRST}`, () =>
  onPlanner(
    async (page) => {
      const session = await page.context().newCDPSession(page);
      const held: Held[] = [];
      for (let changes = 0; changes < CHANGES;) {
        changes = await seePatients(page, changes, Math.min(changes + FIRST, CHANGES), TODAY);
        held.push(await measureHeld(page, session, changes));
      }
      console.table(held);
      const [first, last] = [held[0], held.at(-1)];
      if (!first || !last || first === last) throw new Error("It was measured once only.");
      expect(last.documents).toBe(first.documents);
      // Nothing is left of the patients before: at the end of each, the screen is the same.
      expect(last.nodes).toBeLessThanOrEqual(first.nodes * 1.02);
      expect(last.listeners).toBeLessThanOrEqual(first.listeners * 1.02);
      expect(last.bytes - first.bytes).toBeLessThanOrEqual(MOST_GROWTH);
    },
    { today: TODAY },
    WEEKDAYS,
  ));

/** The tests' own clock, without which those that plan a course would fail once its days have gone by. */
import { expect, it } from "vitest";
import { TODAY } from "../clock.ts";
import { onPage } from "./setup.ts";

it("a page stands at the day of the tests, and so do the frames in it; its clock goes on, and nothing else is changed", () =>
  onPage("/about/", async (page) => {
    const found = await page.evaluate(async () => {
      const frame = document.body.appendChild(document.createElement("iframe"));
      const inner = frame.contentWindow as Window & typeof globalThis;
      const day = (at: number | Date): string => new Date(at).toISOString().slice(0, 10);
      // Each time on the day's clock stands between two on the browser's own, which nobody has set.
      const read = (): [before: number, date: number, after: number] => [
        performance.now(),
        Date.now(),
        performance.now(),
      ];
      const began = read();
      let ended = read();
      while (ended[0] - began[2] < 50) {
        await new Promise(requestAnimationFrame);
        ended = read();
      }
      const passed = ended[1] - began[1];
      const native = (one: unknown): boolean => String(one).includes("[native code]");
      return {
        days: [day(Date.now()), day(new Date()), day(new inner.Date()), day(inner.Date.now())],
        text: Date().slice(0, 15),
        // Both clocks are read in whole milliseconds, or a little more coarsely.
        goesOn: passed >= ended[0] - began[2] - 2 && passed <= ended[2] - began[0] + 2,
        others: [new Date(2027, 0, 31).getDate(), new Date("2027-03-15").getTime(), Date.UTC(2027, 2, 15)],
        kind: [new Date() instanceof Date, new Date().constructor === Date, typeof Date],
        // oxlint-disable-next-line no-restricted-globals -- nothing is waited for
        native: [setTimeout, requestAnimationFrame, () => 0, performance.now].map(native),
      };
    });
    expect(found).toEqual({
      days: [TODAY, TODAY, TODAY, TODAY],
      text: "Tue Nov 24 2026",
      goesOn: true,
      others: [31, 1805068800000, 1805068800000],
      kind: [true, true, "function"],
      native: [true, true, false, true],
    });
  }));

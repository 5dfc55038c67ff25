import { describe, expect, it } from "vitest";
import { dropTitle } from "./find-pages.ts";

describe("an excerpt below its heading", () => {
  it.each([
    [
      "of reach. When the infusions no longer fit",
      "The course is out of reach",
      "When the infusions no longer fit",
    ],
    ["Late or early. Record the infusion", "Late or early", "Record the infusion"],
    ["early. Record the infusion", "Late or early", "Record the infusion"],
  ])("%s: is told without it", (excerpt, title, wanted) => {
    expect(dropTitle(excerpt, title)).toBe(wanted);
  });

  it("stays whole where it does not begin with the heading", () => {
    const excerpt = "Record the infusion on the day. Late or early. Then";
    expect(dropTitle(excerpt, "Late or early")).toBe(excerpt);
  });
});

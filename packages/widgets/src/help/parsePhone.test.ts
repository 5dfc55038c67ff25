import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePhone } from "./parsePhone.ts";

describe("a phone line", () => {
  it.each([
    ["021 555 0100", "tel:0215550100", ""],
    ["021 555 0100, weekdays 8 to 4", "tel:0215550100", ", weekdays 8 to 4"],
    ["(021) 555-0100", "tel:0215550100", ""],
    ["021-555-0100 (mornings)", "tel:0215550100", " (mornings)"],
    ["+27 (0)21 555 0100", "tel:+27215550100", ""],
    ["+27 21 555 0100 Ask for Thandi", "tel:+27215550100", " Ask for Thandi"],
    // Two numbers, hours, an extension: nobody is to call what was not meant.
    ["021 555 0100 021 555 0101", undefined, ""],
    ["021 555 0100 / 0101", undefined, ""],
    ["021 555 0100 8-16", undefined, ""],
    ["555 0100 x 12", undefined, ""],
    ["0800 KLINIK", undefined, ""],
    ["1-800-FLOWERS", undefined, ""],
    ["at reception", undefined, ""],
    ["", undefined, ""],
  ])("%s is called as %s", (text, address, rest) => {
    expect(parsePhone(text).address).toBe(address);
    expect(parsePhone(text).rest).toBe(rest);
  });

  it("is shown whole, whatever it is, and leads to nothing but a number", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d +().,/-]{0,30}$/)), (text) => {
        const { number, address, rest } = parsePhone(text);
        expect(`${number}${rest}`.trim()).toBe(text.trim());
        if (address) expect(address).toMatch(/^tel:\+?\d{3,15}$/);
      }),
    );
  });
});

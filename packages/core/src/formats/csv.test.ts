import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { christmasCourse, nastyText, withReasons } from "../../testing/courses.ts";
import { findForbidden } from "../clinical.ts";
import { courseToCsv, type CsvOptions } from "./csv.ts";

const course = christmasCourse();

/** A reader of RFC 4180, which allows nothing that the RFC does not. */
const read = (file: string, separator = ","): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < file.length) {
    let text = "";
    if (file[at] === '"') {
      for (at++; ; at++) {
        if (at >= file.length) throw new SyntaxError("A quoted cell does not end.");
        if (file[at] === '"') {
          if (file[at + 1] !== '"') break;
          at++;
        }
        text += file[at];
      }
      at++;
    } else {
      while (at < file.length && file[at] !== separator && file[at] !== "\r") {
        if (/["\n]/.test(file[at]!)) throw new SyntaxError(`${file[at]} in a cell without quotes`);
        text += file[at++];
      }
    }
    row.push(text);
    if (file[at] === separator) at++;
    else if (file.startsWith("\r\n", at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new SyntaxError(`neither the end of a cell nor of a row at ${at}`);
  }
  if (row.length > 0) throw new SyntaxError("The last row does not end.");
  return rows;
};

describe("a course as a table", () => {
  it("has headings and a row for each infusion", () => {
    const [head, ...rows] = read(courseToCsv(course));
    expect(head).toEqual([
      ...["Number", "Phase", "Date", "Date in words", "Earliest", "Target", "Latest", "Status", "Reason"],
    ]);
    expect(rows).toHaveLength(8);
    expect(rows[5]).toEqual([
      ...["6", "Induction", "2026-12-23", "Wednesday 23 December 2026"],
      ...["2026-12-23", "2026-12-24", "2026-12-23", "Planned"],
      "1 day earlier than intended: the clinic is closed from Thursday 24 December to Monday 4 January (Christmas closure).",
    ]);
    expect(rows[6]?.slice(0, 3)).toEqual(["7", "Maintenance", "2027-01-22"]);
  });

  it("says which infusions were given", () => {
    const rows = read(courseToCsv(christmasCourse({ given: ["2026-12-07"], start: "2026-12-09" })));
    expect(rows.slice(1, 3).map((row) => row[7])).toEqual(["Given", "Planned"]);
  });

  it("speaks another language, with the separator and the mark that its spreadsheets expect", () => {
    const file = courseToCsv(course, {
      separator: ";",
      bom: true,
      words: { number: "Nommer", induction: "Begin; eerste" },
      formatDate: (date) => `op ${date}`,
      formatReason: ({ code }) => code,
    });
    expect(file.startsWith("\ufeffNommer;Phase;")).toBe(true);
    const row = read(file.slice(1), ";")[1];
    expect(row?.slice(0, 4)).toEqual(["1", "Begin; eerste", "2026-12-07", "op 2026-12-07"]);
    expect(row?.[8]).toBe("as-asked");
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", " =1+1", "\r=1", "\n=1", "＝1+1", "\0=1"])(
    "gives a spreadsheet no formula to run: %j",
    (message) => {
      const reason = read(courseToCsv(withReasons(course, message)))[1]?.[8];
      expect(reason?.[0]).toBe("'");
      expect(read(courseToCsv(course, { words: { number: message } }))[0]?.[0]?.[0]).toBe("'");
    },
  );

  it("may stand on a service page", () => {
    expect(findForbidden(courseToCsv(course), "service")).toEqual([]);
  });
});

describe("laws of the table", () => {
  it("any text stays in its cell, and no cell begins a formula", () => {
    const separators = fc.constantFrom<NonNullable<CsvOptions["separator"]>>(",", ";", "\t");
    fc.assert(
      fc.property(nastyText, nastyText, separators, (message, number, separator) => {
        const rows = read(
          courseToCsv(withReasons(course, message), { separator, words: { number } }),
          separator,
        );
        expect(rows).toHaveLength(9);
        for (const row of rows) {
          expect(row).toHaveLength(9);
          for (const cell of row) {
            expect(cell).not.toMatch(/^\s*[=+\-@]/);
            expect(cell).not.toMatch(/[^\P{Cc}\n]|\p{Cs}/u);
          }
        }
        // Nothing that can be printed is lost.
        const letters = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\s]/gu, "");
        expect(letters(rows[1]![8]!).replace(/^'/, "")).toBe(letters(message).replace(/^'/, ""));
      }),
      { numRuns: 400 },
    );
  });
});

/** The questions that clinic staff ask most: each has its answer on a page that is two clicks from the landing at most. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clinicPolicies, practicePoints } from "@infusionkit/core";
import { expect, it } from "vitest";
import { dist, listPages } from "./dist.ts";

const read = (page: string): string => readFileSync(join(dist, page, "index.html"), "utf8");
const getText = (html: string): string =>
  html
    .replace(/<(script|style)\b[^]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");

const pages = new Set(listPages(dist));
/** The pages of this site that a page leads to. */
const listLinks = (page: string): readonly string[] =>
  [...read(page).matchAll(/<a\b[^>]*\shref="(\/[^"#?]*)/g)]
    .map(([, address = ""]) => address)
    .filter((address) => pages.has(address));

const oneClick = new Set(listLinks("/"));
const twoClicks = new Set([...oneClick, ...[...oneClick].flatMap(listLinks)]);

/** Each question, the page with the answer, and a sentence of it. */
const answers: readonly (readonly [question: string, page: string, sentence: string | RegExp])[] = [
  [
    "A patient misses the third infusion",
    "/handbook/missed/",
    "tell the treating doctor, who decides on the next date",
  ],
  [
    "Two infusions on consecutive days",
    "/handbook/missed/",
    "the next infusion can be on the Wednesday at the earliest",
  ],
  ["How long does one infusion last", "/handbook/maintenance/", "and none by days 10 to 12"],
  ["How long does a visit take", "/handbook/observation/", "Two to three hours for the whole visit"],
  ["What is the sgACC", "/glossary/", "subgenual anterior cingulate cortex (sgACC)"],
  ["What goes in the letter to the GP", "/handbook/letter/", "Write to the patient with a copy to the GP"],
  [
    "What do we monitor, and how often",
    "/handbook/observation/",
    "None of those we read gives a reading at which to act",
  ],
  [
    "Who may not be suitable",
    "/handbook/suitability/",
    "blood pressure that is not under control, heart disease",
  ],
  [
    "Side effects: what is normal, what is not",
    "/handbook/side-effects/",
    "Act at once on chest pain, slow breathing",
  ],
  ["Bladder, liver, memory over months", "/handbook/side-effects/", "No interval for blood tests was found"],
  ["Driving and escort", "/handbook/observation/", "No driving for at least 24 hours"],
  ["Fasting", "/handbook/observation/", "No guideline time for fasting was found"],
  ["Other medicines", "/handbook/other-medicines/", "Never tell a patient to stop one"],
  ["Consent and off-label", "/handbook/consent/", "The medicine is used off label here"],
  ["A patient is suicidal", "/handbook/crisis/", "call the emergency number now"],
  ["The course is out of reach", "/handbook/missed/", "finish late, open on one more day, or begin again"],
  ["A relapse in week 2: an earlier top-up", "/handbook/maintenance/", "Do not promise an earlier infusion"],
  ["When do we stop, and who reviews", "/handbook/stopping/", "Agree an end before the course begins"],
  ["Does it help for depression", "/patients/does-it-help/", "64 in 100 had responded, against 28 in 100"],
  [
    "Does it help for pain, and what does Cochrane say",
    "/patients/does-it-help/",
    "a Cochrane review of 67 trials",
  ],
  ["Why six, why not three", "/mechanism/six/", "None of them has shown that it has to be six"],
  ["We are closed over Christmas", "/handbook/closures/", "A new course is planned around it"],
  ["What must our clinic confirm", "/handbook/to-confirm/", "each clinic decides them and answers for them"],
  ["What may we say in public", "/partners/audiences/", "South Africa"],
  ["Who reviewed this, and whom do I tell of an error", "/about/", "To report an error"],
];

it.each(answers)("%s: %s", (_, page, sentence) => {
  expect(getText(read(page))).toContain(sentence);
  expect([...twoClicks]).toContain(page);
});

it("the staff planner is one click from the landing, and each page of the handbook one from the planner", () => {
  expect([...oneClick]).toContain("/clinic/planner/");
  const handbook = [...pages].filter((page) => page.startsWith("/handbook/"));
  expect(handbook.length).toBe(16);
  for (const from of ["/clinic/planner/", "/handbook/missed/"])
    expect(handbook.filter((page) => !listLinks(from).includes(page) && page !== from)).toEqual([]);
});

it("everything that each clinic decides stands on the list to confirm, and on a page that answers", () => {
  const list = getText(read("/handbook/to-confirm/"));
  const others = [...pages]
    .filter((page) => page.startsWith("/handbook/") && page !== "/handbook/to-confirm/")
    .map(read)
    .join("\n");
  for (const { id, question, known } of clinicPolicies) {
    expect(list).toContain(question);
    expect(list).toContain(known);
    expect(others).toContain(`data-own="${id}"`);
  }
});

it("what patients read of it stands on their pages, and no instruction for staff does", () => {
  const patients = [...pages]
    .filter((page) => /^\/(?:patients|clinic\/course|help)\//.test(page))
    .map(read)
    .join("\n");
  for (const { id, readers } of clinicPolicies)
    expect(patients.includes(`data-own="${id}"`), id).toBe(readers === "everyone");
});

it("every point of practice stands in the handbook with its doubts and how sure it is", () => {
  const text = [...pages]
    .filter((page) => page.startsWith("/handbook/"))
    .map((page) => getText(read(page)))
    .join("\n");
  for (const point of practicePoints) {
    expect(text).toContain(point.text);
    if (point.caveat) expect(text).toContain(point.caveat);
  }
});

it("no page of the handbook gives an amount of a medicine or takes a patient's data", () => {
  for (const page of [...pages].filter((one) => one.startsWith("/handbook/"))) {
    const html = read(page);
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
    expect(getText(main), page).not.toMatch(/\d\s*(?:mg|mcg|µg|ml)\b|\/kg\b/i);
    // The one field is that of the clinic's file.
    const fields = main.match(/<(?:input|textarea|select)\b[^>]*>/g) ?? [];
    expect(
      fields.filter((field) => !field.includes("data-clinic-file")),
      page,
    ).toEqual([]);
  }
});

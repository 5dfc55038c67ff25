import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  findCertaintyLevel,
  formatCitation,
  allClaims,
  claims,
  harms,
  benefits,
  countryHelp,
  pathways,
  getReferenceUrl,
  references,
} from "@infusionkit/core";
import { expect, it } from "vitest";
import { TO_DO_NOTE } from "../packages/core/testing/notes.ts";
import { dist, filesIn } from "./dist.ts";
import { countReferences, findWrongReferences } from "./references.ts";

/** The text of HTML as it is read: no tags, white space folded. */
const extractText = (html: string): string =>
  html
    .replace(/<(script|style)[^]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replace(/&amp;/g, "&")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/\s+/g, " ");
const page = (path: string): string => readFileSync(join(dist, path, "index.html"), "utf8");

// A clinical build cites titles that a public one does not have.
const withTitle = new Set(references.filter(({ title }) => title !== undefined).map(({ id }) => id));
const cards = new Map(
  ["evidence", "evidence/harms"]
    .flatMap((path) => page(path).split("<article").slice(1))
    .map((card) => [/aria-labelledby="([sbh]\d+)"/.exec(card)?.[1], card.split("</article>")[0] as string]),
);
/** What a page of sources says of each, by the address of the entry. */
const entries = new Map<string, string>(
  ["evidence/sources", "evidence/harm-sources"].flatMap((path) =>
    [...page(path).matchAll(/<li id="([^"]+)" data-reference="\1"[^>]*>(.*?)<\/li>/gs)].map(
      ([, id = "", entry = ""]): [string, string] => [`/${path}/#${id}`, entry],
    ),
  ),
);
/** The page on which a claim has its card. */
const toCardPage = (id: string): string => (id.startsWith("H") ? "/evidence/harms/" : "/evidence/");

it.each(allClaims)("$id stands on its page of evidence with its certainty and every reference", (claim) => {
  const card = cards.get(claim.id.toLowerCase());
  expect(card).toBeDefined();
  const text = extractText(card as string);
  expect(text).toContain(claim.statement);
  expect(text).toContain(claim.caveat);
  // Where its parts are not equally sure, each part says how sure it is.
  for (const { certainty, grade } of claim.parts ?? [claim]) {
    expect(text).toContain(findCertaintyLevel(certainty).label);
    if (grade) expect(text).toContain(`informal: ${grade}`);
  }
  for (const id of [...claim.supporting, ...claim.opposing]) {
    // The card names it, and leads to its entry, which has it as a whole, with the way back.
    const [, address = "", name = ""] =
      new RegExp(`<a href="([^"]*/#${id})"[^>]*>([^<]*)</a>`).exec(card as string) ?? [];
    const reference = references.find((one) => one.id === id)!;
    expect(name).toContain(String(reference.year ?? "undated"));
    const entry = entries.get(address);
    expect(entry, `${id} at ${address}`).toBeDefined();
    const whole = extractText(entry as string);
    if (withTitle.has(id)) expect(whole).toContain(formatCitation(reference));
    else expect(whole).toContain(reference.journal);
    const url = getReferenceUrl(reference);
    if (url) expect(entry).toContain(`href="${url.replaceAll("&", "&amp;")}"`);
    for (const finding of reference.findings) expect(whole).toContain(finding);
    expect(entry).toContain(`href="${toCardPage(claim.id)}#${claim.id.toLowerCase()}"`);
  }
  expect(text.includes("Against, or setting limits")).toBe(claim.opposing.length > 0);
  expect(text).toContain("Compared with its sources on");
});

it("each address that the evidence page had before it was parted is still a place on it, and a harm's leads on", () => {
  const html = page("evidence");
  const groups = ["during", "after", "rare-serious", "over-time", "misuse"].map((group) => `harms-${group}`);
  for (const id of [
    ...["how-to-read-it", "does-it-help", "harms", "the-medicine", "depression", "pain", "the-course"],
    ...["what-has-changed", ...groups],
    ...allClaims.map((claim) => claim.id.toLowerCase()),
  ])
    expect(html.split(`id="${id}"`), id).toHaveLength(2);
  // Without a script the reader finds the link there.
  const text = extractText(html);
  for (const { id, name, statement, certainty } of harms) {
    const place = html.split(`id="${id.toLowerCase()}"`)[1]!.split("</li>")[0]!;
    expect(place).toContain(`href="/evidence/harms/#${id.toLowerCase()}"`);
    for (const part of [`${id} ${name}`, statement, findCertaintyLevel(certainty).label])
      expect(text).toContain(part);
  }
});

const everyPage = filesIn(dist).filter((file) => file.endsWith(".html"));

it("no page holds a note of its authors to themselves", () => {
  expect(everyPage.length).toBeGreaterThan(40);
  const notes = everyPage.flatMap((file) => {
    const note = TO_DO_NOTE.exec(extractText(readFileSync(join(dist, file), "utf8")))?.[0];
    return note ? [`${file}: ${note}`] : [];
  });
  expect(notes).toEqual([]);
});

it("every reference that a page prints is its entry: authors, year, title and link", () => {
  const pages = filesIn(dist).filter((file) => file.endsWith(".html"));
  let count = 0;
  for (const file of pages) {
    const html = readFileSync(join(dist, file), "utf8");
    expect(findWrongReferences(html, references), file).toEqual([]);
    count += countReferences(html);
  }
  expect(count).toBeGreaterThan(300);
  expect(
    findWrongReferences(
      '<li data-reference="anand-2023">Somebody else. N Engl J Med (2023)</li>',
      references,
    ),
  ).toEqual([
    'anand-2023 is printed as "Somebody else. N Engl J Med (2023)"',
    "anand-2023 leads to undefined",
  ]);
  expect(findWrongReferences('<li data-reference="nobody-2020">x</li>', references)).toEqual([
    "nobody-2020 is no entry",
  ]);
});

it("every reference that a page links to by its DOI is one of core's", () => {
  const own = new Set(references.flatMap((reference) => getReferenceUrl(reference) ?? []));
  const foreign = everyPage.flatMap((file) =>
    [...readFileSync(join(dist, file), "utf8").matchAll(/href="(https:\/\/(?:doi\.org|pubmed\.ncbi)[^"]*)"/g)]
      .map(([, url = ""]) => url.replaceAll("&amp;", "&"))
      .filter((url) => !own.has(url))
      .map((url) => `${file}: ${url}`),
  );
  expect(foreign).toEqual([]);
});

it("the page of side effects tells every harm, how often and what to do, and beside them what is known of the benefit", () => {
  const text = extractText(page("patients/side-effects"));
  for (const { statement, frequency, action, caveat } of harms)
    for (const part of [statement, frequency, action, caveat]) expect(text).toContain(part);
  for (const { question, statement, certainty, results } of benefits) {
    expect(text).toContain(question);
    expect(text).toContain(statement);
    expect(text).toContain(findCertaintyLevel(certainty).label);
    expect(results.filter(({ result }) => text.includes(result)).length).toBeGreaterThan(1);
  }
  expect(page("patients/side-effects")).toMatch(/href="[^"]*\/patients\/does-it-help\/"/);
});

it("the page of the benefit gives every figure, and beside it the harms that belong to it", () => {
  const text = extractText(page("patients/does-it-help"));
  for (const { question, statement, results, harms: beside } of benefits) {
    expect(text).toContain(question);
    expect(text).toContain(statement);
    for (const { study } of results) expect(text).toContain(study);
    for (const { result } of results) expect(text).toContain(result);
    for (const { name, frequency } of harms.filter(({ id }) => beside.includes(id)))
      for (const part of [name, frequency]) expect(text).toContain(part);
  }
  expect(page("patients/does-it-help")).toMatch(/href="[^"]*\/patients\/side-effects\/"/);
});

it("the address that both had before leads to both, and stays out of the search", () => {
  const html = page("benefits-and-harms");
  for (const path of ["does-it-help", "side-effects"])
    expect(html).toMatch(new RegExp(`href="[^"]*/patients/${path}/"`));
  expect(html).not.toContain("data-pagefind-body");
});

it("the page of help gives every verified number with the page it was seen on", () => {
  const html = page("help");
  const text = extractText(html);
  for (const { name, emergency, lines } of countryHelp) {
    expect(text).toContain(name);
    for (const { number } of emergency.numbers) expect(html).toContain(`href="tel:${number}"`);
    for (const { phone, sources } of lines) {
      if (phone) expect(text).toContain(phone);
      for (const { url } of sources) expect(html).toContain(`href="${url.replaceAll("&", "&amp;")}"`);
    }
  }
});

it.each([
  "",
  "clinic/course",
  "clinic/planner",
  "patients/does-it-help",
  "patients/side-effects",
  "patients/your-visit",
  "patients/missed",
  "patients/questions",
  "mechanism/depression",
  "glossary",
  "evidence",
  "partners",
  "developers",
])("help is one press away from /%s", (path) => {
  expect(page(path)).toMatch(/<a href="[^"]*\/help\/"/);
});

it.each(pathways)("the page of $indication tells every step and line with what it rests on", (pathway) => {
  const html = page(`mechanism/${pathway.indication}`);
  const text = extractText(html);
  for (const { plain } of [...pathway.steps, ...pathway.edges]) expect(text).toContain(plain);
  for (const id of pathway.steps.flatMap((step) => step.claims))
    expect(html).toMatch(new RegExp(`href="[^"]*/evidence/#${id.toLowerCase()}"`));
});

it("every fact of the course stands on its page, with what is known beside it", () => {
  const text = extractText(page("mechanism/six"));
  for (const { statement, caveat } of claims.filter(({ topic }) => topic === "course")) {
    expect(text).toContain(statement);
    expect(text).toContain(caveat);
  }
});

import { expect, test } from "vitest";
import { getReferenceUrl } from "../evidenceLookup.ts";
import { clinicalReferences } from "../clinical.ts";
import { references } from "./references.ts";

test("every entry has an id of its own, in the form of a slug", () => {
  expect(references).toHaveLength(146);
  expect(new Set(references.map(({ id }) => id)).size).toBe(references.length);
  expect(references.filter(({ id }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test("identifiers have their form, and no two entries share one", () => {
  const dois = references.flatMap(({ doi }) => doi ?? []);
  const pmids = references.flatMap(({ pmid }) => pmid ?? []);
  expect(dois.filter((doi) => !/^10\.\d{4,9}\/\S+$/.test(doi))).toEqual([]);
  expect(pmids.filter((pmid) => !/^\d{7,8}$/.test(pmid))).toEqual([]);
  expect(new Set(dois.map((doi) => doi.toLowerCase())).size).toBe(dois.length);
  expect(new Set(pmids).size).toBe(pmids.length);
});

test("what was checked by its DOI can be reached", () => {
  const unreachable = references.filter(
    (one) => one.verified === "doi-and-title" && getReferenceUrl(one) === null,
  );
  expect(unreachable).toEqual([]);
});

test("each says what it found, in whole sentences, and gives no dose", () => {
  const findings = references.flatMap((reference) => {
    expect(reference.findings).not.toEqual([]);
    return reference.findings;
  });
  expect(findings.filter((text) => !/^\S.*\.$/.test(text))).toEqual([]);
  const dose = /\d\s*(?:mg|mcg|µg|microgram|milligram)\b|\bper kilo|\/kg\b/i;
  expect(JSON.stringify(references)).not.toMatch(dose);
  expect("a dose of 5 mg/kg").toMatch(dose);
});

test("every one has a title that was seen, in public or for professionals only", () => {
  for (const { id, title } of clinicalReferences) expect(title, id).toMatch(/^[^[]\S* \S/);
  // Known by their identifiers and summaries alone: they may not be cited until somebody has seen their titles.
  for (const id of [
    ...["nmdar-2025", "pain-review-2023", "pain-battery-pmc5401986", "kerr-gaffney-2025"],
    ...["andrade-2025-uropathy", "colina-2023", "rpa-clinic", "cognition-jcp"],
  ])
    expect(references.map((one) => one.id)).not.toContain(id);
});

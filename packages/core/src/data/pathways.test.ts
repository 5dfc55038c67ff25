import { describe, expect, test } from "vitest";
import { certaintyLevels } from "../evidence.ts";
import { getNetSign, findPaths } from "../mechanism.ts";
import type { Edge, Node, Pathway } from "../mechanism.ts";
import { claims } from "./claims.ts";
import { edges, nodes, pathways } from "./pathways.ts";
import { references } from "./references.ts";

const certainties = certaintyLevels.map(({ id }) => id);

const OUTCOMES = { depression: "depression", pain: "chronic-pain", alcohol: "alcohol-dependence" } as const;
const FALLING: readonly Edge["effect"][] = ["blocks", "decreases", "calms", "relieves"];

/** What is wrong with a pathway, in words; empty when it is sound. Kept apart so that it can be shown to fail. */
function faults({ indication, nodes: drawn, edges: arrows, steps }: Pathway): readonly string[] {
  const has = (id: string): boolean => drawn.some((node) => node.id === id);
  const found: string[] = [];
  for (const edge of arrows) {
    if (!has(edge.from) || !has(edge.to)) found.push(`${edge.id} has a loose end`);
    if (edge.id !== `${edge.from}--${edge.to}`) found.push(`${edge.id} is not named for its ends`);
    if (FALLING.includes(edge.effect) !== (edge.sign === -1))
      found.push(`${edge.id} says ${edge.effect}, signed ${edge.sign}`);
    if (findPaths(arrows, edge.to, edge.from).length > 0) found.push(`${edge.id} is on a cycle`);
    if (edge.supporting.length === 0 && edge.certainty !== "clinic-statement")
      found.push(`${edge.id} rests on nothing`);
    if (!edge.indications.includes(indication)) found.push(`${edge.id} belongs elsewhere`);
  }
  const ways = findPaths(arrows, "medicine", OUTCOMES[indication]);
  if (ways.length === 0) found.push("no path leads from the medicine to the outcome");
  for (const way of ways) {
    if (getNetSign(way) !== -1) found.push(`${way.map(({ id }) => id).join(" → ")} nets +1`);
  }
  const walked = new Set(ways.flat().flatMap(({ from, to }) => [from, to]));
  for (const { id } of drawn) if (!walked.has(id)) found.push(`${id} is on no path`);
  const told = new Set(steps.flatMap((step) => step.nodes));
  for (const id of told) if (!has(id)) found.push(`${id} is told and not drawn`);
  for (const { id } of drawn) if (!told.has(id)) found.push(`${id} is drawn and not told`);
  return found;
}

describe.each(pathways)("$indication", (pathway) => {
  test("is sound: ends, names, verbs and signs, no cycle, every node on a path that nets less of the condition", () => {
    expect(faults(pathway)).toEqual([]);
  });

  test("flipping any one sign, reversing any arrow or losing its support is noticed", () => {
    for (const edge of pathway.edges) {
      const changed = (patch: Partial<Edge>): Pathway => ({
        ...pathway,
        edges: pathway.edges.map((one) => (one === edge ? { ...one, ...patch } : one)),
      });
      const sign = edge.sign === 1 ? -1 : 1;
      expect(faults(changed({ sign })).some((fault) => fault.endsWith("nets +1"))).toBe(true);
      expect(faults(changed({ from: edge.to, to: edge.from, id: `${edge.to}--${edge.from}` }))).not.toEqual(
        [],
      );
      expect(faults(changed({ supporting: [] }))).not.toEqual([]);
    }
  });

  test("a cycle and a node beside the way are noticed", () => {
    const [start] = pathway.edges as readonly [Edge];
    const back: Edge = {
      ...start,
      id: `${OUTCOMES[pathway.indication]}--medicine`,
      from: OUTCOMES[pathway.indication],
      to: "medicine",
    };
    expect(faults({ ...pathway, edges: [...pathway.edges, back] }).join()).toContain("on a cycle");
    const lost: Node = { ...(pathway.nodes[0] as Node), id: "lost" };
    expect(faults({ ...pathway, nodes: [...pathway.nodes, lost] })).toContain("lost is on no path");
  });
});

test("the shape of the curated graph", () => {
  const shape = pathways.map(({ indication, nodes: drawn, edges: arrows, steps }) => [
    indication,
    drawn.length,
    arrows.length,
    findPaths(arrows, "medicine", OUTCOMES[indication]).length,
    steps.length,
  ]);
  expect(shape).toEqual([
    ["depression", 13, 15, 4, 8],
    ["pain", 7, 8, 3, 6],
    ["alcohol", 5, 4, 1, 3],
  ]);
});

test("ids are slugs, each once, and every node and edge is drawn somewhere", () => {
  for (const list of [nodes, edges]) {
    const ids = list.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:--?[a-z0-9]+)*$/.test(id))).toEqual([]);
  }
  expect(new Set(pathways.flatMap((pathway) => pathway.nodes)).size).toBe(nodes.length);
  expect(new Set(pathways.flatMap((pathway) => pathway.edges)).size).toBe(edges.length);
});

test("an edge cites what exists, and nothing both for and against", () => {
  const known = new Set(references.map(({ id }) => id));
  for (const { supporting, opposing } of edges) {
    const cited = [...supporting, ...opposing];
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(cited).size).toBe(cited.length);
  }
});

test("no edge is surer than the surest claim that it tells", () => {
  const rank = new Map(claims.map(({ id, certainty }) => [id, certainties.indexOf(certainty)]));
  for (const edge of edges) {
    if (edge.claims.length === 0) continue;
    const surest = Math.min(...edge.claims.map((id) => rank.get(id)!));
    expect(certainties.indexOf(edge.certainty), edge.id).toBeGreaterThanOrEqual(surest);
  }
});

test("an edge that people dispute cites both sides", () => {
  for (const edge of edges.filter(({ certainty }) => certainty === "disputed")) {
    expect(edge.supporting, edge.id).not.toEqual([]);
    expect(edge.opposing, edge.id).not.toEqual([]);
  }
});

test("every fact of depression and pain is told as a step, and drawn unless it is left out on purpose", () => {
  const facts = claims.filter(({ topic }) => topic === "depression" || topic === "pain").map(({ id }) => id);
  const told = pathways.flatMap(({ steps }) => steps.flatMap((step) => step.claims));
  const drawn = edges.flatMap((edge) => edge.claims);
  expect(facts).toHaveLength(16);
  expect(facts.filter((id) => !told.includes(id))).toEqual([]);
  expect(facts.filter((id) => !drawn.includes(id))).toEqual(["S17"]);
});

test("what the page puts side by side is not joined by an arrow", () => {
  expect(edges.filter(({ from, to }) => from === "mu-opioid-receptor" && to === "alcohol-craving")).toEqual(
    [],
  );
  expect(edges.filter(({ from, to }) => from === "neuroplasticity" && to === "chronic-pain")).toEqual([]);
});

test("identifiers: a known registry, its form, and an exact one names one node; the medicine has none", () => {
  const forms: Record<string, RegExp> = {
    GO: /^\d{7}$/,
    CHEBI: /^\d+$/,
    CL: /^\d{7}$/,
    UBERON: /^\d{7}$/,
    HP: /^\d{7}$/,
    MONDO: /^\d{7}$/,
    ADDICTO: /^\d{7}$/,
    EFO: /^\d{7}$/,
    DOID: /^\d+$/,
    SCTID: /^\d+$/,
    UMLS: /^C\d{7}$/,
    MESH: /^D\d{6,9}$/,
    UniProtKB: /^[OPQ]\d[A-Z0-9]{3}\d$/,
    WIKIPATHWAYS: /^WP\d+$/,
    REACT: /^R-HSA-\d+$/,
    ICD10CM: /^[A-Z]\d\d(?:\.\d+)?$/,
  };
  const exact: string[] = [];
  for (const node of nodes) {
    for (const { curie, match } of node.identifiers) {
      const [prefix = "", local = ""] = curie.split(":");
      expect(local, curie).toMatch(forms[prefix] ?? /^no such registry$/);
      if (match === "exact") exact.push(curie);
    }
  }
  expect(new Set(exact).size).toBe(exact.length);
  expect(nodes.find(({ id }) => id === "medicine")?.identifiers).toEqual([]);
});

test("every fact of the page is used: told as a step, or said of the medicine or of its course", () => {
  const told = new Set(pathways.flatMap(({ steps }) => steps.flatMap((step) => step.claims)));
  const rest = claims.filter(({ id }) => !told.has(id));
  expect(rest.map(({ topic }) => topic)).toEqual(["medicine", ...Array.from({ length: 7 }, () => "course")]);
});

test("a step about BDNF, and one that was seen in one place only, says where", () => {
  for (const edge of edges.filter(({ to }) => to === "bdnf"))
    expect(edge.place?.label, edge.id).toMatch(/cortex/);
  for (const { place, id } of edges) {
    if (!place) continue;
    expect(place.label, id).toMatch(/\bin (?:rats|mice|people)/);
    for (const curie of place.identifiers) expect(curie, id).toMatch(/^UBERON:\d{7}$/);
  }
});

test("what the clinic's page does not name is marked, and a step on the page joins two things that it names", () => {
  const onPage = new Map(nodes.map((node) => [node.id, node.onClinicPage]));
  expect(nodes.filter((node) => !node.onClinicPage).map(({ id }) => id)).toEqual([
    ...["gaba-interneuron", "ampa-receptor", "trkb", "mtorc1", "reward-memory"],
    ...["central-sensitisation", "alcohol-dependence"],
  ]);
  for (const edge of edges.filter(({ onClinicPage }) => onClinicPage)) {
    expect([onPage.get(edge.from), onPage.get(edge.to)], edge.id).toEqual([true, true]);
  }
  // A step that tells no fact of the page is not on it, but for what the page says of a step's two ends together.
  for (const edge of edges.filter(({ claims: told }) => told.length === 0))
    if (edge.id !== "descending-inhibition--pain-perception") expect(edge.onClinicPage, edge.id).toBe(false);
});

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import {
  claims,
  edges as coreEdges,
  nodes as coreNodes,
  getPathCertainty,
  findPaths,
  pathways,
  terms,
  findWeakestCertainty,
} from "@infusionkit/core";
import { getLocale } from "../i18n/format.ts";
import { english, type Messages } from "../i18n/messages.ts";
import { getVerbWidth } from "../../scripts/text-width.ts";
import { pathwayIcon } from "./icons.tsx";
import { edges, nodes, pathways as drawnPathways } from "./pathway.data.ts";
import { Pathway } from "./Pathway.tsx";
import { findNeighbour, getLineCorners, getMiddle, MIN_TARGET_SIZE } from "./pathwayGeometry.ts";
import type { Line } from "./types.ts";

const textOf = (html: string): string =>
  html
    .replace(/<svg.*?<\/svg>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
const { t } = getLocale();
const count = (text: string, part: string): number => text.split(part).length - 1;
/** Whatever a page may know of a line, to see that the widget shows it. */
const sentences = Object.fromEntries(
  coreEdges.map(({ id, plain, note }) => [id, `${plain} ${note ?? ""}`.trim()]),
);

describe.each(pathways)("the pathway of $indication, without JavaScript", (pathway) => {
  const html = render(
    <Pathway
      indications={[pathway.indication]}
      evidenceUrl="/evidence/#"
      glossaryUrl="/glossary/#"
      headingLevel={3}
      sentences={sentences}
      icon={pathwayIcon}
    />,
  );
  const text = textOf(html);
  const told = html.slice(html.indexOf("<details"));

  it("tells the first step beside the picture, and every step in order in words, with how sure it is", () => {
    const [first] = pathway.steps;
    const before = textOf(html.slice(0, html.indexOf("<details")));
    expect(before).toContain(first?.plain);
    expect(before).toContain(`Step 1 of ${pathway.steps.length}`);
    const items = [...told.matchAll(/<li><b>.*?<\/li>/gs)].map(([item]) => textOf(item));
    for (const [i, step] of pathway.steps.entries()) {
      expect(before).toContain(step.title);
      expect(items[i]).toContain(step.title);
      expect(items[i]).toContain(step.plain);
      const sure = findWeakestCertainty(
        step.claims.length > 0
          ? step.claims.map((id) => claims.find((claim) => claim.id === id)!.certainty)
          : pathway.edges
              .filter(({ from, to }) => step.nodes.includes(from) && step.nodes.includes(to))
              .map(({ certainty }) => certainty),
      );
      expect(items[i]).toContain(english.certainty[sure].label);
      for (const claim of step.claims) expect(items[i]).toContain(claim);
    }
  });

  it("tells every drawn line once, with its certainty, its sources and what a page knows of it", () => {
    const items = [...told.slice(told.indexOf("<ul>")).matchAll(/<li>.*?<\/li>/gs)].map(([item]) => item);
    expect(items).toHaveLength(pathway.edges.length);
    for (const [i, edge] of pathway.edges.entries()) {
      const line = textOf(items[i] as string);
      const label = (id: string): string => pathway.nodes.find((node) => node.id === id)!.label;
      expect(line).toContain(
        `${label(edge.from)} ${english.effects[edge.effect]} ${label(edge.to)}`.replace(/\s+/g, " "),
      );
      expect(line).toContain(edge.plain);
      if (edge.note) expect(line).toContain(edge.note);
      expect(line).toContain(english.certainty[edge.certainty].label);
      expect(line).toContain(
        t(english.pathway.publications, { count: edge.supporting.length, against: edge.opposing.length }),
      );
      for (const claim of edge.claims) expect(items[i]).toContain(`href="/evidence/#${claim.toLowerCase()}"`);
      expect(line.includes(english.pathway.notOnPage)).toBe(!edge.onClinicPage);
    }
  });

  it("links every claim that its steps tell", () => {
    for (const claim of pathway.steps.flatMap((step) => step.claims))
      expect(html).toContain(`href="/evidence/#${claim.toLowerCase()}"`);
  });

  it("draws every node and line, each line with its verb, its sign and its certainty", () => {
    expect(count(html, 'class="ik-node')).toBe(pathway.nodes.length);
    const lines = [...html.matchAll(/<g class="ik-edge .*?<\/g>/gs)].map(([line]) => line);
    expect(lines).toHaveLength(pathway.edges.length);
    for (const edge of pathway.edges)
      expect(
        lines.some(
          (line) =>
            line.includes(`ik-${edge.certainty}`) &&
            line.includes(`>${english.effects[edge.effect]}<`) &&
            line.includes("ik-bar") === (edge.sign === -1),
        ),
        edge.id,
      ).toBe(true);
  });

  it("marks what the clinic's page does not state: with a ring in the picture, in words in the text", () => {
    const boxes = [...html.matchAll(/<g class="ik-node.*?<\/g>/gs)].map(([box]) => box);
    const drawn = drawnPathways.find(({ indication }) => indication === pathway.indication)!;
    for (const [i, { node }] of drawn.boxes.entries())
      expect(boxes[i]?.includes("ik-added"), node).toBe(!nodes[node]!.onClinicPage);
    const lines = [...html.matchAll(/<g class="ik-edge .*?<\/g>/gs)].map(([line]) => line);
    for (const [i, { edge }] of drawn.lines.entries())
      expect(lines[i]?.includes("ik-added"), edge).toBe(!edges[edge]!.onClinicPage);
    // What the ring means stands in the legend.
    const legend = html.slice(html.indexOf('class="ik-legend"'), html.indexOf('class="ik-path-list"'));
    expect(legend).toMatch(/ik-added[^<]*>.*?Not on the clinic’s page\./s);
    const items = [...told.matchAll(/<li><b>.*?<\/li>/gs)].map(([item]) => textOf(item));
    for (const [i, step] of pathway.steps.entries()) {
      const added = pathway.nodes.filter(({ id, onClinicPage }) => !onClinicPage && step.nodes.includes(id));
      if (step.claims.length === 0) expect(items[i]).toContain("Not on the clinic’s page.");
      else for (const { label } of added) expect(items[i]).toMatch(new RegExp(`clinic’s page: .*${label}`));
      if (step.claims.length > 0 && added.length === 0) expect(items[i]).not.toContain("Not on the clinic");
    }
  });

  it("shows each way to the outcome no stronger than its weakest line", () => {
    const outcome = pathway.nodes.find(({ kind }) => kind === "outcome")?.id as string;
    const ways = html.slice(html.indexOf('class="ik-path-list"'), html.indexOf("<details"));
    const items = [...ways.matchAll(/<li>.*?<\/li>/gs)].map(([way]) => textOf(way).trim());
    const label = (id: string): string => pathway.nodes.find((node) => node.id === id)!.label;
    expect(items).toEqual(
      findPaths(pathway.edges, "medicine", outcome).map(
        (path) =>
          `${["medicine", ...path.map(({ to }) => to)].map(label).join(" → ")} ${english.certainty[getPathCertainty(path)].label}`,
      ),
    );
  });

  it("sets no style in the page's HTML, and asks nothing of a reader that only works with JavaScript", () => {
    expect(html).not.toMatch(/ style=/);
    expect(html).not.toContain('role="button"');
    expect(html).toContain("ik-static");
    expect(html).toMatch(/<h3 class="ik-title"/);
    expect(html).toMatch(/<h4[ >]/);
    expect(text).toContain(english.pathway.legendTitle);
  });
});

describe("the pathways together", () => {
  it("tell the others in words, so that they can be read without JavaScript", () => {
    const text = textOf(render(<Pathway indication="pain" sentences={sentences} />));
    for (const { steps, edges: lines } of pathways)
      for (const { plain } of [...steps, ...lines]) expect(text).toContain(plain);
  });

  it("never draw a line from opioid receptors to craving, and tell S10 and S11 apart", () => {
    const { edges: lines, steps } = pathways.find(({ indication }) => indication === "alcohol")!;
    expect(lines.some(({ from }) => from === "mu-opioid-receptor")).toBe(false);
    expect(steps.filter(({ claims: told }) => told.includes("S10") && told.includes("S11"))).toEqual([]);
  });

  it("have no id that two on one page could share", () => {
    expect(render(<Pathway />)).not.toMatch(/ (?:id|name|for|aria-labelledby)=/);
  });

  it("begin at the step that is asked for", () => {
    const text = textOf(render(<Pathway step={3} />));
    expect(text).toContain("Step 3 of 8");
    expect(text).toContain(pathways[0]?.steps[2]?.plain);
  });

  it("say which pathways there are when another is asked for", () => {
    expect(() => render(<Pathway indication={"sleep" as "pain"} />)).toThrow(
      "Use one of: depression, pain, alcohol.",
    );
  });
});

describe("the stored data", () => {
  it("are what core's data make today", () => {
    const script = fileURLToPath(new URL("../../scripts/generate-data.mjs", import.meta.url));
    expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
  });

  it("name every node as core does, with its kind, its term and the first words of its definition", () => {
    expect(Object.keys(nodes)).toEqual(coreNodes.map(({ id }) => id));
    for (const { id, label, kind, term, onClinicPage } of coreNodes) {
      const node = nodes[id]!;
      expect(node).toMatchObject({ label, kind, term, onClinicPage });
      expect(node.lines.join(" ")).toBe(label);
      expect(node.plain).toMatch(/[.?!]$/);
      expect(terms.find((one) => one.id === term)?.plain.startsWith(node.plain)).toBe(true);
    }
  });

  it("have every line as core does, with its sign", () => {
    expect(Object.entries(edges)).toEqual(
      coreEdges.map(({ id, sign, claims: told, supporting, opposing, ...edge }) => [
        id,
        {
          from: edge.from,
          to: edge.to,
          effect: edge.effect,
          raises: sign === 1,
          certainty: edge.certainty,
          claims: told,
          supporting: supporting.length,
          opposing: opposing.length,
          onClinicPage: edge.onClinicPage,
        },
      ]),
    );
  });
});

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** Whether two areas share a place. */
const overlap = (one: Area, other: Area): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** A tenth more than the line is wide in Arial, in ems. The layout itself reckons with DejaVu Sans, which is wider. */
const widthOf = (line: string): number =>
  [...line]
    .map((one) => {
      const [, width] = [
        [/[ijl]/, 0.222],
        [/[ft ]/, 0.278],
        [/[r-]/, 0.333],
        [/[ckvsxyz]/, 0.5],
        [/[mM]/, 0.833],
        [/[A-Zw]/, 0.778],
        [/./, 0.556],
      ].find(([kind]) => (kind as RegExp).test(one)) as [RegExp, number];
      return width * 1.1;
    })
    .reduce((sum, width) => sum + width, 0);

const cornersOf = (line: Line) => getLineCorners(line, edges[line.edge]!.raises);

/** The straight pieces of a line, as areas. */
const piecesOf = (line: Line): Area[] => {
  const corners = cornersOf(line);
  return corners.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = corners[i]!;
    return {
      x: Math.min(x, fromX),
      y: Math.min(y, fromY),
      width: Math.abs(x - fromX),
      height: Math.abs(y - fromY),
    };
  });
};

/** The languages that come with the widgets. */
const languages = readdirSync(new URL("../../locales/", import.meta.url))
  .filter((file) => file.endsWith(".json"))
  .map(
    (file) =>
      JSON.parse(
        readFileSync(new URL(`../../locales/${file}`, import.meta.url), "utf8"),
      ) as Required<Messages> & typeof english,
  );
/** Where a line's verb stands, in the language in which it is longest. */
const verbArea = ({ edge, verb }: Line): Area => {
  const { effect } = edges[edge]!;
  return {
    ...verb,
    width: Math.max(...[english, ...languages].map(({ effects }) => getVerbWidth(effects[effect]))),
    height: 18,
  };
};

describe.each(pathways)("the layout of $indication", (pathway) => {
  const drawn = drawnPathways.find(({ indication }) => indication === pathway.indication)!;
  const boxById = new Map(drawn.boxes.map((box) => [box.node, box]));
  const everything: [string, Area][] = [
    ...boxById,
    ...drawn.lines.map((line): [string, Area] => [`verb of ${line.edge}`, verbArea(line)]),
  ];

  it("covers exactly the nodes and the edges of the data", () => {
    expect(drawn.boxes.map(({ node }) => node).sort()).toEqual(pathway.nodes.map(({ id }) => id).sort());
    expect(drawn.lines.map(({ edge }) => edge).sort()).toEqual(pathway.edges.map(({ id }) => id).sort());
  });

  it("puts no box or verb on another, or outside the picture", () => {
    for (const [i, [id, area]] of everything.entries()) {
      for (const [other, otherArea] of everything.slice(i + 1))
        expect(overlap(area, otherArea), `${id} on ${other}`).toBe(false);
      expect(area.x).toBeGreaterThanOrEqual(0);
      expect(area.y).toBeGreaterThanOrEqual(0);
      expect(area.x + area.width).toBeLessThanOrEqual(drawn.width);
      expect(area.y + area.height).toBeLessThanOrEqual(drawn.height);
    }
  });

  it("keeps the places for fingers apart", () => {
    const places = drawn.boxes.map((box) => ({
      ...box,
      y: getMiddle(box)[1] - MIN_TARGET_SIZE / 2,
      height: MIN_TARGET_SIZE,
    }));
    for (const [i, place] of places.entries())
      for (const other of places.slice(i + 1)) expect(overlap(place, other)).toBe(false);
  });

  it("stands each verb beside an upright part of its line", () => {
    for (const line of drawn.lines) {
      const { x, y } = line.verb;
      const beside = piecesOf(line).some(
        (piece) => piece.width === 0 && piece.x + 5 === x && piece.y <= y && y <= piece.y + piece.height,
      );
      expect(beside, line.edge).toBe(true);
    }
  });

  it("leads no line through a box or a verb", () => {
    for (const line of drawn.lines)
      for (const piece of piecesOf(line))
        for (const [other, area] of everything)
          expect(overlap(piece, area), `${line.edge} on ${other}`).toBe(false);
  });

  it("leads each line from its cause down to its effect", () => {
    const isWithin = (x: number, area: Area): boolean => x > area.x && x < area.x + area.width;
    for (const line of drawn.lines) {
      const { from, to } = edges[line.edge]!;
      const corners = cornersOf(line);
      const [[x, y], [endX, endY]] = [corners[0]!, corners.at(-1)!];
      const [cause, effect] = [boxById.get(from)!, boxById.get(to)!];
      expect(isWithin(x, cause) && y === cause.y + cause.height, line.edge).toBe(true);
      expect(isWithin(endX, effect) && endY < effect.y && effect.y - endY <= 8, line.edge).toBe(true);
      expect(effect.y).toBeGreaterThan(cause.y + cause.height);
      // Upright and level in turn, never backwards up.
      for (const [i, [toX, toY]] of corners.slice(1).entries()) {
        const [fromX, fromY] = corners[i]!;
        expect(toX === fromX || toY === fromY, line.edge).toBe(true);
        expect(toY, line.edge).toBeGreaterThanOrEqual(fromY);
      }
    }
  });

  it.each([
    ["with its icon", 15, 33 + 9],
    ["on a narrow page, larger and without its icon", 18, 8],
  ])("fits each label into its box %s", (_, size, besides) => {
    for (const { node, width } of drawn.boxes)
      for (const line of [nodes, ...languages.map((language) => language.nodes)].flatMap(
        (names) => names[node]!.lines,
      ))
        expect(widthOf(line) * size + besides, line).toBeLessThanOrEqual(width);
  });

  it("lets the arrow keys reach every node from every other, each the way it points", () => {
    for (const { node: start } of drawn.boxes) {
      const reached = new Set([start]);
      for (const node of reached)
        for (const key of ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight"] as const) {
          const next = findNeighbour(drawn, node, key);
          if (next === undefined) continue;
          reached.add(next);
          const [x, y] = getMiddle(boxById.get(node)!);
          const [nextX, nextY] = getMiddle(boxById.get(next)!);
          const ahead = {
            ArrowDown: nextY > y,
            ArrowUp: nextY < y,
            ArrowLeft: nextX < x,
            ArrowRight: nextX > x,
          };
          expect(ahead[key]).toBe(true);
        }
      expect(reached.size, start).toBe(drawn.boxes.length);
    }
  });
});

describe("the style sheet", () => {
  it("has a look for every certainty, and a way to print and to force colours", () => {
    const css = readFileSync(new URL("./pathway.css", import.meta.url), "utf8");
    // What is supported has the plain look: a whole line, half a circle.
    for (const certainty of Object.keys(english.certainty).filter((one) => one !== "supported"))
      expect(css).toContain(`.ik-${certainty}`);
    for (const media of ["print", "(forced-colors: active)"]) expect(css).toContain(`@media ${media}`);
    // What does not move needs no rule for readers who want no motion.
    expect(css).not.toMatch(/transition|animation/);
  });
});

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
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
import { english } from "../i18n/messages.ts";
import { getSpeech } from "../i18n/text.ts";
import { verbWidth } from "../../scripts/text-width.ts";
import { pathwayIcon } from "./icons.tsx";
import { edges, nodes, pathways as drawn, type PathwayData } from "./pathway.data.ts";
import { boxOf, cornersOf, HIT, neighbour, Pathway, termOf } from "./Pathway.tsx";

const textOf = (html: string): string =>
  html
    .replace(/<svg.*?<\/svg>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
const { say } = getSpeech();
const count = (text: string, part: string): number => text.split(part).length - 1;
const certainties = Object.keys(english.certainty);
/** Whatever a page may know of a line, to see that the widget shows it. */
const sentences = coreEdges.map(({ plain, note }) => `${plain} ${note ?? ""}`.trim());

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
      expect(items[i]).toContain(english.certainty[sure]);
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
      expect(line).toContain(english.certainty[edge.certainty]);
      expect(line).toContain(
        say(english.pathway.published, { count: edge.support.length, against: edge.against.length }),
      );
      for (const claim of edge.claims) expect(items[i]).toContain(`href="/evidence/#${claim.toLowerCase()}"`);
      expect(line.includes(english.pathway.notOnPage)).toBe(edge.claims.length === 0);
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

  it("shows each way to the outcome no stronger than its weakest line", () => {
    const outcome = pathway.nodes.find(({ kind }) => kind === "outcome")?.id as string;
    const ways = html.slice(html.indexOf('class="ik-ways"'), html.indexOf("<details"));
    const items = [...ways.matchAll(/<li>.*?<\/li>/gs)].map(([way]) => textOf(way).trim());
    const label = (id: string): string => pathway.nodes.find((node) => node.id === id)!.label;
    expect(items).toEqual(
      findPaths(pathway.edges, "medicine", outcome).map(
        (path) =>
          `${["medicine", ...path.map(({ to }) => to)].map(label).join(" → ")} ${english.certainty[getPathCertainty(path)]}`,
      ),
    );
  });

  it("sets no style in the page's HTML, and asks nothing of a reader that only works with JavaScript", () => {
    expect(html).not.toMatch(/ style=/);
    expect(html).not.toContain('role="button"');
    expect(html).toContain("ik-static");
    expect(html).toMatch(/<h3 class="ik-title"/);
    expect(html).toMatch(/<h4[ >]/);
    expect(text).toContain(english.pathway.key);
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
    const script = fileURLToPath(new URL("../../scripts/layout.mjs", import.meta.url));
    expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
  });

  it("name every node as core does, with its kind, its term and the first words of its definition", () => {
    const kinds = Object.keys(english.pathway.kinds);
    expect(nodes).toHaveLength(coreNodes.length);
    for (const [i, node] of coreNodes.entries()) {
      const [label, kind, , plain] = nodes[i]!;
      expect(label.replace("\n", " ")).toBe(node.label);
      expect(kinds[kind]).toBe(node.kind);
      expect(termOf(i)).toBe(node.term);
      expect(plain).toMatch(/[.?!]$/);
      expect(terms.find(({ id }) => id === node.term)?.plain.startsWith(plain)).toBe(true);
    }
  });

  it("have every line as core does, with its sign", () => {
    const effects = Object.keys(english.effects);
    expect(
      edges.map(([from, to, effect, certainty, told, support, against]) => ({
        id: `${coreNodes[from]?.id}--${coreNodes[to]?.id}`,
        effect: effects[effect],
        sign: effect < 4 ? -1 : 1,
        certainty: certainties[certainty],
        claims: told,
        support,
        against,
      })),
    ).toEqual(
      coreEdges.map(({ id, effect, sign, certainty, claims: told, support, against }) => ({
        id,
        effect,
        sign,
        certainty,
        claims: told.join(" "),
        support: support.length,
        against: against.length,
      })),
    );
  });
});

/** Whether two boxes (left, top, width, height) share a place. */
type Box = readonly [number, number, number, number];
const overlap = ([x, y, w, h]: Box, [x2, y2, w2, h2]: Box): boolean =>
  x < x2 + w2 && x2 < x + w && y < y2 + h2 && y2 < y + h;

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

/** The straight pieces of a line, as boxes. */
const piecesOf = (pathway: PathwayData, line: PathwayData["lines"][number]): Box[] => {
  const corners = cornersOf(pathway, line);
  return corners.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = corners[i]!;
    return [Math.min(x, fromX), Math.min(y, fromY), Math.abs(x - fromX), Math.abs(y - fromY)];
  });
};

/** Where a line's verb stands: beside the upright part at its height. */
const verbBox = (pathway: PathwayData, line: PathwayData["lines"][number]): Box => {
  const corners = cornersOf(pathway, line);
  const top = corners[0]![1] + line[1];
  const beside = [...corners].reverse().find(([, y]) => y <= top)!;
  return [beside[0] + 5, top, verbWidth(Object.values(english.effects)[edges[line[0]]![2]]!), 18];
};

describe.each(pathways)("the layout of $indication", (pathway) => {
  const data = drawn.find(({ indication }) => indication === pathway.indication)!;
  const boxes = data.nodes.map((one): [string, Box] => [coreNodes[one[0]]!.id, boxOf(one)]);
  const boxById = new Map(boxes);
  const everything: [string, Box][] = [
    ...boxes,
    ...data.lines.map((line): [string, Box] => [`verb of ${coreEdges[line[0]]!.id}`, verbBox(data, line)]),
  ];

  it("covers exactly the nodes and the edges of the data", () => {
    expect(boxes.map(([id]) => id).sort()).toEqual(pathway.nodes.map(({ id }) => id).sort());
    expect(data.lines.map(([edge]) => coreEdges[edge]!.id).sort()).toEqual(
      pathway.edges.map(({ id }) => id).sort(),
    );
  });

  it("puts no box or verb on another, or outside the picture", () => {
    for (const [i, [id, box]] of everything.entries()) {
      for (const [other, otherBox] of everything.slice(i + 1))
        expect(overlap(box, otherBox), `${id} on ${other}`).toBe(false);
      expect(box[0]).toBeGreaterThanOrEqual(0);
      expect(box[1]).toBeGreaterThanOrEqual(0);
      expect(box[0] + box[2]).toBeLessThanOrEqual(data.size[0]);
      expect(box[1] + box[3]).toBeLessThanOrEqual(data.size[1]);
    }
  });

  it("keeps the places for fingers apart", () => {
    const places = boxes.map(([, box]): Box => [box[0], box[1] + box[3] / 2 - HIT / 2, box[2], HIT]);
    for (const [i, place] of places.entries())
      for (const other of places.slice(i + 1)) expect(overlap(place, other)).toBe(false);
  });

  it("leads no line through a box or a verb", () => {
    for (const line of data.lines)
      for (const piece of piecesOf(data, line))
        for (const [other, box] of everything)
          expect(overlap(piece, box), `${coreEdges[line[0]]!.id} on ${other}`).toBe(false);
  });

  it("leads each line from its cause down to its effect", () => {
    const inside = (at: number, box: Box): boolean => at > box[0] && at < box[0] + box[2];
    for (const line of data.lines) {
      const { id, from, to } = coreEdges[line[0]]!;
      const corners = cornersOf(data, line);
      const [[x, y], [endX, endY]] = [corners[0]!, corners.at(-1)!];
      const [source, effect] = [boxById.get(from)!, boxById.get(to)!];
      expect(inside(x, source) && y === source[1] + source[3], id).toBe(true);
      expect(inside(endX, effect) && endY < effect[1] && effect[1] - endY <= 8, id).toBe(true);
      expect(effect[1]).toBeGreaterThan(source[1] + source[3]);
      // Upright and level in turn, never backwards up.
      for (const [i, [toX, toY]] of corners.slice(1).entries()) {
        const [fromX, fromY] = corners[i]!;
        expect(toX === fromX || toY === fromY, id).toBe(true);
        expect(toY, id).toBeGreaterThanOrEqual(fromY);
      }
    }
  });

  it.each([
    ["with its icon", 15, 33 + 9],
    ["on a narrow page, larger and without its icon", 18, 8],
  ])("fits each label into its box %s", (_, size, besides) => {
    for (const one of data.nodes)
      for (const line of nodes[one[0]]![0].split("\n"))
        expect(widthOf(line) * size + besides, line).toBeLessThanOrEqual(boxOf(one)[2]);
  });

  it("lets the arrow keys reach every node from every other, each the way it points", () => {
    for (const [start] of data.nodes) {
      const reached = new Set([start]);
      for (const node of reached)
        for (const key of ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight"]) {
          const next = neighbour(data, node, key);
          if (next === undefined) continue;
          reached.add(next);
          const middle = (one: number): readonly number[] => {
            const [x, y, w, h] = boxById.get(coreNodes[one]!.id)!;
            return [x + w / 2, y + h / 2];
          };
          const [[x = 0, y = 0], [nextX = 0, nextY = 0]] = [middle(node), middle(next)];
          const ahead = {
            ArrowDown: nextY > y,
            ArrowUp: nextY < y,
            ArrowLeft: nextX < x,
            ArrowRight: nextX > x,
          };
          expect(ahead[key as keyof typeof ahead]).toBe(true);
        }
      expect(reached.size, coreNodes[start]!.id).toBe(data.nodes.length);
    }
  });
});

describe("the style sheet", () => {
  it("has a look for every certainty, and a way to print and to force colours", () => {
    const css = readFileSync(new URL("./pathway.css", import.meta.url), "utf8");
    // What is supported has the plain look: a whole line, half a circle.
    for (const certainty of certainties.filter((one) => one !== "supported"))
      expect(css).toContain(`.ik-${certainty}`);
    for (const media of ["print", "(forced-colors: active)"]) expect(css).toContain(`@media ${media}`);
    // What does not move needs no rule for readers who want no motion.
    expect(css).not.toMatch(/transition|animation/);
  });
});

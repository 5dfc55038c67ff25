import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { claims, paths, pathways, terms, weakestCertainty } from "@infusionkit/core";
import { localeOf } from "../locale.ts";
import { english } from "../messages.ts";
import { claimCertainty, definitions, layouts, type Layout } from "./layout.ts";
import { HIT, neighbour, Pathway } from "./Pathway.tsx";

const textOf = (html: string): string =>
  html
    .replace(/<svg.*?<\/svg>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
const { say } = localeOf();
const count = (text: string, part: string): number => text.split(part).length - 1;

describe.each(pathways)("the pathway of $indication, without JavaScript", (pathway) => {
  const html = render(
    <Pathway
      indications={[pathway.indication]}
      evidenceUrl="/evidence/#"
      glossaryUrl="/glossary/#"
      headingLevel={3}
    />,
  );
  const text = textOf(html);

  it("tells every step, in order, with how sure it is", () => {
    let last = 0;
    for (const step of pathway.steps) {
      const at = text.indexOf(step.plain);
      expect(at, step.title).toBeGreaterThan(last);
      last = at;
      expect(text).toContain(step.title);
    }
    expect(html.match(/<details[^>]* open/g)).toHaveLength(1);
    expect(text).toContain(`Step 1 of ${pathway.steps.length}`);
  });

  it("tells every drawn line once, with its certainty and its sources", () => {
    const inWords = html.slice(html.indexOf('class="ik-told-all'));
    const items = [...inWords.matchAll(/<li>.*?<\/li>/gs)].map(([item]) => item);
    expect(items).toHaveLength(pathway.edges.length);
    for (const [i, edge] of pathway.edges.entries()) {
      const told = textOf(items[i] as string);
      expect(told).toContain(edge.plain);
      if (edge.note) expect(told).toContain(edge.note);
      expect(told).toContain(english.certainty[edge.certainty]);
      expect(told).toContain(
        say(edge.against.length === 0 ? english.pathway.published : english.pathway.publishedBoth, {
          count: edge.support.length,
          against: edge.against.length,
        }),
      );
      for (const claim of edge.claims) expect(items[i]).toContain(`href="/evidence/#${claim.toLowerCase()}"`);
      if (edge.claims.length === 0) expect(told).toContain(english.pathway.notOnPage);
      expect(count(html, edge.plain), edge.plain).toBe(
        pathway.steps.some(({ plain }) => plain.includes(edge.plain)) ? 2 : 1,
      );
    }
  });

  it("links every claim that its steps tell", () => {
    for (const claim of pathway.steps.flatMap((step) => step.claims))
      expect(html).toContain(`href="/evidence/#${claim.toLowerCase()}"`);
  });

  it("draws every node and line, each line with its verb, its sign and its certainty", () => {
    expect(count(html, 'class="ik-node ')).toBe(pathway.nodes.length);
    const lines = [...html.matchAll(/<g class="ik-edge .*?<\/g>/gs)].map(([line]) => line);
    expect(lines).toHaveLength(pathway.edges.length);
    for (const edge of pathway.edges)
      expect(
        lines.some(
          (line) =>
            line.includes(`ik-${edge.certainty}`) &&
            line.includes(`>${english.pathway.effects[edge.effect]}<`) &&
            line.includes("ik-bar") === (edge.sign === -1),
        ),
        edge.id,
      ).toBe(true);
  });

  it("shows each way to the outcome no stronger than its weakest line", () => {
    const outcome = pathway.nodes.find(({ kind }) => kind === "outcome")?.id as string;
    const ways = [...html.matchAll(/<li><span class="ik-way">.*?<\/li>/gs)].map(([way]) => textOf(way));
    expect(ways.map((way) => way.trim().split(" ").slice(-1)[0])).toEqual(
      paths(pathway.edges, "medicine", outcome).map(
        (path) => english.certainty[weakestCertainty(path.map(({ certainty }) => certainty))],
      ),
    );
  });

  it("sets no style in the page's HTML, and asks nothing of a reader that only works with JavaScript", () => {
    expect(html).not.toMatch(/ style=/);
    expect(html).not.toContain('role="button"');
    expect(html).toContain("ik-static");
    expect(html).toMatch(/<h3 class="ik-title"/);
    expect(html).toMatch(/<h4[ >]/);
  });
});

describe("the pathways together", () => {
  it("tell the others in words, so that they can be read without JavaScript", () => {
    const text = textOf(render(<Pathway indication="pain" />));
    for (const { steps, edges } of pathways)
      for (const { plain } of [...steps, ...edges]) expect(text).toContain(plain);
  });

  it("never draw a line from opioid receptors to craving, and tell S10 and S11 apart", () => {
    const { edges, steps } = pathways.find(({ indication }) => indication === "alcohol")!;
    expect(edges.some(({ from }) => from === "mu-opioid-receptor")).toBe(false);
    expect(steps.filter(({ claims: told }) => told.includes("S10") && told.includes("S11"))).toEqual([]);
  });

  it("repeat no id where two stand on one page", () => {
    const html = render(
      <div>
        <Pathway />
        <Pathway indication="pain" />
      </div>,
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const names = [...html.matchAll(/<details name="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(2);
  });

  it("say which pathways there are when another is asked for", () => {
    expect(() => render(<Pathway indication={"sleep" as "pain"} />)).toThrow(
      "Use one of: depression, pain, alcohol.",
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
const piecesOf = ({ path, end }: Layout["edges"][string]): Box[] => {
  const numbers = [...`${path} ${end.join(" ")}`.matchAll(/\d+/g)].map(([one]) => Number(one));
  const points = numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] as number] as const] : []));
  return points.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = points[i] as readonly [number, number];
    return [Math.min(x, fromX), Math.min(y, fromY), Math.abs(x - fromX), Math.abs(y - fromY)];
  });
};

describe.each(pathways)("the layout of $indication", (pathway) => {
  const layout = layouts[pathway.indication];
  const nodes = Object.entries(layout.nodes);
  const edges = Object.entries(layout.edges);
  const everything: [string, Box][] = [
    ...nodes.map(([id, { box }]): [string, Box] => [id, box]),
    ...edges.map(([id, { verb }]): [string, Box] => [`verb of ${id}`, verb]),
  ];

  it("covers exactly the nodes and the edges of the data", () => {
    expect(nodes.map(([id]) => id).sort()).toEqual(pathway.nodes.map(({ id }) => id).sort());
    expect(edges.map(([id]) => id).sort()).toEqual(pathway.edges.map(({ id }) => id).sort());
    for (const { id, label } of pathway.nodes) expect(layout.nodes[id]?.lines.join(" ")).toBe(label);
  });

  it("puts no box or verb on another, or outside the picture", () => {
    for (const [i, [id, box]] of everything.entries()) {
      for (const [other, otherBox] of everything.slice(i + 1))
        expect(overlap(box, otherBox), `${id} on ${other}`).toBe(false);
      expect(box[0]).toBeGreaterThanOrEqual(0);
      expect(box[1]).toBeGreaterThanOrEqual(0);
      expect(box[0] + box[2]).toBeLessThanOrEqual(layout.size[0]);
      expect(box[1] + box[3]).toBeLessThanOrEqual(layout.size[1]);
    }
  });

  it("keeps the places for fingers apart", () => {
    const places = nodes.map(([, { box }]): Box => [box[0], box[1] + box[3] / 2 - HIT / 2, box[2], HIT]);
    for (const [i, place] of places.entries())
      for (const other of places.slice(i + 1)) expect(overlap(place, other)).toBe(false);
  });

  it("leads no line through a box or a verb", () => {
    for (const [id, edge] of edges)
      for (const piece of piecesOf(edge))
        for (const [other, box] of everything) expect(overlap(piece, box), `${id} on ${other}`).toBe(false);
  });

  it("leads each line from its cause down to its effect", () => {
    for (const { id, from, to } of pathway.edges) {
      const { path, end } = layout.edges[id] as Layout["edges"][string];
      const [x = 0, y = 0] = path.slice(1).split(/[ L]/).map(Number);
      const inside = (at: number, box: Box): boolean => at > box[0] && at < box[0] + box[2];
      const [source, effect] = [from, to].map((node) => layout.nodes[node]?.box as Box) as [Box, Box];
      expect(inside(x, source) && Math.abs(y - source[1] - source[3]) <= 1, id).toBe(true);
      expect(inside(end[0], effect) && Math.abs(end[1] - effect[1]) <= 1, id).toBe(true);
      expect(effect[1]).toBeGreaterThan(source[1] + source[3]);
    }
  });

  it.each([
    ["with its icon", 15, 33 + 9],
    ["on a narrow page, larger and without its icon", 18, 8],
  ])("fits each label into its box %s", (_, size, besides) => {
    for (const [id, { box, lines }] of nodes)
      for (const line of lines) expect(widthOf(line) * size + besides, id).toBeLessThanOrEqual(box[2]);
  });

  it("lets the arrow keys reach every node from every other", () => {
    for (const { id: start } of pathway.nodes) {
      const reached = new Set([start]);
      for (const id of reached)
        for (const key of ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight"]) {
          const next = neighbour(pathway, layout, id, key);
          if (next !== undefined) reached.add(next);
        }
      expect(reached.size, start).toBe(pathway.nodes.length);
    }
  });
});

describe("the stored layout", () => {
  it("is what the data make today", () => {
    const script = fileURLToPath(new URL("../../scripts/layout.mjs", import.meta.url));
    expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
  });

  it("has the words of the glossary and the certainties of the claims", () => {
    for (const { nodes } of pathways)
      for (const { term } of nodes)
        expect(definitions[term]).toBe(terms.find(({ id }) => id === term)?.plain);
    for (const { steps } of pathways)
      for (const claim of steps.flatMap((step) => step.claims))
        expect(claimCertainty[claim]).toBe(claims.find(({ id }) => id === claim)?.certainty);
  });
});

describe("the style sheet", () => {
  it("has a look for every certainty, and a way to print, to force colours and to keep still", () => {
    const css = readFileSync(new URL("./pathway.css", import.meta.url), "utf8");
    for (const certainty of Object.keys(english.certainty)) expect(css).toContain(`.ik-${certainty}`);
    for (const media of ["print", "(forced-colors: active)", "(prefers-reduced-motion: no-preference)"])
      expect(css).toContain(`@media ${media}`);
  });
});

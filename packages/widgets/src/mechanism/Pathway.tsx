import type { Certainty, Indication } from "@infusionkit/core";
import { Component, type ComponentChildren, type JSX } from "preact";
import { certainty, effects, pathway as pathwayTexts, type Messages } from "../i18n/messages.ts";
import { getTexts } from "../i18n/text.ts";
import { edges, nodes, pathways, type PathwayData, type StepData } from "./pathway.data.ts";
import { toSlug } from "./slug.ts";
import { CertaintyIcon, SourceLinks, CertaintyBadge } from "./CertaintyBadge.tsx";

export type PathwayProps = {
  /** What is shown first; the first of `indications` when left out. */
  readonly indication?: Indication;
  /** What a reader can choose between; everything that there is a pathway for when left out. */
  readonly indications?: readonly Indication[];
  /** The step that is shown at first; 1 when left out. */
  readonly step?: number;
  /** The level of the widget's own heading, 2 to 5; 2 when left out. */
  readonly headingLevel?: 2 | 3 | 4 | 5;
  /** Where a source is shown, as the beginning of a link that a claim's number in lower case ends: `/evidence/#`. */
  readonly evidenceUrl?: string;
  /** Where a term is explained, as the beginning of a link that the term's id ends: `/glossary/#`. */
  readonly glossaryUrl?: string;
  /**
   * A sentence or two for each line, in the order of core's `edges`. Without them a line is told by its ends, its verb, how
   * sure it is and its sources: the sentences weigh as much as the steps, too much for a widget in somebody else's page.
   */
  readonly sentences?: readonly string[];
  /**
   * Draws a kind of node, 18 by 18, such as `pathwayIcon`; nothing is drawn when left out.
   *
   * @param kind its place among the messages' `kinds`
   */
  readonly icon?: (kind: number, x?: number, y?: number) => JSX.Element;
  /** The reader has gone to another step. */
  readonly onStepChange?: (detail: { readonly indication: Indication; readonly step: number }) => void;
  /** The reader has chosen another indication. */
  readonly onIndicationChange?: (detail: { readonly indication: Indication }) => void;
  /** The reader has opened a part of the picture, by the id of its term. */
  readonly onNodeOpen?: (detail: { readonly node: string }) => void;
  /** The language, as a BCP 47 tag; English when left out. */
  readonly lang?: string;
  /** Words that replace the English ones. */
  readonly words?: Messages;
};

type State = {
  readonly indication: Indication;
  /** The step that is shown. */
  readonly at: number;
  /** What only works with JavaScript is not offered before it runs. */
  readonly ready?: boolean;
  /** The one node in the order of the tab key, where that is not the first of the step; the arrow keys go on from it. */
  readonly entry?: number | undefined;
  /** The node that is told about. */
  readonly open?: number | undefined;
};

const SECTIONS = { pathway: pathwayTexts, effects, certainty };

/** How high a node is for a finger, in the picture's units. */
export const HIT = 76;

const CERTAINTIES = Object.keys(certainty) as Certainty[];

const labelOf = (node: number): string => nodes[node]![0].replace("\n", " ");
/** The effects that lower something come first. */
const raises = (effect: number): boolean => effect >= 4;
/** The id of a node's term. */
export const termOf = (node: number): string => nodes[node]![2] || toSlug(labelOf(node));

function find(indication: Indication): PathwayData {
  const found = pathways.find((pathway) => pathway.indication === indication);
  if (!found) {
    throw new RangeError(
      `There is no pathway for "${indication}". Use one of: ${indicationsOf().join(", ")}.`,
    );
  }
  return found;
}

const indicationsOf = (): readonly Indication[] => pathways.map((one) => one.indication);

/**
 * The mechanism as a picture, one step at a time: what acts on what, which way, and how sure each line is. The same
 * stands in words beside and below it, in the HTML from the start, so that nobody needs the picture.
 *
 * A class, because hooks would weigh a kilobyte that nothing else in the pathway's own file needs.
 *
 * @example <Pathway indication="pain" evidenceUrl="/evidence/#" glossaryUrl="/glossary/#" />
 */
export class Pathway extends Component<PathwayProps, State> {
  private picture: SVGSVGElement | null = null;

  override state: State = {
    indication: this.props.indication ?? this.props.indications?.[0] ?? "depression",
    at: (this.props.step ?? 1) - 1,
  };

  override componentDidMount(): void {
    this.setState({ ready: true });
  }

  /** A host may change its mind. */
  override componentDidUpdate({ indication, step }: PathwayProps): void {
    const { props } = this;
    if (props.indication !== indication || props.step !== step) {
      this.show((props.step ?? 1) - 1, props.indication);
    }
  }

  /** Another step is about other nodes: what was asked about the last one is done with. */
  private show(at: number, indication = this.state.indication): void {
    this.setState({ at, indication, open: undefined, entry: undefined });
  }

  private focus(node: number): void {
    this.picture?.querySelector<SVGElement>(`[data-node="${termOf(node)}"]`)?.focus();
  }

  private readonly close = (): void => {
    const { open } = this.state;
    this.setState({ open: undefined });
    if (open !== undefined) this.focus(open);
  };

  /** Puts what is told about a node above the page, which does not move; the browser closes it on Escape. */
  private readonly raise = (card: HTMLElement | null): void => {
    card?.showPopover?.();
    card?.focus();
  };

  override render(props: PathwayProps, { indication, at: asked, ready, entry, open }: State): JSX.Element {
    const { headingLevel = 2, indications = indicationsOf(), glossaryUrl, sentences, icon } = props;
    const words = getTexts(SECTIONS, props.lang, props.words);
    const { say } = words;
    const text = words.pathway;
    // The data name these by their places.
    const verbs = Object.values(words.effects);
    const kinds = Object.values(text.kinds);
    const Heading = `h${headingLevel}` as "h2";
    const Sub = `h${headingLevel + 1}` as "h3";
    const pathway = find(indication);
    const { steps, lines, nodes: placed, size } = pathway;
    // Some pathways have fewer steps than a page may ask for.
    const at = steps[asked] ? asked : 0;
    const step = steps[at]!;
    const about = step[2];
    /** Whether the current step tells a line: it tells those between two of its nodes. */
    const told = (edge: number): boolean =>
      about.includes(edges[edge]![0]) && about.includes(edges[edge]![1]);

    const button = (
      name: string,
      go: () => void,
      given: JSX.HTMLAttributes<HTMLButtonElement> = {},
    ): JSX.Element => (
      <button type="button" onClick={go} {...given}>
        {name}
      </button>
    );
    const go = (to: number): void => {
      this.show(to);
      props.onStepChange?.({ indication, step: to + 1 });
    };
    const move = (to: number, name: string): JSX.Element =>
      // It stays in the order of the tab key, so that nobody's focus is lost at the last step.
      button(name, () => steps[to] && go(to), { class: "ik-button", "aria-disabled": !steps[to] });

    const sure = (of: number): JSX.Element => (
      <CertaintyBadge of={CERTAINTIES[of]!} word={words.certainty[CERTAINTIES[of]!]} />
    );
    /** How sure something is, and the claims that it rests on. */
    const meta = (of: number, claims: string, more?: ComponentChildren): JSX.Element => (
      <p class="ik-meta">
        {sure(of)}
        <SourceLinks claims={claims} url={props.evidenceUrl} name={(claim) => say(text.source, { claim })} />
        {more}
      </p>
    );
    const tell = ([, plain, , claims, of]: StepData): JSX.Element => (
      <>
        <p>{plain}</p>
        {meta(of, claims)}
      </>
    );
    /** A line of the picture in words: what it draws, what that means, how sure it is and what it rests on. */
    const tellEdge = (edge: number, sentence?: string): JSX.Element => {
      const [from, to, effect, of, claims, count, against] = edges[edge]!;
      return (
        <li key={edge}>
          <b>
            {labelOf(from)} <i>{verbs[effect]}</i> {labelOf(to)}
          </b>
          {sentence && <p>{sentence}</p>}
          {meta(
            of,
            claims,
            <span>
              {!claims && text.notOnPage} {say(text.published, { count, against })}
            </span>,
          )}
        </li>
      );
    };
    const sample = (line: string, head?: JSX.Element): JSX.Element => (
      <svg viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">
        <path class="ik-line" d={line} />
        {head}
      </svg>
    );

    return (
      <section class={`ik ik-pathway${ready ? "" : " ik-static"}`} aria-label={pathway.title}>
        <Heading class="ik-title" part="title">
          {pathway.title}
        </Heading>
        <p class="ik-soft">{text.whose}</p>
        {indications.length > 1 && (
          <p class="ik-choose" role="group" aria-label={text.choose}>
            {indications.map((one) =>
              button(
                text.indications[one],
                () => {
                  this.show(0, one);
                  props.onIndicationChange?.({ indication: one });
                },
                { "aria-pressed": one === indication },
              ),
            )}
          </p>
        )}

        <div class="ik-pathway-body">
          <div class="ik-side">
            <div class="ik-now">
              <div role="status">
                <p class="ik-soft">{say(text.at, { step: at + 1, steps: steps.length })}</p>
                <p class="ik-step-title">{step[0]}</p>
                {tell(step)}
              </div>
              <p class="ik-go">
                {move(at - 1, text.previous)}
                {move(at + 1, text.next)}
              </p>
            </div>
            <ol class="ik-steps">
              {steps.map(([title], i) => (
                <li key={title}>
                  {button(title, () => go(i), { "aria-current": i === at ? "step" : undefined })}
                </li>
              ))}
            </ol>
          </div>
          <div class="ik-picture" part="picture">
            <svg
              key={indication}
              ref={(svg) => {
                this.picture = svg;
              }}
              viewBox={`0 0 ${size.join(" ")}`}
              width={size[0]}
              height={size[1]}
              role={ready ? "group" : "img"}
              aria-label={say(text.picture, { title: pathway.title })}
            >
              {lines.map((line) => {
                const [edge, verb] = line;
                const [, , effect, sureness] = edges[edge]!;
                const of = CERTAINTIES[sureness]!;
                const corners = cornersOf(pathway, line);
                const [x, y] = corners.at(-1)!;
                const top = corners[0]![1] + verb;
                // Beside the upright part that it stands at.
                const left = [...corners].reverse().find((corner) => corner[1] <= top)![0] + 5;
                return (
                  <g key={edge} class={`ik-edge ik-${of}${told(edge) ? " ik-on" : ""}`} aria-hidden="true">
                    <path class="ik-line" d={pathOf(corners)} />
                    {/* An arrow raises, a bar holds back. Every line comes from above. */}
                    <path
                      class={raises(effect) ? "ik-filled" : "ik-bar"}
                      d={raises(effect) ? `M${x - 6} ${y - 3}h12l-6 10z` : `M${x - 9} ${y}h18`}
                    />
                    <CertaintyIcon of={of} x={left} y={top + 1} />
                    <text x={left + 18} y={top + 13}>
                      {verbs[effect]}
                    </text>
                  </g>
                );
              })}
              {placed.map((one) => {
                const [node] = one;
                const [label, kind] = nodes[node]!;
                const [x, y, width, height] = boxOf(one);
                const middle = y + height / 2;
                const centre = x + width / 2 + (icon ? 12 : 0);
                const toggle = (): void => {
                  this.setState({ open: open === node ? undefined : node });
                  if (open !== node) props.onNodeOpen?.({ node: termOf(node) });
                };
                return (
                  <g
                    key={node}
                    class={`ik-node${about.includes(node) ? " ik-on" : ""}`}
                    data-node={termOf(node)}
                    {...(ready && {
                      role: "button",
                      tabindex: node === (entry ?? about[0]) ? 0 : -1,
                      "aria-label": `${labelOf(node)}, ${kinds[kind]}`,
                      "aria-expanded": open === node,
                      onFocus: () => this.setState({ entry: node }),
                      onClick: toggle,
                      onKeyDown: (event: JSX.TargetedKeyboardEvent<SVGGElement>) => {
                        const { key } = event;
                        if (event.altKey || event.ctrlKey || event.metaKey) return;
                        if (key.startsWith("Arrow")) this.focus(neighbour(pathway, node, key) ?? node);
                        else if (key === "Enter" || key === " ") toggle();
                        else return;
                        event.preventDefault();
                        event.stopPropagation();
                      },
                    })}
                  >
                    {/* Larger than what is seen, so that a finger hits it on a small screen too. */}
                    <rect class="ik-hit" x={x} y={middle - HIT / 2} width={width} height={HIT} />
                    <rect class="ik-box" x={x} y={y} width={width} height={height} rx={kind ? 8 : 20} />
                    {icon?.(kind, x + 10, middle - 9)}
                    <text>
                      {label.split("\n").map((line, i, all) => (
                        <tspan key={line} x={centre} y={middle + (i - (all.length - 1) / 2) * 19 + 5}>
                          {/* A space that takes no room, so that the words are two for whoever reads them aloud. */}
                          {i > 0 && <tspan font-size="0"> </tspan>}
                          {line}
                        </tspan>
                      ))}
                    </text>
                  </g>
                );
              })}
            </svg>
            {open !== undefined && (
              <div
                key={open}
                class="ik-about"
                ref={this.raise}
                popover="auto"
                role="dialog"
                tabindex={-1}
                aria-label={labelOf(open)}
                onToggle={(event: Event) => (event as ToggleEvent).newState === "closed" && this.close()}
              >
                {button("×", this.close, { class: "ik-close", "aria-label": text.close })}
                <Sub>{labelOf(open)}</Sub>
                <p>
                  {nodes[open]![3]} {glossaryUrl && <a href={glossaryUrl + termOf(open)}>{text.glossary}</a>}
                </p>
                <ul>
                  {lines
                    .filter(([edge]) => edges[edge]!.slice(0, 2).includes(open))
                    .map(([edge]) => tellEdge(edge))}
                </ul>
              </div>
            )}
            <p class="ik-soft ik-keys">{text.keys}</p>
          </div>
        </div>

        <div class="ik-key">
          <Sub>{text.key}</Sub>
          <ul>
            <li>
              {sample("M1 8h36", <path class="ik-filled" d="M33 2v12l10-6z" />)}
              {text.more}
            </li>
            <li>
              {sample("M1 8h40", <path class="ik-bar" d="M41 0v16" />)}
              {text.less}
            </li>
            {Object.values(text.meanings).map(
              (meaning, of) =>
                lines.some(([edge]) => edges[edge]![3] === of) && (
                  <li key={of} class={`ik-edge ik-on ik-${CERTAINTIES[of]}`}>
                    {sample("M1 8h42")}
                    <span>
                      {sure(of)}: {meaning}
                    </span>
                  </li>
                ),
            )}
            {icon &&
              [...new Set(placed.map(([node]) => nodes[node]![1]))].map((kind) => (
                <li key={kind}>
                  {icon(kind)} {kinds[kind]}
                </li>
              ))}
          </ul>
        </div>
        <div class="ik-ways">
          <Sub>{text.ways}</Sub>
          <p>{say(text.waysHow, { outcome: labelOf(pathway.ways[0]![0].at(-1)!) })}</p>
          <ul>
            {pathway.ways.map(([way, of]) => (
              <li key={way.join()}>
                <span>{way.map(labelOf).join(" → ")}</span> {sure(of)}
              </li>
            ))}
          </ul>
        </div>

        {[indication, ...indications.filter((one) => one !== indication)].map((one, i) => {
          const other = find(one);
          return (
            <details key={one} class={i ? "ik-other" : undefined}>
              <summary>{say(text.asText, { title: other.title })}</summary>
              <ol>
                {other.steps.map((all) => (
                  <li key={all[0]}>
                    <b>{all[0]}</b>
                    {tell(all)}
                  </li>
                ))}
              </ol>
              <b>{text.arrows}</b>
              <ul>{other.lines.map(([edge]) => tellEdge(edge, sentences?.[edge]))}</ul>
            </details>
          );
        })}
        <p class="ik-soft" part="notice">
          {text.notice}
        </p>
      </section>
    );
  }
}

type Point = readonly [number, number];
type Box = readonly [left: number, top: number, width: number, height: number];
type Placed = PathwayData["nodes"][number];

/** The box of a node. */
export const boxOf = ([node, x, y]: Placed): Box => [
  x,
  y,
  nodes[node]![4],
  nodes[node]![0].includes("\n") ? 50 : 40,
];

/** The corners of a line, from where it begins to where its head begins. */
export const cornersOf = (
  { nodes: placed }: PathwayData,
  [edge, , ...route]: PathwayData["lines"][number],
): readonly Point[] => {
  const [from, to, effect] = edges[edge]!;
  const box = (node: number): Box => boxOf(placed.find(([one]) => one === node)!);
  const [, top, , height] = box(from);
  const [start = 0, ...turns] = route;
  let [x, y] = [start, top + height];
  const corners: Point[] = [[x, y]];
  turns.forEach((by, i) => corners.push(i % 2 ? [(x += by), y] : [x, (y += by)]));
  return [...corners, [x, box(to)[1] - (raises(effect) ? 8 : 4)]];
};

/** Corners as the data of an SVG path, each of them rounded. */
const pathOf = (corners: readonly Point[]): string =>
  corners
    .map((corner, i) => {
      const bend = (other: Point | undefined): string =>
        "" +
        (other && corner.map((from, axis) => from + Math.max(-7, Math.min(7, (other[axis]! - from) / 2))));
      const after = corners[i + 1];
      return !i ? "M" + corner : after ? `L${bend(corners[i - 1])}Q${corner} ${bend(after)}` : "L" + corner;
    })
    .join("");

/** Where an arrow key leads from a node: to the nearest that way, one straight ahead before one aside. */
export function neighbour({ nodes: placed }: PathwayData, from: number, key: string): number | undefined {
  const axis = /L|R/.test(key) ? 0 : 1;
  const way = /L|U/.test(key) ? -1 : 1;
  const middle = (one: Placed): Point => {
    const [x, y, width, height] = boxOf(one);
    return [x + width / 2, y + height / 2];
  };
  const here = middle(placed.find(([node]) => node === from)!);
  let best: number | undefined;
  let nearest = Infinity;
  for (const one of placed) {
    const there = middle(one);
    const ahead = (there[axis] - here[axis]) * way;
    const far = ahead + 2 * Math.abs(there[1 - axis]! - here[1 - axis]!);
    if (ahead > 20 && far < nearest) [best, nearest] = [one[0], far];
  }
  return best;
}

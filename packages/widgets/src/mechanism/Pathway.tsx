import {
  paths,
  pathways,
  weakestCertainty,
  type Certainty,
  type ClaimId,
  type Edge,
  type Indication,
  type Node,
  type NodeKind,
  type Pathway as PathwayData,
  type Step,
} from "@infusionkit/core";
import { Fragment, type JSX } from "preact";
import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import { wordsFor, type Words } from "../locale.ts";
import { certainty, pathway as pathwayWords, type Messages } from "../messages.ts";
import { claimCertainty, definitions, layouts, type Layout } from "./layout.ts";

export type PathwayProps = {
  /** What is shown first; the first of `indications` when left out. */
  readonly indication?: Indication;
  /** What a reader can choose between; everything that core has a pathway for when left out. */
  readonly indications?: readonly Indication[];
  /** The level of the widget's own heading, 2 to 5; 2 when left out. */
  readonly headingLevel?: 2 | 3 | 4 | 5;
  /** Where a source is shown, as the beginning of a link that a claim's number in lower case ends: `/evidence/#`. */
  readonly evidenceUrl?: string;
  /** Where a term is explained, as the beginning of a link that the term's id ends: `/glossary/#`. */
  readonly glossaryUrl?: string;
  /** The language, as a BCP 47 tag; English when left out. */
  readonly lang?: string;
  /** Words that replace the English ones. */
  readonly words?: Messages;
};

const SECTIONS = { pathway: pathwayWords, certainty };
type PathwayWords = Words<typeof SECTIONS>;

/** What every part needs: the words, and where to link to. */
type Shared = {
  readonly words: PathwayWords;
  readonly evidenceUrl: string | undefined;
  readonly glossaryUrl: string | undefined;
};

/** Beside a picture lower than this stands the list of steps alone; beside a higher one also the key. */
const SHORT = 600;

/** How high a node is for a finger, in the picture's units. */
export const HIT = 76;

const ALL = pathways.map(({ indication }) => indication);

/**
 * The mechanism as a picture, one step at a time: what acts on what, which way, and how sure each line is. The same
 * stands in words beside and below it, in the HTML from the start, so that nobody needs the picture.
 *
 * @example <Pathway indication="pain" evidenceUrl="/evidence/#" glossaryUrl="/glossary/#" />
 */
export const Pathway = (props: PathwayProps): JSX.Element => {
  const { indications = ALL, headingLevel = 2, evidenceUrl, glossaryUrl } = props;
  const words = useMemo(() => wordsFor(SECTIONS, props.lang, props.words), [props.lang, props.words]);
  const text = words.pathway;
  const shared: Shared = { words, evidenceUrl, glossaryUrl };
  const id = useId();
  const Heading = `h${headingLevel}` as "h2";
  const SubHeading = `h${headingLevel + 1}` as "h3";
  const [indication, setIndication] = useState(props.indication ?? indications[0] ?? "depression");
  const [at, setAt] = useState(0);
  const [said, setSaid] = useState("");
  // What only works with JavaScript is not offered before it runs.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  // A host may change its mind.
  useEffect(() => {
    if (props.indication) choose(props.indication);
  }, [props.indication]);

  const pathway = find(indication);
  const step = pathway.steps[at] as Step;
  const choose = (next: Indication): void => {
    setIndication(next);
    setAt(0);
    setSaid("");
  };
  const go = (next: number): void => {
    const to = pathway.steps[next];
    if (!to || next === at) return;
    setAt(next);
    setSaid(
      `${words.say(text.at, { step: next + 1, steps: pathway.steps.length })}. ${to.title}. ${to.plain} ${words.certainty[certaintyOf(to, pathway)]}.`,
    );
  };

  return (
    <section class={`ik ik-pathway${ready ? "" : " ik-static"}`} aria-labelledby={`${id}-title`}>
      <Heading class="ik-title" id={`${id}-title`}>
        {pathway.title}
      </Heading>
      <p class="ik-pathway-whose">{text.whose}</p>
      {indications.length > 1 && (
        <fieldset class="ik-choose">
          <legend class="ik-hidden">{text.choose}</legend>
          {indications.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={`${id}-indication`}
                value={one}
                checked={one === indication}
                onChange={() => choose(one)}
              />
              <span>{text.indications[one]}</span>
            </label>
          ))}
        </fieldset>
      )}

      <div class={`ik-pathway-body${layouts[indication].size[1] < SHORT ? " ik-short" : ""}`}>
        <p class="ik-steps-nav">
          <button type="button" class="ik-button" aria-disabled={at === 0} onClick={() => go(at - 1)}>
            {text.previous}
          </button>
          <span>
            {words.say(text.at, { step: at + 1, steps: pathway.steps.length })}
            {/* The list says it too, and may be out of sight. */}
            <span class="ik-steps-title" aria-hidden="true">
              {step.title}
            </span>
          </span>
          <button
            type="button"
            class="ik-button"
            aria-disabled={at === pathway.steps.length - 1}
            onClick={() => go(at + 1)}
          >
            {text.next}
          </button>
        </p>
        <div class="ik-steps">
          <ol>
            {pathway.steps.map((one, i) => (
              <li key={`${indication}-${i}`}>
                {/* A native disclosure opens without JavaScript too; here the open one is the step that is shown. */}
                <details name={`${id}-step`} open={i === at}>
                  <summary
                    aria-current={i === at ? "step" : undefined}
                    onClick={(event) => {
                      event.preventDefault();
                      go(i);
                    }}
                  >
                    <span class="ik-step-number" aria-hidden="true">
                      {i + 1}
                    </span>
                    <span>
                      <span class="ik-hidden">{words.say(text.step, { step: i + 1 })}</span>
                      {one.title}
                    </span>
                  </summary>
                  <StepWords step={one} pathway={pathway} shared={shared} />
                </details>
              </li>
            ))}
          </ol>
        </div>
        <Picture
          key={indication}
          pathway={pathway}
          step={step}
          ready={ready}
          id={id}
          SubHeading={SubHeading}
          shared={shared}
        />
        <Key pathway={pathway} SubHeading={SubHeading} words={words} />
        <Ways pathway={pathway} SubHeading={SubHeading} words={words} />
      </div>

      {[indication, ...indications.filter((one) => one !== indication)].map((one) => {
        const other = find(one);
        return (
          <details key={one} class={one === indication ? "ik-told-all" : "ik-told-all ik-other"}>
            <summary>
              {one === indication ? text.arrows : words.say(text.asText, { title: other.title })}
            </summary>
            {one !== indication && (
              <ol>
                {other.steps.map((told) => (
                  <li key={told.title}>
                    <b>{told.title}</b>
                    <StepWords step={told} pathway={other} shared={shared} />
                  </li>
                ))}
              </ol>
            )}
            <ul>
              {other.edges.map((edge) => (
                <li key={edge.id}>
                  <EdgeWords edge={edge} pathway={other} shared={shared} />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
      <p class="ik-notice">{text.notice}</p>
      <p class="ik-hidden" role="status">
        {said}
      </p>
    </section>
  );
};

function find(indication: Indication): PathwayData {
  const found = pathways.find((pathway) => pathway.indication === indication);
  if (!found) throw new RangeError(`There is no pathway for "${indication}". Use one of: ${ALL.join(", ")}.`);
  return found;
}

/** The edges that a step tells: those between two of its nodes. */
const edgesOf = (step: Step, pathway: PathwayData): readonly Edge[] =>
  pathway.edges.filter(({ from, to }) => step.nodes.includes(from) && step.nodes.includes(to));

/** How sure a step is: as sure as the weakest of its claims or, where it tells none, of its edges. */
const certaintyOf = (step: Step, pathway: PathwayData): Certainty =>
  weakestCertainty(
    step.claims.length > 0
      ? step.claims.map((claim) => claimCertainty[claim] as Certainty)
      : edgesOf(step, pathway).map(({ certainty }) => certainty),
  );

const StepWords = (props: {
  readonly step: Step;
  readonly pathway: PathwayData;
  readonly shared: Shared;
}): JSX.Element => (
  <>
    <p class="ik-step-words">{props.step.plain}</p>
    <p class="ik-meta">
      <Sure of={certaintyOf(props.step, props.pathway)} words={props.shared.words} />{" "}
      <Sources claims={props.step.claims} shared={props.shared} />
    </p>
  </>
);

/** One line of the picture in words: what it draws, what that means, how sure it is and what it rests on. */
const EdgeWords = (props: {
  readonly edge: Edge;
  readonly pathway: PathwayData;
  readonly shared: Shared;
  /** Leaves the explanation to somewhere else. */
  readonly short?: boolean;
}): JSX.Element => {
  const { edge, pathway, shared, short } = props;
  const text = shared.words.pathway;
  const label = (node: string): string => pathway.nodes.find(({ id }) => id === node)?.label ?? node;
  return (
    <>
      <p class="ik-edge-name">
        {label(edge.from)} <i>{text.effects[edge.effect]}</i> {label(edge.to)}
      </p>
      {!short && (
        <p>
          {edge.plain} {edge.note}
        </p>
      )}
      <p class="ik-meta">
        <Sure of={edge.certainty} words={shared.words} /> <Sources claims={edge.claims} shared={shared} />{" "}
        <span>
          {edge.claims.length === 0 && `${text.notOnPage} `}
          {shared.words.say(edge.against.length === 0 ? text.published : text.publishedBoth, {
            count: edge.support.length,
            against: edge.against.length,
          })}
        </span>
      </p>
    </>
  );
};

/** The numbers of the claims that something rests on, each a link to its evidence. */
const Sources = (props: { readonly claims: readonly ClaimId[]; readonly shared: Shared }): JSX.Element => {
  const { evidenceUrl, words } = props.shared;
  return (
    <>
      {props.claims.map((claim) => (
        <Fragment key={claim}>
          {evidenceUrl === undefined ? (
            <span class="ik-source-number">{claim}</span>
          ) : (
            <a
              class="ik-source-number"
              href={`${evidenceUrl}${claim.toLowerCase()}`}
              aria-label={words.say(words.pathway.source, { claim })}
            >
              {claim}
            </a>
          )}{" "}
        </Fragment>
      ))}
    </>
  );
};

/** How sure anyone can be, as a shape and a word: it reads without colour, in print and aloud. */
const Sure = ({ of, words }: { readonly of: Certainty; readonly words: PathwayWords }): JSX.Element => (
  <span class={`ik-sure ik-${of}`}>
    <Mark of={of} /> <b>{words.certainty[of]}</b>
  </span>
);

/** The shapes of certainty, the same as on the site's pages. */
const MARKS: Record<Certainty, JSX.Element> = {
  established: <circle cx="8" cy="8" r="6.5" class="ik-filled" />,
  supported: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M8 1.5a6.5 6.5 0 0 0 0 13z" class="ik-filled" />
    </>
  ),
  hypothesis: <circle cx="8" cy="8" r="6.5" stroke-dasharray="2.7 2.4" />,
  disputed: <path d="M6.5 4 2.5 8l4 4M9.5 4l4 4-4 4" />,
  "clinic-statement": <path d="M2 2.5h12v8.5H8l-3.5 3v-3H2z" />,
};

const Mark = (props: { readonly of: Certainty; readonly x?: number; readonly y?: number }): JSX.Element => (
  <svg class="ik-mark" viewBox="0 0 16 16" width="15" height="15" x={props.x} y={props.y} aria-hidden="true">
    {MARKS[props.of]}
  </svg>
);

/** A small drawing for each kind of thing, 18 by 18. */
const ICONS: Record<NodeKind, string> = {
  // A drop
  medicine: "M9 1.5c3 4 5 6.3 5 9a5 5 0 0 1-10 0c0-2.7 2-5 5-9z",
  // A cup in a wall, that something fits into
  receptor: "M4.5 2v4.500a4.5 4.5 0 0 0 9 0V2M9 11v5.500M1 8.500h2.500M14.5 8.500H17",
  // A few grains let out
  neurotransmitter:
    "M5 6.500a2 2 0 1 0 0-.1M13 4.500a2 2 0 1 0 0-.1M12 13.500a2 2 0 1 0 0-.1M5 14a1 1 0 1 0 0-.1",
  // A seedling
  "growth-factor": "M9 16.500V8M9 10C4.5 10 3 7.5 3 4c4 0 6 2 6 6zM9 8c0-3 2-5 6-5 0 3.5-2 5-6 5z",
  // A cell with its branches
  cell: "M9 5.500a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM9 5.500V1.500M9 12.500v4M5.7 7.5 2 5.500M12.3 7.5 16 5.500M12.3 11 16 13M5.7 11 2 13",
  // A thing that goes round
  process: "M14.5 6A6.5 6.5 0 1 0 15.5 9.500M15 2v4.200h-4.2",
  // A head seen from the side, and a place in it
  "brain-region":
    "M3 16.500c.5-2-1.5-3-1.5-7a7 7 0 0 1 14 0l1 2.5-1.5.500V15h-3.500v1.500M7 9a2 2 0 1 0 4 0 2 2 0 1 0-4 0",
  // Bones of the back
  "spinal-cord":
    "M5 2h8v3H5zM5 7.500h8v3H5zM5 13h8v3H5zM2 3.500h3M13 3.500h3M2 9h3M13 9h3M2 14.500h3M13 14.500h3",
  // A person
  outcome: "M9 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3 16.500c0-4 2.5-6 6-6s6 2 6 6",
};

const Icon = (props: { readonly kind: NodeKind; readonly x?: number; readonly y?: number }): JSX.Element => (
  <svg class="ik-icon" viewBox="0 0 18 18" width="18" height="18" x={props.x} y={props.y} aria-hidden="true">
    <path d={ICONS[props.kind]} />
  </svg>
);

/**
 * Where an arrow key leads from a node: down and up follow the lines, the straightest first; left and right go to the
 * nearest node on that side.
 */
export function neighbour(
  pathway: Pick<PathwayData, "nodes" | "edges">,
  layout: Layout,
  from: string,
  key: string,
): string | undefined {
  const middle = (node: string): { x: number; y: number } => {
    const [left, top, width, height] = (layout.nodes[node] as Layout["nodes"][string]).box;
    return { x: left + width / 2, y: top + height / 2 };
  };
  const here = middle(from);
  const side = key === "ArrowLeft" ? -1 : 1;
  const candidates =
    key === "ArrowDown"
      ? pathway.edges.filter((edge) => edge.from === from).map((edge) => edge.to)
      : key === "ArrowUp"
        ? pathway.edges.filter((edge) => edge.to === from).map((edge) => edge.from)
        : pathway.nodes.map(({ id }) => id).filter((id) => (middle(id).x - here.x) * side > 20);
  const far = (node: string): number => {
    const { x, y } = middle(node);
    // Along a line the straightest is meant, sideways the one most nearly level.
    return key === "ArrowDown" || key === "ArrowUp"
      ? Math.abs(x - here.x) + Math.abs(y - here.y)
      : Math.abs(x - here.x) + 3 * Math.abs(y - here.y);
  };
  return candidates.sort((a, b) => far(a) - far(b))[0];
}

const Picture = (props: {
  readonly pathway: PathwayData;
  readonly step: Step;
  readonly ready: boolean;
  readonly id: string;
  readonly SubHeading: "h3";
  readonly shared: Shared;
}): JSX.Element => {
  const { pathway, step, ready, id, SubHeading, shared } = props;
  const text = shared.words.pathway;
  const layout = layouts[pathway.indication];
  const [width, height] = layout.size;
  const picture = useRef<SVGSVGElement>(null);
  // One node is in the order of the tab key; the arrow keys go on from it.
  const [entry, setEntry] = useState(pathway.nodes[0]?.id ?? "");
  const [open, setOpen] = useState<Node>();
  const told = edgesOf(step, pathway);

  const focus = (node: string): void =>
    picture.current?.querySelector<SVGGElement>(`[data-node="${node}"]`)?.focus();
  const close = (): void => {
    setOpen(undefined);
    if (open) focus(open.id);
  };
  // Another step is about other nodes: what was asked about the last one is done with.
  useEffect(() => {
    setOpen(undefined);
    setEntry(step.nodes[0] ?? entry);
  }, [step]);
  const onKeyDown = (event: JSX.TargetedKeyboardEvent<SVGGElement>, node: Node): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key.startsWith("Arrow")) {
      const next = neighbour(pathway, layout, node.id, event.key);
      if (next) focus(next);
    } else if (event.key === "Enter" || event.key === " ") setOpen(open === node ? undefined : node);
    else if (event.key === "Escape" && open) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="ik-picture">
      <svg
        ref={picture}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role={ready ? "group" : "img"}
        aria-label={shared.words.say(text.picture, { title: pathway.title })}
      >
        {/* The current step is drawn last, over the others. */}
        {[...pathway.edges]
          .sort((a, b) => Number(told.includes(a)) - Number(told.includes(b)))
          .map((edge) => (
            <Line
              key={edge.id}
              edge={edge}
              layout={layout}
              on={told.includes(edge)}
              verb={text.effects[edge.effect]}
            />
          ))}
        {pathway.nodes.map((node) => {
          const { box, lines } = layout.nodes[node.id] as Layout["nodes"][string];
          const [left, top, boxWidth, boxHeight] = box;
          const middle = top + boxHeight / 2;
          return (
            <g
              key={node.id}
              class={`ik-node ik-kind-${node.kind}${step.nodes.includes(node.id) ? " ik-on" : ""}`}
              {...(ready
                ? {
                    role: "button",
                    tabindex: node.id === entry ? 0 : -1,
                    "data-node": node.id,
                    "aria-label": `${node.label}, ${text.kinds[node.kind]}`,
                    "aria-expanded": open === node,
                    onFocus: () => setEntry(node.id),
                    onClick: () => setOpen(open === node ? undefined : node),
                    onKeyDown: (event: JSX.TargetedKeyboardEvent<SVGGElement>) => onKeyDown(event, node),
                  }
                : {})}
            >
              {/* Larger than what is seen, so that a finger hits it on a small screen too. */}
              <rect class="ik-hit" x={left} y={middle - HIT / 2} width={boxWidth} height={HIT} />
              <rect
                class="ik-ring"
                x={left - 4}
                y={top - 4}
                width={boxWidth + 8}
                height={boxHeight + 8}
                rx={12}
              />
              <rect
                class="ik-box"
                x={left}
                y={top}
                width={boxWidth}
                height={boxHeight}
                rx={node.kind === "medicine" ? boxHeight / 2 : node.kind === "outcome" ? 3 : 10}
              />
              <Icon kind={node.kind} x={left + 10} y={middle - 9} />
              {/* The middle of what the icon leaves; the style sheet moves it where there is no room for the icon. */}
              <text class="ik-label" x={left + boxWidth / 2 + 12}>
                {lines.map((line, i) => (
                  <Fragment key={line}>
                    {/* A space that takes no room, so that the words are two for whoever reads them aloud. */}
                    {i > 0 && <tspan font-size="0"> </tspan>}
                    <tspan x={left + boxWidth / 2 + 12} y={middle + (i - (lines.length - 1) / 2) * 19 + 5}>
                      {line}
                    </tspan>
                  </Fragment>
                ))}
              </text>
            </g>
          );
        })}
      </svg>
      {open && (
        <Card
          key={open.id}
          node={open}
          pathway={pathway}
          layout={layout}
          id={`${id}-card`}
          close={close}
          SubHeading={SubHeading}
          shared={shared}
        />
      )}
      <p class="ik-picture-keys">{text.keys}</p>
      <ul class="ik-key-kinds">
        {[...new Set(pathway.nodes.map(({ kind }) => kind))].map((kind) => (
          <li key={kind}>
            <Icon kind={kind} /> <span>{text.kinds[kind]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** A line from cause to effect: an arrow raises, a bar holds back; dashes and a mark say how sure it is. */
const Line = (props: {
  readonly edge: Edge;
  readonly layout: Layout;
  readonly on: boolean;
  readonly verb: string;
}): JSX.Element => {
  const { edge, layout, on, verb } = props;
  const { path, end, verb: place } = layout.edges[edge.id] as Layout["edges"][string];
  const [x, y] = end;
  return (
    <g class={`ik-edge ik-${edge.certainty}${on ? " ik-on" : ""}`} aria-hidden="true">
      <path class="ik-line" d={path} />
      {/* Every line comes from above. */}
      {edge.sign === 1 ? (
        <path class="ik-filled" d={`M${x - 6} ${y - 11}h12L${x} ${y - 1}z`} />
      ) : (
        <path class="ik-bar" d={`M${x - 9} ${y - 4}h18`} />
      )}
      <Mark of={edge.certainty} x={place[0]} y={place[1] + 1} />
      <text class="ik-verb" x={place[0] + 18} y={place[1] + 13}>
        {verb}
      </text>
    </g>
  );
};

/** What a node is: its meaning, and each line that touches it with what that rests on. */
const Card = (props: {
  readonly node: Node;
  readonly pathway: PathwayData;
  readonly layout: Layout;
  readonly id: string;
  readonly close: () => void;
  readonly SubHeading: "h3";
  readonly shared: Shared;
}): JSX.Element => {
  const { node, pathway, layout, id, close, SubHeading, shared } = props;
  const text = shared.words.pathway;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const [, top, , height] = (layout.nodes[node.id] as Layout["nodes"][string]).box;
    const whole = layout.size[1];
    // Under its node or, in the lower half, above it. Set here, because a page may forbid style in its HTML.
    const lower = top > whole / 2;
    const picture =
      card.current?.parentElement?.querySelector("svg")?.getBoundingClientRect().height ?? whole;
    const share = ((lower ? top : top + height) / whole) * picture;
    card.current?.style.setProperty(
      lower ? "bottom" : "top",
      lower ? `calc(100% - ${share - 8}px)` : `${share + 8}px`,
    );
    card.current?.focus();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      close();
    };
    card.current?.addEventListener("keydown", onKeyDown);
  }, []);
  return (
    <div class="ik-card" ref={card} role="dialog" tabindex={-1} aria-labelledby={id}>
      <div class="ik-card-head">
        <SubHeading id={id}>{node.label}</SubHeading>
        <button type="button" class="ik-close" aria-label={text.close} onClick={close}>
          ×
        </button>
      </div>
      <p>
        {definitions[node.term]}{" "}
        {shared.glossaryUrl !== undefined && (
          <a href={`${shared.glossaryUrl}${node.term}`}>{text.glossary}</a>
        )}
      </p>
      <ul>
        {pathway.edges
          .filter(({ from, to }) => from === node.id || to === node.id)
          .map((edge) => (
            <li key={edge.id}>
              <EdgeWords edge={edge} pathway={pathway} shared={shared} short />
            </li>
          ))}
      </ul>
    </div>
  );
};

/** The key to the picture: only what it draws. */
const Key = (props: {
  readonly pathway: PathwayData;
  readonly SubHeading: "h3";
  readonly words: PathwayWords;
}): JSX.Element => {
  const { pathway, SubHeading, words } = props;
  const text = words.pathway;
  const drawn = (certainty: Certainty): boolean => pathway.edges.some((edge) => edge.certainty === certainty);
  return (
    <div class="ik-key">
      <SubHeading>{text.key}</SubHeading>
      <ul>
        <li>
          <svg class="ik-key-line" viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">
            <path class="ik-line" d="M1 8h32" />
            <path class="ik-filled" d="M33 2v12l10-6z" />
          </svg>
          <span>{text.more}</span>
        </li>
        <li>
          <svg class="ik-key-line" viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">
            <path class="ik-line" d="M1 8h38" />
            <path class="ik-bar" d="M40 0v16" />
          </svg>
          <span>{text.less}</span>
        </li>
        {(Object.keys(MARKS) as Certainty[]).filter(drawn).map((certainty) => (
          <li key={certainty} class={`ik-edge ik-on ik-${certainty}`}>
            <svg class="ik-key-line" viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">
              <path class="ik-line" d="M1 8h42" />
            </svg>
            <span>
              <Sure of={certainty} words={words} />: {text.meanings[certainty]}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Every way from the medicine to the condition, each no surer than its least sure line. */
const Ways = (props: {
  readonly pathway: PathwayData;
  readonly SubHeading: "h3";
  readonly words: PathwayWords;
}): JSX.Element => {
  const { pathway, SubHeading, words } = props;
  const { nodes, edges } = pathway;
  const outcome = nodes.find(({ kind }) => kind === "outcome") as Node;
  const label = (id: string): string => nodes.find((node) => node.id === id)?.label ?? id;
  return (
    <div class="ik-ways">
      <SubHeading>{words.pathway.ways}</SubHeading>
      <p>{words.say(words.pathway.waysHow, { outcome: outcome.label })}</p>
      <ol>
        {paths(edges, "medicine", outcome.id).map((path) => (
          <li key={path.map(({ id }) => id).join()}>
            <span class="ik-way">{[label("medicine"), ...path.map(({ to }) => label(to))].join(" → ")}</span>{" "}
            <Sure of={weakestCertainty(path.map(({ certainty }) => certainty))} words={words} />
          </li>
        ))}
      </ol>
    </div>
  );
};

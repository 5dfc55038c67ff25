import {
  certaintyLevels,
  type Certainty,
  type ClaimId,
  type Indication,
  type NodeKind,
} from "@infusionkit/core";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { getMessages, readTextList, readTexts } from "../i18n/format.ts";
import { certainty, effects, pathway as pathwayMessages, type Messages } from "../i18n/messages.ts";
import { CertaintyBadge, CertaintyIcon, SourceLinks } from "./CertaintyBadge.tsx";
import { edges, nodes, pathways } from "./pathway.data.ts";
import { findNeighbour, getLineCorners, getMiddle, MIN_TARGET_SIZE, toPathData } from "./pathwayGeometry.ts";
import { runWhenIdle } from "./runWhenIdle.ts";
import type { Box, Line, NodeData, PathwayData, Point, StepData } from "./types.ts";

/** What the pathway takes. All of it may be left out: the picture of the first of all indications. */
export type PathwayProps = {
  /** What is shown first; the first of `indications` by default. */
  readonly indication?: Indication;
  /** What a reader can choose between; everything that there is a pathway for by default. */
  readonly indications?: readonly Indication[];
  /** The step that is shown at first; 1 by default. */
  readonly step?: number;
  /** The level of the widget's own heading, 2 to 5; 2 by default. */
  readonly headingLevel?: 2 | 3 | 4 | 5;
  /** Where a source is shown, as the beginning of a link that a claim's number in lower case ends: `/evidence/#`. */
  readonly evidenceUrl?: string;
  /** Where a term is explained, as the beginning of a link that the term's id ends: `/glossary/#`. */
  readonly glossaryUrl?: string;
  /**
   * A sentence or two for each line, by the ids of core's `edges`. Without them a line is told by its ends, its verb, how
   * sure it is and its sources: the sentences weigh as much as the steps, too much for a widget in somebody else's page.
   */
  readonly sentences?: Readonly<Record<string, string>>;
  /**
   * How the text versions, which are closed at first, come into the page. `whole`, the default: with everything else.
   * `gradual`: as soon as the browser is idle, so that the picture is there sooner; not for hydration, which has to find
   * what the server sent.
   */
  readonly textVersions?: "whole" | "gradual";
  /** Draws a kind of node, 18 by 18, such as `pathwayIcon`; nothing is drawn by default. */
  readonly icon?: (kind: NodeKind, x?: number, y?: number) => JSX.Element;
  /** The reader has gone to another step. */
  readonly onStepChange?: (detail: { readonly indication: Indication; readonly step: number }) => void;
  /** The reader has chosen another indication. */
  readonly onIndicationChange?: (detail: { readonly indication: Indication }) => void;
  /** The reader has opened a part of the picture, by the id of its term. */
  readonly onNodeOpen?: (detail: { readonly node: string }) => void;
  /** The language, as a BCP 47 tag; English by default. */
  readonly lang?: string;
  /** Messages that replace the English ones. */
  readonly messages?: Messages;
};

const SECTIONS = { pathway: pathwayMessages, effects, certainty };
/** The pathways with their words in the reader's language, where it has them. */
const translatePathways = ({ pathways: translations }: Messages): readonly PathwayData[] =>
  pathways.map((pathway) => {
    const own = translations?.[pathway.indication];
    return {
      ...pathway,
      title: readTexts(own, ["title"])?.title ?? pathway.title,
      steps: pathway.steps.map((step) => ({
        ...step,
        ...readTexts(own?.steps?.[step.title], ["title", "plain"]),
      })),
    };
  });
const translateNodes = ({ nodes: translations }: Messages): typeof nodes =>
  Object.fromEntries(
    Object.entries(nodes).map(([id, node]) => {
      const own = readTexts(translations?.[id], ["label", "plain"]);
      const lines = readTextList(translations?.[id]?.lines);
      return [id, own ? { ...node, ...own, lines: lines ?? [own.label] } : node];
    }),
  );

const getPathwayMessages = (lang?: string, messages: Messages = {}) => ({
  ...getMessages(SECTIONS, lang, messages),
  nodes: translateNodes(messages),
  pathways: translatePathways(messages),
});
type PathwayMessages = ReturnType<typeof getPathwayMessages>;

/** What the parts of the widget share. */
type Context = {
  readonly locale: PathwayMessages;
  readonly evidenceUrl: string | undefined;
};

const ALL_INDICATIONS: readonly Indication[] = pathways.map(({ indication }) => indication);

function findPathway(indication: Indication, { pathways: known }: PathwayMessages): PathwayData {
  const found = known.find((pathway) => pathway.indication === indication);
  if (!found) {
    throw new RangeError(
      `There is no pathway for "${indication}". Use one of: ${ALL_INDICATIONS.join(", ")}.`,
    );
  }
  return found;
}

/** What is shown at the moment. */
type View = {
  readonly indication: Indication;
  /** The place of the step, from 0. */
  readonly at: number;
  /**
   * The node that the tab key leads to, where that is not the first of the step: the arrow keys go on from it.
   */
  readonly tabStop?: string | undefined;
  /** The node whose card is open. */
  readonly openNode?: string | undefined;
};

/**
 * Brings the parts that a step tells of into sight, where the picture or the list of the steps scrolls by itself, and where the
 * card of the step stays at the top of the window and covers them.
 */
const bringStepIntoSight = (body: HTMLElement): void => {
  const find = (selector: string): Element | null => body.querySelector(selector);
  const picture = find(".ik-picture");
  const list = find(".ik-steps");
  const card = find(".ik-current-step");
  const parts = [...body.querySelectorAll(".ik-node.ik-on")].map((part) => part.getBoundingClientRect());
  const current = find(".ik-steps [aria-current]");
  if (!picture || !list || !card || !current || parts.length === 0) return;
  // Beside the picture, the card covers nothing.
  const cardBox = card.getBoundingClientRect();
  const pictureBox = picture.getBoundingClientRect();
  if (cardBox.right <= pictureBox.left || cardBox.left >= pictureBox.right) return;
  const left = Math.min(...parts.map((part) => part.left));
  const right = Math.max(...parts.map((part) => part.right));
  picture.scrollLeft += (left + right) / 2 - (pictureBox.left + pictureBox.right) / 2;
  list.scrollLeft += current.getBoundingClientRect().left - list.getBoundingClientRect().left - 8;
  // The card is in front of the picture only while it stays at the top of the window.
  if (cardBox.bottom <= pictureBox.top) return;
  const aboveRoom = Math.min(...parts.map((part) => part.top)) - cardBox.bottom - 8;
  const belowRoom = Math.max(...parts.map((part) => part.bottom)) - innerHeight + 8;
  if (aboveRoom < 0) scrollBy(0, aboveRoom);
  else if (belowRoom > 0) scrollBy(0, Math.min(aboveRoom, belowRoom));
};

/**
 * The mechanism as a picture, one step at a time: what acts on what, which way, and how sure each line is. The same
 * stands in words beside and below it, in the HTML from the start, so that nobody needs the picture.
 *
 * @example <Pathway indication="pain" evidenceUrl="/evidence/#" glossaryUrl="/glossary/#" />
 */
export const Pathway = (props: PathwayProps): JSX.Element => {
  const { headingLevel = 2, indications = ALL_INDICATIONS, evidenceUrl, sentences, icon } = props;
  const locale = useMemo(() => getPathwayMessages(props.lang, props.messages), [props.lang, props.messages]);
  const { t, pathway: text, nodes: named } = locale;
  const context: Context = { locale, evidenceUrl };
  const Heading = `h${headingLevel}` as "h2";
  const SubHeading = `h${headingLevel + 1}` as "h3";

  const toFirstView = (fallback: Indication): View => ({
    indication: props.indication ?? fallback,
    at: (props.step ?? 1) - 1,
  });
  const [view, setView] = useState(() => toFirstView(indications[0] ?? "depression"));
  const isGradual = props.textVersions === "gradual";
  /** What only works with JavaScript is not offered before it runs. What comes gradually was drawn by a script. */
  const [isReady, setReady] = useState(isGradual);
  useLayoutEffect(() => setReady(true), []);
  const [hasTextVersions, setTextVersions] = useState(!isGradual);
  useEffect(() => {
    if (hasTextVersions) return undefined;
    const show = (): void => setTextVersions(true);
    const stopWaiting = runWhenIdle(show);
    // Paper has them, however soon it is asked for.
    addEventListener("beforeprint", show);
    return () => {
      stopWaiting();
      removeEventListener("beforeprint", show);
    };
  }, [hasTextVersions]);
  // A host may change its mind; what the reader has chosen stands until then.
  useLayoutEffect(
    () => setView((current) => toFirstView(current.indication)),
    [props.indication, props.step],
  );

  const { indication } = view;
  const pathway = findPathway(indication, locale);
  const { steps } = pathway;
  // Some pathways have fewer steps than a page may ask for.
  const at = steps[view.at] ? view.at : 0;
  const step = steps[at]!;

  const body = useRef<HTMLDivElement>(null);
  const shownStep = useRef(step);
  useLayoutEffect(() => {
    if (shownStep.current !== step && body.current) bringStepIntoSight(body.current);
    shownStep.current = step;
  }, [step]);

  const goToStep = (to: number): void => {
    // Another step is about other nodes: what was opened for the last one closes.
    setView({ indication, at: to });
    props.onStepChange?.({ indication, step: to + 1 });
  };
  const chooseIndication = (chosen: Indication): void => {
    setView({ indication: chosen, at: 0 });
    props.onIndicationChange?.({ indication: chosen });
  };

  /** It stays in the order of the tab key at the first and the last step, so that nobody's focus is lost there. */
  const stepButton = (to: number, label: string): JSX.Element => (
    <button
      type="button"
      class="ik-button"
      aria-disabled={!steps[to]}
      onClick={() => steps[to] && goToStep(to)}
    >
      {label}
    </button>
  );

  return (
    <section class={`ik ik-pathway${isReady ? "" : " ik-static"}`} aria-label={pathway.title}>
      <Heading class="ik-title" part="title">
        {pathway.title}
      </Heading>
      <p class="ik-muted">{text.scope}</p>
      {indications.length > 1 && (
        <p class="ik-indication-picker" role="group" aria-label={text.chooseIndication}>
          {indications.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === indication}
              onClick={() => chooseIndication(one)}
            >
              {text.indications[one]}
            </button>
          ))}
        </p>
      )}

      <div class="ik-pathway-body" ref={body}>
        <div class="ik-step-panel">
          <div class="ik-current-step">
            <div role="status">
              <p class="ik-muted">{t(text.stepOfSteps, { step: at + 1, steps: steps.length })}</p>
              <p class="ik-step-title">{step.title}</p>
              <StepText step={step} {...context} />
            </div>
            <p class="ik-step-nav">
              {stepButton(at - 1, text.previous)}
              {stepButton(at + 1, text.next)}
            </p>
          </div>
          <ol class="ik-steps">
            {steps.map(({ title }, i) => (
              <li key={title}>
                <button
                  type="button"
                  aria-current={i === at ? "step" : undefined}
                  onClick={() => goToStep(i)}
                >
                  {title}
                </button>
              </li>
            ))}
          </ol>
        </div>
        <Picture
          {...context}
          pathway={pathway}
          step={step}
          view={view}
          isReady={isReady}
          icon={icon}
          glossaryUrl={props.glossaryUrl}
          CardHeading={SubHeading}
          onChange={(change) => setView((current) => ({ ...current, ...change }))}
          onNodeOpen={props.onNodeOpen}
        />
      </div>

      <div class="ik-legend">
        <SubHeading>{text.legendTitle}</SubHeading>
        <Legend pathway={pathway} icon={icon} locale={locale} />
      </div>
      <div class="ik-path-list">
        <SubHeading>{text.pathsTitle}</SubHeading>
        <p>{t(text.pathsExplanation, { outcome: named[pathway.paths[0]!.nodes.at(-1)!]!.label })}</p>
        <ul>
          {pathway.paths.map((path) => (
            <li key={path.nodes.join()}>
              <span>{path.nodes.map((id) => named[id]!.label).join(" → ")}</span>{" "}
              <CertaintyLabel certainty={path.certainty} locale={locale} />
            </li>
          ))}
        </ul>
      </div>

      {[indication, ...indications.filter((one) => one !== indication)].map((one, i) => {
        const told = findPathway(one, locale);
        return (
          <details key={one} class={i ? "ik-other-pathway" : undefined}>
            <summary>{t(text.textVersion, { title: told.title })}</summary>
            {hasTextVersions && (
              <>
                <ol>
                  {told.steps.map((each) => (
                    <li key={each.title}>
                      <b>{each.title}</b>
                      <StepText step={each} {...context} />
                    </li>
                  ))}
                </ol>
                <b>{text.linesTitle}</b>
                <ul>
                  {told.lines.map(({ edge }) => (
                    <EdgeText key={edge} id={edge} sentence={sentences?.[edge]} {...context} />
                  ))}
                </ul>
              </>
            )}
          </details>
        );
      })}
      <p class="ik-muted" part="notice">
        {text.notice}
      </p>
    </section>
  );
};

const CertaintyLabel = (props: {
  readonly certainty: Certainty;
  readonly locale: PathwayMessages;
}): JSX.Element => (
  <CertaintyBadge certainty={props.certainty} label={props.locale.certainty[props.certainty].label} />
);

/** How sure something is, and the claims that it rests on. */
const Grounds = (
  props: Context & {
    readonly certainty: Certainty;
    readonly claims: readonly ClaimId[];
    readonly children?: ComponentChildren;
  },
): JSX.Element => {
  const { t, pathway: text } = props.locale;
  return (
    <p class="ik-meta">
      <CertaintyLabel certainty={props.certainty} locale={props.locale} />{" "}
      <SourceLinks
        claims={props.claims}
        url={props.evidenceUrl}
        formatName={(claim) => t(text.source, { claim })}
      />{" "}
      {props.children}
    </p>
  );
};

/** A step in words; what of it the clinic's page does not name is told at its end. */
const StepText = ({ step, ...context }: Context & { readonly step: StepData }): JSX.Element => {
  const { t, pathway: text, nodes: named } = context.locale;
  const added = step.nodes.filter((id) => !nodes[id]!.onClinicPage).map((id) => named[id]!.label);
  return (
    <>
      <p>{step.plain}</p>
      <Grounds {...context} certainty={step.certainty} claims={step.claims}>
        {(step.claims.length === 0 || added.length > 0) && (
          <span>
            <AddedIcon />{" "}
            {step.claims.length === 0 ? text.notOnPage : t(text.partNotOnPage, { what: added.join(", ") })}
          </span>
        )}
      </Grounds>
    </>
  );
};

/** The mark of what the clinic's page does not state: a ring on a box, or at the beginning of a line. */
const AddedMark = ({ x, y }: { readonly x: number; readonly y: number }): JSX.Element => (
  <circle class="ik-added" cx={x} cy={y} r={5} />
);

/** The same mark beside words. */
const AddedIcon = (): JSX.Element => (
  <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
    <AddedMark x={7} y={7} />
  </svg>
);

/** A line of the picture in words: what it draws, what that means, how sure it is and what it rests on. */
const EdgeText = ({
  id,
  sentence,
  ...context
}: Context & { readonly id: string; readonly sentence?: string | undefined }): JSX.Element => {
  const { t, pathway: text, effects: verbs, nodes: named } = context.locale;
  const edge = edges[id]!;
  return (
    <li>
      <b>
        {named[edge.from]!.label} <i>{verbs[edge.effect]}</i> {named[edge.to]!.label}
      </b>
      {sentence && <p>{sentence}</p>}
      <Grounds {...context} certainty={edge.certainty} claims={edge.claims}>
        <span>
          {!edge.onClinicPage && text.notOnPage}{" "}
          {t(text.publications, { count: edge.supporting, against: edge.opposing })}
        </span>
      </Grounds>
    </li>
  );
};

/** The picture's signs and what they mean: the degrees of certainty that it shows, and no others. */
const Legend = (props: {
  readonly pathway: PathwayData;
  readonly icon: PathwayProps["icon"] | undefined;
  readonly locale: PathwayMessages;
}): JSX.Element => {
  const { pathway, icon, locale } = props;
  const text = locale.pathway;
  const sample = (line: string, head?: JSX.Element): JSX.Element => (
    <svg viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">
      <path class="ik-line" d={line} />
      {head}
    </svg>
  );
  const isShown = (level: Certainty): boolean =>
    pathway.lines.some(({ edge }) => edges[edge]!.certainty === level);
  const kinds = new Set(pathway.boxes.map(({ node }) => nodes[node]!.kind));
  const hasAdded =
    pathway.lines.some(({ edge }) => !edges[edge]!.onClinicPage) ||
    pathway.boxes.some(({ node }) => !nodes[node]!.onClinicPage);
  return (
    <ul>
      <li>
        {sample("M1 8h36", <path class="ik-filled" d="M33 2v12l10-6z" />)}
        {text.more}
      </li>
      <li>
        {sample("M1 8h40", <path class="ik-bar" d="M41 0v16" />)}
        {text.less}
      </li>
      {certaintyLevels.map(
        ({ id }) =>
          isShown(id) && (
            <li key={id} class={`ik-edge ik-on ik-${id}`}>
              {sample("M1 8h42")}
              <span>
                <CertaintyLabel certainty={id} locale={locale} />: {locale.certainty[id].meaning}
              </span>
            </li>
          ),
      )}
      {hasAdded && (
        <li>
          <AddedIcon /> {text.notOnPage}
        </li>
      )}
      {icon &&
        [...kinds].map((kind) => (
          <li key={kind}>
            {icon(kind)} {text.kinds[kind]}
          </li>
        ))}
    </ul>
  );
};

type PictureProps = Context & {
  readonly pathway: PathwayData;
  readonly step: StepData;
  readonly view: View;
  readonly isReady: boolean;
  readonly icon: PathwayProps["icon"] | undefined;
  readonly glossaryUrl: string | undefined;
  readonly CardHeading: "h3";
  readonly onChange: (change: Pick<View, "openNode" | "tabStop">) => void;
  readonly onNodeOpen: PathwayProps["onNodeOpen"] | undefined;
};

/** The picture, the card of the node that is open, and how to use it with a keyboard. */
const Picture = (props: PictureProps): JSX.Element => {
  const { pathway, step, view, isReady, locale, onChange } = props;
  const { t, pathway: text } = locale;
  const { openNode, tabStop = step.nodes[0] } = view;
  const picture = useRef<SVGSVGElement>(null);
  const focusNode = (id: string): void =>
    picture.current?.querySelector<SVGElement>(`[data-node="${nodes[id]!.term}"]`)?.focus();

  const toggle = (id: string): void => {
    onChange({ openNode: openNode === id ? undefined : id });
    if (openNode !== id) props.onNodeOpen?.({ node: nodes[id]!.term });
  };
  const closeCard = (): void => {
    onChange({ openNode: undefined });
    if (openNode !== undefined) focusNode(openNode);
  };
  const onKeyDown = (event: JSX.TargetedKeyboardEvent<SVGGElement>, id: string): void => {
    const { key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (key.startsWith("Arrow")) focusNode(findNeighbour(pathway, id, key) ?? id);
    else if (key === "Enter" || key === " ") toggle(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="ik-picture" part="picture">
      <svg
        key={pathway.indication}
        ref={picture}
        viewBox={`0 0 ${pathway.width} ${pathway.height}`}
        width={pathway.width}
        height={pathway.height}
        role={isReady ? "group" : "img"}
        aria-label={t(text.picture, { title: pathway.title })}
      >
        {pathway.lines.map((line) => {
          const edge = edges[line.edge]!;
          // The current step tells the lines between two of its nodes.
          const isTold = step.nodes.includes(edge.from) && step.nodes.includes(edge.to);
          return (
            <g
              key={line.edge}
              class={`ik-edge ik-${edge.certainty}${isTold ? " ik-on" : ""}`}
              aria-hidden="true"
            >
              <LineShape line={line} verb={locale.effects[edge.effect]} />
            </g>
          );
        })}
        {pathway.boxes.map((box) => {
          const { node: id } = box;
          const { label, kind, term, onClinicPage } = locale.nodes[id]!;
          const name = `${label}, ${text.kinds[kind]}`;
          return (
            <g
              key={id}
              class={`ik-node${step.nodes.includes(id) ? " ik-on" : ""}`}
              data-node={term}
              {...(isReady && {
                role: "button",
                tabindex: id === tabStop ? 0 : -1,
                "aria-label": onClinicPage ? name : `${name}. ${text.notOnPage}`,
                "aria-expanded": openNode === id,
                onFocus: () => onChange({ tabStop: id }),
                onClick: () => toggle(id),
                onKeyDown: (event: JSX.TargetedKeyboardEvent<SVGGElement>) => onKeyDown(event, id),
              })}
            >
              <BoxShape box={box} node={locale.nodes[id]!} icon={props.icon} />
            </g>
          );
        })}
      </svg>
      {openNode !== undefined && (
        <NodeCard
          key={openNode}
          id={openNode}
          pathway={pathway}
          locale={locale}
          evidenceUrl={props.evidenceUrl}
          glossaryUrl={props.glossaryUrl}
          Heading={props.CardHeading}
          onClose={closeCard}
        />
      )}
      <p class="ik-muted ik-keyboard-hint">{text.keyboardHint}</p>
    </div>
  );
};

/** A line with its head, its certainty and its verb. */
const LineShape = ({ line, verb }: { readonly line: Line; readonly verb: string }): JSX.Element => {
  const { raises, certainty: level, onClinicPage } = edges[line.edge]!;
  const corners = getLineCorners(line, raises);
  const [x, y] = corners.at(-1) as Point;
  const [fromX, fromY] = corners[0] as Point;
  return (
    <>
      <path class="ik-line" d={toPathData(corners)} />
      {/* An arrow raises, a bar holds back. Every line comes from above. */}
      <path
        class={raises ? "ik-filled" : "ik-bar"}
        d={raises ? `M${x - 6} ${y - 3}h12l-6 10z` : `M${x - 9} ${y}h18`}
      />
      {!onClinicPage && <AddedMark x={fromX} y={fromY + 9} />}
      <CertaintyIcon certainty={level} x={line.verb.x} y={line.verb.y + 1} />
      <text x={line.verb.x + 18} y={line.verb.y + 13}>
        {verb}
      </text>
    </>
  );
};

/** A node's box with its icon and its label. */
const BoxShape = ({
  box,
  node,
  icon,
}: {
  readonly box: Box;
  readonly node: NodeData;
  readonly icon: PathwayProps["icon"] | undefined;
}): JSX.Element => {
  const { x, y, width, height } = box;
  const { kind, lines, onClinicPage } = node;
  const [centre, middle] = getMiddle(box);
  return (
    <>
      {/* Larger than what is seen, so that a finger hits it on a small screen too. */}
      <rect
        class="ik-touch-target"
        x={x}
        y={middle - MIN_TARGET_SIZE / 2}
        width={width}
        height={MIN_TARGET_SIZE}
      />
      <rect class="ik-box" x={x} y={y} width={width} height={height} rx={kind === "medicine" ? 20 : 8} />
      {!onClinicPage && <AddedMark x={x + width - 12} y={y} />}
      {icon?.(kind, x + 10, middle - 9)}
      <text>
        {lines.map((line, i) => (
          <tspan key={line} x={centre + (icon ? 12 : 0)} y={middle + (i - (lines.length - 1) / 2) * 19 + 5}>
            {/* A space that takes no room, so that the words are two for whoever reads them aloud. */}
            {i > 0 && <tspan font-size="0"> </tspan>}
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
};

/** What is told about a node: above the page, which does not move. The browser closes it on Escape. */
const NodeCard = (
  props: Context & {
    readonly id: string;
    readonly pathway: PathwayData;
    readonly glossaryUrl: string | undefined;
    readonly Heading: "h3";
    readonly onClose: () => void;
  },
): JSX.Element => {
  const { id, pathway, locale, evidenceUrl, glossaryUrl, Heading, onClose } = props;
  const { label, plain, term, onClinicPage } = locale.nodes[id]!;
  const text = locale.pathway;
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    card.current?.showPopover?.();
    card.current?.focus();
  }, []);
  return (
    <div
      class="ik-node-card"
      ref={card}
      popover="auto"
      role="dialog"
      tabindex={-1}
      aria-label={label}
      onToggle={(event: Event) => {
        if ((event as ToggleEvent).newState === "closed") onClose();
      }}
    >
      <button type="button" class="ik-close" aria-label={text.close} onClick={onClose}>
        ×
      </button>
      <Heading>{label}</Heading>
      <p>
        {plain} {!onClinicPage && text.notOnPage}{" "}
        {glossaryUrl && <a href={glossaryUrl + term}>{text.glossary}</a>}
      </p>
      <ul>
        {pathway.lines
          .filter(({ edge }) => edges[edge]!.from === id || edges[edge]!.to === id)
          .map(({ edge }) => (
            <EdgeText key={edge} id={edge} locale={locale} evidenceUrl={evidenceUrl} />
          ))}
      </ul>
    </div>
  );
};

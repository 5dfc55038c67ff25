import { findCertaintyLevel } from "@infusionkit/core";
import type { Certainty } from "@infusionkit/core";
import type { JSX } from "preact";

/** The shape of a certainty. It gets its colour and its dashes from a class `ik-hypothesis` … around it. */
export const CertaintyIcon = (props: {
  readonly of: Certainty;
  readonly x?: number;
  readonly y?: number;
}): JSX.Element => (
  <svg class="ik-shape" viewBox="0 0 16 16" width="15" height="15" x={props.x} y={props.y} aria-hidden="true">
    <path d={findCertaintyLevel(props.of).icon.outline} />
    <path class="ik-filled" d={findCertaintyLevel(props.of).icon.filled} />
  </svg>
);

/** How sure anyone can be, as a shape and a word: it reads without colour, in print and aloud. */
export const CertaintyBadge = ({
  of,
  word,
}: {
  readonly of: Certainty;
  readonly word: string;
}): JSX.Element => (
  <span class={`ik-sure ik-${of}`}>
    <CertaintyIcon of={of} /> <b>{word}</b>
  </span>
);

/** The numbers of the claims that something rests on, each a link to its evidence where there is a page for that. */
export const SourceLinks = (props: {
  /** Their numbers, with spaces between. */
  readonly claims: string;
  readonly url: string | undefined;
  /** What a link is called: "Evidence for S4". */
  readonly name: (claim: string) => string;
}): JSX.Element => (
  <>
    {props.claims &&
      props.claims.split(" ").map((claim) => (
        // Without an address it is a link that leads nowhere: text.
        <a
          key={claim}
          class="ik-source"
          href={props.url && props.url + claim.toLowerCase()}
          aria-label={props.url && props.name(claim)}
        >
          {claim}
        </a>
      ))}
  </>
);

import { findCertaintyLevel, type Certainty, type ClaimId } from "@infusionkit/core";
import type { JSX } from "preact";

/** The shape of a certainty. It gets its colour and its dashes from a class `ik-hypothesis` … around it. */
export const CertaintyIcon = (props: {
  readonly certainty: Certainty;
  readonly x?: number;
  readonly y?: number;
}): JSX.Element => {
  const { outline, filled } = findCertaintyLevel(props.certainty).icon;
  return (
    <svg
      class="ik-shape"
      viewBox="0 0 16 16"
      width="15"
      height="15"
      x={props.x}
      y={props.y}
      aria-hidden="true"
    >
      <path d={outline} />
      <path class="ik-filled" d={filled} />
    </svg>
  );
};

/** How sure anyone can be, as a shape and a word: it reads without colour, in print and aloud. */
export const CertaintyBadge = (props: {
  readonly certainty: Certainty;
  /** The certainty in the reader's language. */
  readonly label: string;
}): JSX.Element => (
  <span class={`ik-certainty ik-${props.certainty}`}>
    <CertaintyIcon certainty={props.certainty} /> <b>{props.label}</b>
  </span>
);

/** The numbers of the claims that something rests on, each a link to its evidence where there is a page for that. */
export const SourceLinks = (props: {
  readonly claims: readonly ClaimId[];
  readonly url: string | undefined;
  /** What a link is called: "Evidence for S4". */
  readonly formatName: (claim: ClaimId) => string;
}): JSX.Element => (
  <>
    {props.claims.flatMap((claim, i) => [
      // Without the space, a search engine reads the numbers as one word.
      i > 0 && " ",
      // Without an address, show text in the place of a link.
      <a
        key={claim}
        class="ik-source"
        href={props.url && props.url + claim.toLowerCase()}
        aria-label={props.url && props.formatName(claim)}
      >
        {claim}
      </a>,
    ])}
  </>
);

import type { Certainty } from "@infusionkit/core";
import type { JSX } from "preact";

const ROUND = "M1.5 8a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0z";

/** The shapes of certainty, the same as on the site's pages: an outline, and what of it is filled. */
const MARKS: Readonly<Record<Certainty, readonly [outline: string, filled?: string]>> = {
  established: [ROUND, ROUND],
  supported: [ROUND, "M8 1.5a6.5 6.5 0 0 0 0 13z"],
  // Broken by the style sheet.
  hypothesis: [ROUND],
  disputed: ["M6.5 4 2.5 8l4 4M9.5 4l4 4-4 4"],
  "clinic-statement": ["M2 2.5h12v8.5H8l-3.5 3v-3H2z"],
};

/** The shape of a certainty. It gets its colour and its dashes from a class `ik-hypothesis` … around it. */
export const CertaintyIcon = (props: {
  readonly of: Certainty;
  readonly x?: number;
  readonly y?: number;
}): JSX.Element => (
  <svg class="ik-shape" viewBox="0 0 16 16" width="15" height="15" x={props.x} y={props.y} aria-hidden="true">
    <path d={MARKS[props.of][0]} />
    <path class="ik-filled" d={MARKS[props.of][1]} />
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

/** What the generated data of the mechanism look like: `*.data.ts` beside this. */
import type {
  Certainty,
  ClaimId,
  EdgeEffect,
  Indication,
  NodeKind,
  Term,
  TermTopic,
} from "@infusionkit/core";

/** A node of the mechanism. */
export type NodeData = {
  readonly label: string;
  /** The label as the picture has it, on one line or two. */
  readonly lines: readonly string[];
  readonly kind: NodeKind;
  /** The id of the glossary term that explains it. */
  readonly term: string;
  /** The first sentence of that term's definition. */
  readonly plain: string;
  /** Whether the clinic's page names it. */
  readonly onClinicPage: boolean;
};

/** A line of the mechanism, from a cause to what it changes. */
export type EdgeData = {
  /** The ids of its nodes. */
  readonly from: string;
  readonly to: string;
  readonly effect: EdgeEffect;
  /** Whether more of the one gives more of the other: it is drawn as an arrow then, and as a bar otherwise. */
  readonly raises: boolean;
  readonly certainty: Certainty;
  readonly claims: readonly ClaimId[];
  /** How many publications are for it, and against it. */
  readonly supporting: number;
  readonly opposing: number;
  /** Whether the clinic's page states it. */
  readonly onClinicPage: boolean;
};

/** One step of a pathway as it is told to a patient. */
export type StepData = {
  readonly title: string;
  readonly plain: string;
  /** The ids of the nodes that it is about. */
  readonly nodes: readonly string[];
  readonly claims: readonly ClaimId[];
  readonly certainty: Certainty;
};

/** A point of the picture: from its left, from its top. */
export type Point = readonly [x: number, y: number];

/** The box of a node in the picture. */
export type Box = {
  /** The id of the node. */
  readonly node: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A line of the picture. */
export type Line = {
  /** The id of the edge. */
  readonly edge: string;
  /** Where its verb begins, beside the upright part of the line. */
  readonly verb: { readonly x: number; readonly y: number };
  /** Its corners, from under the box of its cause to the top of the box of its effect, upright and level in turn. */
  readonly points: readonly Point[];
};

/** One pathway; its picture in units that are about a CSS pixel. */
export type PathwayData = {
  readonly indication: Indication;
  readonly title: string;
  readonly steps: readonly StepData[];
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  /** Every path from the medicine to the condition, by the ids of its nodes, no surer than its least sure line. */
  readonly paths: readonly { readonly nodes: readonly string[]; readonly certainty: Certainty }[];
};

/** A term as a word in a text needs it. */
export type TermData = Pick<Term, "id" | "name" | "plain">;

/** What the glossary shows of a term besides. */
export type TermDetailData = {
  readonly topic: TermTopic;
  readonly pronunciation?: string;
  readonly related: readonly string[];
  readonly synonyms: readonly string[];
  /** Names of its parts, by which the search finds it. */
  readonly parts?: readonly string[];
};

/** What one term does to another. */
export type TermActionData = Pick<
  EdgeData,
  "from" | "to" | "effect" | "raises" | "certainty" | "onClinicPage"
>;

import { deepFreeze } from "./freeze.ts";
import type { PlainDate } from "./date.ts";

/** A fact of the source page, by its number there (`S1` … `S24`). */
export type ClinicClaimId =
  | "S1" | "S2" | "S3" | "S4" | "S5" | "S6" | "S7" | "S8"
  | "S9" | "S10" | "S11" | "S12" | "S13" | "S14" | "S15" | "S16"
  | "S17" | "S18" | "S19" | "S20" | "S21" | "S22" | "S23" | "S24"; // prettier-ignore

/** A harm of the treatment, by its number (`H1` … `H23`): what the source page does not tell. */
export type HarmId =
  | "H1" | "H2" | "H3" | "H4" | "H5" | "H6" | "H7" | "H8" | "H9" | "H10" | "H11" | "H12"
  | "H13" | "H14" | "H15" | "H16" | "H17" | "H18" | "H19" | "H20" | "H21" | "H22" | "H23"; // prettier-ignore

/** An answer to "Does it help?": `B1` for depression, `B2` for chronic pain. */
export type BenefitId = "B1" | "B2";

/**
 * The number of a claim. One statement, one claim: a figure in a protocol or a sentence on a page names the claims it
 * rests on.
 */
export type ClaimId = ClinicClaimId | HarmId | BenefitId;

/** How sure anyone can be of a claim: see {@link certaintyLevels}. */
export type Certainty =
  "established" | "supported" | "hypothesis" | "disputed" | "clinic-statement" | "not-supported";

/** A degree of certainty, with everything that a page, a widget or a file needs to show it. */
export type CertaintyLevel = {
  readonly id: Certainty;
  /** The word that stands on a badge. */
  readonly label: string;
  /** What the word means, as the end of a sentence: "Supported: shown, with limits". */
  readonly meaning: string;
  /** Its shape in a square of 16 by 16: it can be told from the others without colour. */
  readonly icon: {
    /** Path data of the part that is stroked. */
    readonly outline: string;
    /** Path data of the part that is filled, where there is one. */
    readonly filled?: string;
    /** Whether the outline is broken into dashes. */
    readonly dashed: boolean;
  };
};

/** An informal, GRADE-like judgement of a body of evidence, made by non-clinicians and pending a clinician's signature. */
export type Grade = "high" | "moderate" | "low" | "very low";

/** What a claim is about: a part of the source page, the benefit as a whole, or a harm. */
export type Topic = "medicine" | "depression" | "pain" | "course" | "benefit" | "harm";

/** What is known of a statement, or of one part of it. */
type Judgement = {
  readonly certainty: Certainty;
  /** The grade of the best evidence for it, or `null` where a grade makes no sense (what the clinic does). */
  readonly grade: Grade | null;
  /** What is known besides, in plain words that can stand on a public page: limits, doubts, findings the other way. */
  readonly caveat: string;
  /** Ids of the references that support it, strongest first. */
  readonly supporting: readonly string[];
  /** Ids of the references that oppose or qualify it, strongest first. */
  readonly opposing: readonly string[];
  /** Ids of the references that tested it, and whose result we could not see: they count for neither side. */
  readonly resultNotSeen?: readonly string[];
};

/** One part of a claim whose parts are not equally sure: "mood" and "pain". */
export type ClaimPart = Judgement & {
  /** What the part is about, as a heading: "Mood". */
  readonly label: string;
};

/** One statement of fact, with its source and its certainty. */
export type Claim = Judgement & {
  readonly id: ClaimId;
  readonly topic: Topic;
  /**
   * What is stated, complete. Of a clinic's fact: what its page says, in our words and no stronger than the page, so
   * that its "may" stays a "may".
   */
  readonly statement: string;
  /**
   * The parts of a statement that are not equally sure. The claim as a whole is no surer than its least sure part, and
   * has the references of all of them.
   */
  readonly parts?: readonly ClaimPart[];
  /** The day somebody last compared this claim with its references. */
  readonly reviewed: PlainDate;
  /** The day by which it is to be compared again. */
  readonly nextReview: PlainDate;
  /** The clinician who signed it, or `null`: nobody has. */
  readonly signedBy: string | null;
};

/** When a harm shows: during the infusion, in the days after, with repeated use; or rarely; or as misuse. */
export type HarmGroup = "during" | "after" | "over-time" | "rare-serious" | "misuse";

/**
 * How soon somebody has to be told: the staff beside you, the clinic at the next contact, the clinic or a doctor the same
 * day, or the emergency number at once.
 */
export type HarmUrgency = "tell-staff" | "tell-clinic" | "same-day" | "emergency";

/** A harm that the treatment can do. */
export type Harm = Claim & {
  readonly id: HarmId;
  readonly topic: "harm";
  readonly group: HarmGroup;
  /** A name of two or three words, for a list: "Bladder". */
  readonly name: string;
  /** How often, in words, and in figures where a source gives them; where none does, it says so. */
  readonly frequency: string;
  /** What to do. */
  readonly action: string;
  readonly urgency: HarmUrgency;
};

/**
 * What a point of practice is about: who may not be suitable, what is asked before a course, what is watched during and
 * after an infusion and over months, other medicines, the way home, food and drink, and visits that were missed.
 */
export type PracticeTopic =
  | "suitability"
  | "assessment"
  | "during"
  | "after"
  | "over-time"
  | "other-medicines"
  | "going-home"
  | "food"
  | "missed";

/**
 * One point that clinic staff look up: what sources say should be asked, watched or avoided. It is a heading with its
 * sources and no instruction: a threshold and an amount stand in none of them, and an interval only as what studies did.
 */
export type PracticePoint = {
  /** Short, for a link to it: "blood-pressure". Unlike any other within its topic. */
  readonly id: string;
  readonly topic: PracticeTopic;
  /** Two or three words, for a list. */
  readonly name: string;
  readonly text: string;
  /** How good the sources are for it, or `null` where none was read: then each clinic decides. */
  readonly grade: Grade | null;
  /** Limits and doubts: where it comes from, and what is not known. */
  readonly caveat?: string;
  /** Ids of the references that say so, strongest first. */
  readonly supporting: readonly string[];
  /** Ids of the references that oppose or qualify it, strongest first. */
  readonly opposing: readonly string[];
};

/** One result that answers "Does it help?", with what it was compared with. */
export type BenefitResult = {
  /** Who was given what, and how it was tested. */
  readonly study: string;
  readonly result: string;
  readonly grade: Grade;
  /** Whether it speaks for a benefit, against one, or leaves it open. */
  readonly direction: "for" | "against" | "open";
  readonly references: readonly string[];
};

/** The answer to "Does it help?" for one condition, with the harms that must stand beside it. */
export type Benefit = Claim & {
  readonly id: BenefitId;
  readonly topic: "benefit";
  readonly question: string;
  readonly results: readonly BenefitResult[];
  /** The harms to show beside the benefit, the most telling first. */
  readonly harms: readonly HarmId[];
};

/** A change of what the claims say, for readers who come back. */
export type ClaimChange = {
  readonly date: PlainDate;
  readonly claims: readonly ClaimId[];
  /** What changed, and why. */
  readonly change: string;
};

/** The kind of publication behind a reference. */
export type ReferenceKind =
  | "rct"
  | "open-label"
  | "observational"
  | "case-report"
  | "meta-analysis"
  | "review"
  | "consensus-guideline"
  | "preclinical"
  | "regulator"
  | "product-label"
  | "clinic-page";

/** A publication, as it may be shown in public. */
export type Reference = {
  readonly id: string;
  /** As they stand in the source; "Authors not seen" where it does not show them. */
  readonly authors: string;
  /** Left out where the source carries no date. */
  readonly year?: number;
  /** The title, left out where it names the medicine: the clinical entry point has it. */
  readonly title?: string;
  /** Journal, volume and pages, as far as they were verified. */
  readonly journal: string;
  readonly doi?: string;
  readonly pmid?: string;
  readonly kind: ReferenceKind;
  /** Who or what was studied, in words that do not name the medicine. */
  readonly population?: string;
  /** What it found, in our words, none of which names the medicine. */
  readonly findings: readonly string[];
  /** How the entry was checked: an identifier and the title both compared, or the title alone. */
  readonly verified: "doi-and-title" | "pmid-and-title" | "title-only";
  /** What a reader must know of the entry itself: a part that could not be checked, a later correction. */
  readonly caveat?: string;
};

const CIRCLE = "M1.5 8a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0z";

/**
 * The levels of certainty from the surest to the least sure, which is the order in which {@link findWeakestCertainty}
 * compares. Label, meaning and icon are said here once, for pages, widgets and files alike. None of the meanings says
 * how good the evidence is: that is the claim's grade.
 */
export const certaintyLevels: readonly CertaintyLevel[] = /* @__PURE__ */ deepFreeze<
  readonly CertaintyLevel[]
>([
  {
    id: "established",
    label: "Established",
    meaning: "shown in people, and not in dispute",
    icon: { outline: CIRCLE, filled: CIRCLE, dashed: false },
  },
  {
    id: "supported",
    label: "Supported",
    meaning: "shown, with limits",
    icon: { outline: CIRCLE, filled: "M8 1.5a6.5 6.5 0 0 0 0 13z", dashed: false },
  },
  {
    id: "hypothesis",
    label: "Hypothesis",
    meaning: "a reasoned idea, not yet shown in people",
    icon: { outline: CIRCLE, dashed: true },
  },
  {
    id: "disputed",
    label: "Disputed",
    meaning: "studies or experts disagree, and nothing settles it yet",
    icon: { outline: "M6.5 4 2.5 8l4 4M9.5 4l4 4-4 4", dashed: false },
  },
  {
    id: "clinic-statement",
    label: "Clinic statement",
    meaning: "what the clinic says; no study settles it",
    icon: { outline: "M2 2.5h12v8.5H8l-3.5 3v-3H2z", dashed: false },
  },
  {
    id: "not-supported",
    label: "Not supported",
    meaning: "the studies that tested it did not find it",
    icon: { outline: `${CIRCLE}M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6`, dashed: false },
  },
]);

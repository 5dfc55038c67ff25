/** What a page and its statements are, in the words of schema.org, for machines that read. */
import { findCertaintyLevel, formatCitation, getReferenceUrl, type Claim } from "@infusionkit/core";
import { getReferences, toClaimAnchor, toClaimPage } from "./evidence.ts";
import { publisher } from "./publisher.ts";

const CONTEXT = "https://schema.org";
const LANGUAGE = "en-GB";

/** A day as the data of a page have it, without its time. */
const formatDay = (day: Date): string => day.toISOString().slice(0, 10);

export type PageFacts = {
  readonly title: string;
  readonly description: string | undefined;
  /** Where the page stands, if that is known. */
  readonly url: string | undefined;
  /** Whom it is for, in words. */
  readonly audience: string;
  readonly reviewed: Date;
  readonly signedBy: string | undefined;
  /** Whether it tells of health, and not of how to use the software. */
  readonly isMedical: boolean;
};

/** A page as a schema.org `WebPage`, or one of its kinds. Who reviewed it stands in it only where somebody signed. */
export const pageToJsonLd = (page: PageFacts): object => ({
  "@context": CONTEXT,
  "@type": page.isMedical ? "MedicalWebPage" : "WebPage",
  ...(page.url === undefined ? {} : { "@id": page.url, url: page.url }),
  name: page.title,
  ...(page.description === undefined ? {} : { description: page.description }),
  inLanguage: LANGUAGE,
  dateModified: formatDay(page.reviewed),
  ...(page.isMedical ? { lastReviewed: formatDay(page.reviewed) } : {}),
  ...(page.signedBy === undefined ? {} : { reviewedBy: { "@type": "Person", name: page.signedBy } }),
  audience: { "@type": "Audience", audienceType: page.audience },
  license: "https://creativecommons.org/licenses/by/4.0/",
  isPartOf: { "@type": "WebSite", name: "InfusionKit" },
  ...(publisher.name === null ? {} : { publisher: { "@type": "Organization", name: publisher.name } }),
});

/**
 * The statements as schema.org `Claim`s, each with how sure it is and the publications for and against it. A statement is
 * named by the address at which it was first published; where it stands now is its `url`.
 */
export const claimsToJsonLd = (claims: readonly Claim[], toAddress: (page: string) => string): object => ({
  "@context": CONTEXT,
  "@graph": claims.map((claim) => ({
    "@type": "Claim",
    "@id": toAddress(`evidence#${toClaimAnchor(claim.id)}`),
    url: toAddress(toClaimPage(claim.id)),
    identifier: claim.id,
    text: claim.statement,
    inLanguage: LANGUAGE,
    keywords: `certainty: ${findCertaintyLevel(claim.certainty).label.toLowerCase()}`,
    dateModified: claim.reviewed,
    citation: getReferences([...claim.supporting, ...claim.opposing]).map(
      (reference) => getReferenceUrl(reference) ?? formatCitation(reference),
    ),
  })),
});

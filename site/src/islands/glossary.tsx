// Each island is a module of its own, so that a page loads only the data of its own widgets.
import { claims, findCertaintyLevel, terms, type ClaimId, type Term } from "@infusionkit/core";
import { Glossary as Plain, type GlossaryProps } from "@infusionkit/widgets";
import { useCallback } from "preact/hooks";

/** The number of a claim, its certainty and how many sources it has. */
function Source({ id, evidenceUrl }: { readonly id: ClaimId; readonly evidenceUrl: string }) {
  const claim = claims.find((one) => one.id === id);
  if (!claim) return null;
  const count = claim.supporting.length + claim.opposing.length;
  return (
    <>
      {" "}
      <a href={`${evidenceUrl}${id.toLowerCase()}`}>{id}</a> (
      {findCertaintyLevel(claim.certainty).label.toLowerCase()}, {count} {count === 1 ? "source" : "sources"})
    </>
  );
}

type Props = GlossaryProps<Term> & {
  readonly evidenceUrl: string;
  /** Where a term stands in the repository, by its id. Without it there are no links to it. */
  readonly sourceUrls?: Readonly<Record<string, string>> | undefined;
};

/**
 * The entries as the server sent them. Preact leaves alone in hydration what it takes for HTML from elsewhere: hydrating
 * each entry is nearly all the work.
 */
const servedEntries = <div key="entries" dangerouslySetInnerHTML={{ __html: "" }} />;

/** The glossary with everything about a term: also definitions for clinicians, and the certainty of its claims. */
export const Glossary = ({ evidenceUrl, sourceUrls, ...props }: Props) => {
  const more = useCallback(
    (term: Term) => (
      <>
        {term.claims.length > 0 && (
          <span>
            On the clinic’s page:
            {term.claims.map((id) => (
              <Source key={id} id={id} evidenceUrl={evidenceUrl} />
            ))}
          </span>
        )}{" "}
        {sourceUrls?.[term.id] && (
          <span>
            <a href={sourceUrls[term.id]} aria-label={`Suggest a change to “${term.name}”`}>
              Suggest a change
            </a>
          </span>
        )}
      </>
    ),
    [evidenceUrl, sourceUrls],
  );
  return <Plain terms={terms} more={more} servedEntries={servedEntries} {...props} />;
};

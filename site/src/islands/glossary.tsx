// Each island is a module of its own, so that a page loads only the data of its own widgets.
import { claims, findCertaintyLevel, terms, type ClaimId, type Term } from "@infusionkit/core";
import { Glossary as Plain, type GlossaryProps } from "@infusionkit/widgets";

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

/** The glossary with everything about a term: also definitions for clinicians, and the certainty of its claims. */
export const Glossary = ({
  evidenceUrl,
  ...props
}: GlossaryProps<Term> & { readonly evidenceUrl: string }) => (
  <Plain
    terms={terms}
    more={(term) =>
      term.claims.length > 0 && (
        <span>
          On the clinic’s page:
          {term.claims.map((id) => (
            <Source key={id} id={id} evidenceUrl={evidenceUrl} />
          ))}
        </span>
      )
    }
    {...props}
  />
);

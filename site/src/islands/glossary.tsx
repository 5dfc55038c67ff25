// One module for each island: the page that shows the one does not load the other's data.
import { claims, findCertaintyLevel, terms, type ClaimId, type Term } from "@infusionkit/core";
import { Glossary as Plain, type GlossaryProps } from "@infusionkit/widgets";

/** A claim's number with how sure it is, and on how many sources that rests. */
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

/** The glossary with all that the site knows of a term: also for clinicians, and how sure its sources are. */
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

// One module for each island: the page that shows the one does not load the other's data.
import { claims, edges, nodes } from "@infusionkit/core";
import { Glossary as Plain, type GlossaryProps } from "@infusionkit/widgets";

const pathway = { nodes, edges };

/** The glossary with all that the site knows of a term: where it acts, and how sure its sources are. */
export const Glossary = (props: GlossaryProps) => <Plain claims={claims} pathway={pathway} {...props} />;

// Each island is a module of its own, so that a page loads only the data of its own widgets.
import { edges } from "@infusionkit/core";
import { Pathway as Plain, pathwayIcon, type PathwayProps } from "@infusionkit/widgets";

const sentences = Object.fromEntries(
  edges.map(({ id, plain, note }) => [id, note ? `${plain} ${note}` : plain]),
);

/** The pathway with a sentence for each edge and an icon for each kind of node. */
export const Pathway = (props: PathwayProps) => <Plain icon={pathwayIcon} sentences={sentences} {...props} />;

// One module for each island: the page that shows the one does not load the other's data.
import { edges } from "@infusionkit/core";
import { Pathway as Plain, pathwayIcon, type PathwayProps } from "@infusionkit/widgets";

const sentences = edges.map(({ plain, note }) => (note ? `${plain} ${note}` : plain));

/** The pathway with all that the site knows of a line, and a drawing for each kind of thing. */
export const Pathway = (props: PathwayProps) => <Plain icon={pathwayIcon} sentences={sentences} {...props} />;

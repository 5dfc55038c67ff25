// What opens the meaning of a term, without any widget. It brings the definitions, so that no page has to repeat them.
import { terms } from "@infusionkit/core";
import { enhanceTerms } from "@infusionkit/widgets";

/** Makes every link to a term of the glossary open its definition. */
export const openTerms = (root: Document): void => {
  enhanceTerms(root, {}, ({ dataset }) => terms.find(({ id }) => id === dataset["ikTerm"]));
};

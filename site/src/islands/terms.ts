// Only what opens the meaning of a term, without any widget.
export { enhanceTerms } from "@infusionkit/widgets";

// What a word does when it is clicked, and none of the widgets.
export { enhanceTerms } from "@infusionkit/widgets";

// What a word does when it is clicked, and none of the widgets.
export { english, enhanceTerms } from "@infusionkit/widgets";

// One module for each island: the page that shows the one does not load the other's data.
export { EffectTimeline, PublishedResults } from "@infusionkit/widgets";

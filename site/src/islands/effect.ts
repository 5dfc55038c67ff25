// Each island is a module of its own, so that a page loads only the data of its own widgets.
export { EffectTimeline } from "@infusionkit/widgets";

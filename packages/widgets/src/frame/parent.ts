/**
 * For a page that shows widgets in an `<iframe>`: gives each frame the height that its widget asks for. It listens only
 * to the frames of widgets, only where they come from, and to nothing but a height.
 */
const frames = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll("iframe")].filter(({ src }) => /\/embed\/[a-z-]+\/([?#]|$)/.test(src));

/** Says to a frame that somebody listens. In a sandbox it has no origin that could be named; nothing is told by this. */
const greet = ({ contentWindow }: HTMLIFrameElement): void =>
  contentWindow?.postMessage({ ns: "infusionkit", v: 1, type: "hello" }, "*");

addEventListener("message", ({ data, origin, source }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || (origin !== new URL(frame.src).origin && origin !== "null")) return;
  if (!data || data.ns !== "infusionkit" || data.v !== 1) return;
  const { type, height } = data;
  if (type === "ready") greet(frame);
  if (type === "height" && Number.isInteger(height) && height >= 100 && height <= 6000) {
    frame.style.height = `${height}px`;
  }
});
// The frames that were ready before this.
frames().forEach(greet);

/**
 * For a page that shows a widget in an `<iframe>`: gives the frame the height that the widget asks for. It listens only
 * to frames of its own site, and to nothing but a height.
 */
const base = new URL(".", (document.currentScript as HTMLScriptElement).src);

const ours = (frame: HTMLIFrameElement): boolean => frame.src.startsWith(base.origin + "/");
const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll("iframe")].filter(ours);
/** Says to a frame that somebody listens. In a sandbox it has no origin that could be named. */
const greet = (frame: HTMLIFrameElement): void =>
  frame.contentWindow?.postMessage({ ns: "infusionkit", v: 1, type: "hello" }, "*");

addEventListener("message", ({ data, origin, source }) => {
  if (origin !== base.origin && origin !== "null") return;
  const frame = frames().find((one) => one.contentWindow === source);
  if (!frame || !data || data.ns !== "infusionkit" || data.v !== 1) return;
  if (data.type === "ready") greet(frame);
  const { type, height } = data;
  if (type === "height" && Number.isInteger(height) && height >= 100 && height <= 6000) {
    frame.style.height = `${height}px`;
  }
});
// The frames that were ready before this.
frames().forEach(greet);

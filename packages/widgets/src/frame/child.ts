/**
 * Inside an `<iframe>`: sets the widget from the page's address, and tells the page around how high it is. It sends no
 * word of what is filled in, and it listens only to its parent.
 */
const widget = document.querySelector<HTMLElement>("[data-settings]");
const allowed = widget?.dataset["settings"]?.split(" ") ?? [];
const settings = new URLSearchParams(location.search);
const page = globalThis as { [key: symbol]: object };
const pageData: { isOnOtherSite?: boolean } = (page[Symbol.for("infusionkit")] ??= {});
pageData.isOnOtherSite = true;
const lang = settings.get("lang") ?? "";
if (lang) document.documentElement.lang = lang;

/**
 * The holidays of a country and the messages of a language are files of their own. They come as modules, and so does the
 * widget: for the address of a script the page's policy of trusted types has no leave. The widget comes last, when all
 * its settings are there, so that it never shows a plan without the holidays that were asked for; where those cannot be
 * had, it says so. A language that cannot be had leaves it English.
 */
const base = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href;
const load = (file: string): Promise<unknown> => import(new URL(file, base).href);
// A page for an audience of its own names the script that holds no other words.
const name = widget?.dataset["script"] ?? widget?.localName.replace("infusion-", "") ?? "";
const region = settings.get("region") ?? "";
const language = widget?.dataset["languages"]
  ?.split(" ")
  .find((one) => one && (lang === one || lang.startsWith(`${one}-`)));
const files = [
  ...(/^[a-z]{2}(?:-[a-z]+)*$/.test(region) ? [`holidays/${region.slice(0, 2)}.js`] : []),
  ...(language ? [`locales/${language}/${name}.js`] : []),
];
for (const [setting, value] of settings) {
  // By the name of the property, too: ignored, the days of a clinic would give way to other days without a word.
  const attribute = setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (allowed.includes(attribute)) widget?.setAttribute(attribute, value);
}
if (widget) void Promise.allSettled(files.map(load)).then(() => load(`${name}.js`));

// Links lead to a new tab: so says the page's `<base>`. Those to a place in the widget stay, found or not.
addEventListener(
  "click",
  (event) => {
    const link = event.composedPath().find((one) => (one as Element).localName === "a") as
      Element | undefined;
    if (link?.getAttribute("href")?.startsWith("#")) link.setAttribute("target", "_self");
  },
  true,
);
const theme = settings.get("theme");
if (theme === "light" || theme === "dark") document.documentElement.style.colorScheme = theme;

/** What WordPress gives to a frame that it embeds; it then wants its heights in its own form. */
const secret = new URLSearchParams(location.hash.replace(/^#\?/, "")).get("secret");
/** Until the page around has greeted there is no origin to name. A height alone may go to anybody. */
let target = "*";
let sent = 0;
let due = 0;

const send = (): void => {
  due = 0;
  const height = Math.min(6000, Math.max(100, Math.ceil(document.documentElement.offsetHeight / 8) * 8));
  if (height === sent) return;
  sent = height;
  parent.postMessage({ ns: "infusionkit", v: 1, type: "height", height }, target);
  if (secret) parent.postMessage({ message: "height", value: height, secret }, target);
};

if (parent !== window) {
  addEventListener("message", ({ data, origin, source }) => {
    if (source !== parent || !data) return;
    const hello = data.ns === "infusionkit" && data.v === 1 && data.type === "hello";
    // WordPress hides a frame until it has heard its height, and may begin to listen after the frame is there.
    if (!hello && !(secret && data.message === "ready" && data.secret === secret)) return;
    // A page that is itself in a sandbox has no origin that could be named.
    if (origin !== "null") target = origin;
    sent = 0;
    send();
  });
  // At most ten times a second.
  const requestSend = (): void => {
    due ||= window.setTimeout(send, sent ? 100 : 0);
  };
  new ResizeObserver(requestSend).observe(document.documentElement);
  // An observer is told nothing in a frame that is hidden until its height is known, as WordPress hides one.
  addEventListener("load", requestSend);
  addEventListener("infusion-ready", requestSend);
  parent.postMessage({ ns: "infusionkit", v: 1, type: "ready" }, "*");
}

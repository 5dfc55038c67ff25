// The first script of every host page. It notes what goes wrong and what is asked for, in any browser, and offers what the
// tests need in the page as `helpers`. Pages may spoil what belongs to the language: what is needed is taken before they do.
(() => {
  "use strict";
  const native = {
    json: JSON.stringify,
    // oxlint-disable-next-line no-restricted-properties -- for the task after a frame, and for the pause between two looks
    setTimeout: window.setTimeout.bind(window),
    requestAnimationFrame: window.requestAnimationFrame.bind(window),
    MutationObserver: window.MutationObserver,
    now: () => performance.now(),
  };
  /** How long to wait for what has to come, in milliseconds. */
  const LIMIT = 60_000;

  const errors = [];
  const consoleLines = [];
  const sideEffects = [];
  const events = [];
  addEventListener(
    "error",
    (event) => errors.push(String(event.message || event.target?.src || event.target?.href || event)),
    true,
  );
  addEventListener("unhandledrejection", (event) => errors.push("rejection: " + event.reason));
  addEventListener("securitypolicyviolation", (event) => {
    // Browsers ask for an icon by themselves, and then report that they may not.
    if (!event.blockedURI.endsWith("/favicon.ico"))
      errors.push("policy: " + event.effectiveDirective + " " + event.blockedURI + " " + event.sample);
  });
  for (const level of ["error", "warn", "info"]) {
    const original = console[level];
    console[level] = function (...words) {
      consoleLines.push(level + ": " + words.join(" "));
      return original.apply(this, words);
    };
  }
  const noteCalls = (owner, name) => {
    const original = owner?.[name];
    if (typeof original !== "function") return;
    owner[name] = function (...args) {
      sideEffects.push(name + " " + String(args[0]?.url ?? args[0]));
      return new.target ? Reflect.construct(original, args) : original.apply(this, args);
    };
    owner[name].prototype = original.prototype;
  };
  for (const name of ["fetch", "WebSocket", "EventSource", "Worker", "SharedWorker"]) noteCalls(window, name);
  noteCalls(XMLHttpRequest.prototype, "open");
  noteCalls(Navigator.prototype, "sendBeacon");
  noteCalls(Storage.prototype, "setItem");
  try {
    noteCalls(IDBFactory.prototype, "open");
  } catch {}
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(Document.prototype, "cookie", {
    ...cookie,
    set(value) {
      sideEffects.push("cookie " + value);
      cookie.set.call(this, value);
    },
  });
  for (const type of [
    ...["plan-change", "copy-request", "print-request", "download-request", "step-change"],
    ...["indication-change", "node-open", "filter-change", "term-open", "term-close", "error", "ready"],
  ]) {
    document.addEventListener("infusion-" + type, (event) =>
      events.push({ type, tag: event.target.localName, detail: event.detail }),
    );
  }
  // A dialog of the browser's own would stand there for ever: the page does the printing and the saving itself.
  for (const type of ["print", "download"]) {
    document.addEventListener("infusion-" + type + "-request", (event) => event.preventDefault());
  }

  /** JSON as it is, whatever a page has done to its prototypes. */
  const toJson = (value) => {
    if (typeof value !== "object" || value === null) return native.json(value) ?? "null";
    const keys = Object.keys(value);
    if (!Array.isArray(value))
      return "{" + keys.map((key) => native.json(key) + ":" + toJson(value[key])).join(",") + "}";
    return "[" + keys.map((key) => toJson(value[key])).join(",") + "]";
  };

  /** Waits until a test gives something, and gives that. */
  const waitFor = async (test, what = "it") => {
    for (const end = native.now() + LIMIT; ;) {
      const value = test();
      if (value) return value;
      if (native.now() > end) throw new Error("waited in vain for " + what);
      // No animation frame: what is waited for may be in a frame that is out of sight.
      await new Promise((resolve) => native.setTimeout(resolve, 20));
    }
  };

  /** The next frame has been drawn, and what was to be done after it is done. */
  const nextFrame = () =>
    new Promise((resolve) => native.requestAnimationFrame(() => native.setTimeout(resolve)));

  const querySelectorAllDeep = (selector, from = document) => {
    const found = [...from.querySelectorAll(selector)];
    for (const host of from.querySelectorAll("*"))
      if (host.shadowRoot) found.push(...querySelectorAllDeep(selector, host.shadowRoot));
    return found;
  };
  const shadowRoots = (from = document) =>
    [...from.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
      shadowRoot ? [shadowRoot, ...shadowRoots(shadowRoot)] : [],
    );

  /**
   * Waits until the page has done what it does by itself: until two frames in a row have changed nothing in the document
   * or in any widget. Widgets draw in a microtask, and their effects run in the task after a frame; so whatever was to
   * follow from what a test has done has followed then, however slow the machine is.
   */
  const settle = async () => {
    let changed = false;
    const observer = new native.MutationObserver(() => (changed = true));
    const end = native.now() + LIMIT;
    for (let quiet = 0; quiet < 2;) {
      if (native.now() > end) throw new Error("waited in vain for the page to come to rest");
      changed = false;
      for (const root of [document, ...shadowRoots()])
        observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      await nextFrame();
      quiet = changed ? 0 : quiet + 1;
    }
    observer.disconnect();
  };

  const widgets = () =>
    [...document.querySelectorAll("*")].filter((one) => one.localName.startsWith("infusion-"));

  /** The parts of a computed colour: red, green and blue from 0 to 1, and how much it covers. */
  const parseColour = (text) => {
    const [, form, inside] = /^(\w+)\((.*)\)$/.exec(text) ?? [];
    const parts = (inside ?? "").match(/-?[\d.]+(?:e[+-]?\d+)?/g)?.map(Number) ?? [];
    if (parts.length < 3) throw new Error("cannot read the colour " + text);
    const [red, green, blue, alpha = 1] = parts;
    return [...[red, green, blue].map((part) => (form === "color" ? part : part / 255)), alpha];
  };
  /** A colour over another one. */
  const layColour = ([red, green, blue, alpha], under) => [
    ...[red, green, blue].map((part, i) => part * alpha + under[i] * (1 - alpha)),
    1,
  ];
  const getLuminance = (colour) => {
    const [red, green, blue] = colour.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  /** WCAG's contrast of two colours that cover all, from 1 to 21. */
  const getContrast = (one, other) => {
    const [dark, light] = [getLuminance(one), getLuminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  /** What an element's text stands on, from within its shadow root alone; nothing where that leaves it to the page. */
  const findBackground = (element) => {
    const layers = [];
    const text = element.getBoundingClientRect();
    const isBehind = (one) => {
      const box = one.getBoundingClientRect();
      const [x, y] = [text.x + text.width / 2, text.y + text.height / 2];
      return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    };
    for (let one = element; one; one = one.parentElement) {
      // What stands beside its parent stands on what is behind that.
      if (!isBehind(one)) continue;
      const box = one.closest("svg") && one.querySelector?.(":scope > .ik-box");
      const colour = parseColour(box ? getComputedStyle(box).fill : getComputedStyle(one).backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) return layers.reduceRight((under, over) => layColour(over, under));
    }
    return undefined;
  };
  /** The words of a widget that WCAG 2.2 calls hard to read on what is behind them, or that have nothing of ours behind them. */
  const listUnreadable = (element) => {
    const found = new Set();
    // What is closed is read, too.
    for (const details of element.shadowRoot.querySelectorAll("details")) details.open = true;
    for (const one of element.shadowRoot.querySelectorAll(
      ":is(.ik-surface, .ik-term-popover, .ik-problems) *",
    )) {
      const words = [...one.childNodes].filter((node) => node.nodeType === 3 && node.data.trim());
      const style = getComputedStyle(one);
      if (words.length === 0 || one.getClientRects().length === 0 || style.visibility === "hidden") continue;
      if (one.closest("[aria-disabled=true]")) continue;
      const background = findBackground(one);
      const size = parseFloat(style.fontSize);
      const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
      const front = parseColour(one.closest("svg") ? style.fill : style.color);
      const contrast = background ? getContrast(layColour(front, background), background) : 0;
      if (contrast < least)
        found.add(
          `${one.localName}.${one.getAttribute("class")} ${contrast.toFixed(2)} ${words[0].data.trim().slice(0, 30)}`,
        );
    }
    return [...found];
  };

  window.helpers = {
    /** What of all widgets cannot be read. */
    unreadable: () =>
      widgets().flatMap((one) => listUnreadable(one).map((words) => one.localName + " " + words)),
    /** Which colours a widget has. */
    theme: (element) => element.shadowRoot.querySelector("[data-theme]")?.dataset.theme,
    toJson,
    errors,
    consoleLines,
    sideEffects,
    events,
    waitFor,
    nextFrame,
    settle,
    querySelectorAllDeep,
    widgets,
    /** Waits until all widgets are drawn. */
    ready: async () => {
      await waitFor(
        () => widgets().length > 0 && widgets().every((one) => one.whenReady),
        "the elements to be defined",
      );
      let waiting = widgets().length;
      for (const one of widgets()) one.whenReady.then(() => waiting--);
      await waitFor(() => waiting === 0, "the elements to be ready");
      await settle();
    },
    /** Asks the server for one more file, and waits for it: what the page has asked for before has been asked for by then. */
    requestLast: () => import("/hosts/last.js"),
    /** What a person reads in an element, without what is out of sight. */
    visibleText: (element) => (element.shadowRoot.querySelector(".ik-root") ?? element).innerText,
    root: (element) => element.shadowRoot.querySelector(".ik-root"),
    /** The field for a part of the start, by the first label that has its name. */
    datePart: (name, element = widgets().find((one) => one.localName === "infusion-course-calculator")) => {
      const label = [...element.shadowRoot.querySelectorAll("label")].find((one) =>
        one.textContent.trim().toLowerCase().startsWith(name),
      );
      return label.querySelector("input") ?? element.shadowRoot.getElementById(label.htmlFor);
    },
    /** The fields, buttons and links of a widget that are in sight. */
    controls: (element) =>
      [...element.shadowRoot.querySelectorAll("input,select,textarea,button,summary,a[href]")].filter(
        (one) => one.getClientRects().length > 0,
      ),
  };
})();

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

  window.helpers = {
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

// The first script of every host page: it notes what goes wrong and what is asked for, in any browser, and has the few
// helpers that the checks use in the page.
(() => {
  "use strict";
  const natives = {
    from: Array.from,
    json: JSON.stringify,
    setTimeout: window.setTimeout,
    now: () => performance.now(),
  };
  const errors = [];
  const said = [];
  const asked = [];
  const events = [];
  addEventListener(
    "error",
    (event) => errors.push(String(event.message || event.target?.src || event)),
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
      said.push(level + ": " + words.join(" "));
      return original.apply(this, words);
    };
  }
  const note = (owner, name) => {
    const original = owner?.[name];
    if (typeof original !== "function") return;
    owner[name] = function (...args) {
      asked.push(name + " " + String(args[0]?.url ?? args[0]));
      return new.target ? Reflect.construct(original, args) : original.apply(this, args);
    };
    owner[name].prototype = original.prototype;
  };
  for (const name of ["fetch", "WebSocket", "EventSource", "Worker", "SharedWorker"]) note(window, name);
  note(XMLHttpRequest.prototype, "open");
  note(Navigator.prototype, "sendBeacon");
  note(Storage.prototype, "setItem");
  try {
    note(IDBFactory.prototype, "open");
  } catch {}
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(Document.prototype, "cookie", {
    ...cookie,
    set(value) {
      asked.push("cookie " + value);
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
  // How far what is in sight has been pushed about.
  let shift = 0;
  try {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  } catch {}

  /** JSON as it is, whatever a page has done to its prototypes. */
  const json = (value) => {
    if (typeof value !== "object" || value === null) return natives.json(value) ?? "null";
    const keys = Object.keys(value);
    if (!Array.isArray(value))
      return "{" + keys.map((key) => natives.json(key) + ":" + json(value[key])).join(",") + "}";
    return "[" + keys.map((key) => json(value[key])).join(",") + "]";
  };
  const wait = (time) => new Promise((resolve) => natives.setTimeout.call(window, resolve, time));
  const until = async (test, what = "it") => {
    const end = natives.now() + 30_000;
    for (;;) {
      const value = test();
      if (value) return value;
      if (natives.now() > end) throw new Error("waited in vain for " + what);
      await wait(20);
    }
  };
  const deep = (selector, from = document) => {
    const found = [...from.querySelectorAll(selector)];
    for (const host of from.querySelectorAll("*"))
      if (host.shadowRoot) found.push(...deep(selector, host.shadowRoot));
    return found;
  };
  const ours = () =>
    [...document.querySelectorAll("*")].filter((one) => one.localName.startsWith("infusion-"));
  window.probe = {
    json,
    errors,
    said,
    asked,
    events,
    wait,
    until,
    deep,
    ours,
    shift: () => shift,
    /** All widgets stand. */
    ready: async () => {
      await until(
        () => ours().length > 0 && ours().every((one) => one.whenReady),
        "the elements to be defined",
      );
      let waiting = ours().length;
      for (const one of ours()) one.whenReady.then(() => waiting--);
      await until(() => waiting === 0, "the elements to be ready");
      await wait(50);
    },
    /** What a person reads in an element, without what is out of sight. */
    text: (element) => (element.shadowRoot.querySelector(".ik-root") ?? element).innerText,
    root: (element) => element.shadowRoot.querySelector(".ik-root"),
    /** The field for a part of the start, by the first label that has its name. */
    part: (name, element = ours().find((one) => one.localName === "infusion-course-calculator")) => {
      const label = [...element.shadowRoot.querySelectorAll("label")].find((one) =>
        one.textContent.trim().toLowerCase().startsWith(name),
      );
      return label.querySelector("input") ?? element.shadowRoot.getElementById(label.htmlFor);
    },
    /** The fields of a widget that are in sight. */
    fields: (element) =>
      [...element.shadowRoot.querySelectorAll("input,select,textarea,button,summary,a[href]")].filter(
        (one) => one.getClientRects().length > 0,
      ),
  };
})();

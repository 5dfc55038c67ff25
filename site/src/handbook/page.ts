/**
 * Shows a clinic's own words on the pages of the handbook, and lets templates be copied and printed. The words come with
 * the clinic's link or from its file; they stay in the page, in its entry of this tab's history, and in its links to the
 * other pages of the handbook. Nothing is stored and nothing is sent.
 */
import { handbookText } from "../text/handbook.ts";
import { templateToText } from "./templateText.ts";

/** Where the fragment of the clinic's link lies in the state of the page's entry in the history. */
const STATE_KEY = "infusionkitClinic";

/** Nothing that anybody wrote by hand is larger, in bytes. */
const MAX_BYTES = 1_000_000;

const isClinicLink = (fragment: string): boolean => fragment.startsWith("#ik=");

const readState = (): Readonly<Record<string, unknown>> =>
  (history.state as Readonly<Record<string, unknown>> | null) ?? {};

/** Keeps the clinic's link with this page, and out of the address where it would be in the way of a heading's. */
const keepClinic = (fragment: string): void => {
  try {
    history.replaceState({ ...readState(), [STATE_KEY]: fragment }, "");
  } catch {
    // A sandbox may refuse: then a reload shows the page without the clinic's words.
  }
};

/** Lets the links to other pages of the handbook carry the clinic's words along. */
const carryClinic = (fragment: string): void => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="/handbook/"]')) {
    const url = new URL(link.href);
    // A link to a heading, or to another site, stays as it is.
    const isOther = url.origin !== location.origin || (url.hash !== "" && !isClinicLink(url.hash));
    if (!isOther && url.pathname !== location.pathname) link.hash = fragment;
  }
};

const setText = (selector: string, text: string): void => {
  for (const element of document.querySelectorAll(selector)) element.textContent = text;
};

/** Shows the words, as text and never as markup. */
const showWords = (words: ReadonlyMap<string, string>): void => {
  for (const place of document.querySelectorAll<HTMLElement>("[data-value]")) {
    const text = words.get(place.dataset["value"] ?? "");
    if (text !== undefined) place.textContent = text;
  }
  for (const place of document.querySelectorAll<HTMLElement>("[data-own]")) {
    const id = place.dataset["own"] ?? "";
    const text = words.get(id);
    place.hidden = text === undefined;
    const own = place.querySelector("[data-own-words]");
    if (own) own.textContent = text ?? "";
    const none = document.querySelector<HTMLElement>(`[data-own-none="${id}"]`);
    if (none) none.hidden = text !== undefined;
  }
};

/** Reads the clinic's link or file and shows it; what cannot be read is told, and nothing is changed. */
const openClinic = async (text: string): Promise<void> => {
  const status = "[data-clinic-status]";
  const labels = handbookText.clinic;
  // Most readers come without a link: they do not load what reads one.
  const { parseClinicFile } = await import("./clinic.ts");
  const parsed = parseClinicFile(text);
  if (!parsed.ok) {
    setText(status, labels.unreadable(parsed.message));
    return;
  }
  showWords(parsed.words);
  keepClinic(parsed.fragment);
  carryClinic(parsed.fragment);
  setText(status, labels.loaded(parsed.clinic.clinic ?? labels.unnamed));
};

/**
 * Lets the planner's links to the handbook carry the clinic's words that came with its link. It begins before the planner
 * does, which takes the link out of the address.
 */
export async function carryPlannerLink(): Promise<void> {
  const carry = async (link: string): Promise<void> => {
    const { parseClinicLink } = await import("./clinic.ts");
    const parsed = parseClinicLink(link);
    // What is wrong with a link is told by the planner.
    if (!parsed.ok || parsed.words.size === 0) return;
    if (document.readyState === "loading") {
      await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
    }
    keepClinic(parsed.fragment);
    carryClinic(parsed.fragment);
  };
  addEventListener("hashchange", ({ newURL }) => {
    const { hash } = new URL(newURL);
    if (isClinicLink(hash)) void carry(hash);
  });
  const kept = readState()[STATE_KEY];
  const link = isClinicLink(location.hash) ? location.hash : kept;
  if (typeof link === "string") await carry(link);
}

/** Takes a link out of the address: it may hold a patient's dates. What belongs to the clinic stays with the page. */
const takeLink = (): string | null => {
  const { hash } = location;
  if (!isClinicLink(hash)) return null;
  try {
    history.replaceState(history.state, "", location.pathname + location.search);
  } catch {
    // Then it stays in the address.
  }
  return hash;
};

const startTemplates = (): void => {
  for (const place of document.querySelectorAll(".ik-template-place")) {
    const tools = place.querySelector<HTMLElement>("[data-template-tools]");
    const template = place.querySelector<HTMLElement>(".ik-template");
    const status = place.querySelector("[data-template-status]");
    if (!tools || !template) continue;
    tools.hidden = false;
    place.querySelector("[data-print]")?.addEventListener("click", () => print());
    place.querySelector("[data-copy]")?.addEventListener("click", () => {
      const { copied, copyByHand } = handbookText.template;
      navigator.clipboard.writeText(templateToText(template)).then(
        () => status && (status.textContent = copied),
        () => {
          // The browser gives no clipboard: the text is selected, so that a person can copy it with the keyboard.
          getSelection()?.selectAllChildren(template);
          if (status) status.textContent = copyByHand;
        },
      );
    });
  }
};

/** Begins on a page of the handbook. */
export function startHandbook(): void {
  startTemplates();
  const field = document.querySelector<HTMLInputElement>("[data-clinic-file]");
  if (field?.parentElement) field.parentElement.hidden = false;
  field?.addEventListener("change", () => {
    const [file] = field.files ?? [];
    // Emptied, so that choosing the same file again is a change, too.
    if (file && file.size <= MAX_BYTES) void file.text().then(openClinic);
    else if (file) void openClinic("");
    field.value = "";
  });
  const open = (): void => {
    const kept = readState()[STATE_KEY];
    const link = takeLink() ?? (typeof kept === "string" ? kept : null);
    if (link) void openClinic(link);
  };
  open();
  addEventListener("hashchange", () => {
    if (isClinicLink(location.hash)) open();
  });
}

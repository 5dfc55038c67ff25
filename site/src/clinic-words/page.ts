/**
 * Shows a clinic's own words on the pages of the handbook and on those for patients, and lets templates be copied and
 * printed. The words come with the clinic's link or from its file; they stay in the page, in its entry of this tab's
 * history, and in its links to the other pages that show them. Nothing is stored and nothing is sent.
 */
import { handbookText } from "../text/handbook.ts";
import { formatCarried, isClinicFragment, parseCarried } from "./carried-link.ts";
import { templateToText } from "./template-text.ts";

/** Where the fragment of the clinic's link lies in the state of the page's entry in the history. */
const STATE_KEY = "infusionkitClinic";

/** Nothing that anybody wrote by hand is larger, in bytes. */
const MAX_BYTES = 1_000_000;

/** The pages that show a clinic's words, or lead on to such pages. */
const SHOWS_WORDS = /\/(?:handbook|patients|mechanism|clinic\/course|help)\/(?:[a-z-]+\/)?$/;

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

/** Lets the links to other pages that show the clinic's words carry them along, with the heading that they lead to. */
const carryClinic = (fragment: string): void => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    const url = new URL(link.href);
    if (url.origin !== location.origin || url.pathname === location.pathname) continue;
    if (!SHOWS_WORDS.test(url.pathname)) continue;
    const { heading } = parseCarried(url.hash) ?? { heading: url.hash.slice(1) };
    link.hash = formatCarried(fragment, heading);
  }
};

const setText = (selector: string, text: string): void => {
  for (const element of document.querySelectorAll(selector)) element.textContent = text;
};

/** A number that a phone can call, as the clinic wrote it; nothing for one with words in it. */
const toTel = (phone: string): string | null =>
  /^\+?[\d ()/.-]+$/.test(phone) ? `tel:${phone.replace(/[^\d+]/g, "")}` : null;

/** Shows the words, as text and never as markup. */
const showWords = (words: ReadonlyMap<string, string>): void => {
  for (const place of document.querySelectorAll<HTMLElement>("[data-clinic]"))
    place.hidden = words.size === 0;
  for (const place of document.querySelectorAll<HTMLElement>("[data-value]")) {
    const text = words.get(place.dataset["value"] ?? "");
    if (text !== undefined) place.textContent = text;
  }
  for (const place of document.querySelectorAll<HTMLElement>("[data-own]")) {
    const text = words.get(place.dataset["own"] ?? "");
    place.hidden = text === undefined;
    const own = place.querySelector("[data-own-words]");
    if (!own) continue;
    own.textContent = text ?? "";
    if (own instanceof HTMLAnchorElement) {
      const tel = toTel(text ?? "");
      if (tel) own.href = tel;
      else own.removeAttribute("href");
    }
  }
  for (const place of document.querySelectorAll<HTMLElement>("[data-own-none]"))
    place.hidden = words.has(place.dataset["ownNone"] ?? "");
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
    if (isClinicFragment(hash)) void carry(hash);
  });
  const kept = readState()[STATE_KEY];
  const link = isClinicFragment(location.hash) ? location.hash : kept;
  if (typeof link === "string") await carry(link);
}

/** Shows the heading of the address, which the browser could not look for while the link stood there. */
const showHeading = (): void => {
  try {
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  } catch {
    // The address was cut off on its way: the page begins at its top.
  }
};

/**
 * Takes a link out of the address: it may hold a patient's dates. What belongs to the clinic stays with the page, and the
 * address keeps the heading that the link leads to.
 */
const takeLink = (): string | null => {
  const { hash } = location;
  if (!isClinicFragment(hash)) return null;
  const { fragment, heading } = parseCarried(hash) ?? { fragment: hash, heading: "" };
  const address = `${location.pathname}${location.search}${heading && `#${heading}`}`;
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // Then it stays in the address.
  }
  return fragment;
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

let isStarted = false;

/** Begins on a page of the handbook, or on one for patients: once, whichever of its components ask for it. */
export function startClinicWords(): void {
  if (isStarted) return;
  isStarted = true;
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
    const carried = takeLink();
    const link = carried ?? (typeof kept === "string" ? kept : null);
    // The clinic's words take room above a heading, so it is shown once they are there.
    if (link) void openClinic(link).then(() => carried && showHeading());
  };
  open();
  addEventListener("hashchange", () => {
    if (isClinicFragment(location.hash)) open();
  });
}

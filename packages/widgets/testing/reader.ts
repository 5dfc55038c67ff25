/** A reader, for tests: what anybody may do with a widget, at random. */
import fc from "fast-check";

/** What a reader does: clicks, types, leaves a field and presses keys, each at one of the places where that can be done. */
export type Act = {
  readonly kind: "click" | "type" | "leave" | "choose" | "ArrowDown" | "ArrowRight" | "Enter";
  readonly place: number;
  readonly text: string;
};
export const acts = (...texts: readonly string[]): fc.Arbitrary<readonly Act[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom("click", "type", "leave", "choose", "ArrowDown", "ArrowRight", "Enter"),
      place: fc.nat(60),
      text: fc.constantFrom(...texts),
    }),
    { minLength: 1, maxLength: 8, size: "max" },
  );

const TARGETS = { click: "button,[role=button],a", type: "input", leave: "input", choose: "select" };

export const perform = (container: HTMLElement, { kind, place, text }: Act): void => {
  const targets = [
    ...container.querySelectorAll<HTMLElement>(TARGETS[kind as keyof typeof TARGETS] ?? "g[role=button]"),
  ];
  const target = targets[place % targets.length];
  if (!target) return;
  if (kind === "type") {
    (target as HTMLInputElement).value = text;
    target.dispatchEvent(new Event("input", { bubbles: true }));
  } else if (kind === "choose") {
    (target as HTMLSelectElement).selectedIndex = place % (target as HTMLSelectElement).options.length;
    target.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (kind === "leave") target.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  else if (kind === "click")
    target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  else target.dispatchEvent(new KeyboardEvent("keydown", { key: kind, bubbles: true }));
};

export const CLINIC = {
  openingDays: ["monday", "tuesday", "thursday"],
  closures: [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }],
  holidays: [{ from: "2026-12-16", label: "Day of Reconciliation" }],
  phone: "021 555 0100",
  start: "2026-12-03",
};
export const WORDS = ["BNDF", "glu", "qqqq", "", "x".repeat(10_000)];
export const DATES = ["8", "24", "31", "12", "dec", "2026", "2027", "07/12/2026", "1 feb 2027", "soon", ""];

export type Settings = Readonly<Record<string, unknown>>;

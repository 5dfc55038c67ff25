/**
 * Texts in one language, without its dates: what the widgets need that show none. The ways of dates are in `locale.ts`.
 */

/**
 * A text of the interface. Places in braces are filled in: `"{from} to {to}"`. A text that counts has a form for each
 * plural category of its language (`Intl.PluralRules`): `{ one: "{count} day", other: "{count} days" }`. Plain JSON,
 * so that a language can come from a file.
 */
export type MessageText = string | Plural;

/** The forms of a text that counts; `other` serves where a form is missing. */
export type Plural = { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** The texts of one widget, in groups where they belong together. */
export type MessageSection = { readonly [key: string]: MessageText | MessageSection };

/** What replaces some texts of a section: any of its keys, each with the same places in braces. */
export type Replacing<S> = {
  readonly [key in keyof S]?: S[key] extends MessageText ? MessageText : Replacing<S[key]>;
};

/** What fills the places of a text. */
export type Values = { readonly [place: string]: string | number };

/** How a language says texts. */
export type Speech = {
  /** A BCP 47 tag that `Intl` accepts, or `en`. */
  readonly lang: string;
  /** A text with its places filled in; a text that counts, by its value `count`. */
  readonly say: (text: MessageText, values?: Values) => string;
};

/** The texts of some sections in one language. */
export type Texts<S> = S & Speech;

/** What `Intl` gives, or nothing where it is missing, broken or does not know the language. */
export const attempt = <T>(make: () => T): T | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};

/** How the language of a tag says texts. A tag that nobody knows is English. */
export const getSpeech = (asked: string = "en"): Speech => {
  const tag = asked.replace(/_/g, "-").replace(/@.*/, "");
  const lang = attempt(() => Intl.getCanonicalLocales(tag)[0]) ?? "en";
  // English has the two forms that serve where there are no plural rules.
  const plurals = attempt(() => new Intl.PluralRules(lang));
  return {
    lang,
    say: (text, values = {}) => {
      const count = Number(values["count"] ?? 0);
      const category = attempt(() => plurals?.select(count)) ?? (count === 1 ? "one" : "other");
      const form = typeof text === "string" ? text : (text[category] ?? text.other);
      return form.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
    },
  };
};

const isText = (value: unknown): value is MessageText =>
  typeof value === "string" || (typeof value === "object" && value !== null && "other" in value);

/**
 * A section with what replaces some of it. That comes by the section's keys; or as a list in their order, as the build
 * writes the languages that come with the widgets: keys would be a third of them.
 */
export const mergeMessages = <S extends MessageSection>(own: S, other: unknown): S => {
  if (typeof other !== "object" || other === null) return own;
  const replacing = other as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(own).map(([key, text], i) => {
      const at = Array.isArray(other) ? i : key;
      const given = Object.hasOwn(replacing, at) ? replacing[at] : undefined;
      return [key, isText(text) ? (isText(given) ? given : text) : mergeMessages(text, given)];
    }),
  ) as S;
};

/**
 * The texts of a widget: its sections in English, with what the host replaces, in the ways of a language. What is
 * missing from `replacing`, or is no text, stays English.
 *
 * @example textsFor({ term }, "fr", { term: { close: "Fermer" } }).term.close // "Fermer"
 */
export const getTexts = <S extends MessageSection>(
  sections: S,
  lang?: string,
  replacing?: Replacing<NoInfer<S>>,
): Texts<S> => ({ ...getSpeech(lang), ...mergeMessages(sections, replacing) });

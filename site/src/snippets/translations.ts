/** The languages that come with the widgets, for the pages that offer them. */

/** One of them. */
export type Translation = {
  /** A BCP 47 tag: `de`. */
  readonly lang: string;
  /** What it is called in English. */
  readonly name: string;
  /** Who has read it: "not yet read by a clinic". */
  readonly review: string;
  /** Its file as it is. */
  readonly messages: object;
};

type LocaleFile = { readonly about: { readonly english: string; readonly review: string } };

const files = import.meta.glob<LocaleFile>("../../../packages/widgets/locales/*.json", {
  eager: true,
  import: "default",
});

export const translations: readonly Translation[] = Object.entries(files).map(([path, messages]) => ({
  lang: /([\w-]+)\.json$/.exec(path)?.[1] ?? "",
  name: messages.about.english,
  review: messages.about.review,
  messages,
}));

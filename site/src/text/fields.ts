/** Languages by their names, each with its code: "Afrikaans (af) and German (de)". */
const formatLanguages = (codes: readonly string[]): string => {
  const names = new Intl.DisplayNames("en-GB", { type: "language" });
  return new Intl.ListFormat("en-GB").format(codes.map((code) => `${names.of(code)} (${code})`));
};

/** What the fields say that the set-up of a clinic and the configurator share. */
export const fieldText = {
  clinic: "Name of the clinic",
  phone: "Phone line",
  openingDays: "The clinic is open on",
  noOpeningDay: "Tick at least one day on which the clinic is open.",
  region: "Public holidays of",
  noRegion: "No public holidays",
  regionChecked: (date: string, against: string) => `Checked on ${date}. ${against}.`,
  theme: "Light or dark",
  themes: {
    auto: "The same as your page",
    light: "Always light",
    dark: "Always dark",
  },
  accent: (theme: string) => `Main colour on a ${theme} page`,
  accentHint: (colour: string) => `If left empty: ${colour}.`,
  pickAccent: (theme: string) => `Pick the main colour on a ${theme} page`,
  notAColour: (typed: string) =>
    `“${typed}” is not a colour. Write # and six digits or letters from a to f, as in #0f5e57.`,
  easyToRead: (ratio: string) => `Easy to read: ${ratio}.`,
  hardToRead: (pairs: readonly { readonly what: string; readonly ratio: string; readonly least: number }[]) =>
    `Hard to read: ${pairs
      .map(({ what, ratio, least }) => `${what.toLowerCase()} ${ratio}, needs ${least}`)
      .join("; ")}.`,
  useInstead: (colour: string) => `Use ${colour} instead`,
  language: "Language code",
  languageHint: (languages: readonly string[]) =>
    `en is English. The widgets are also translated into ${formatLanguages(languages)}. No clinic has checked these translations yet, so read them before you publish.`,
  notALanguage: (typed: string) =>
    `“${typed}” is not a language code. Write two or three letters, as in en, af or pt-BR.`,
  noTranslation: (lang: string) =>
    `There is no translation for ${lang} here. The widget stays in English until you add one.`,
  moreErrors: (count: number) => `And ${count} more.`,
  copy: "Copy",
  copied: "Copied.",
  copyByHand: "Your browser does not let this page copy. The text is selected: press Ctrl+C, or ⌘C on a Mac.",
  saveAsFile: "Save as a file",
} as const;

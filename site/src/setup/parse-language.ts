/** A language tag in the form that `Intl` writes, `pt-BR` for `pt_br`; nothing for a text that is no tag. */
export const parseLanguage = (typed: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(typed.trim().replace(/_/g, "-"))[0];
  } catch {
    return undefined;
  }
};

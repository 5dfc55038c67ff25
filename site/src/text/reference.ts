/** The words of the API reference around the docstrings. */
export const referenceText = {
  all: "All exports",
  importFrom: "Import from",
  types: "Types: ",
  returns: "Returns",
  throws: "Throws",
  describe: (entryPoint: string, names: readonly string[]): string => {
    const shown = names.slice(0, 4).join(", ");
    const rest = names.length > 4 ? " and others" : "";
    return shown ? `${shown}${rest}, from ${entryPoint}.` : `The types of ${entryPoint}.`;
  },
} as const;

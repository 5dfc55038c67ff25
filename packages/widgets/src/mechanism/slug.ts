/** A name as the id of a term, as most terms have it: lower case, words joined by hyphens. */
export const toSlug = (name: string): string => name.toLowerCase().replace(/\W/g, "-");

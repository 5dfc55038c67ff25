/** A style sheet as its text, for a shadow root: see scripts/css.mjs. */
declare module "*.css?inline" {
  const text: string;
  export default text;
}
/** The glossary's terms as far as a word in a text needs them, made by the build: see scripts/css.mjs. */
declare module "virtual:term-notes" {
  /** By a term's id: its name and its plain definition. */
  const notes: { readonly [id: string]: readonly [name: string, plain: string] };
  export default notes;
}

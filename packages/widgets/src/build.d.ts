/** A style sheet as its text, for a shadow root: see scripts/shadow-css.mjs. */
declare module "*.css?inline" {
  const text: string;
  export default text;
}

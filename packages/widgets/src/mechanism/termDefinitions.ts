import { words } from "./glossary.data.ts";
import { toSlug } from "./slug.ts";

/** Every term of the glossary as a word in a text needs it. */
export const termDefinitions: readonly {
  readonly id: string;
  readonly name: string;
  readonly plain: string;
}[] = /* @__PURE__ */ words.split("\n").map((row) => {
  const [id, name = "", plain = ""] = row.split("|");
  return { id: id || toSlug(name), name, plain };
});

/**
 * Shows every claim: its text, its certainty and grade, the references on both sides, who signed it, and the pages on
 * which it stands, for whoever reviews them. `pnpm claims` shows all, `pnpm claims S9 H15` some. The pages are those of
 * the site as it was last built (`pnpm build`).
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { allClaims, findCertaintyLevel, references } from "../packages/core/src/index.ts";

const dist = fileURLToPath(new URL("../site/dist/", import.meta.url));

/** The text of a page as it is read: no tags, white space folded. @param {string} html */
const extractText = (html) =>
  html
    .replace(/<(script|style)[^]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replace(/&amp;/g, "&")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, " ");

const pages = existsSync(dist)
  ? readdirSync(dist, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("index.html") && !file.startsWith("embed"))
      .map((file) => ({
        path: `/${file.replaceAll("\\", "/").replace(/index\.html$/, "")}`,
        text: extractText(readFileSync(join(dist, file), "utf8")),
      }))
  : null;

/** @param {string} id */
const formatReference = (id) => {
  const reference = references.find((one) => one.id === id);
  return `      ${id}: ${reference?.authors ?? "?"} (${reference?.year ?? "no date"}) ${reference?.doi ?? reference?.pmid ?? ""}`.trimEnd();
};

/** @param {string} title @param {readonly string[]} ids */
const formatSide = (title, ids) => [
  `    ${title}: ${ids.length === 0 ? "none" : ids.length}`,
  ...ids.map(formatReference),
];

const asked = process.argv.slice(2).map((id) => id.toUpperCase());
const unknown = asked.filter((id) => !allClaims.some((claim) => claim.id === id));
if (unknown.length > 0) {
  console.error(`There is no claim ${unknown.join(", ")}. The claims are B1, B2, H1 to H23 and S1 to S24.`);
  process.exit(1);
}

for (const claim of allClaims.filter(({ id }) => asked.length === 0 || asked.includes(id))) {
  const certainty = findCertaintyLevel(claim.certainty).label;
  const on = pages?.filter(({ text }) => text.includes(claim.statement)).map(({ path }) => path);
  console.log(
    [
      `${claim.id} (${claim.topic}): ${claim.statement}`,
      `    ${certainty}${claim.grade ? `, grade ${claim.grade}` : ", no grade"}`,
      ...(claim.parts ?? []).map(
        (part) =>
          `    part ${part.label}: ${findCertaintyLevel(part.certainty).label}, grade ${part.grade}. ${part.caveat}`,
      ),
      `    Beside it: ${claim.caveat}`,
      ...("frequency" in claim && "action" in claim
        ? [`    How often: ${claim.frequency}`, `    What to do: ${claim.action}`]
        : []),
      ...formatSide("For", claim.supporting),
      ...formatSide("Against, or setting limits", claim.opposing),
      ...(claim.resultNotSeen ? formatSide("Tested, result not to be had", claim.resultNotSeen) : []),
      `    Reviewed ${claim.reviewed}, next by ${claim.nextReview}, signed by ${claim.signedBy ?? "nobody"}`,
      `    Pages: ${on === undefined ? "the site is not built" : on.join(" ") || "NONE"}`,
      "",
    ].join("\n"),
  );
}

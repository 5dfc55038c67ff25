// Makes the plugin: its folder, `dist/infusionkit`, and the zip that a clinic uploads, `dist/infusionkit.zip`. PHP and
// scripts are taken as they are; the widgets' files, and what the plugin knows of them, come from the other packages.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { policyIds, terms } from "@infusionkit/core";
import { regions } from "@infusionkit/holidays";
import { publicWidgets } from "@infusionkit/widgets/registry";
import { zipSync } from "fflate";
// The schemas by which core checks the same settings. They are no part of its public interface.
import { calendarSchema } from "../../core/src/validation/calendarSchema.ts";
import { protocolSchema } from "../../core/src/validation/protocolSchema.ts";
import { clinicHelpSchema } from "../../core/src/validation/shapes.ts";
import { LIMITS } from "../../core/src/validation/limits.ts";
import { makeTemplate } from "./template.mjs";

const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const widgetsFolder = join(packageFolder, "..", "widgets");
const embed = join(widgetsFolder, "dist", "embed");
const dist = join(packageFolder, "dist");
const out = join(dist, "infusionkit");

/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));

/** @param {string} folder @param {(file: string) => boolean} [isWanted] @returns {string[]} Paths below the folder. */
const listFiles = (folder, isWanted = () => true) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => statSync(join(folder, file)).isFile() && isWanted(file))
    .sort();

/** The attributes of the widgets' elements, by the names of the widgets. @returns {Map<string, string[]>} */
function readAttributes() {
  /** @type {{ modules: { declarations?: { tagName?: string, attributes?: { name: string }[] }[] }[] }} */
  const manifest = JSON.parse(readFileSync(join(widgetsFolder, "dist", "custom-elements.json"), "utf8"));
  const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  return new Map(
    elements.flatMap(({ tagName, attributes = [] }) =>
      tagName === undefined ? [] : [[tagName.replace(/^infusion-/, ""), attributes.map(({ name }) => name)]],
    ),
  );
}

const text = (maxLength = 500) => ({ type: "string", maxLength });
const address = {
  title: "An address that begins with https:, / or #",
  type: "string",
  pattern: String.raw`^(?:https?://|/|#)\S*$`,
};

/** @returns {Record<string, unknown>} A schema without what is for editors and for suggestions, and without its address. */
const withoutNotes = (/** @type {unknown} */ schema) =>
  JSON.parse(
    JSON.stringify(schema, (key, value) =>
      ["synonyms", "$schema", "$id"].includes(key) && (typeof value === "string" || Array.isArray(value))
        ? undefined
        : value,
    ),
  );

/** The settings of the calculator that belong to one element or to one patient, and to no clinic. */
const NOT_IN_FILE = ["config", "name", "start", "unavailable"];
/** What stands in the file beside the calculator's settings: its own schema, and the words for the staff handbook. */
const ONLY_IN_FILE = ["$schema", "policies"];

/**
 * Throws where the file could not hold a setting that the calculator has, or holds one that it has not: the plugin would
 * refuse a file that the same widget reads elsewhere.
 *
 * @param {string[]} names The names that the schema of the file knows.
 */
function checkSettingNames(names) {
  /** @param {string} name */
  const toProperty = (name) => name.replace(/-[a-z]/g, (letter) => letter.slice(1).toUpperCase());
  const settings = (readAttributes().get("course-calculator") ?? []).map(toProperty);
  const wanted = [...settings.filter((name) => !NOT_IN_FILE.includes(name)), ...ONLY_IN_FILE];
  const differing = [
    ...wanted.filter((name) => !names.includes(name)),
    ...names.filter((name) => !wanted.includes(name)),
  ];
  if (differing.length > 0)
    throw new Error(
      `The plugin and the calculator do not have the same settings. Only one of them has: ${differing.join(", ")}.`,
    );
}

/** The clinic's file, as the setup page of the site writes it. */
function makeClinicSchema() {
  const { $defs, ...protocol } = withoutNotes(protocolSchema);
  const { openingDays, alternatingDays, extraDays, closures } = /** @type {Record<string, unknown>} */ (
    withoutNotes(calendarSchema)["properties"]
  );
  const schema = {
    $defs,
    type: "object",
    properties: {
      $schema: text(),
      clinic: text(),
      phone: text(),
      bookingUrl: address,
      help: withoutNotes(clinicHelpSchema),
      helpCountry: { title: 'A country by its code, such as "ZA"', type: "string", pattern: "^[A-Za-z]{2}$" },
      openingDays,
      alternatingDays,
      extraDays,
      closures,
      region: { type: "string", enum: regions.map(({ id }) => id) },
      protocol,
      horizon: { type: "integer", minimum: 0, maximum: LIMITS.maintenance },
      headingLevel: { type: "integer", minimum: 2, maximum: 5 },
      theme: { type: "string", enum: ["auto", "light", "dark"] },
      colours: {
        type: "object",
        additionalProperties: {
          title: "A colour, such as #0f5e57",
          type: "string",
          pattern: String.raw`^[\w#(),.%/\s-]{1,100}$`,
        },
      },
      lang: text(40),
      messages: { type: "object" },
      evidenceUrl: address,
      glossaryUrl: address,
      audience: { type: "string", enum: ["public", "service"] },
      policies: {
        type: "object",
        properties: Object.fromEntries(policyIds.map((id) => [id, text(LIMITS.policy)])),
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  };
  checkSettingNames(Object.keys(schema.properties));
  return schema;
}

/** The home page of the site, from the widgets' own package; empty until the project has an address. */
function readSiteAddress() {
  /** @type {{ homepage: string }} */
  const { homepage } = JSON.parse(readFileSync(join(widgetsFolder, "package.json"), "utf8"));
  return new URL(homepage).hostname === "infusionkit.example" ? "" : homepage;
}

/** The widgets' own colours that the plugin compares the clinic's with. */
function readPalette() {
  const css = readFileSync(join(widgetsFolder, "src", "theme.css"), "utf8");
  return Object.fromEntries(
    ["accent", "surface"].map((name) => {
      const [, light, dark] =
        new RegExp(`--ik-${name}: light-dark\\((#[\\da-f]{6}), (#[\\da-f]{6})\\)`, "i").exec(css) ?? [];
      if (!light || !dark) throw new Error(`theme.css has no colour --ik-${name} for light and dark.`);
      return [name, { light, dark }];
    }),
  );
}

/** @param {string} words @returns {string} A text of PHP that translators see. */
const translate = (words) => `__( '${words.replace(/[\\']/g, String.raw`\$&`)}', 'infusionkit' )`;

/** The widgets by the registry, as PHP: so the words are found by what collects the words for translators. */
function makeWidgetList() {
  const attributes = readAttributes();
  /** @param {{ label: string, summary: string, linkText?: string }} words @param {string} name @param {string} script */
  const describe = ({ label, summary, linkText = label }, name, script) => {
    const names = (attributes.get(name) ?? []).map((one) => `'${one}'`).join(", ");
    return [
      "array(",
      `\t\t\t\t'label'      => ${translate(label)},`,
      `\t\t\t\t'summary'    => ${translate(summary)},`,
      `\t\t\t\t'link_text'  => ${translate(linkText)},`,
      `\t\t\t\t'script'     => '${script}',`,
      `\t\t\t\t'attributes' => array( ${names} ),`,
      "\t\t\t)",
    ].join("\n");
  };
  // The arrows stand below one another, as the WordPress Coding Standards have it.
  const longest = Math.max(...publicWidgets.map(({ name }) => name.length));
  const entries = publicWidgets.map((widget) => {
    const service = "service" in widget ? widget.service : undefined;
    return [
      `\t\t'${widget.name}'${" ".repeat(longest - widget.name.length)} => array(`,
      `\t\t\t'public'${service ? " " : ""} => ${describe(widget, widget.name, widget.name)},`,
      ...(service ? [`\t\t\t'service' => ${describe(service, widget.name, service.script)},`] : []),
      "\t\t),",
    ].join("\n");
  });
  return `<?php
/**
 * The widgets as their registry has them. Made by the build: change it there.
 *
 * @package InfusionKit
 */

namespace InfusionKit;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Every widget for public pages; \`service\` is how it stands where even a hint at a medicine counts, if it may stand there.
 *
 * @return array<string, array<string, array{label: string, summary: string, link_text: string, script: string, attributes: string[]}>>
 */
function list_widgets() {
	return array(
${entries.join("\n")}
	);
}
`;
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
cpSync(join(packageFolder, "infusionkit"), out, { recursive: true });
for (const file of ["infusionkit.php", "readme.txt", "block/block.json"]) {
  const source = readFileSync(join(out, file), "utf8");
  writeFileSync(join(out, file), source.replaceAll("0.0.0", version));
}

// The staff planner has its own page, behind a log-in: it is no widget for the pages of a site.
const isPublic = (/** @type {string} */ file) =>
  !/(?:^|\/)(?:all|child|frame|loader|course-planner)\.js$/.test(file) && !/^locales\/[\w-]+\.js$/.test(file);
const files = listFiles(embed, (file) => file.endsWith(".js") && isPublic(file));
for (const file of [...files, "holidays/LICENSE-DATA"]) cpSync(join(embed, file), join(out, "embed", file));

const data = join(out, "data");
mkdirSync(data, { recursive: true });
/** @param {string} name @param {unknown} value */
const writeData = (name, value) => writeFileSync(join(data, name), `${JSON.stringify(value, null, "\t")}\n`);
writeData("widgets.json", {
  files: files.map((file) => file.replace(/\.js$/, "")),
  regions: regions.map(({ id }) => id),
  terms: terms.map(({ id }) => id),
  palette: readPalette(),
  site: readSiteAddress(),
});
writeData("clinic.schema.json", makeClinicSchema());
writeFileSync(join(out, "includes", "list-widgets.php"), makeWidgetList());
cpSync(join(packageFolder, "LICENSE"), join(out, "LICENSE"));
mkdirSync(join(out, "languages"), { recursive: true });
writeFileSync(join(out, "languages", "infusionkit.pot"), makeTemplate(out, version));

// One date for all files: the same sources give the same zip.
const mtime = new Date("2026-01-01T00:00:00");
const zip = zipSync(
  Object.fromEntries(
    listFiles(out).map((file) => [`infusionkit/${file}`, [readFileSync(join(out, file)), { mtime }]]),
  ),
  { level: 9 },
);
writeFileSync(join(dist, "infusionkit.zip"), zip);
// What the page from which it is downloaded says of it.
const sha256 = createHash("sha256").update(zip).digest("hex");
writeFileSync(
  join(dist, "infusionkit.json"),
  `${JSON.stringify({ version, size: zip.length, sha256 }, null, 2)}\n`,
);
console.log(`infusionkit.zip: ${(zip.length / 1024).toFixed(0)} kB`);

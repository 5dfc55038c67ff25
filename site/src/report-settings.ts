import type { AstroIntegration } from "astro";

/** The settings that a build for publishing has, and what it lacks without each of them. */
const SETTINGS: readonly (readonly [name: string, lacks: string])[] = [
  [
    "SITE_URL",
    "no site map, no canonical links, no pictures for links on other sites, and no widget from an address alone (oEmbed)",
  ],
  ["INFUSIONKIT_PUBLISHER", "the pages say that nobody answers for them"],
  ["INFUSIONKIT_CONTACT", "the pages say that there is no contact for errors"],
  ["INFUSIONKIT_SOURCE_URL", "no links to suggest a change"],
];

/**
 * What a build lacks, one line a setting that is not set.
 *
 * @example listMissingSettings({ SITE_URL: "https://clinic.example" })[0];
 * // "INFUSIONKIT_PUBLISHER is not set: the pages say that nobody answers for them"
 */
export const listMissingSettings = (env: Readonly<Record<string, string | undefined>>): readonly string[] =>
  SETTINGS.filter(([name]) => !env[name]?.trim()).map(([name, lacks]) => `${name} is not set: ${lacks}`);

/** Says at the end of a build what it lacks, and which setting would give it. */
export const reportSettings = (): AstroIntegration => ({
  name: "settings",
  hooks: {
    "astro:build:done": ({ logger }) => {
      for (const line of listMissingSettings(process.env)) logger.info(line);
    },
  },
});

import { i18nLoader } from "@astrojs/starlight/loaders";
import { docsSchema, i18nSchema } from "@astrojs/starlight/schema";
import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";
import { audience } from "./audience.ts";

/**
 * The front matter of a page: its audience, its kind, the days of its last and its next review, and the clinician who
 * signed it. A page without a day for the next review is due half a year after the last. A page that is a `tool` begins
 * with it, in the whole width of the window: its title is there for screen readers only.
 */
const page = z.object({
  description: z.string(),
  audience: z.enum(["everyone", "patients", "clinics", "staff", "partners", "developers", "professionals"]),
  kind: z.enum(["tutorial", "how-to", "reference", "explanation"]),
  reviewed: z.date(),
  nextReview: z.date().optional(),
  signedBy: z.string().optional(),
  /** A page without medical statements: who signed it does not matter. */
  technical: z.boolean().optional(),
  tool: z.boolean().optional(),
});

const PAGES = "**/[^_]*.{md,mdx}";

/**
 * The pages of each audience. Where even a hint at a medicine counts, and for professionals, there are only those of the
 * audience's own folder: no page that speaks to patients of the medicine, and none that speaks to patients, stands there.
 */
const patterns = {
  public: [PAGES, "!service/**", "!professionals/**"],
  service: [`service/${PAGES}`],
  clinical: [`professionals/${PAGES}`],
};

const docsLoader = glob({
  base: "./src/content/docs",
  pattern: patterns[audience],
  generateId: ({ entry }) =>
    entry
      .replace(/^(?:service|professionals)\//, "")
      .replace(/\.mdx?$/, "")
      .replace(/\/index$/, ""),
});

export const collections = {
  docs: defineCollection({ loader: docsLoader, schema: docsSchema({ extend: page }) }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};

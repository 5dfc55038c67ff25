import { docsLoader, i18nLoader } from "@astrojs/starlight/loaders";
import { docsSchema, i18nSchema } from "@astrojs/starlight/schema";
import { defineCollection } from "astro:content";
import { z } from "astro/zod";

/**
 * The front matter of a page: its audience, its kind, the days of its last and its next review, and the clinician who
 * signed it. A page without a day for the next review is due half a year after the last. A page that is a `tool` begins
 * with it, in the whole width of the window: its title is there for screen readers only.
 */
const page = z.object({
  description: z.string(),
  audience: z.enum(["everyone", "clinics", "staff", "partners", "developers"]),
  kind: z.enum(["tutorial", "how-to", "reference", "explanation"]),
  reviewed: z.date(),
  nextReview: z.date().optional(),
  signedBy: z.string().optional(),
  /** A page without medical statements: who signed it does not matter. */
  technical: z.boolean().optional(),
  tool: z.boolean().optional(),
});

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: page }) }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};

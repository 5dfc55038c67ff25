import { docsLoader, i18nLoader } from "@astrojs/starlight/loaders";
import { docsSchema, i18nSchema } from "@astrojs/starlight/schema";
import { defineCollection } from "astro:content";
import { z } from "astro/zod";

/** The front matter of a page: its audience, its kind, and the day of its last review. */
const page = z.object({
  description: z.string(),
  audience: z.enum(["everyone", "clinics", "partners", "developers"]),
  kind: z.enum(["tutorial", "how-to", "reference", "explanation"]),
  reviewed: z.date(),
});

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: page }) }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};

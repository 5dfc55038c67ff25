import type { APIRoute } from "astro";
import { getCollection } from "astro:content";
import { href } from "../href.ts";
import { toTwinPath } from "../markdown-twins.ts";
import { toAddress } from "../site-address.ts";
import { audienceLabels } from "../text/navigation.ts";

const INTRODUCTION =
  __AUDIENCE__ === "service"
    ? "InfusionKit lays out a course of infusions on a calendar. It informs; it does not decide, and is no medical advice."
    : "InfusionKit lays out a course of infusions on a calendar, and shows what is known about how the treatment may work, each statement with its certainty and its sources. It informs, but it does not decide, and is no medical advice.";

/** A list of the pages for language models, each as Markdown: see llmstxt.org. */
export const GET: APIRoute = async ({ site }) => {
  const pages = (await getCollection("docs")).sort((a, b) => a.id.localeCompare(b.id));
  const groups = Object.entries(audienceLabels).flatMap(([audience, label]) => {
    const lines = pages
      .filter(({ data }) => data.audience === audience)
      .map(({ id, data }) => {
        const twin = toTwinPath(href(id === "index" ? "" : id), href(""));
        return `- [${data.title}](${toAddress(twin, site)}): ${data.description}`;
      });
    return lines.length === 0 ? [] : [`## ${label}`, lines.join("\n")];
  });
  const all = `The text of all pages in one file: ${toAddress(`${href("")}llms-full.txt`, site)}`;
  return new Response(`${["# InfusionKit", `> ${INTRODUCTION}`, all, ...groups].join("\n\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
};

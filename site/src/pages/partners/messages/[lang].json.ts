import { english } from "@infusionkit/widgets";
import type { APIRoute, GetStaticPaths } from "astro";
import { audience } from "../../../audience.ts";
import { mapMessages, pseudoLocalize } from "../../../snippets/messages.ts";

const languages = [
  { params: { lang: "en" }, props: { change: (text: string) => text } },
  { params: { lang: "pseudo" }, props: { change: pseudoLocalize } },
];
export const getStaticPaths = (() => (audience === "public" ? languages : [])) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(
    `${JSON.stringify(mapMessages(english, (props as { change: typeof pseudoLocalize }).change), null, 2)}\n`,
  );

import { english } from "@infusionkit/widgets";
import type { APIRoute, GetStaticPaths } from "astro";
import { audience } from "../../../audience.ts";
import { mapMessages, pseudoLocalize } from "../../../snippets/messages.ts";
import { translations } from "../../../snippets/translations.ts";

const files: Readonly<Record<string, object>> = {
  en: english,
  pseudo: mapMessages(english, pseudoLocalize),
  ...Object.fromEntries(translations.map(({ lang, messages }) => [lang, messages])),
};
export const getStaticPaths = (() =>
  audience === "public"
    ? Object.keys(files).map((lang) => ({ params: { lang }, props: { messages: files[lang] } }))
    : []) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(`${JSON.stringify((props as { messages: object }).messages, null, 2)}\n`);

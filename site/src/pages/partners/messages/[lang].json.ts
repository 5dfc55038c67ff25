import { english } from "@infusionkit/widgets";
import type { APIRoute, GetStaticPaths } from "astro";
import { changedWords, pseudo } from "../../../snippets/messages.ts";

export const getStaticPaths = (() => [
  { params: { lang: "en" }, props: { change: (text: string) => text } },
  { params: { lang: "pseudo" }, props: { change: pseudo } },
]) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(
    `${JSON.stringify(changedWords(english, (props as { change: typeof pseudo }).change), null, 2)}\n`,
  );

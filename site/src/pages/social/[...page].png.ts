import type { APIRoute } from "astro";
import { getCollection } from "astro:content";
import { drawSocialImage } from "../../social-image.ts";
import { audienceLabels } from "../../text/navigation.ts";

export const getStaticPaths = async () =>
  (await getCollection("docs")).map(({ id, data }) => ({
    params: { page: id },
    props: { title: data.title, audience: audienceLabels[data.audience] },
  }));

/** The picture of a page for links to it on other sites: `/social/clinic/course.png`. */
export const GET: APIRoute = async ({ props }) =>
  new Response(await drawSocialImage(String(props["title"]), String(props["audience"])), {
    headers: { "Content-Type": "image/png" },
  });

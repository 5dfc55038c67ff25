export { GET } from "../../[widget]/oembed.json.ts";
export { getServiceOembedPaths as getStaticPaths } from "../../../../embed.ts";

export { GET } from "../../[widget]/oembed.json.ts";
export { getServicePaths as getStaticPaths } from "../../../../embed.ts";

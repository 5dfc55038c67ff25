import { serveFile, getFilePaths } from "../../embed.ts";

export const getStaticPaths = getFilePaths;
export const GET = serveFile;

import { answerFile, filePaths } from "../../embed.ts";

export const getStaticPaths = filePaths;
export const GET = answerFile;

import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root: string = dirname(dirname(fileURLToPath(import.meta.url)));

/** The built site that is tested. */
export const dist: string = resolve(root, process.env["SITE_DIST"] || "site/dist");

/** Every file of a folder and the folders in it, with `/` between the parts. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}: build first, with \`pnpm build\`.`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** The addresses of all pages of the built site, such as `/`, `/clinic/course/` and `/404.html`. */
export function listPages(folder: string): string[] {
  return filesIn(folder)
    .filter((file) => file.endsWith(".html"))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`);
}

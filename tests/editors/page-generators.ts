/** Programs that make pages of Markdown: what they make of a page with a snippet in it. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { run } from "../../scripts/spawn.mjs";
import { findOnPath, installWithApt } from "../../scripts/system-programs.mjs";
import { root } from "../dist.ts";

const require = createRequire(import.meta.url);

/** Long enough for a build on a busy machine, in milliseconds. */
const LIMIT = 280_000;

/**
 * The page that VitePress builds, with the one setting that a custom element needs there.
 *
 * @param folder an empty folder inside this repository, where VitePress finds its packages
 * @returns the page's HTML; or what VitePress says where it refuses
 */
export async function buildWithVitePress(folder: string, snippet: string): Promise<string> {
  mkdirSync(join(folder, ".vitepress"), { recursive: true });
  writeFileSync(
    join(folder, ".vitepress/config.mjs"),
    `export default { vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("infusion-") } } } };\n`,
  );
  writeFileSync(join(folder, "index.md"), `# A page\n\n${snippet}\n`);
  const program = join(require.resolve("vitepress/package.json"), "../bin/vitepress.js");
  const { code, output } = await run(process.execPath, [program, "build", folder], {
    cwd: folder,
    timeout: LIMIT,
    env: { ...process.env, NODE_ENV: "production" },
  });
  return code === 0 ? readFileSync(join(folder, ".vitepress/dist/index.html"), "utf8") : output;
}

/** Hugo on this machine, or from apt where that may be used; nothing where it is missing. */
export async function findHugo(): Promise<string | undefined> {
  if (findOnPath("hugo").length === 0) await installWithApt(["hugo"], console.log);
  return findOnPath("hugo")[0];
}

/**
 * The page that Hugo builds.
 *
 * @param allowsHtml whether the site has switched on HTML in Markdown: Hugo leaves it out by itself
 */
export async function buildWithHugo(
  hugo: string,
  folder: string,
  snippet: string,
  allowsHtml: boolean,
): Promise<string> {
  mkdirSync(join(folder, "content"), { recursive: true });
  mkdirSync(join(folder, "layouts/_default"), { recursive: true });
  writeFileSync(
    join(folder, "config.toml"),
    `baseURL = "https://clinic.example/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n${
      allowsHtml ? "[markup.goldmark.renderer]\nunsafe = true\n" : ""
    }`,
  );
  for (const layout of ["single", "list"])
    writeFileSync(join(folder, `layouts/_default/${layout}.html`), "<main>{{ .Content }}</main>\n");
  writeFileSync(join(folder, "content/page.md"), `---\ntitle: A page\n---\n\n${snippet}\n`);
  const { code, output } = await run(hugo, ["--source", folder], { timeout: LIMIT, cwd: root });
  if (code !== 0) throw new Error(`Hugo failed: ${output}`);
  return readFileSync(join(folder, "public/page/index.html"), "utf8");
}

import { build } from "tsdown";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildPlugins } from "./css.mjs";
const here = process.cwd();
for (const name of process.argv.slice(2)) {
  await build({
    cwd: here,
    config: false,
    entry: { [name]: join(here, `src/define/${name}.ts`) },
    outDir: "/tmp/w/embsz/x",
    format: "iife",
    platform: "browser",
    target: "es2022",
    dts: false,
    minify: true,
    write: false,
    deps: { alwaysBundle: [/./] },
    logLevel: "error",
    plugins: [
      ...buildPlugins(),
      {
        name: "r",
        generateBundle(_, b) {
          for (const c of Object.values(b))
            if (c.modules)
              for (const [id, m] of Object.entries(c.modules)
                .sort((a, b) => b[1].renderedLength - a[1].renderedLength)
                .slice(0, 40))
                console.log(
                  String(m.renderedLength).padStart(7),
                  String(gzipSync(m.code ?? "").length).padStart(6),
                  id.replace("/tmp/w/embed/", "").replace(/node_modules.*node_modules/, "nm"),
                );
        },
      },
    ],
  });
  console.log("---");
}

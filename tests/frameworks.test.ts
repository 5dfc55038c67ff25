/** The elements' types, as an app in each framework has them, against the built packages. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { root } from "./dist.ts";

const folder = join(root, "tests/frameworks");
const modules = join(root, "tests/node_modules");
const JSX: Readonly<Record<string, string>> = { react: "react", preact: "preact", solid: "solid-js" };

it.each(readdirSync(folder).filter((file) => /\.tsx?$/.test(file)))("%s compiles (points 43, 46)", (file) => {
  const dist = join(root, "packages/widgets/dist");
  expect(existsSync(join(dist, "define.d.ts"))).toBe(true);
  const source = JSX[file.replace(/\.tsx?$/, "")];
  const program = ts.createProgram([join(folder, file)], {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
    ...(source ? { jsx: ts.JsxEmit.ReactJSX, jsxImportSource: source } : {}),
    // The built files, as a page gets them, and not the workspace's sources.
    paths: {
      "@infusionkit/widgets/define": [join(dist, "define.d.ts")],
      "@infusionkit/widgets/elements/*": [join(dist, "elements/*.d.ts")],
      "@infusionkit/widgets/*": [join(dist, "frameworks/*.d.ts")],
      "@infusionkit/core": [join(root, "packages/core/dist/index.d.ts")],
      // In an app they lie beside the widgets.
      react: [join(modules, "@types/react/index.d.ts")],
      preact: [join(root, "packages/widgets/node_modules/preact/src/index.d.ts")],
      "preact/*": [join(root, "packages/widgets/node_modules/preact/*")],
      "solid-js": [join(modules, "solid-js/types/index.d.ts")],
      "solid-js/*": [join(modules, "solid-js/*")],
      vue: [join(modules, "vue/dist/vue.d.ts")],
      "svelte/elements": [join(modules, "svelte/elements.d.ts")],
    },
  });
  const found = [...program.getSemanticDiagnostics(), ...program.getSyntacticDiagnostics()].map(
    ({ file: at, start = 0, messageText }) =>
      `${at?.fileName.replace(root, "")}:${(at?.getLineAndCharacterOfPosition(start).line ?? 0) + 1} ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
  );
  expect(found).toEqual([]);
});

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { forbiddenWords } from "@infusionkit/core/clinical";
import { beforeAll, describe, expect, it } from "vitest";
import { dist, filesIn, root } from "./dist.ts";
import { readCborTexts, findForbiddenInFolder, findForbiddenInFile, type Find } from "./forbidden-words.ts";
import { makeScratchFolder } from "./scratch.ts";

const scratch = makeScratchFolder();

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly publishConfig?: { readonly exports?: Readonly<Record<string, unknown>> };
}

const packages = readdirSync(join(root, "packages"))
  .filter((folder) => existsSync(join(root, "packages", folder, "package.json")))
  .map((folder) => {
    const path = join(root, "packages", folder);
    return {
      folder,
      path,
      manifest: JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as Manifest,
    };
  });

/** Every file that an entry of `exports` names. */
function targets(entry: unknown): string[] {
  if (typeof entry === "string") return [entry.replace(/^\.\//, "")];
  return typeof entry === "object" && entry !== null ? Object.values(entry).flatMap(targets) : [];
}

const IMPORT =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)["'](\.[^"']+)["']|[#@]\s*sourceMappingURL=([\w./-]+)/g;

/** The files that can be reached from some files by their imports; their source maps are reached too. */
function reached(files: ReadonlyMap<string, Buffer>, from: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file) || !files.has(file)) continue;
    seen.add(file);
    if (!/\.(?:[cm]?js|d\.[cm]?ts)$/.test(file)) continue;
    for (const [, imported, map] of files.get(file)!.toString("utf8").matchAll(IMPORT)) {
      const next = join(dirname(file), imported ?? map ?? "").replaceAll("\\", "/");
      // Declarations import each other by the names of the scripts.
      open.push(next, next.replace(/\.([cm]?)js$/, ".d.$1ts"));
    }
  }
  return seen;
}

/** The files that only the professionals' entry uses. All others are public. */
function clinicalOnly(files: ReadonlyMap<string, Buffer>, manifest: Manifest): Set<string> {
  const entries = Object.entries(manifest.publishConfig?.exports ?? {});
  const reach = (clinical: boolean): Set<string> =>
    reached(
      files,
      entries.filter(([name]) => (name === "./clinical") === clinical).flatMap(([, entry]) => targets(entry)),
    );
  const shared = reach(false);
  return new Set([...reach(true)].filter((file) => !shared.has(file)));
}

const readFiles = (folder: string, names: readonly string[]): Map<string, Buffer> =>
  new Map(names.map((name) => [name, readFileSync(join(folder, name))]));

/** The files of a tar archive, without the leading folder. */
function untar(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const text = (from: number, length: number): string =>
    archive.toString("utf8", from, from + length).replace(/\0.*$/s, "");
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0;) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    const name = [text(at + 345, 155), text(at, 100)].filter(Boolean).join("/");
    const kind = text(at + 156, 1);
    if (kind === "" || kind === "0")
      files.set(name.replace(/^package\//, ""), archive.subarray(at + 512, at + 512 + size));
    else if (kind !== "5") throw new Error(`${name} is of a kind that this test does not read: ${kind}`);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

describe("the checker", () => {
  const word = forbiddenWords.public[0]!;
  const short = forbiddenWords.public.find((one) => /^[a-z]{3,4}$/.test(one))!;
  const cbor = (text: string): Buffer =>
    Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
  const pagefind = (content: Buffer): Buffer =>
    gzipSync(Buffer.concat([Buffer.from("pagefind_dcd"), content]));
  const base64 = Buffer.from(`{"sourcesContent":["// ${word}"]}`).toString("base64");

  const planted: Readonly<Record<string, string | Buffer>> = {
    "page/index.html": `<p>An infusion of ${word}</p>`,
    "style.css": `.a::after { content: "${word}" }`,
    "script.js.map": `{"sources":["a.ts"],"sourcesContent":["/* ${word.toUpperCase()} */"],"mappings":""}`,
    "inline.js": `0;\n//# sourceMappingURL=data:application/json;base64,${base64}`,
    "picture.svg": `<svg><title>${word}</title></svg>`,
    "feed.xml": `<item>${word}</item>`,
    "llms.txt": `# ${word}`,
    "data.json": `{"name":"${word}"}`,
    "pagefind/fragment/en_1.pf_fragment": pagefind(Buffer.from(`{"content":"about ${word} here"}`)),
    "pagefind/index/en_1.pf_index": pagefind(
      Buffer.concat([Buffer.from([0x82]), cbor(word), Buffer.from([0x18, 0xff])]),
    ),
    "pagefind/index/en_2.pf_index": pagefind(
      Buffer.concat([Buffer.from([0x82]), cbor(short), Buffer.from([0x18, 0xff])]),
    ),
    "pagefind/pagefind.en_1.pf_meta": gzipSync(word),
    "pagefind/raw.pf_meta": `not compressed: ${word}`,
    [`${word}-file.txt`]: "clean",
    [`${word}-folder/index.html`]: "clean",
    "letters.bin": Buffer.concat([
      Buffer.from([0, 255, 254]),
      Buffer.from(`Title: ${word}`),
      Buffer.from([0, 1]),
    ]),
  };
  const clean: Readonly<Record<string, string | Buffer>> = {
    "market/index.html": "<p>A basket from the market, on a blanket.</p>",
    // The byte before "basket" is no letter of it, and chance letters in binary data are no words.
    "pagefind/index/en_3.pf_index": pagefind(Buffer.concat([cbor("basket"), cbor("market")])),
    "font.woff2": Buffer.from([0, 255, 1, ...Buffer.from(short), 0, 255]),
  };

  beforeAll(() => {
    for (const [file, content] of Object.entries({ ...planted, ...clean })) {
      mkdirSync(dirname(join(scratch, "planted", file)), { recursive: true });
      writeFileSync(join(scratch, "planted", file), content);
    }
  });

  it.each(Object.keys(planted))("finds the word planted in %s", (file) => {
    expect(findForbiddenInFolder(join(scratch, "planted"), [file])).not.toEqual([]);
  });

  it.each(Object.keys(clean))("finds nothing in %s", (file) => {
    expect(findForbiddenInFolder(join(scratch, "planted"), [file])).toEqual([]);
  });

  it("goes through all files of a folder by itself", () => {
    const found = new Set(findForbiddenInFolder(join(scratch, "planted")).map(({ file }) => file));
    expect([...found].sort()).toEqual(Object.keys(planted).sort());
  });

  it("reads nested and open-ended CBOR", () => {
    const bytes = Buffer.from([
      0x9f, 0x81, 0x63, 0x61, 0x62, 0x63, 0xa1, 0x61, 0x6b, 0x19, 0x01, 0x00, 0xff, 0x40, 0xf6,
    ]);
    expect(readCborTexts(bytes)).toEqual(["abc", "k"]);
  });

  it("tells what only the professionals' entry uses from what others use too", () => {
    const files = new Map(
      Object.entries({
        "dist/index.js": 'export * from "./shared-a.js";\n//# sourceMappingURL=index.js.map',
        "dist/index.js.map": "{}",
        "dist/clinical.js": 'import { a } from "./shared-a.js";\nimport "./clinical-b.js";',
        "dist/shared-a.js": "export const a = 1;",
        "dist/clinical-b.js": "export {};",
      }).map(([name, text]) => [name, Buffer.from(text)]),
    );
    const exports = { ".": "./dist/index.js", "./clinical": { default: "./dist/clinical.js" } };
    expect([...clinicalOnly(files, { name: "x", publishConfig: { exports } })].sort()).toEqual([
      "dist/clinical-b.js",
      "dist/clinical.js",
    ]);
  });
});

describe("the built site", () => {
  it("has pages and a search index to check", () => {
    const kinds = new Set(filesIn(dist).map((file) => file.slice(file.lastIndexOf("."))));
    expect([...kinds]).toEqual(
      expect.arrayContaining([".html", ".js", ".css", ".pf_fragment", ".pf_index", ".pf_meta"]),
    );
  });

  it("has all of its search index in a form that the checker reads", () => {
    const index = filesIn(dist).filter((file) => /\.pf_(?:index|meta|filter)$/.test(file));
    for (const file of index) {
      const content = gunzipSync(readFileSync(join(dist, file)));
      expect(content.toString("latin1", 0, 12), file).toBe("pagefind_dcd");
      expect(() => readCborTexts(content.subarray(12)), file).not.toThrow();
    }
  });

  it("names the medicine in no file and in no address", () => {
    expect(findForbiddenInFolder(dist)).toEqual([]);
  });
});

describe.each(packages)("the package $manifest.name", ({ path, manifest }) => {
  it("names the medicine in no built file but the professionals' own", () => {
    const files = readFiles(
      path,
      filesIn(join(path, "dist")).map((file) => `dist/${file}`),
    );
    const clinical = clinicalOnly(files, manifest);
    expect(
      findForbiddenInFolder(
        path,
        [...files.keys()].filter((file) => !clinical.has(file)),
      ),
    ).toEqual([]);
  });

  it.skipIf(manifest.private)(
    "names it in no file of its tarball but those, and they carry the name “clinical”",
    () => {
      const folder = join(scratch, "packed", manifest.name.replace(/\W+/g, "-"));
      mkdirSync(folder, { recursive: true });
      execFileSync("pnpm", ["pack", "--pack-destination", folder], {
        cwd: path,
        shell: process.platform === "win32",
      });
      const [tarball = ""] = readdirSync(folder);
      const files = untar(gunzipSync(readFileSync(join(folder, tarball))));
      expect([...files.keys()]).toContain("package.json");
      const clinical = clinicalOnly(files, manifest);
      const elsewhere: Find[] = [...files].flatMap(([name, bytes]) => {
        const own = clinical.has(name) && /(?:^|\/)clinical[^/]*$|\/clinical\//.test(name);
        return own ? [] : findForbiddenInFile(name, bytes);
      });
      expect(elsewhere).toEqual([]);
    },
  );
});

/** The plugin as code: every file is PHP, everything that is written into a page is escaped, and the zip is whole. */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, strFromU8 } from "fflate";
import { describe, expect, inject, it } from "vitest";
import { parsePhp, walkPhp } from "../../packages/wordpress/scripts/template.mjs";
import { findOnPath } from "../../scripts/system-programs.mjs";
import { filesIn } from "../dist.ts";
import { plugin } from "./global.ts";

const phpFiles = filesIn(plugin).filter((file) => file.endsWith(".php"));
const read = (file: string): string => readFileSync(join(plugin, file), "utf8");

/** Functions whose answer may be written into a page: they escape, or write nothing but numbers. */
const ESCAPING = new Set([
  "esc_html",
  "esc_attr",
  "esc_url",
  "esc_textarea",
  "esc_html__",
  "esc_attr__",
  "wp_json_encode",
  "wp_kses_post",
]);

describe.each(phpFiles)("%s", (file) => {
  it("is read by PHP", ({ skip }) => {
    const found = inject("wordpress");
    if ("missing" in found) skip(found.missing);
    else
      expect(execFileSync(found.php, ["-l", join(plugin, file)], { encoding: "utf8" })).toContain(
        "No syntax errors",
      );
  });

  it("cannot be opened by its address", () => {
    expect(read(file)).toMatch(/if \( ! defined\( '(?:ABSPATH|WP_UNINSTALL_PLUGIN)' \) \) \{\n\texit;/);
  });

  it("writes nothing into a page that is not escaped, but where it says why", () => {
    const source = read(file);
    const lines = source.split("\n");
    const wrong: string[] = [];
    walkPhp(parsePhp(source, file), (node) => {
      if (node.kind === "call" && ["_e", "print_r", "var_dump", "printf", "eval"].includes(node.what.name))
        wrong.push(`${node.loc.start.line}: ${node.what.name}()`);
      if (node.kind !== "echo" && node.kind !== "print") return;
      for (const one of node.expressions ?? [node.expression]) {
        const isEscaped =
          one.kind === "string" ||
          one.kind === "number" ||
          (one.kind === "call" && ESCAPING.has(one.what.name));
        const { line } = one.loc.start;
        if (!isEscaped && !lines[line - 1]?.includes("phpcs:ignore WordPress.Security.EscapeOutput"))
          wrong.push(`${line}: ${lines[line - 1]?.trim()}`);
      }
    });
    expect(wrong).toEqual([]);
  });

  it("takes nothing from a request by itself, and asks no other server", () => {
    expect(read(file)).not.toMatch(
      /\$_(?:GET|POST|REQUEST|COOKIE|FILES|SERVER)\b|wp_remote_|curl_|file_get_contents|base64_decode|\bextract\(|create_function/,
    );
  });
});

describe("the WordPress Coding Standards, and what PHP 7.4 reads", () => {
  /** PHP_CodeSniffer, or what the variable PHPCS_PATH names; where it lacks the standards, what is missing. */
  const findSniffer = (): { readonly phpcs: string } | { readonly missing: string } => {
    const phpcs = process.env["PHPCS_PATH"] || findOnPath("phpcs")[0];
    if (phpcs === undefined) return { missing: "PHP_CodeSniffer is not installed." };
    const standards = execFileSync(phpcs, ["-i"], { encoding: "utf8" });
    const missing = ["WordPress", "PHPCompatibility"].filter(
      (name) => !new RegExp(`\\b${name}\\b(?!-)`).test(standards),
    );
    return missing.length === 0
      ? { phpcs }
      : { missing: `PHP_CodeSniffer has no standard ${missing.join(", ")}: these come with Composer only.` };
  };

  it("are kept by every file of the plugin", ({ skip }) => {
    const found = findSniffer();
    if ("missing" in found) return skip(found.missing);
    const { status, stdout, stderr } = spawnSync(
      found.phpcs,
      ["--standard=phpcs.xml.dist", "--report=full", "-s", "--no-colors"],
      { cwd: join(plugin, "../.."), encoding: "utf8" },
    );
    expect(`${stdout}${stderr}`.replace(/^.*\d+ \/ \d+ \(\d+%\)\n*|Time: .*\n*/gm, "").trim()).toBe("");
    expect(status).toBe(0);
  });
});

describe("the zip", () => {
  const zip = unzipSync(readFileSync(join(plugin, "..", "infusionkit.zip")));

  it("has all of the plugin in one folder, and no script that no widget needs", () => {
    expect(Object.keys(zip).sort()).toEqual(
      filesIn(plugin)
        .map((file) => `infusionkit/${file}`)
        .sort(),
    );
    expect(Object.keys(zip).filter((file) => /(?:all|planner|frame|child|loader)\.js$/.test(file))).toEqual(
      [],
    );
  });

  it("says one version everywhere", () => {
    const [, version] = /^ \* Version:\s+(\S+)$/m.exec(read("infusionkit.php")) ?? [];
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(read("infusionkit.php")).toContain(`const VERSION = '${version}';`);
    expect(read("readme.txt")).toContain(`Stable tag: ${version}\n`);
    expect(JSON.parse(read("block/block.json")).version).toBe(version);
  });

  it("names the same least WordPress and PHP in both places, a short description of at most 150 letters, and five tags", () => {
    const header = (name: string, file: string) => new RegExp(`${name}:\\s*(\\S+)`).exec(read(file))?.[1];
    for (const name of ["Requires at least", "Requires PHP", "License"])
      expect(header(name, "readme.txt"), name).toBe(header(name, "infusionkit.php"));
    const readme = read("readme.txt");
    const [, description = ""] = /License URI:.*\n\n(.+)\n/.exec(readme) ?? [];
    expect(description.length).toBeGreaterThan(20);
    expect(description.length).toBeLessThanOrEqual(150);
    expect(/^Tags: (.*)$/m.exec(readme)?.[1]?.split(", ").length).toBeLessThanOrEqual(5);
  });

  it("has every text for translators, with a note where something is put in", () => {
    const template = strFromU8(zip["infusionkit/languages/infusionkit.pot"]!);
    for (const text of [
      "The clinic’s file",
      "Which widget",
      "%s is in the form. Save to use it.",
      "Course calculator",
    ])
      expect(template).toContain(`msgid ${JSON.stringify(text)}`);
  });
});

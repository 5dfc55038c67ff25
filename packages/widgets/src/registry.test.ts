import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { english } from "./i18n/messages.ts";
import { getTag, publicWidgets, widgets } from "./registry.ts";

/** The names of the modules of a folder that stand for a widget. */
const listModules = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => file.slice(0, -".ts".length));
const names = widgets.map(({ name }) => name).sort();

describe("the list of widgets", () => {
  it("has each widget that can be defined, and no other", async () => {
    expect([...listModules("./define/")].sort()).toEqual(names);
    for (const name of names) expect(listModules("./elements/")).toContain(name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.map(getTag)).toContain("infusion-course-calculator");
  });

  it("defines all of them for public pages together", async () => {
    const defined = await import("./define.ts");
    expect(Object.keys(defined).filter((name) => name.endsWith("Element"))).toHaveLength(
      publicWidgets.length,
    );
  });

  it("names groups of messages that there are", () => {
    for (const { name, messageGroups } of widgets)
      for (const group of messageGroups)
        expect([...Object.keys(english), "sentences"], name).toContain(group);
  });
});

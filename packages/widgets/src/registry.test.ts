import { readdirSync } from "node:fs";
import { findForbidden } from "@infusionkit/core/clinical";
import { describe, expect, it } from "vitest";
import { english, type TranslatedFacts } from "./i18n/messages.ts";
import { getTag, publicWidgets, serviceWidgets, widgets, widgetScripts } from "./registry.ts";

/** The names of the modules of a folder that stand for a widget. */
const listModules = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => file.slice(0, -".ts".length));
const names = widgets.map(({ name }) => name).sort();

/** The groups of facts that a language may have beside the words. */
const FACTS = Object.keys({
  terms: true,
  nodes: true,
  pathways: true,
  statements: true,
  protocolNotes: true,
} satisfies Record<keyof TranslatedFacts, true>);

describe("the list of widgets", () => {
  it("has each widget that can be defined, and no other", async () => {
    const scripts = widgetScripts.map(({ script }) => script).sort();
    expect([...listModules("./define/")].sort()).toEqual(scripts);
    for (const name of scripts) expect(listModules("./elements/")).toContain(name);
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
    for (const { script, messageGroups } of widgetScripts)
      for (const group of messageGroups)
        expect([...Object.keys(english), "sentences", ...FACTS], script).toContain(group);
  });

  it("says nothing of a widget at service level that may not be said there", () => {
    expect(serviceWidgets.map(({ name }) => name)).toEqual(["course-calculator", "effect"]);
    for (const { service } of serviceWidgets) {
      const messages = service.messageGroups.map((group) => (english as Record<string, unknown>)[group]);
      expect(findForbidden(JSON.stringify([service, messages]), "service")).toEqual([]);
    }
  });
});

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { findForbidden } from "@infusionkit/core/clinical";
import { publicWidgets, serviceWidgets, widgetScripts } from "@infusionkit/widgets/registry";
import { describe, expect, it } from "vitest";
import { parsePalette } from "./colour.ts";
import { EMPTY_SETUP, parseSetupForm } from "../setup/setup-form.ts";
import { fullSetup } from "../setup/full-setup.ts";
import { formatSetupSnippet } from "./setup-snippets.ts";
import type { SnippetType } from "./snippet-type.ts";
import { getLanguages, getEmbedFile, getWidgetScripts, type EmbedFiles } from "./files.ts";
import {
  formatAddress,
  DEFAULT_CHOICE,
  getSnippetTypes,
  getWidgets,
  settingsLostByOembed,
  formatPreviewPage,
  toWidgetConfig,
  formatSnippet,
  withAudience,
  type SnippetChoice,
  type SiteContext,
} from "./widget-snippets.ts";

const palette = parsePalette(
  readFileSync(createRequire(import.meta.url).resolve("@infusionkit/widgets/theme.css"), "utf8"),
);
const names = [
  ...widgetScripts.map(({ script }) => `${script}.js`),
  "loader.js",
  "frame.js",
  "placeholder.css",
  "holidays/za.js",
  "holidays/au.js",
  "locales/fr.js",
  "locales/de.js",
  "locales/de/glossary.js",
  "locales/de/effect-service.js",
];
const files: EmbedFiles = {
  folder: "/kit/embed/v1.2.3/",
  version: "1.2.3",
  hashes: Object.fromEntries(names.map((name) => [name, `sha384-${name}`])),
};
const context: SiteContext = { origin: "https://kit.example", base: "/kit/", files, palette };
const all = (part: Partial<SnippetChoice>): SnippetChoice => ({ ...DEFAULT_CHOICE, ...part });

type Element = DefaultTreeAdapterTypes.Element;
const elementsIn = (html: string): Element[] => {
  const walk = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
    node.childNodes.flatMap((child) => ("tagName" in child ? [child, ...walk(child)] : []));
  return walk(parseFragment(html));
};
const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((one) => one.name === name)?.value;
const cases = publicWidgets.flatMap(({ name }) =>
  getSnippetTypes(name).map((form): [SnippetChoice["widget"], SnippetType] => [name, form]),
);

/** What a reader sees of a snippet without its script: the words of links, and the titles of frames. */
const readWords = (snippet: string): readonly (string | undefined)[] =>
  elementsIn(snippet).flatMap((element) =>
    element.tagName === "iframe"
      ? [attribute(element, "title")]
      : element.tagName === "a"
        ? element.childNodes.map((node) => ("value" in node ? node.value : undefined))
        : [],
  );

describe.each(cases)("%s as %s", (widget, type) => {
  const hasWords = widget !== "term" && type !== "address" && type !== "package";
  it.each(hasWords ? ["de", "de-AT", "af"] : [])(
    "speaks the language of the page where no script runs: %s",
    (lang) => {
      const audiences = serviceWidgets.some(({ name }) => name === widget)
        ? (["public", "service"] as const)
        : (["public"] as const);
      for (const audience of audiences) {
        const words = readWords(formatSnippet(all({ widget, type, lang, audience }), context));
        const english = readWords(formatSnippet(all({ widget, type, lang: "en", audience }), context));
        expect(words.length).toBe(english.length);
        expect(words.length).toBeGreaterThan(0);
        words.forEach((word, i) => expect(word).not.toBe(english[i]));
      }
    },
  );

  it("has pinned scripts with their hashes, and nothing from another host", () => {
    const snippet = formatSnippet(all({ widget, type }), context);
    const scripts = elementsIn(snippet).filter(({ tagName }) => tagName === "script");
    const sources = scripts.flatMap((script) => attribute(script, "src") ?? []);
    expect(sources.length > 0).toBe(type !== "address" && type !== "package");
    // What keeps the room of a widget stands before it, with its hash too.
    const styles = elementsIn(snippet).filter(({ tagName }) => tagName === "link");
    expect(styles).toHaveLength(widget !== "term" && (type === "element" || type === "link") ? 1 : 0);
    for (const style of styles) {
      expect(attribute(style, "href")).toBe("https://kit.example/kit/embed/v1.2.3/placeholder.css");
      expect(attribute(style, "integrity")).toBe("sha384-placeholder.css");
    }
    for (const script of scripts) {
      const src = attribute(script, "src");
      if (src === undefined) continue;
      expect(src.startsWith("https://kit.example/kit/embed/v1.2.3/")).toBe(true);
      expect(attribute(script, "integrity")).toBe(`sha384-${src.split("/v1.2.3/")[1]}`);
      expect(attribute(script, "crossorigin")).toBe("anonymous");
    }
    for (const [address] of snippet.matchAll(/https?:\/\/[^"\s]+/g)) {
      expect(address.startsWith("https://kit.example/kit/")).toBe(true);
    }
  });

  it("stays one widget whatever is typed into it", () => {
    const text = `"></infusion-x><script>alert(1)</script>&<!--`;
    const typed = all({ widget, type, clinic: text, phone: text, query: text, word: text });
    const tags = elementsIn(formatSnippet(typed, context)).map(({ tagName }) => tagName);
    const plain = elementsIn(formatSnippet(all({ widget, type }), context)).map(({ tagName }) => tagName);
    expect(tags).toEqual(plain);
  });
});

it("the npm form brings the holidays and the words that its settings ask for, and a word its colours", () => {
  const of = (chosen: Partial<SnippetChoice>): string =>
    formatSnippet(all({ ...chosen, type: "package" }), context);
  const calculator = of({ widget: "course-calculator", region: "za", lang: "de" });
  expect(calculator).toContain('import "@infusionkit/widgets/embed/holidays/za.js";');
  expect(calculator).toContain('import "@infusionkit/widgets/embed/locales/de.js";');
  expect(calculator).toContain("in the browser only");
  // The file of the language and not of the country; and none that the package does not have.
  expect(of({ widget: "glossary", lang: "de-AT" })).toContain('/embed/locales/de/glossary.js";');
  expect(of({ widget: "glossary", lang: "fr" })).toContain('/embed/locales/fr.js";');
  expect(of({ widget: "glossary", lang: "af" })).not.toContain("widgets/embed/");
  expect(of({ widget: "course-calculator", region: "", lang: "en" })).not.toContain("browser only");
  expect(of({ widget: "glossary", lang: "en" })).not.toContain("widgets/embed/");
  expect(of({ widget: "term", accent: { light: "#123456", dark: undefined } })).toContain("colours=");
});

describe("where even a hint at a medicine counts", () => {
  const service = (part: Partial<SnippetChoice>): SnippetChoice => all({ ...part, audience: "service" });
  const choices = serviceWidgets.flatMap(({ name: widget }) =>
    getSnippetTypes(widget).flatMap((type) =>
      ["en", "de", "fr"].flatMap((lang) =>
        ["", "za", "au-nsw"].map(
          (region) => [`${widget} as ${type}, ${lang}, ${region}`, { widget, type, lang, region }] as const,
        ),
      ),
    ),
  );

  it.each(choices)("%s says the audience, and leads to nothing that tells of one", (_, part) => {
    const snippet = formatSnippet(service({ ...part, clinic: "A clinic", phone: "021 555 0100" }), context);
    expect(findForbidden(snippet, "service")).toEqual([]);
    const widget = elementsIn(snippet).find(({ tagName }) => tagName === `infusion-${part.widget}`);
    if (part.type === "element" || part.type === "package")
      expect(attribute(widget, "audience")).toBe("service");
    else if (part.type === "link") expect(snippet).toContain('data-audience="service"');
    else expect(snippet).toContain("audience=service");
    expect(snippet).not.toMatch(/evidence-url|glossary-url/);
    for (const [address] of snippet.matchAll(/https?:\/\/[^"\s]+/g))
      expect(address).toMatch(
        /^https:\/\/kit\.example\/kit\/embed\/(?:v1\.2\.3\/(?:holidays\/|locales\/)?[\w/-]+\.(?:js|css)$|service\/[\w-]+\/)/,
      );
    // The script of the effect for public pages holds the clinic's claims.
    expect(snippet).not.toMatch(/\/(?:effect|all)\.js|define\/effect"/);
  });

  it("offers only what may stand there", () => {
    expect(getWidgets("service").map(({ name }) => name)).toEqual(["course-calculator", "effect"]);
    expect(getWidgets("public")).toEqual(publicWidgets);
    for (const { name } of publicWidgets) {
      const chosen = withAudience(all({ widget: name }), "service");
      expect(getWidgets("service").map((widget) => widget.name)).toContain(chosen.widget);
      expect(() => formatSnippet(chosen, context)).not.toThrow();
      expect(withAudience(chosen, "public")).toEqual({ ...chosen, audience: "public" });
    }
    expect(() => formatSnippet(service({ widget: "glossary" }), context)).toThrow(
      "glossary may not stand where even a hint counts. Use one of: course-calculator, effect.",
    );
  });

  it("gives a clinic's set-up the same, read from its file and with all settings", () => {
    const pages = {
      calculator: "/kit/embed/course-calculator/",
      serviceCalculator: "/kit/embed/service/course-calculator/",
    };
    for (const lang of ["en", "de"])
      for (const region of ["za", ""])
        for (const source of ["inline", { file: "infusionkit.json" }] as const) {
          const form = { ...EMPTY_SETUP, lang, region: region as "za" | "", clinic: "A clinic" };
          const format = (audience: "public" | "service"): string =>
            formatSetupSnippet(
              parseSetupForm({ ...form, audience }, palette).config,
              source,
              pages,
              files,
              "https://kit.example",
            );
          const widget = elementsIn(format("service")).find(({ tagName }) => tagName.startsWith("infusion-"));
          expect(attribute(widget, "audience")).toBe("service");
          expect(format("service")).not.toMatch(/embed\/course-calculator\//);
          expect(findForbidden(format("service"), "service")).toEqual([]);
          expect(format("public")).not.toContain("service");
        }
  });
});

/** What a reader of a snippet has where no script runs: where a link leads, or the words. */
const readFallback = (snippet: string): { readonly href?: string; readonly words: string } => {
  const link = elementsIn(snippet).find(({ tagName }) => tagName === "a");
  const paragraph = elementsIn(snippet).find(({ tagName }) => tagName === "p");
  const href = attribute(link, "href");
  const textOf = (element: Element | undefined): string =>
    (element?.childNodes ?? []).map((one) => ("value" in one ? one.value : "")).join("");
  return { ...(href !== undefined && { href }), words: textOf(paragraph ?? link) };
};

describe("where the script of the calculator does not run", () => {
  const days = {
    openingDays: [{ days: ["tuesday"] }, { from: "2027-01-04", days: ["monday", "friday"] }],
    course: {
      extraDays: [{ date: "2026-12-12", label: "Open; for once" }],
      closures: [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas" }],
    },
  } satisfies Partial<SnippetChoice>;

  it.each(
    (["element", "link", "package", "frame", "address"] as const).flatMap((type) =>
      (["public", "service"] as const).map((audience) => [type, audience] as const),
    ),
  )("leads in the form %s, for %s pages, to the calculator with the clinic's own days", (type, audience) => {
    const snippet = formatSnippet(all({ ...days, type, audience }), context);
    const { href } = type === "address" ? { href: snippet } : readFallback(snippet);
    const { pathname, searchParams } = new URL(href!);
    expect(pathname).toBe(
      audience === "service" ? "/kit/embed/service/course-calculator/" : "/kit/embed/course-calculator/",
    );
    // By the names of the attributes: the page takes no others.
    expect([...searchParams.keys()].filter((name) => !/^[a-z-]+$/.test(name))).toEqual([]);
    expect(JSON.parse(searchParams.get("opening-days") ?? "")).toEqual(days.openingDays);
    expect(JSON.parse(searchParams.get("extra-days") ?? "")).toEqual(days.course.extraDays);
    expect(searchParams.get("closures")).toBe("2026-12-24/2027-01-04 Christmas");
  });

  it("leaves the clinic's page for booking out of the link where it would be a page of this site", () => {
    const link = (bookingUrl: string): URL => {
      const snippet = formatSnippet(all({ course: { bookingUrl } }), context);
      expect(attribute(elementsIn(snippet)[1], "booking-url")).toBe(bookingUrl);
      return new URL(readFallback(snippet).href!);
    };
    expect(link("/contact/").searchParams.has("booking-url")).toBe(false);
    expect(link("#ask").searchParams.has("booking-url")).toBe(false);
    expect(link("https://clinic.example/book").searchParams.get("booking-url")).toBe(
      "https://clinic.example/book",
    );
  });

  const pages = {
    calculator: "/kit/embed/course-calculator/",
    serviceCalculator: "/kit/embed/service/course-calculator/",
  };
  const setUp = (source: "inline" | { file: string }, phone = fullSetup.phone): string =>
    formatSetupSnippet(
      parseSetupForm({ ...fullSetup, phone }, palette).config,
      source,
      pages,
      files,
      "https://kit.example",
    );

  it("leads from a clinic's set-up, with all settings in the snippet, to the same days", () => {
    const { href } = readFallback(setUp("inline"));
    const { pathname, searchParams } = new URL(href!);
    expect(pathname).toBe(pages.serviceCalculator);
    expect(searchParams.get("clinic")).toBe("Our clinic");
    expect(JSON.parse(searchParams.get("opening-days") ?? "")).toHaveLength(3);
    expect(searchParams.get("booking-url")).toBe(fullSetup.bookingUrl);
  });

  it("says whom to call where the days are in the clinic's file, for a link would keep those of today", () => {
    const snippet = setUp({ file: "infusionkit.json" });
    expect(readFallback(snippet)).toEqual({
      words:
        "Plan your course of infusions: if nothing else shows here, please call Our clinic on 021 555 0100.",
    });
    const widget = elementsIn(snippet).find(({ tagName }) => tagName === "infusion-course-calculator");
    expect(attribute(widget, "config")).toBe("/infusionkit.json");
    // It stands there too for when the file cannot be read.
    expect(attribute(widget, "phone")).toBe("021 555 0100");
    expect(readFallback(setUp({ file: "infusionkit.json" }, "")).words).toBe(
      "Plan your course of infusions: if nothing else shows here, please ask Our clinic.",
    );
  });
});

it("gives a widget its own settings and none of another's", () => {
  const typed = { clinic: "A clinic", phone: "021", query: "sleep", term: "bdnf", indication: "pain" };
  const of = (widget: SnippetChoice["widget"]): string[] =>
    Object.entries(toWidgetConfig(all({ ...typed, widget }), palette).attributes)
      .filter(([, value]) => value !== undefined)
      .map(([name]) => name)
      .sort();
  expect(of("course-calculator")).toEqual(["clinic", "opening-days", "phone", "region"]);
  expect(of("glossary")).toEqual(["query"]);
  expect(of("pathway")).toEqual(["indication"]);
  expect(of("effect")).toEqual([]);
  expect(of("term")).toEqual(["term"]);
});

it("adds the scripts of a region and of a language where the build has them", () => {
  const src = (options: Parameters<typeof getWidgetScripts>[2]): string[] =>
    getWidgetScripts(files, "glossary", options).map((script) => script.src.split("/v1.2.3/")[1] ?? "");
  expect(src({ region: "za", lang: "fr" })).toEqual(["holidays/za.js", "locales/fr.js", "glossary.js"]);
  expect(src({ lang: "de-AT" })).toEqual(["locales/de/glossary.js", "glossary.js"]);
  expect(src({ region: "au-nsw" })).toEqual(["holidays/au.js", "glossary.js"]);
  expect(src({ region: "zz", lang: "xx" })).toEqual(["glossary.js"]);
  expect(getLanguages(files)).toEqual(["fr", "de"]);
  expect(() => getEmbedFile(files, "nothing.js")).toThrow(RangeError);
});

it("puts the same settings into an address, JSON among them, that a page reads back", () => {
  const address = new URL(
    formatAddress(all({ clinic: "A & B", accent: { light: "#004488", dark: undefined } }), context),
  );
  expect(address.pathname).toBe("/kit/embed/course-calculator/");
  expect(Object.fromEntries(address.searchParams)).toEqual({
    clinic: "A & B",
    "opening-days": "monday tuesday wednesday thursday friday",
    region: "za",
    colours: JSON.stringify({
      accent: `light-dark(#004488, ${palette["accent"]?.dark})`,
      "on-accent": "light-dark(#ffffff, #06211e)",
    }),
  });
});

it("knows which addresses say no more than the widget does by itself", () => {
  const loses = (part: Partial<SnippetChoice>): boolean => settingsLostByOembed(all(part), context);
  expect(loses({ region: "" })).toBe(false);
  expect(loses({})).toBe(true);
  expect(loses({ region: "", openingDays: ["monday"] })).toBe(true);
  expect(loses({ region: "", theme: "dark" })).toBe(true);
  expect(loses({ widget: "pathway" })).toBe(false);
  expect(loses({ widget: "pathway", indication: "pain" })).toBe(true);
  expect(loses({ widget: "glossary", accent: { light: "#004488", dark: undefined } })).toBe(true);
});

it("shows what a reader gets: the snippet itself, in an empty page of either colour", () => {
  const choice = all({ widget: "term" });
  const page = formatPreviewPage(formatSnippet(choice, context), choice, "dark");
  expect(page).toContain("color-scheme:dark");
  expect(page).toContain("<p>A sentence of your own, with <infusion-term");
  const address = all({ type: "address", clinic: `"><script>` });
  expect(
    elementsIn(formatPreviewPage(formatSnippet(address, context), address, "light")).map(
      (one) => one.tagName,
    ),
  ).not.toContain("script");
});

it("writes what a clinic says of its days and courses, and the country of its numbers", () => {
  const snippet = formatSnippet(
    all({
      course: {
        bookingUrl: "/contact/",
        closures: [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas" }],
        horizon: 6,
      },
      openingDays: [{ days: ["monday"] }, { from: "2027-01-04", days: ["monday", "friday"] }],
      start: "2026-12-07",
      helpCountry: "NZ",
    }),
    context,
  );
  const widget = elementsIn(snippet).find(({ tagName }) => tagName === "infusion-course-calculator");
  expect(attribute(widget, "booking-url")).toBe("/contact/");
  expect(attribute(widget, "closures")).toBe("2026-12-24/2027-01-04 Christmas");
  expect(attribute(widget, "horizon")).toBe("6");
  expect(attribute(widget, "start")).toBe("2026-12-07");
  expect(attribute(widget, "help-country")).toBe("NZ");
  expect(JSON.parse(attribute(widget, "opening-days") ?? "")).toHaveLength(2);
  // None of it is another widget's, and the widget's own number need not be said.
  expect(formatSnippet(all({ course: { horizon: 3 } }), context)).not.toContain("horizon");
  expect(formatSnippet(all({ widget: "glossary", start: "2026-12-07" }), context)).not.toContain("start=");
});

it("writes one line of script for a link, whatever its region and language", () => {
  const snippet = formatSnippet(all({ type: "link", region: "za", lang: "de" }), context);
  expect(snippet.match(/<script/g)).toHaveLength(1);
  expect(snippet).toContain("/loader.js");
});

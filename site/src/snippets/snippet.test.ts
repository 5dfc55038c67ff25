import fc from "fast-check";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";
import {
  formatAlternatingDays,
  formatClosures,
  formatConfigFile,
  formatExtraDays,
  splitConfig,
} from "./clinic-config.ts";
import {
  formatElementSnippet,
  escapeAttribute,
  formatFrameSnippet,
  formatLinkSnippet,
  formatOpenTag,
} from "./snippet.ts";

type Element = DefaultTreeAdapterTypes.Element;

/** What a browser makes of a snippet: each element as its tag, with its attributes and its text. */
function parsed(html: string): { tag: string; attributes: Record<string, string>; text: string }[] {
  const found: ReturnType<typeof parsed> = [];
  const walk = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!("tagName" in child)) continue;
      const element = child as Element;
      found.push({
        tag: element.tagName,
        attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
        text: element.childNodes.map((one) => ("value" in one ? one.value : "")).join(""),
      });
      walk(element);
    }
  };
  walk(parseFragment(html));
  return found;
}

const script = { src: "https://kit.example/embed/v1/course-calculator.js", integrity: "sha384-abc" };
const fallback = { href: "https://kit.example/clinic/course/", text: "Plan your course" };

/** What somebody may type or paste into a field, the worst among it. */
const HOSTILE = [
  `"><script>alert(1)</script>`,
  `' onmouseover='alert(1)`,
  `</script><script>alert(1)</script>`,
  `<!-- <script>`,
  `]]>`,
  `&quot;&amp;&lt;`,
  "line one\nline two\r\nline three\ttab",
  "\u2028\u2029\u202e",
  "Dr. O’Neill & Söhne “Klinik”",
  "日本語 🙂",
];
/** A browser reads every end of a line as `\n` and drops NUL; all else has to come back as it was typed. */
const typed = fc
  .oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 60 }), fc.string())
  .filter((text) => !/[\0\r\uD800-\uDFFF]/u.test(text));
const tidy = (text: string): string => text.replace(/\r\n?/g, "\n");

describe("what a person typed", () => {
  it("comes back from an attribute as it was, whatever it was, and makes no other attribute or element", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const elements = parsed(`${formatOpenTag("a", { title: text, href: "/" })}link</a>`);
        expect(elements).toEqual([{ tag: "a", attributes: { title: text, href: "/" }, text: "link" }]);
      }),
    );
  });

  it.each(HOSTILE)("makes no element of %j, in any of the forms", (text) => {
    const config = { clinic: text, phone: text, closures: [{ from: "2026-12-24", label: text } as const] };
    const { attributes, json } = splitConfig(config);
    const snippets = {
      element: formatElementSnippet({
        tag: "infusion-course-calculator",
        attributes,
        json: { ...json, protocol: { name: text } },
        fallback: { href: text, text },
        scripts: [script],
      }),
      link: formatLinkSnippet({
        widget: "course-calculator",
        href: text,
        text,
        attributes,
        scripts: [script],
      }),
      frame: formatFrameSnippet({ src: text, title: text, height: 900, linkText: text, scripts: [script] }),
    };
    expect(parsed(snippets.element).map(({ tag }) => tag)).toEqual([
      "infusion-course-calculator",
      "a",
      "script",
    ]);
    expect(parsed(snippets.link).map(({ tag }) => tag)).toEqual(["a", "script"]);
    expect(parsed(snippets.frame).map(({ tag }) => tag)).toEqual(["iframe", "p", "a", "script"]);
    const all = Object.values(snippets).flatMap(parsed);
    expect(
      all.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith("on")),
    ).toEqual([]);
    expect(parsed(snippets.element)[0]?.attributes["clinic"]).toBe(tidy(text));
  });

  it("stays the same JSON in an attribute", () => {
    fc.assert(
      fc.property(fc.jsonValue(), typed, (value, text) => {
        const snippet = formatElementSnippet({
          tag: "x-y",
          json: { someValue: { value, text } },
          fallback: "word",
          scripts: [],
        });
        const [element] = parsed(snippet);
        expect(JSON.parse(element!.attributes["some-value"]!)).toEqual(
          JSON.parse(JSON.stringify({ value, text })),
        );
      }),
    );
  });
});

describe("a snippet", () => {
  it("reads well: one line while it is short, an attribute a line once it is long", () => {
    expect(formatOpenTag("infusion-glossary", { term: "bdnf" })).toBe('<infusion-glossary term="bdnf">');
    expect(
      formatElementSnippet({
        tag: "infusion-course-calculator",
        attributes: {
          clinic: "Our clinic",
          phone: "021 555 0100",
          "opening-days": "monday thursday",
          region: "za",
        },
        fallback,
        scripts: [script],
      }),
    ).toBe(
      `<infusion-course-calculator
  clinic="Our clinic"
  phone="021 555 0100"
  opening-days="monday thursday"
  region="za"
>
  <a href="https://kit.example/clinic/course/">Plan your course</a>
</infusion-course-calculator>
<script
  src="https://kit.example/embed/v1/course-calculator.js"
  integrity="sha384-abc"
  crossorigin="anonymous"
  defer="defer"
></script>`,
    );
  });

  it("leaves out what is not set, and gives what is only there or not its name as its value", () => {
    expect(formatOpenTag("x", { a: undefined, b: false, c: true, d: 0, e: "" })).toBe('<x c="c" d="0" e="">');
  });

  it("has JSON between single quotes, where it is easy to read and to change", () => {
    expect(formatOpenTag("x", { colours: '{"accent":"#0f5e57"}' })).toBe(
      `<x colours='{"accent":"#0f5e57"}'>`,
    );
    expect(formatOpenTag("x", { colours: `{"accent":"it's"}` })).toContain("&quot;");
  });

  it("has no JSON where attributes say it all", () => {
    const plain = splitConfig({ openingDays: ["monday"], region: "za", closures: [] });
    expect(plain.json).toEqual({});
    expect(plain.attributes).toMatchObject({ "opening-days": "monday", region: "za", closures: undefined });
  });

  it("puts into JSON what an attribute cannot say", () => {
    const openingDays = [{ days: ["monday"] }, { from: "2027-01-04", days: ["monday", "friday"] }] as const;
    const closures = [{ from: "2026-12-24", label: "Christmas; and leave" }] as const;
    const { attributes, json } = splitConfig({ openingDays, closures, colours: { accent: "#0f5e57" } });
    expect(json).toEqual({ openingDays, closures, colours: { accent: "#0f5e57" } });
    expect(attributes["opening-days"]).toBeUndefined();
    expect(attributes["closures"]).toBeUndefined();
  });

  it("refuses a name of an attribute that is none: that would be our mistake, not the clinic's", () => {
    expect(() => formatOpenTag("a", { 'x" onclick="': "1" })).toThrow(RangeError);
  });

  it("lets a frame do what the calculator needs and no more", () => {
    const [frame] = parsed(
      formatFrameSnippet({
        src: "https://kit.example/embed/course/",
        title: "T",
        height: 900,
        linkText: "T",
      }),
    );
    expect(frame?.attributes["sandbox"]?.split(" ").sort()).toEqual([
      "allow-downloads",
      "allow-modals",
      "allow-popups",
      "allow-popups-to-escape-sandbox",
      "allow-scripts",
    ]);
    expect(frame?.attributes).toMatchObject({ title: "T", loading: "lazy", height: "900" });
  });
});

it("writes alternating weeks and extra days as attributes, or as JSON where a reason would not be read again", () => {
  const alternatingDays = [
    { days: ["saturday", "sunday"], everyWeeks: 2, from: "2026-12-05", to: "2027-06-26" },
    { days: ["friday"], everyWeeks: 1, from: "2027-01-01" },
  ] as const;
  const extraDays = [{ date: "2026-12-12", label: "Saturday clinic" }, { date: "2026-12-16" }] as const;
  expect(formatAlternatingDays(alternatingDays)).toBe(
    "saturday sunday every 2 weeks from 2026-12-05 to 2027-06-26; friday every 1 week from 2027-01-01",
  );
  expect(formatExtraDays(extraDays)).toBe("2026-12-12 Saturday clinic; 2026-12-16");
  const { attributes, json } = splitConfig({ alternatingDays, extraDays });
  expect(attributes["alternating-days"]).toBe(formatAlternatingDays(alternatingDays));
  expect(attributes["extra-days"]).toBe(formatExtraDays(extraDays));
  expect(json).toEqual({});
  for (const label of ["one; two", "to be confirmed", "- late", "in place of 2026-12-13"]) {
    const days = [{ date: "2026-12-12", label } as const];
    expect(splitConfig({ extraDays: days }).json).toEqual({ extraDays: days });
    const closures = [{ from: "2026-12-12", label } as const];
    expect(splitConfig({ closures }).json).toEqual({ closures });
  }
});

it("writes closures as an attribute, one after the other", () => {
  expect(
    formatClosures([
      { from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" },
      { from: "2027-03-01", label: "Stock  taking" },
    ]),
  ).toBe("2026-12-24/2027-01-04 Christmas closure; 2027-03-01 Stock taking");
});

it("writes a file that is read back as it was", () => {
  const config = { clinic: HOSTILE[0], openingDays: ["monday"], closures: [] } as const;
  expect(JSON.parse(formatConfigFile(config as never))).toEqual(config);
  expect(formatConfigFile({})).toBe("{}\n");
});

it("escapes once, and not what is escaped already a second way", () => {
  expect(escapeAttribute("&quot;")).toBe("&amp;quot;");
});

import { describe, expect, it } from "vitest";
import { createCatalogue, createReferenceCatalogue, readPage, shorten } from "./build-catalogue.ts";
import { addReference } from "./catalogue.ts";
import { readQuery } from "./not-found.ts";

const html = (main: string, audience = "staff"): string => `<!doctype html><html><head>
<meta name="description" content="What to do about it."><meta name="ik-audience" content="${audience}" data-pagefind-filter="audience[content]">
</head><body><nav>Navigation</nav><main data-pagefind-body lang="en-GB">${main}</main><footer>Foot</footer></body></html>`;

const page = readPage(
  "handbook/missed/",
  html(`<h1 id="_top">Missed <a data-pagefind-ignore href="#">#</a></h1>
    <h2 id="late">Late or <b>ear</b>ly</h2><p>Short.</p><p>An infusion on a day that was not planned still counts.</p>
    <script>hidden()</script><table><tr><td>1</td><td>Monday</td></tr></table>`),
)!;

describe("readPage", () => {
  it("reads title, headings, how their text begins, and words, of the main part alone", () => {
    expect(page).toMatchObject({ title: "Missed", lead: "What to do about it.", audience: "staff" });
    expect(page.sections).toEqual([
      { id: "late", title: "Late or early", lead: "An infusion on a day that was not planned still counts." },
    ]);
    expect([...page.words]).toEqual(expect.arrayContaining(["early", "monday", "counts"]));
    for (const word of ["navigation", "foot", "hidden", "1monday"])
      expect(page.words.has(word), word).toBe(false);
  });

  it("skips a page that is not for the search", () => {
    expect(readPage("embed/effect/", "<html><main>No body for the search</main></html>")).toBeUndefined();
  });
});

describe("createCatalogue", () => {
  const term = { id: "late", name: "late", synonyms: [], plain: "After its day." };

  it("has terms only where the site has a glossary with them", () => {
    expect(createCatalogue([page], [term], "public").entries.some(({ kind }) => kind === "term")).toBe(false);
    const glossary = readPage(
      "glossary/",
      html('<h1>Glossary</h1><article id="late"></article>', "everyone"),
    )!;
    const { entries } = createCatalogue([page, glossary], [term], "public");
    expect(entries.find(({ kind }) => kind === "term")).toMatchObject({
      path: "glossary/#late",
      lead: "After its day.",
      page: "Glossary",
    });
  });

  it("brings no word from outside where even a hint at a medicine counts", () => {
    const { entries, synonyms, compounds, realWords } = createCatalogue([page], [], "service");
    expect(entries.map(({ title }) => title)).toEqual(["Missed", "Late or early", "Your clinic tells you"]);
    expect([synonyms, compounds, realWords]).toEqual([[], [], null]);
  });

  it("knows which English words are no mistakes in its own", () => {
    const { realWords } = createCatalogue([page], [], "public");
    const words = new Set(realWords!.split(" "));
    // Close to "cancel", which people look for, and with a meaning of its own.
    expect(words.has("cancer")).toBe(true);
    // Far from all of them: there is nothing to protect.
    expect(words.has("xylophone")).toBe(false);
    expect(words.size).toBeLessThan(3000);
  });
});

describe("the API reference", () => {
  const reference = readPage(
    "developers/reference/core-date/",
    html(
      `<h1>Dates</h1><h2 id="addDays">addDays</h2><p>A date some <code>days</code> later. Monday.</p>
      <h2 id="version">version</h2><p>The version.</p><p>It is what the package says.</p>`,
      "developers",
    ),
  )!;

  it("is apart: what everybody's search loads is the same with it and without", () => {
    const without = createCatalogue([page], [], "public");
    expect(createCatalogue([page, reference], [], "public")).toEqual({ ...without, hasReference: true });
    expect(createReferenceCatalogue([page])).toBeUndefined();
  });

  it("has each name, and the words that no other page has", () => {
    const apart = createReferenceCatalogue([page, reference])!;
    expect(apart.entries.map(({ phrases }) => phrases)).toEqual([[], ["add days"], []]);
    expect(apart.entries.map(({ path }) => path)).toEqual([
      "developers/reference/core-date/",
      "developers/reference/core-date/#addDays",
      "developers/reference/core-date/#version",
    ]);
    const { entries, words } = addReference(createCatalogue([page, reference], [], "public"), apart);
    expect(entries).toEqual(expect.arrayContaining([...apart.entries]));
    const list = words.split(" ");
    expect(list).toEqual([...new Set(list)].sort());
    expect(list).toEqual(expect.arrayContaining(["adddays", "counts"]));
    expect(apart.words.split(" ")).not.toContain("monday");
  });
});

describe("an export", () => {
  it("has the first sentence of its docstring, however short or long, and no other export's", () => {
    const long = `Reads ${"one thing and another, ".repeat(12)}and says what is wrong.`;
    const reference = readPage(
      "developers/reference/cli/",
      html(
        `<h1>cli</h1><h2 id="run">run</h2><p>Runs it.</p><p>And more of this.</p>
        <h2 id="read">read</h2><p>${long} Then more.</p><h2 id="bare">bare</h2>`,
        "developers",
      ),
    )!;
    const exports = createReferenceCatalogue([reference])!.entries.filter(({ kind }) => kind === "export");
    expect(exports.map(({ title, lead }) => [title, lead])).toEqual([
      ["run", "Runs it."],
      ["read", long],
      ["bare", ""],
    ]);
  });

  it("is what the page that lists all exports has none of", () => {
    const list = readPage(
      "developers/reference/",
      html(`<h1>API reference</h1><h2 id="cli">cli</h2><p>Import from cli.</p>`, "developers"),
    )!;
    expect(createReferenceCatalogue([list])!.entries.map(({ kind }) => kind)).toEqual(["page", "heading"]);
  });
});

describe("shorten", () => {
  it("ends with a sentence, or else with a word", () => {
    const sentence =
      "This sentence has a good many words in it, so that it is long enough to stand alone here.";
    expect(shorten(`${sentence} ${"And more of it. ".repeat(20)}`)).toMatch(/\.$/);
    expect(shorten("word ".repeat(80).trim())).toMatch(/word…$/);
    expect(shorten("Short.")).toBe("Short.");
  });
});

describe("readQuery", () => {
  it.each([
    ["/docs/side-efects.html", "/docs/", "side efects"],
    ["/patients/missed/", "/", "patients missed"],
    ["/a%20b/%E0%A4%A", "/", "a 20b E0 A4 A"],
    ["/", "/", ""],
  ])("of %s under %s is %j", (path, base, query) => {
    expect(readQuery(path, base)).toBe(query);
  });
});

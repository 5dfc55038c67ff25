import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onPage, openPage, visit, type Look, type Opened } from "./setup.ts";

const field = (page: Page) => page.locator("dialog[open] input[type=search]");
const status = (page: Page) => page.locator("dialog[open] [role=status]");
const results = (page: Page) => page.locator("dialog[open] .ik-search-results");

async function openSearch(page: Page): Promise<void> {
  // The button is dead until its script has run.
  await page.locator("site-search button[data-open-modal]:not([disabled])").click();
  await field(page).waitFor();
}

/** What the search has to say to a query: its sentence, and where its links lead, in their order. */
async function ask(page: Page, query: string): Promise<{ readonly says: string; readonly links: string[] }> {
  await field(page).fill(query);
  await results(page).and(page.locator("[aria-busy=false]")).waitFor();
  return {
    says: (await status(page).textContent()) ?? "",
    links: await results(page)
      .locator("li > a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? "")),
  };
}

describe("the dialog", () => {
  it.each(["the button", "Control+k"])("finds a term of the glossary, opened by %s", (way) =>
    onPage("/", async (page) => {
      await page.locator("site-search button[data-open-modal]:not([disabled])").waitFor();
      if (way === "the button") await openSearch(page);
      else await page.keyboard.press(way);
      await expect.poll(() => field(page).evaluate((input) => input === document.activeElement)).toBe(true);

      await ask(page, "sgACC");
      await results(page).locator("a[href*='glossary']", { hasText: "sgACC" }).first().click();
      await page.waitForURL(/\/glossary\//);
      const { hash } = new URL(page.url());
      // The entry itself, and not the top of a long page.
      const entry = page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`);
      expect(await entry.textContent()).toContain("sgACC");
      await expect
        .poll(() => entry.evaluate((element) => element.getBoundingClientRect().top < innerHeight))
        .toBe(true);
    }),
  );

  it("loads nothing before somebody opens it", async () => {
    const opened = await openPage("/help/");
    try {
      const requests: string[] = [];
      opened.page.on("request", (request) => requests.push(new URL(request.url()).pathname));
      await visit(opened.page, "/about/");
      await opened.page.waitForLoadState("networkidle");
      const isSearch = (path: string): boolean => /pagefind|search\.json|panel/.test(path);
      expect(requests.filter(isSearch)).toEqual([]);
      await openSearch(opened.page);
      await ask(opened.page, "bladder");
      expect(requests.filter(isSearch)).toEqual(
        expect.arrayContaining(["/search.json", "/pagefind/pagefind.js"]),
      );
      expect(opened.problems()).toEqual([]);
    } finally {
      await opened.close();
    }
  });

  it("finds a function by its name, and loads the names only for who looks for one", () =>
    onPage("/about/", async (page) => {
      const requests: string[] = [];
      page.on("request", (request) => requests.push(new URL(request.url()).pathname));
      const hasNames = (): boolean => requests.includes("/search-reference.json");
      await openSearch(page);
      await ask(page, "missed infusion");
      await ask(page, "xylophone");
      expect(hasNames()).toBe(false);
      // No patient types that: whoever does means the function, whatever the filter says.
      expect((await ask(page, "daysInMonth")).links[0]).toBe("/developers/reference/core-date/#daysInMonth");
      expect(hasNames()).toBe(true);
      await page.locator("dialog[open] fieldset").getByLabel("Developers").check();
      expect((await ask(page, "course to ics")).links[0]).toBe(
        "/developers/reference/formats-ics/#courseToIcs",
      );
    }));

  it("finds a function by what its docstring says it is for, for developers alone", () =>
    onPage("/about/", async (page) => {
      await openSearch(page);
      const purposes = [
        ["skip public holidays", "holidays/#closuresFor"],
        ["calendar file", "formats-ics/#courseToIcs"],
        ["read a course from JSON", "core-planning/#parseCourseJson"],
        ["how late is an infusion", "core-review/#reviewCourse"],
        ["days between two dates", "core-date/#daysBetween"],
        ["move an infusion to another day", "core-planning/#moveInfusion"],
        ["courses of many patients", "core-planning/#planCourses"],
        ["terms that match what a reader has typed", "core-mechanism/#searchTerms"],
      ] as const;
      const isReference = (link: string): boolean => link.startsWith("/developers/reference/");
      for (const [query] of purposes)
        expect((await ask(page, query)).links.filter(isReference), query).toEqual([]);
      const readers = page.locator("dialog[open] fieldset");
      await readers.getByLabel("Developers").check();
      for (const [query, place] of purposes)
        expect((await ask(page, query)).links.slice(0, 3), query).toContain(`/developers/reference/${place}`);
      // Nor does it come first where everything is searched, when patients or staff have the words too.
      await readers.getByLabel("Everything").check();
      for (const query of ["calendar file", "skip public holidays", "how late is an infusion"])
        expect(isReference((await ask(page, query)).links[0] ?? ""), query).toBe(false);
    }));

  it("keeps what was typed before it had loaded", () =>
    onPage("/help/", async (page) => {
      let release = (): void => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route("**/pagefind/pagefind.js", async (route) => {
        await held;
        await route.continue();
      });
      await openSearch(page);
      await page.keyboard.type("sgACC");
      release();
      await results(page).locator("a[href$='/glossary/#sgacc']").waitFor();
      expect(await field(page).inputValue()).toBe("sgACC");
    }));

  it("is used by keyboard alone: arrows, Enter, Escape", () =>
    onPage("/help/", async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
      const button = page.locator("site-search button[data-open-modal]:not([disabled])");
      await button.focus();
      await page.keyboard.press("Enter");
      await field(page).waitFor();
      await ask(page, "depression");
      const titles = await results(page).locator("a").allTextContents();
      await page.keyboard.press("ArrowDown");
      expect(await focused()).toBe(titles[0]);
      await page.keyboard.press("ArrowDown");
      expect(await focused()).toBe(titles[1]);
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await expect.poll(focused).toBe(titles[0]);
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator("dialog[open]").count()).toBe(0);
      await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
    }));

  it("closes when a link leads to a heading of the same page, and goes there", () =>
    onPage("/about/", async (page) => {
      await openSearch(page);
      await ask(page, "who stands behind this site");
      await results(page).locator("a[href='/about/#who-stands-behind-this-site']").first().click();
      await page.waitForURL(/#who-stands-behind-this-site$/);
      expect(await page.locator("dialog[open]").count()).toBe(0);
    }));

  it("asks for other readers' pages only until it is closed", () =>
    onPage("/help/", async (page) => {
      await openSearch(page);
      const group = page.locator("dialog[open] fieldset");
      await group.getByLabel("Developers").check();
      const { links } = await ask(page, "holidays");
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter((link) => !/^\/(?:developers|glossary)\//.test(link))).toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await openSearch(page);
      expect(await group.getByLabel("Patients and staff").isChecked()).toBe(true);
    }));

  const looks: [string, Look][] = [
    ["light, wide", { theme: "light" }],
    ["dark, wide", { theme: "dark" }],
    ["light, 360 px", { theme: "light", width: 360, height: 740 }],
    ["dark, 360 px", { theme: "dark", width: 360, height: 740 }],
  ];
  it.each(looks)("is accessible and fits: %s", (_, look) =>
    onPage(
      "/help/",
      async (page) => {
        await openSearch(page);
        for (const query of ["", "depression", "depresion", "xylophone", "price"]) {
          await ask(page, query);
          const { violations } = await new AxeBuilder({ page }).include("dialog").analyze();
          expect(violations.map(({ id, nodes }) => [query, id, nodes[0]?.html])).toEqual([]);
          const wider = await page
            .locator("dialog *")
            .evaluateAll((all) =>
              all
                .filter(
                  (one) => !one.matches(".sr-only") && one.getBoundingClientRect().right > innerWidth + 1,
                )
                .map((one) => one.outerHTML.slice(0, 80)),
            );
          expect(wider).toEqual([]);
        }
        // Fingers need room.
        const small = await page
          .locator("dialog label, dialog button")
          .evaluateAll((all) =>
            all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent),
          );
        expect(small).toEqual([]);
      },
      look,
    ),
  );

  it("moves nothing on the page or in itself while somebody types", () =>
    onPage("/help/", async (page) => {
      await page.evaluate(() => {
        const shifts: number[] = ((window as unknown as { shifts: number[] }).shifts = []);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: "layout-shift", buffered: false });
      });
      await openSearch(page);
      const box = await page.locator("dialog").boundingBox();
      for (const query of ["pain", "xylophone", "depression"]) await ask(page, query);
      expect(await page.locator("dialog").boundingBox()).toEqual(box);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
    }));
});

/** What people type, and where an answer has to stand: first, or among the first three links. */
type Expectation = {
  readonly queries: readonly string[];
  /** Addresses, each of which will do. One without a heading stands for the page and all headings on it. */
  readonly to: readonly string[];
  readonly rank: "first" | "within three";
};

const first = (queries: readonly string[], ...to: readonly string[]): Expectation => ({
  queries,
  to,
  rank: "first",
});
const withinThree = (queries: readonly string[], ...to: readonly string[]): Expectation => ({
  queries,
  to,
  rank: "within three",
});

const SIX = "/mechanism/six/";
const MISSED = ["/handbook/missed/", "/patients/missed/"];
const VISIT = "/patients/your-visit/";
const SIDE_EFFECTS = ["/patients/side-effects/", "/handbook/side-effects/"];
const OVER_TIME = [
  "/patients/side-effects/#over-time-bladder-liver-memory",
  "/handbook/side-effects/#over-months-bladder-liver-memory",
];
const GAP = "/handbook/missed/#two-days-in-a-row";

const table: readonly Expectation[] = [
  // Terms
  first(["what is the sgACC", "sgACC", "subgenual", "what does sgACC mean"], "/glossary/#sgacc"),
  first(["BDNF"], "/glossary/#bdnf"),
  first(["neuroplasticity", "neuroplasticty", "brain plasticity"], "/glossary/#neuroplasticity"),
  first(["glutamat", "glutamate", "glutamate surge"], "/glossary/#glutamate"),
  first(["depresion"], "/glossary/#depression", "/mechanism/depression/"),
  first(["chronik pain"], "/glossary/#chronic-pain", "/mechanism/pain/"),
  first(["opioid", "alcohol craving"], "/mechanism/alcohol/", "/glossary/#opioid-receptor"),
  first(["what is maintenance"], "/glossary/#maintenance"),
  first(["what is induction"], "/glossary/#induction"),
  first(["anesthesiologist"], "/glossary/#anaesthetist"),
  // How a course goes
  first(["how long does one infusion last", "how long does it last", "wears off"], SIX),
  first(["half life", "half-life", "halflife"], SIX),
  first(["how many infusions", "why six", "why monthly", "why six and not three"], SIX),
  withinThree(
    [
      "may two be on consecutive days",
      "two days in a row",
      "two days running",
      "minimum gap",
      "how many days apart",
    ],
    GAP,
  ),
  withinThree(["can we give one on tuesday and wednesday"], GAP),
  first(
    ["missed infusion", "patient missed the third", "no show", "DNA", "patient did not turn up"],
    ...MISSED,
  ),
  first(["I missed my infusion"], "/patients/missed/"),
  withinThree(["what if i am late", "given late", "running 20 minutes late"], ...MISSED),
  withinThree(["cancel", "rebook", "change the date"], ...MISSED, "/handbook/planner/"),
  first(
    ["overdue", "maintenance", "booster", "top-up sooner", "relapse in week 2"],
    "/handbook/maintenance/",
  ),
  first(["when do we stop", "patient wants to stop", "stopping rule"], "/handbook/stopping/"),
  withinThree(
    ["christmas closure", "public holidays", "opening hours", "we are shut over new year"],
    "/handbook/closures/",
  ),
  withinThree(
    ["print the dates", "copy the plan", "calendar file", "export to google calendar"],
    "/handbook/planner/",
  ),
  // The visit
  first(["driving home", "can I drive", "is it safe to drive"], `${VISIT}#driving`),
  withinThree(
    ["escort home", "can my husband pick me up", "can I go home alone"],
    `${VISIT}#who-comes-along`,
  ),
  first(
    ["can i eat before", "fasting", "nil by mouth", "breakfast before the infusion"],
    `${VISIT}#food-and-drink`,
  ),
  first(["what to bring", "how long does a visit take"], VISIT),
  first(["alcohol before the infusion"], VISIT),
  first(
    ["monitoring", "observations", "oxygen saturation", "obs every 15 minutes"],
    "/handbook/observation/",
  ),
  first(["when can the patient go home"], "/handbook/observation/"),
  // What can go wrong
  first(
    ["side effects", "nausea", "feel sick", "dissociation", "hallucinations", "side efects"],
    ...SIDE_EFFECTS,
  ),
  withinThree(["bladder", "liver", "cystitis", "long-term effects"], ...OVER_TIME),
  withinThree(["is it addictive", "misuse", "abuse potential"], ...SIDE_EFFECTS),
  first(
    ["contraindications", "who should not have it", "pregnancy", "high blood pressure", "breastfeeding"],
    "/handbook/suitability/",
  ),
  first(
    ["other medicines", "interactions", "benzodiazepine", "benzodiazapines"],
    "/handbook/other-medicines/",
  ),
  first(["suicidal", "crisis", "emergency", "I want to die", "phone number"], "/help/"),
  withinThree(["patient says she wants to die"], "/handbook/crisis/"),
  // Papers
  withinThree(
    ["consent", "consent form", "off-label", "unlicensed"],
    "/handbook/consent/",
    "/glossary/#off-label",
  ),
  first(["letter to GP", "gp letter", "write to the family doctor"], "/handbook/letter/"),
  first(["patient leaflet"], "/handbook/hand-out/"),
  // Does it help
  withinThree(
    ["does it work", "will it help me", "response rate", "Cochrane", "how effective is it"],
    "/patients/does-it-help/",
  ),
  // Tried as a nurse at the desk and as a patient at home
  first(["undo a mistake in the planner", "entered the wrong date"], "/handbook/planner/#a-change"),
  first(["lost my link", "backup"], "/handbook/planner/#keep-it-for-the-next-visit"),
  first(["change clinic days"], "/clinic/set-up/"),
  first(
    ["pt on warfarin", "weaning off sertraline", "contraceptive pill", "cannabis"],
    "/handbook/other-medicines/",
  ),
  withinThree(
    ["panic attack", "patient agitated in the chair", "slow the drip"],
    ...SIDE_EFFECTS,
    "/handbook/crisis/",
  ),
  first(["can i die from it"], "/patients/side-effects/#rare-but-serious"),
  first(["sats low", "resuscitation"], "/handbook/observation/"),
  first(["phq-9", "rating scale"], "/handbook/suitability/"),
  first(["out of hours number", "who do I call at night"], "/help/"),
  first(["seventh infusion", "extra infusion"], "/handbook/maintenance/"),
  first(
    ["nothing after 3 infusions", "I feel no different"],
    "/patients/questions/#how-will-we-know-when-to-stop",
  ),
  first(["will my gp know"], "/patients/questions/#will-my-gp-be-told"),
  first(["data protection", "delete a patient"], "/about/#what-the-site-keeps-on-your-device"),
  withinThree(["discharge criteria", "sober escort"], "/handbook/observation/"),
  first(["can I come alone", "can my husband sit with me"], `${VISIT}#who-comes-along`),
  first(["can I have coffee"], `${VISIT}#food-and-drink`),
  first(["can I go to work the next day"], `${VISIT}#the-rest-of-the-day`),
  // A second time, as a nurse
  first(
    ["cannula fell out", "IV came out", "vein blown", "drip tissued", "patient crying and frightened"],
    "/handbook/side-effects/#during-the-infusion-tell-staff-at-once",
  ),
  first(["patient fell asleep during infusion"], "/handbook/side-effects/#can-be-an-emergency"),
  first(["patient confused afterwards"], "/handbook/side-effects/#needs-advice-the-same-day"),
  first(
    ["bp 180 over 110 during infusion", "pulse ox dropping", "what readings do we act on"],
    "/handbook/observation/",
  ),
  first(["smelt of alcohol on arrival"], "/handbook/observation/#before-ask-and-measure"),
  first(["she ate a sandwich an hour ago"], "/handbook/observation/#eating-and-drinking-your-clinics-rule"),
  first(
    ["patient drove here herself", "his lift has not turned up"],
    "/handbook/observation/#the-way-home-escorted-and-no-driving",
  ),
  first(
    ["pt took lorazepam this morning", "patient stopped her antidepressant"],
    "/handbook/other-medicines/",
  ),
  first(["when do we check urine"], "/handbook/side-effects/#over-months-bladder-liver-memory"),
  first(["patient wants to stop half way", "not working after four"], "/handbook/stopping/"),
  first(["two missed in a row"], "/handbook/missed/"),
  first(["friday infusion was given on thursday"], "/handbook/missed/#late-or-early"),
  first(["only four infusions fit before christmas"], "/handbook/missed/#the-course-is-out-of-reach"),
  first(["can we give it if she is breastfeeding"], "/handbook/suitability/"),
  first(["we missed the maintenance by three weeks"], "/handbook/maintenance/"),
  // As a patient
  first(
    [
      "pins and needles",
      "tingling in my fingers",
      "swollen arm",
      "ringing in my ears",
      "hot flush",
      "shaking",
    ],
    "/patients/side-effects/#tell-your-clinic",
  ),
  first(["I feel flat after my infusion"], `${VISIT}#if-you-feel-worse`),
  first(["how do I know it is working"], "/patients/questions/#how-will-we-know-when-to-stop"),
  first(["weird dreams", "seeing double", "I feel drunk"], "/patients/side-effects/"),
  first(
    ["I can't sleep after it", "can't pee", "he has yellow eyes", "my stomach hurts and my wee is dark"],
    "/patients/side-effects/#get-advice-the-same-day",
  ),
  first(["will I be asleep", "which arm"], `${VISIT}#what-happens-during-the-infusion`),
  first(["can I bring my phone", "listen to music"], `${VISIT}#what-to-bring`),
  first(["drive tomorrow morning", "can I drive a forklift"], `${VISIT}#driving`),
  first(
    ["can my daughter sit with me", "can I fly home", "no one to take her home"],
    `${VISIT}#who-comes-along`,
  ),
  first(
    ["look after my children afterwards", "do I need someone overnight", "wine that evening"],
    `${VISIT}#the-rest-of-the-day`,
  ),
  first(["I drank last night"], `${VISIT}#other-medicines-and-alcohol`),
  first(["do I need to fast"], `${VISIT}#food-and-drink`),
  first(["on my period", "is it safe for my heart"], `${VISIT}#tell-the-clinic-about-your-health`),
  first(
    ["I have a cold", "can I have it while I have the flu"],
    "/patients/missed/#if-you-are-unwell-on-the-day",
  ),
  first(["i forgot my appointment"], "/patients/missed/"),
  first(["how soon will I feel better", "how many people get better"], "/patients/does-it-help/"),
  first(
    ["can I take my antidepressant", "do I come off my tablets first"],
    "/patients/questions/#may-i-take-my-other-medicines",
  ),
  first(["can I breastfeed"], "/patients/questions/#who-should-not-have-it"),
  first(["can I stop halfway through"], "/patients/questions/#can-i-stop"),
  first(["is this medicine legal"], "/patients/questions/#what-does-off-label-mean"),
  first(["is it on the nhs"], "/patients/questions/#what-does-it-cost"),
  first(["do I have to have blood tests"], "/patients/side-effects/#over-time-bladder-liver-memory"),
  // As a receptionist
  first(["caller wants to cancel tomorrow", "running an hour behind"], "/handbook/missed/"),
  first(["move her friday to monday", "patient wants a different day"], "/handbook/planner/#a-change"),
  first(
    [
      "new patient wants to start",
      "double booked",
      "patient going on holiday for two weeks",
      "can we fit her in tomorrow",
    ],
    "/handbook/planner/#a-new-patient",
  ),
  first(
    [
      "print appointment card",
      "send dates by email",
      "put dates in outlook calendar",
      "when is the next infusion",
    ],
    "/handbook/planner/",
  ),
  first(["patient lost her dates"], "/handbook/planner/#keep-it-for-the-next-visit"),
  first(
    [
      "are we open on good friday",
      "does a half day count",
      "can they come on saturday",
      "clinic closed for training",
      "nurse is off sick",
    ],
    "/handbook/closures/",
  ),
  first(
    ["asks to speak to the doctor", "caller wants to speak to the nurse", "angry caller", "caller is crying"],
    "/handbook/phone/",
  ),
  first(["wants her records"], "/about/#what-the-site-keeps-on-your-device"),
  // Where there is danger the number comes first, whoever asks and however they say it.
  first(["chest pain", "he can't breathe", "having a fit", "face drooping", "anaphylaxis"], "/help/"),
  withinThree(
    ["chest pain", "collapsed", "passed out"],
    "/patients/side-effects/#call-the-emergency-number-at-once",
  ),
  first(
    ["caller sounds suicidal", "patient says she is going to hurt herself", "patient wants to end it all"],
    "/handbook/crisis/",
  ),
  first(
    ["he wants to end it all", "hurting herself", "says she does not want to be here any more"],
    "/help/",
  ),
  // On other sites, and this one
  first(["embed on wordpress", "put it on my website", "iframe"], "/partners/first-widget/"),
  withinThree(["what may we say", "advertising rules", "South Africa law"], "/partners/audiences/"),
  withinThree(
    ["who reviewed this", "who made this", "report an error"],
    "/about/#who-stands-behind-this-site",
  ),
  first(["do you use cookies", "privacy policy"], "/about/#what-the-site-keeps-on-your-device"),
  first(["csp header"], "/partners/security/"),
  first(["fhir"], "/developers/exports/"),
];

/** What clinic staff ask most, in the words of their question. handbook.test.ts holds the same pages to be two clicks away. */
const asked: readonly Expectation[] = [
  first(["A patient misses the third infusion: what do we do?"], "/handbook/missed/"),
  first(["Two infusions on consecutive days?"], GAP),
  first(["How long does one infusion last?"], SIX),
  first(["How long does a visit take?"], `${VISIT}#how-long-a-visit-takes`),
  first(["What is the sgACC?"], "/glossary/#sgacc"),
  first(["What goes in the letter to the GP?"], "/handbook/letter/"),
  first(["What do we monitor, how often?"], "/handbook/observation/"),
  first(["Who may not be suitable?"], "/handbook/suitability/"),
  first(["Side effects: what is normal, what is not?"], "/patients/side-effects/"),
  first(["Bladder, liver, memory over months: what tests?"], ...OVER_TIME),
  first(["Driving and escort: how long?"], VISIT, "/handbook/observation/"),
  first(["Fasting"], `${VISIT}#food-and-drink`),
  first(["Other medicines, interactions"], "/handbook/other-medicines/"),
  first(["Consent and off-label: what must be covered?"], "/handbook/consent/"),
  first(["A patient is suicidal, on the phone or in the chair"], "/handbook/crisis/"),
  first(["The course is out of reach: ways on"], "/handbook/missed/#the-course-is-out-of-reach"),
  first(["The patient relapses in week 2: an earlier top-up?"], "/handbook/maintenance/"),
  first(["When do we stop, who reviews?"], "/handbook/stopping/"),
  first(["Does it help for depression?"], "/patients/does-it-help/"),
  first(["Does it help for pain? What does Cochrane say?"], "/patients/does-it-help/"),
  first(["Why six, why not three?"], `${SIX}#why-six-infusions`),
  first(["We shut over Christmas"], "/handbook/closures/"),
  first(["What must our clinic confirm?"], "/handbook/to-confirm/"),
  first(["What may we say in public in our country?"], "/partners/audiences/"),
  first(["Who reviewed this, when next, whom do I tell of an error?"], "/about/#who-stands-behind-this-site"),
];

describe("what it answers", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openPage("/help/");
    await openSearch(opened.page);
  });
  afterAll(() => opened.close());

  it("has all 25 questions that staff ask most", () => {
    expect(asked).toHaveLength(25);
  });

  const rows = [...asked, ...table].flatMap(({ queries, to, rank }) =>
    queries.map((query) => ({ query, to, rank })),
  );
  it.each(rows)("$query: $to $rank", async ({ query, to, rank }) => {
    const { links } = await ask(opened.page, query);
    const found = links.slice(0, rank === "first" ? 1 : 3);
    const isWanted = (link: string): boolean => to.some((one) => link === one || link.split("#")[0] === one);
    expect(found.some(isWanted), `${query}: ${found.join(", ")}`).toBe(true);
  });

  it("never answers patients and staff from a page for developers first, where another page has the words", async () => {
    for (const query of [
      "missed infusion",
      "late",
      "holidays",
      "overdue",
      "calendar",
      "date",
      "cancelled",
      "given",
    ]) {
      const { links } = await ask(opened.page, query);
      expect(links.length, query).toBeGreaterThan(0);
      expect(
        links.filter((link) => link.startsWith("/developers/")),
        query,
      ).toEqual([]);
    }
  });

  it("gives the same for each spelling: with a hyphen, a space or nothing between, one or many", async () => {
    const spellings = [
      ["half life", "half-life", "halflife"],
      ["short term", "short-term", "shortterm"],
      ["side effect", "side effects", "side-effects", "sideeffects"],
      ["off label", "off-label", "offlabel"],
      ["contraindication", "contra-indications", "contraindications"],
      ["blood pressure", "blood-pressure"],
    ];
    for (const [one = "", ...others] of spellings) {
      const { links } = await ask(opened.page, one);
      expect(links.length, one).toBeGreaterThan(0);
      for (const other of others) expect((await ask(opened.page, other)).links, other).toEqual(links);
    }
  });

  it.each([
    "easter",
    "zzz",
    "xylophone",
    "garden gnome",
    "pizza",
    "football",
    "shingles",
    "migraine",
    "weight gain",
  ])("%s: nothing, and what to do then", async (query) => {
    const { says, links } = await ask(opened.page, query);
    expect(links).toEqual([]);
    expect(says).toBe(`Nothing found for “${query}”.`);
    expect(await results(opened.page).locator("a[href='/help/']").count()).toBe(1);
    expect(await results(opened.page).locator("a[href^='/glossary/']").count()).toBeGreaterThan(0);
  });

  it("gives a word that only few pages have those pages, with the word in each", async () => {
    for (const query of ["anxiety", "outlook", "psychosis"]) {
      const { links } = await ask(opened.page, query);
      expect(links.length, query).toBeGreaterThan(0);
      const pages = new Set(links.map((link) => link.split("#")[0] ?? ""));
      for (const path of pages) {
        const html = await (await opened.page.request.get(new URL(path, opened.page.url()).href)).text();
        // "Psychosis" also leads to who may not be suitable, by what people type.
        if (path !== "/handbook/suitability/")
          expect(html.toLowerCase(), `${query}: ${path}`).toContain(query);
      }
    }
  });

  it("says what it took a mistake for, and which word no page has", async () => {
    expect((await ask(opened.page, "depresion")).says).toContain("Showing results for “depression”.");
    expect((await ask(opened.page, "trampoline after an infusion of pain")).says).toContain(
      "No page has the word “trampoline”.",
    );
  });

  it.each(["price", "cost", "how much does it cost", "insurance"])(
    "%s: a sentence, and no pages",
    async (query) => {
      const { links } = await ask(opened.page, query);
      expect(links).toEqual(["/patients/questions/#what-does-it-cost"]);
      expect(await results(opened.page).textContent()).toContain("Your clinic tells you");
    },
  );

  it("leads to headings: each link of an answer is a place on its page", async () => {
    for (const query of ["bladder", "driving", "two days in a row"]) {
      const { links } = await ask(opened.page, query);
      const sections = links.filter((link) => link.includes("#"));
      expect(sections.length, query).toBeGreaterThan(0);
      for (const link of sections) {
        const [path = "", id = ""] = link.split("#");
        const html = await (await opened.page.request.get(new URL(path, opened.page.url()).href)).text();
        expect(html, link).toContain(`id="${id}"`);
      }
    }
  });
});

describe("the page for an address that does not exist", () => {
  it.each([
    ["/patients/side-efects/", "/patients/side-effects/"],
    ["/glossary/sgacc.html", "/glossary/#sgacc"],
    ["/handbook/gp-letter", "/handbook/letter/"],
  ])("%s: looks for what the address says, and offers %s", async (address, place) => {
    const opened = await openPage("/help/");
    try {
      await opened.page.goto(new URL(address, opened.page.url()).href);
      await opened.page.locator("main [role=status] a").first().waitFor();
      const links = await opened.page
        .locator("main [role=status] a")
        .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      expect(links).toContain(place);
    } finally {
      await opened.close();
    }
  });

  it("offers nothing where it finds nothing", async () => {
    const opened = await openPage("/help/");
    try {
      await opened.page.goto(new URL("/zzz/qqq/", opened.page.url()).href);
      await opened.page.waitForLoadState("networkidle");
      expect(await opened.page.locator("main [role=status]").textContent()).toBe("");
      expect(await opened.page.locator("main a[href='/glossary/']").count()).toBe(1);
    } finally {
      await opened.close();
    }
  });
});

/** A clinic's own words: written in the set-up, shown in the handbook and on its forms, and nowhere else. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { SharedPlan } from "../../packages/widgets/src/course/model/types.ts";
import { formatShareLink } from "../../packages/widgets/src/course/share/shareLink.ts";
import { allowCopying, readClipboard } from "./calculator.ts";
import { onPage, visit } from "./setup.ts";

const HOSTILE = '<img src=x onerror="document.title=1"> & <b>bold</b>';
const CLINIC: SharedPlan = {
  clinic: "Our clinic",
  phone: "021 555 0100",
  help: { emergency: "112", line: { name: "Night line", phone: "012 345" }, confirmedOn: "2026-11-28" },
  policies: {
    missed: `Call the desk.\n${HOSTILE}`,
    fasting: "Breakfast only.",
    stopping: "After four without a clear benefit.",
  },
};
const LINK = formatShareLink(CLINIC);

const ownWords = (page: Page, id: string) => page.locator(`[data-own="${id}"] [data-own-words]`);
const template = (page: Page) => page.locator(".ik-template");
const follow = async (page: Page, path: string): Promise<void> => {
  const link = page.locator(`a[href*="${path}"]:visible`).first();
  await expect.poll(() => link.getAttribute("href")).toContain("#clinic=");
  await link.click();
};

it("shows a clinic’s words as text on each page that its link is carried to, and keeps them through a reload", () =>
  onPage(`/handbook/missed/${LINK}`, async (page) => {
    await expect.poll(() => ownWords(page, "missed").textContent()).toBe(CLINIC.policies!.missed);
    expect(await ownWords(page, "missed").locator("*").count()).toBe(0);
    // What the clinic has not written is asked of the clinic.
    expect(await page.locator('[data-own="gap"]').isVisible()).toBe(false);
    expect(await page.locator('[data-own-none="gap"]').isVisible()).toBe(true);
    expect(await page.locator('[data-own-none="missed"]').isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe("");

    await follow(page, "/handbook/hand-out/");
    await expect.poll(() => template(page).textContent()).toContain("Breakfast only.");
    await page.reload();
    await expect.poll(() => template(page).textContent()).toContain("Our clinic");
    await page.goBack();
    await expect.poll(() => ownWords(page, "missed").textContent()).toContain("Call the desk.");
    expect(await page.title()).toContain("Missed");
    // Of what the site keeps by itself, nothing has them.
    const stored = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(stored).not.toMatch(/desk|ik=/);
  }));

it("shows a patient the clinic’s words beside what holds in general, and carries them on to a heading", () =>
  onPage(`/patients/your-visit/${LINK}`, async (page) => {
    await expect.poll(() => ownWords(page, "fasting").textContent()).toBe("Breakfast only.");
    const food = page.locator(".ik-set-by-clinic", { has: page.locator('[data-own="fasting"]') });
    const shown = await food.innerText();
    expect(shown).toContain("Our clinic says:");
    expect(shown).toMatch(/In general\s+We found no guideline/);
    expect(shown).not.toContain("Your clinic sets this");
    expect(shown).toContain("We found no guideline that gives a time");
    expect(shown).not.toContain("Ask your clinic when");
    // What the clinic has not written is still asked of it.
    expect(await page.getByText("Ask how long to allow.").isVisible()).toBe(true);
    const clinic = page.locator(".ik-your-clinic");
    expect(await clinic.innerText()).toMatch(/Our clinic · Phone: 021 555 0100/);
    expect(await clinic.innerText()).toContain("Night line on 012 345");
    expect(await clinic.getByRole("link").getAttribute("href")).toBe("tel:0215550100");

    // By way of the calculator, where a link of the planner would open the planner, and on to a heading.
    await follow(page, "/clinic/course/");
    await expect.poll(() => clinic.isVisible()).toBe(true);
    expect(new URL(page.url()).pathname).toBe("/clinic/course/");
    await follow(page, "/patients/questions/");
    await expect.poll(() => clinic.isVisible()).toBe(true);
    await page.locator('.sl-markdown-content a[href*="/patients/missed/"]').last().click();
    await expect.poll(() => ownWords(page, "missed").textContent()).toBe(CLINIC.policies!.missed);
    expect(await ownWords(page, "missed").locator("*").count()).toBe(0);
    expect(new URL(page.url()).hash).not.toContain("clinic");
  }));

it("shows a patient without the clinic’s link what to ask, and takes the clinic’s file", () =>
  onPage("/patients/questions/", async (page) => {
    expect(await page.locator(".ik-your-clinic").isVisible()).toBe(false);
    expect(await page.getByText("Ask your clinic whether it writes to your GP").isVisible()).toBe(true);
    await page.locator("[data-clinic-file]").setInputFiles({
      name: "infusionkit.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify({ ...CLINIC, policies: { payment: "Pay at the desk." } })),
    });
    await expect.poll(() => ownWords(page, "payment").textContent()).toBe("Pay at the desk.");
    expect(await page.getByText("This site has no prices").isVisible()).toBe(true);
  }));

it("shows them after a file was chosen, and says why another file is none", () =>
  onPage("/handbook/crisis/", async (page) => {
    const choose = (content: unknown): Promise<void> =>
      page.locator("[data-clinic-file]").setInputFiles({
        name: "infusionkit.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify(content)),
      });
    const status = page.locator("[data-clinic-status]");
    await choose({ policies: { crisis: "x".repeat(601) } });
    await expect.poll(() => status.textContent()).toMatch(/policies.*crisis.*600 characters/);
    await choose({ ...CLINIC, openingDays: ["monday"], policies: { crisis: "Dr Day first." } });
    await expect.poll(() => status.textContent()).toBe("These pages show the words of Our clinic.");
    expect(await ownWords(page, "crisis").textContent()).toBe("Dr Day first.");
    expect(await page.locator('[data-value="help"]').first().textContent()).toContain(
      "Night line on 012 345",
    );
  }));

it("a form is on paper by itself, with the clinic’s name and lines left for the patient’s data", () =>
  onPage(`/handbook/letter/${LINK}`, async (page) => {
    await expect.poll(() => template(page).textContent()).toContain("Our clinic");
    await page.emulateMedia({ media: "print" });
    const paper = await page.evaluate(() => document.body.innerText);
    expect(paper).toContain("Our clinic");
    expect(paper).toContain("021 555 0100");
    expect(paper).toContain("After four without a clear benefit.");
    expect(paper).toContain("Call 112 now, or Night line on 012 345.");
    expect(paper).not.toMatch(/Staff handbook|On this page|Each clinic decides|Copy as text/);
    await page.emulateMedia({ media: "screen" });

    await allowCopying(page);
    await page.getByRole("button", { name: "Copy as text" }).click();
    await page.getByText("Copied.").waitFor();
    const text = await readClipboard(page);
    expect(text.startsWith("Our clinic\nPhone: 021 555 0100\nDate: ____")).toBe(true);
    expect(text).toMatch(/\nPatient: _+ Date of birth: _+\n/);
    expect(text).toContain("\n\nWhat was given\n");
    expect(text).not.toContain("to fill in");
  }));

it("the planner’s links lead to the handbook with the clinic’s words, and its own link stays as it is", () =>
  onPage(
    `/clinic/planner/${formatShareLink({ ...CLINIC, openingDays: ["monday", "thursday"] })}`,
    async (page) => {
      await follow(page, "/handbook/missed/");
      await expect.poll(() => ownWords(page, "missed").textContent()).toContain("Call the desk.");
      await page.goBack();
      await follow(page, "/handbook/letter/");
      await expect.poll(() => template(page).textContent()).toContain("Our clinic");
    },
  ));

it("the set-up takes them, and gives a link to the handbook that shows them", () =>
  onPage("/clinic/set-up/", async (page) => {
    await page.getByLabel("Name of the clinic").fill("Our clinic");
    await page.getByText("Your own words: 0 of 20 written").click();
    const field = page.getByLabel("A missed or late infusion");
    await field.fill("x".repeat(601));
    await page.getByText("The text has 601 characters").first().waitFor();
    await field.fill("Call the desk.\n\nThe doctor decides.");
    await page.getByText("Your own words: 1 of 20 written").waitFor();
    const link = (await page.getByRole("group", { name: "Link to your staff handbook" }).textContent()) ?? "";
    await visit(page, link.replace(/^https?:\/\/[^/]+/, "").replace("/handbook/", "/handbook/missed/"));
    await expect
      .poll(() => ownWords(page, "missed").textContent())
      .toBe("Call the desk.\n\nThe doctor decides.");
  }));

it("the set-up gives a link for patients, without what is for staff", () =>
  onPage("/clinic/set-up/", async (page) => {
    await page.getByLabel("Name of the clinic").fill("Our clinic");
    await page.getByText("Your own words: 0 of 20 written").click();
    await page.getByLabel("A patient in crisis").fill("Dr Day first.");
    await page.getByLabel("Eating and drinking before").fill("Breakfast only.");
    await page.getByText("Your own words: 2 of 20 written").waitFor();
    const link = (await page.getByRole("group", { name: "Link for your patients" }).textContent()) ?? "";
    expect(link).not.toContain("Dr");
    await visit(page, link.replace(/^https?:\/\/[^/]+/, ""));
    await expect.poll(() => ownWords(page, "fasting").textContent()).toBe("Breakfast only.");
  }));

it("a page on paper has the clinic’s words, and no tools of the screen", () =>
  onPage(`/patients/your-visit/${LINK}`, async (page) => {
    await expect.poll(() => ownWords(page, "fasting").textContent()).toBe("Breakfast only.");
    await page.emulateMedia({ media: "print" });
    const paper = await page.evaluate(() => document.body.innerText);
    expect(paper).toContain("Our clinic says:");
    expect(paper).toContain("021 555 0100");
    expect(paper).not.toMatch(/Markdown|Choose the clinic’s file|Next\n|On this page/);
  }));

it("without scripts each page has its answer, and no button that would do nothing", () =>
  onPage(
    "/handbook/letter/",
    async (page) => {
      expect(await page.getByText("Write to the patient with a copy to the GP").first().isVisible()).toBe(
        true,
      );
      expect(await page.getByRole("button", { name: "Copy as text" }).isVisible()).toBe(false);
      expect(await page.locator("[data-clinic-file]").isVisible()).toBe(false);
    },
    { javaScript: false },
  ));

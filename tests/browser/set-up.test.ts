import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { allowCopying, readClipboard } from "./calculator.ts";
import { planner, PLANNER, press, save, typeStart } from "./planner.ts";
import { onPage, origin, readDownload, settled, visit, type Look } from "./setup.ts";

const onSetUp = (work: (page: Page) => Promise<void>, look: Look = {}): Promise<void> =>
  onPage("/clinic/set-up/", work, look);

const box = (page: Page, name: string) => page.getByRole("group", { name, exact: true });
const text = async (page: Page, name: string): Promise<string> => (await box(page, name).textContent()) ?? "";
const FILE = "The file infusionkit.json";

/** Fills in the last date of a group of three fields. */
async function fillDate(page: Page, legend: string, date: readonly [string, string, string]): Promise<void> {
  const group = page.getByRole("group", { name: legend, exact: true }).last();
  for (const [i, part] of ["Day", "Month", "Year"].entries()) {
    await group.getByLabel(part, { exact: true }).fill(date[i]!);
  }
}

it("fills in a clinic once, and gives a link, a file and a snippet that carry it", () =>
  onSetUp(async (page) => {
    await page.getByLabel("Name of the clinic").fill(`Dr. O'Neill & "Partners"`);
    await page.getByLabel("Phone line").fill("021 555 0100");
    for (const day of ["Tuesday", "Wednesday", "Friday"]) {
      await page.getByRole("checkbox", { name: day.slice(0, 3) }).uncheck();
    }
    await page.getByLabel("Public holidays of").selectOption("za");
    await page.getByRole("button", { name: "Add a closure" }).click();
    await fillDate(page, "From", ["24", "12", "2026"]);
    await fillDate(page, "To (leave empty for one day)", ["4", "jan", "2027"]);
    await page.getByLabel("Why").fill("Christmas closure");
    await page.getByRole("button", { name: "Add a change of opening days" }).click();
    await fillDate(page, "From this date on", ["1", "2", "2027"]);

    expect(JSON.parse(await text(page, FILE))).toEqual({
      clinic: `Dr. O'Neill & "Partners"`,
      phone: "021 555 0100",
      openingDays: [{ days: ["monday", "thursday"] }, { from: "2027-02-01", days: ["monday", "thursday"] }],
      region: "za",
      closures: [{ from: "2026-12-24", to: "2027-01-04", label: "Christmas closure" }],
      horizon: 3,
    });
    const link = await text(page, "Link to your planner");
    expect(link.startsWith(`${origin}/clinic/planner/#ik=1.`)).toBe(true);
    const fields = new URLSearchParams(link.replace(/^.*#ik=1\.\w+\./, ""));
    expect(Object.fromEntries(fields)).toMatchObject({
      o: "14",
      d: "2027-02-01_14",
      r: "za",
      f: "021 555 0100",
    });

    // The snippet reads the file, or has it all in it; either way each script has its hash.
    const short = await text(page, "Snippet");
    expect(short).toContain('config="/infusionkit.json"');
    expect(short).toMatch(/holidays\/za\.js"\s+integrity="sha384-[\w+/=]{64}"/);
    await page.getByRole("radio", { name: "contains all settings" }).check();
    const whole = await text(page, "Snippet");
    expect(whole).toContain('clinic="Dr. O\'Neill &amp; &quot;Partners&quot;"');
    expect(JSON.parse(/opening-days='([^']*)'/.exec(whole)?.[1] ?? "")).toContainEqual({
      from: "2027-02-01",
      days: ["monday", "thursday"],
    });
    // The holidays, the calculator, and the style sheet that keeps its room.
    expect(whole.match(/integrity="sha384-/g)).toHaveLength(3);
  }));

it("saves the file, and goes on from it later", () =>
  onSetUp(async (page) => {
    await page.getByLabel("Phone line").fill("021 555 0100");
    await page.getByRole("checkbox", { name: "Fri" }).uncheck();
    const saved = await readDownload(page, () =>
      page.getByRole("button", { name: "Save as a file" }).click(),
    );
    expect(saved.name).toBe("infusionkit.json");
    expect(saved.text).toBe(await text(page, FILE));

    await visit(page, "/clinic/set-up/");
    await page.getByText("Continue from a saved set-up").click();
    await page
      .getByLabel("Choose the file", { exact: true })
      .setInputFiles({ name: saved.name, mimeType: "application/json", buffer: Buffer.from(saved.text) });
    await expect.poll(() => page.getByLabel("Phone line").inputValue()).toBe("021 555 0100");
    expect(await page.getByRole("checkbox", { name: "Fri" }).isChecked()).toBe(false);

    // And from the link, pasted with what a mail puts around it.
    const link = await text(page, "Link to your planner");
    await visit(page, "/clinic/set-up/");
    await page.getByText("Continue from a saved set-up").click();
    await page.getByLabel("Its text, or your link").fill(`Our calculator: ${link}\n`);
    await page.getByRole("button", { name: "Fill in the form" }).click();
    await expect.poll(() => page.getByLabel("Phone line").inputValue()).toBe("021 555 0100");

    // What is neither is told, and stays where it is.
    await page.getByLabel("Its text, or your link").fill("{ not a set-up");
    await page.getByRole("button", { name: "Fill in the form" }).click();
    await page.getByText("This is not a saved set-up").waitFor();
    expect(await page.getByLabel("Its text, or your link").inputValue()).toBe("{ not a set-up");
    expect(await page.getByLabel("Phone line").inputValue()).toBe("021 555 0100");
  }));

it("says what is wrong beside its field, gives nothing until it is right, and keeps what was typed", () =>
  onSetUp(async (page) => {
    await page.getByLabel("Phone line").fill("ask at the desk");
    await page.getByRole("button", { name: "Add a closure" }).click();
    await fillDate(page, "From", ["31", "2", "2027"]);
    await page.getByLabel("Language code").fill("english please");
    await page.getByRole("button", { name: "Check the form" }).click();

    await expect.poll(() => page.getByLabel("Phone line").getAttribute("aria-invalid")).toBe("true");
    const described = await page.getByLabel("Phone line").getAttribute("aria-describedby");
    const error = described?.split(" ").find((id) => id.endsWith("-error"));
    expect(await page.locator(`[id="${error}"]`).textContent()).toContain("has no digit in it");
    // The list of all of them has the focus.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain("3 things need to be corrected first");
    expect(await box(page, "Snippet").count()).toBe(0);
    expect(await page.getByLabel("Phone line").inputValue()).toBe("ask at the desk");
    // Each leads to its field. What a date says of itself is not said twice.
    const summary = page.locator(".ik-setup-summary");
    await summary.getByRole("link", { name: /February 2027 has days 1 to 28/ }).click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("31");
    expect(await page.locator(".ik-date-range").getByText("February 2027 has days 1 to 28").count()).toBe(1);
    await summary.getByRole("link", { name: /has no digit in it/ }).click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      "ask at the desk",
    );

    await page.getByLabel("Phone line").fill("021 555 0100");
    await page.getByLabel("Language code").fill("af");
    await fillDate(page, "From", ["28", "2", "2027"]);
    await box(page, "Snippet").waitFor();
  }));

it("takes a protocol of the clinic's own, and says in the core's words what is wrong with it", () =>
  onSetUp(async (page) => {
    await page.getByLabel("Protocol", { exact: true }).selectOption("own");
    await page.getByLabel("Your protocol, as JSON").fill('{ "id": "own" }');
    await page
      .getByText(/induction must be an object with infusions, spanDays and gap; it is missing/)
      .first()
      .waitFor();
    await page.getByLabel("Protocol", { exact: true }).selectOption("standard");
    // What was typed is still there when the choice comes back to it.
    await page.getByLabel("Protocol", { exact: true }).selectOption("own");
    expect(await page.getByLabel("Your protocol, as JSON").inputValue()).toBe('{ "id": "own" }');
  }));

it("warns of a colour that is hard to read, with the figures, and offers the nearest that is not", () =>
  onSetUp(async (page) => {
    const field = page.getByLabel("Main colour on a light page", { exact: true });
    await field.fill("#9fd8cf");
    await page
      .getByText(/Hard to read: links and buttons on the background 1\.\d\d : 1, needs 4\.5/)
      .waitFor();
    await page.getByRole("button", { name: /^Use #[\da-f]{6} instead$/ }).click();
    await page.getByText(/^Easy to read: [4-9]\.\d\d : 1\./).waitFor();
    expect(await text(page, FILE)).toContain(await field.inputValue());
  }));

it("opens the planner with the clinic's days, closures and phone line in it", () =>
  onSetUp(async (page) => {
    for (const day of ["Tue", "Wed", "Fri"]) await page.getByRole("checkbox", { name: day }).uncheck();
    await page.getByLabel("Phone line").fill("021 555 0100");
    await page.getByLabel("Public holidays of").selectOption("za");
    await page.getByRole("button", { name: "Add a closure" }).click();
    await fillDate(page, "From", ["24", "12", "2026"]);
    await fillDate(page, "To (leave empty for one day)", ["4", "jan", "2027"]);
    await page.getByLabel("Why").fill("Christmas closure");
    await page.getByRole("link", { name: "Open the planner with your settings" }).click();
    await page.waitForURL((url) => url.pathname === PLANNER);

    const open = planner(page).getByRole("group", { name: "Clinic open" });
    await expect.poll(() => open.textContent()).toContain("Monday and Thursday");
    await expect.poll(() => planner(page).textContent()).toContain("Christmas closure");
    await planner(page).getByText("South Africa").first().waitFor();
    // The phone line is in what is handed over, and in the link that the planner gives.
    await allowCopying(page);
    // After the closure, where the course fits: there is nothing to choose first.
    await typeStart(page, "11", "1", "2027");
    await press(page, "Copy text");
    await expect.poll(() => readClipboard(page)).toContain("021 555 0100");
    await save(page, "Copy link");
    await expect.poll(() => readClipboard(page)).toContain("f=021+555+0100");
  }));

it("gives a snippet that a widget takes without a word of complaint, whatever was filled in", () =>
  onSetUp(async (page) => {
    await page.getByLabel("Name of the clinic").fill(`Dr. O'Neill & "Partners" </script>`);
    await page.getByLabel("Phone line").fill("021 555 0100");
    await page.getByLabel("Public holidays of").selectOption("za");
    await page.getByRole("button", { name: "Add a closure" }).click();
    await fillDate(page, "From", ["24", "12", "2026"]);
    await page.getByLabel("Why").fill("Christmas; and leave");
    await page.getByRole("button", { name: "Add a change of opening days" }).click();
    await fillDate(page, "From this date on", ["1", "2", "2027"]);
    await page.getByLabel("Protocol", { exact: true }).selectOption("murrough-2013");
    await page.getByLabel("Main colour on a light page", { exact: true }).fill("#660033");
    await page.getByRole("radio", { name: "contains all settings" }).check();
    const snippet = await text(page, "Snippet");

    await page.evaluate((html) => {
      const frame = document.createElement("iframe");
      frame.id = "host";
      frame.srcdoc = `<!doctype html><html lang="en"><title>Host</title><body>${html}</body></html>`;
      document.body.append(frame);
    }, snippet);
    const widget = page.frameLocator("#host").locator("infusion-course-calculator");
    await widget.locator(".ik-course").waitFor();
    expect(await widget.locator(".ik-problems").textContent()).toBe("");
    const inside = await widget.getAttribute("closures");
    const closures = JSON.parse(inside ?? "") as readonly { readonly label: string }[];
    expect(closures.map(({ label }) => label)).toContain("Christmas; and leave");
    expect(await page.frameLocator("#host").locator("body > :not(link)").count()).toBe(3);
  }));

it("sends and keeps nothing", () =>
  onSetUp(async (page) => {
    await settled(page);
    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.url()));
    await page.getByLabel("Name of the clinic").fill("A name");
    await page.getByRole("button", { name: "Check the form" }).click();
    expect(sent).toEqual([]);
    expect(await page.evaluate(() => [document.cookie, sessionStorage.length, location.href])).toEqual([
      "",
      0,
      `${origin}/clinic/set-up/`,
    ]);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain("A name");
  }));

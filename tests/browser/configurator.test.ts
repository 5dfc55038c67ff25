import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { LAYOUT_SHIFT } from "../layout-shift.ts";
import { afterEffects, onPage, origin, type Look } from "./setup.ts";

const onConfigurator = (work: (page: Page) => Promise<void>, look: Look = {}): Promise<void> =>
  onPage("/partners/configurator/", work, look);

const preview = (page: Page) => page.frameLocator(".ik-preview iframe");
/** What is wrong is said at its field, and again beside the snippet. */
const inForm = (page: Page) => page.locator(".ik-setup-form");
const snippet = async (page: Page): Promise<string> =>
  (await page.locator(".ik-setup-results pre").textContent()) ?? "";

it("shows the very snippet in a page: what is chosen is seen, and the browser checks the hashes", () =>
  onConfigurator(async (page) => {
    const title = preview(page).getByRole("heading", { name: "Course calculator" });
    await title.waitFor();
    expect(await snippet(page)).toMatch(/integrity="sha384-[\w+/=]{64}"/);

    await page.getByRole("checkbox", { name: "Tuesday" }).uncheck();
    expect(await snippet(page)).toContain('opening-days="monday wednesday thursday friday"');
    await preview(page).getByText("The clinic is open on Monday, Wednesday, Thursday and Friday.").waitFor();
  }));

it.each([
  ["glossary", "Glossary"],
  ["pathway", "How it may work"],
  ["effect", "One infusion, and a course"],
] as const)("shows the %s, and in a frame too", (name, label) =>
  onConfigurator(async (page) => {
    await page.getByLabel("Widget", { exact: true }).selectOption(name);
    await preview(page).locator(`infusion-${name}`).locator(".ik").first().waitFor();
    expect(await snippet(page)).toContain(`<infusion-${name}`);

    await page.getByRole("radio", { name: "Frame" }).check();
    expect(await snippet(page)).toContain(`src="${origin}/embed/${name}/`);
    expect(await snippet(page)).toContain(`title="${label}"`);
    const inner = preview(page).frameLocator("iframe").locator(`infusion-${name}`);
    await inner.locator(".ik").first().waitFor();
  }),
);

it("shows one word in a sentence, which opens", () =>
  onConfigurator(async (page) => {
    await page.getByLabel("Widget", { exact: true }).selectOption("term");
    expect(await page.getByRole("radio", { name: "Frame" }).count()).toBe(0);
    await page.getByLabel("The word as written in your sentence").fill("this growth factor");
    const word = preview(page).locator("infusion-term");
    await expect.poll(() => word.textContent()).toBe("this growth factor");
    // What can be clicked comes with its script: before that, a click on the element is lost.
    await word.locator(".ik-term").click();
    await preview(page)
      .getByText(/brain-derived neurotrophic factor/)
      .waitFor();
  }));

it("makes a widget of the link, by its loader", () =>
  onConfigurator(async (page) => {
    await page.getByRole("radio", { name: "Link and loader" }).check();
    expect(await snippet(page)).toMatch(/^<a\s+class="infusion-widget"\s+data-infusion="course-calculator"/m);
    await preview(page).locator("infusion-course-calculator .ik").first().waitFor();
  }));

it("warns where an address would lose its settings, and offers the form that keeps them", () =>
  onConfigurator(async (page) => {
    const lost = page.getByText("Not for WordPress.");
    await page.getByRole("radio", { name: "Address alone" }).check();
    await lost.waitFor();
    await page.getByLabel("Widget", { exact: true }).selectOption("glossary");
    await lost.waitFor({ state: "detached" });
    await page.getByLabel("Search that is filled in").fill("sleep");
    await lost.waitFor();
    await page.getByRole("button", { name: "Use a frame instead" }).click();
    await lost.waitFor({ state: "detached" });
    // The address of a frame has no version.
    await page.getByText("The frame shows the version published here").waitFor();
    expect(await snippet(page)).toMatch(/^<iframe\s[^>]*\?query=sleep/);
  }));

/** A page of a clinic with a snippet in it, whose scripts come when the page has been painted without them. */
const onPastedPage = (text: string, look: Look, work: (page: Page) => Promise<void>): Promise<void> =>
  onConfigurator(async (page) => {
    await page.route(`${origin}/pasted`, (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><html lang="en"><title>A clinic</title><meta name="viewport" content="width=device-width"><script>${LAYOUT_SHIFT}</script><body><h1>A clinic</h1>${text}${"<p>A paragraph of the clinic.</p>".repeat(40)}`,
      }),
    );
    await page.route(/\/embed\/v[^/]+\/.*\.js$/, async (route) => {
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      await route.continue();
    });
    await page.goto(`${origin}/pasted`);
    await work(page);
  }, look);

it("gives snippets that push nothing about when the widget comes, and leave no hole where it never does", async () => {
  const snippets: [name: string, text: string][] = [];
  await onConfigurator(async (page) => {
    for (const name of ["course-calculator", "glossary", "pathway", "effect"]) {
      await page.getByLabel("Widget", { exact: true }).selectOption(name);
      for (const form of ["Element and script", "Link and loader"]) {
        await page.getByRole("radio", { name: form }).check();
        snippets.push([name, await snippet(page)]);
      }
    }
  });
  for (const [name, text] of snippets) {
    await onPastedPage(text, {}, async (page) => {
      await page.locator(`infusion-${name} .ik`).first().waitFor();
      await afterEffects(page);
      expect(await page.evaluate(() => measureLayoutShift()), `${name}: ${text}`).toBeLessThanOrEqual(0.02);
    });
    if (name !== "course-calculator") continue;
    await onPastedPage(text, { javaScript: false }, async (page) => {
      expect((await page.locator("p").first().boundingBox())?.y, text).toBeLessThan(250);
    });
  }
});

it("follows a phone and a desktop, a light and a dark page", () =>
  onConfigurator(async (page) => {
    const frame = page.locator(".ik-preview iframe");
    await preview(page).getByRole("heading", { name: "Course calculator" }).waitFor();
    expect(await frame.getAttribute("width")).toBe("360");
    await page.getByRole("button", { name: "Desktop" }).click();
    expect(await frame.getAttribute("width")).toBe("1024");
    // All of it is in sight, however wide the page is: its scale follows its room.
    await expect
      .poll(async () => {
        const box = await frame.boundingBox();
        const room = await page.locator(".ik-preview-viewport").boundingBox();
        return box && room && box.width <= room.width + 1;
      })
      .toBe(true);
    await page.getByRole("button", { name: "Dark page" }).click();
    await expect
      .poll(() =>
        preview(page)
          .locator("html")
          .evaluate((html) => getComputedStyle(html).colorScheme),
      )
      .toBe("dark");
  }));

it("warns of colours that are hard to read, and shows the chosen ones", () =>
  onConfigurator(async (page) => {
    const field = page.getByLabel("Main colour on a light page", { exact: true });
    await field.fill("not a colour");
    await inForm(page).getByText("is not a colour").waitFor();
    expect(await page.locator(".ik-setup-results pre").count()).toBe(0);
    await field.fill("#ffcc00");
    await page
      .locator(".ik-setup-form")
      .getByText(/Hard to read/)
      .waitFor();
    await field.fill("#660033");
    await page.getByText(/Easy to read: 1\d\.\d\d : 1/).waitFor();
    await expect
      .poll(() =>
        preview(page)
          .locator("infusion-course-calculator")
          .evaluate(
            (element) => element.shadowRoot?.querySelector<HTMLElement>(".ik-surface")?.style.cssText ?? "",
          ),
      )
      .toContain("#660033");
  }));

it("brings the holidays and the words into a frame too, closed in as it is", () =>
  onConfigurator(async (page) => {
    await page.getByRole("radio", { name: "Frame" }).check();
    const widget = preview(page).frameLocator("iframe").locator("infusion-course-calculator");
    await expect.poll(() => widget.locator(".ik-course").textContent()).toContain("Day of Reconciliation");
    expect(await widget.locator(".ik-problems").textContent()).toBe("");

    await page.getByLabel("Widget", { exact: true }).selectOption("glossary");
    await page.getByLabel("Language code").fill("de");
    const glossary = preview(page).frameLocator("iframe").locator("infusion-glossary");
    await expect.poll(() => glossary.locator(".ik-root").getAttribute("lang")).toBe("de");
  }));

it("says when a language has no words here, and brings the words of one that has", () =>
  onConfigurator(async (page) => {
    await page.getByLabel("Widget", { exact: true }).selectOption("glossary");
    const field = page.getByLabel("Language code");
    await field.fill("fr");
    await page.getByText("There is no translation for fr here").waitFor();
    await field.fill("de-AT");
    expect(await snippet(page)).toContain("/locales/de/glossary.js");
    await expect
      .poll(() => preview(page).locator("infusion-glossary .ik-root").getAttribute("lang"))
      .toBe("de-AT");
    await field.fill("no such language");
    await inForm(page).getByText("is not a language code").waitFor();
    expect(await page.locator(".ik-setup-results pre").count()).toBe(0);
  }));

it("takes what the clinic is, and shows it beside the plan: name, number to call, page to book", () =>
  onConfigurator(async (page) => {
    await page.getByLabel("Name of the clinic").fill("Clinic of the test");
    await page.getByLabel("Phone line").fill("021 555 0100, weekdays 8 to 4");
    await page.getByLabel("Your page for bookings and questions").fill("javascript:alert(1)");
    await inForm(page).getByText("is not the address of a page").waitFor();
    expect(await page.locator(".ik-setup-results pre").count()).toBe(0);
    await page.getByLabel("Your page for bookings and questions").fill("https://clinic.example/book");
    await page.getByLabel("Show maintenance for").selectOption("0");
    const contact = preview(page).locator("infusion-course-calculator .ik-contact");
    await contact.getByText("Clinic of the test").waitFor();
    expect(await contact.getByRole("link", { name: "021 555 0100" }).getAttribute("href")).toBe(
      "tel:0215550100",
    );
    expect(await contact.getByRole("link", { name: "Book or ask the clinic" }).getAttribute("href")).toBe(
      "https://clinic.example/book",
    );
    expect(await snippet(page)).toContain('horizon="0"');

    // In a frame, an address without its site would lead to a page of this one.
    await page.getByLabel("Your page for bookings and questions").fill("/contact/");
    expect(await snippet(page)).toContain('booking-url="/contact/"');
    await page.getByRole("radio", { name: "Frame" }).check();
    for (const typed of ["#ask", "/contact/"]) {
      await page.getByLabel("Your page for bookings and questions").fill(typed);
      await page.getByText(`“${typed}” would lead to a page of this site`).waitFor();
      expect(await page.locator(".ik-setup-results pre").count()).toBe(0);
    }
  }));

it("writes no weak colour without a word beside the snippet", () =>
  onConfigurator(async (page) => {
    await page.getByLabel("Main colour on a light page", { exact: true }).fill("#ffcc00");
    await page
      .locator(".ik-setup-results")
      .getByText(/Hard to read/)
      .waitFor();
    expect(await snippet(page)).toContain("#ffcc00");
  }));

it("asks for what a new row lacks, and keeps the preview while it is filled in", () =>
  onConfigurator(async (page) => {
    const title = preview(page).getByRole("heading", { name: "Course calculator" });
    await title.waitFor();
    await page.getByRole("button", { name: "Add a change of opening days" }).click();
    // Nobody has typed anything wrong yet: only the snippet is withheld, with a link to the field.
    expect(await page.locator(".ik-setup-form .ik-error, .ik-setup-form .ik-field-error").count()).toBe(0);
    expect(await page.locator(".ik-setup-results pre").count()).toBe(0);
    expect(await title.count()).toBe(1);
    await page.getByRole("link", { name: /^New opening days, from: / }).click();
    await page.keyboard.type("1");
    const date = page.getByRole("group", { name: "From this date on" });
    expect(await date.getByLabel("Day").inputValue()).toBe("1");
    await date.getByLabel("Month").fill("2");
    await date.getByLabel("Year").fill("2027");
    expect(await snippet(page)).toContain("2027-02-01");
  }));

it("has days of the week large enough to press, and the button that copies in sight beside the form", () =>
  onConfigurator(async (page) => {
    for (const day of await page.locator(".ik-weekday-picker label").all()) {
      const box = await day.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await preview(page).getByRole("heading", { name: "Course calculator" }).waitFor();
    await page.getByLabel("Name of the clinic").scrollIntoViewIfNeeded();
    const box = await page.getByRole("button", { name: "Copy", exact: true }).boundingBox();
    expect(box && box.y + box.height).toBeLessThan(900);
  }));

it("works on a phone", () =>
  onConfigurator(
    async (page) => {
      await page.getByLabel("Widget", { exact: true }).selectOption("glossary");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      // A whole page with a widget, far below the form: it is drawn when somebody comes near.
      expect(await page.locator(".ik-preview iframe").count()).toBe(0);
      // The form is long: what it comes to is one press away, from anywhere in it.
      await page.evaluate(() => scrollTo(0, 0));
      await page.getByRole("link", { name: "Preview and snippet" }).first().click();
      await expect
        .poll(() => page.locator(".ik-preview").evaluate((one) => one.getBoundingClientRect().top))
        .toBeLessThan(300);
      await preview(page).locator("infusion-glossary .ik").first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    },
    { width: 360, height: 740 },
  ));

it("lays nothing over a field on a phone, wherever it is scrolled and whatever has the focus (WCAG 2.4.11)", () =>
  onConfigurator(
    async (page) => {
      /** The fields that lie in the window, and have something else than themselves at one of their corners or in their middle. */
      const listCovered = () =>
        page.evaluate(() => {
          const header = document.querySelector("header")?.getBoundingClientRect().bottom ?? 0;
          const fields = document.querySelectorAll<HTMLElement>(
            ".ik-setup-form :is(input:not([type=file]), select, textarea, button, a), .ik-setup-form label",
          );
          return [...fields].flatMap((field) => {
            const { left, right, top, bottom, width, height } = field.getBoundingClientRect();
            // What the header covers has been scrolled away; a field that is focused is looked at by itself.
            if (width < 2 || height < 2 || top < header || bottom > innerHeight) return [];
            const points = [
              [left + width / 2, top + height / 2],
              ...[left + 6, right - 6].flatMap((x) => [top + 6, bottom - 6].map((y) => [x, y])),
            ];
            const over = points
              .map(([x = 0, y = 0]) => document.elementFromPoint(x, y))
              .find(
                (one) =>
                  one &&
                  !one.contains(field) &&
                  !field.contains(one) &&
                  !one.closest("label")?.contains(field),
              );
            return over ? [`${field.outerHTML.slice(0, 60)} under ${over.outerHTML.slice(0, 60)}`] : [];
          });
        });
      await page.getByRole("button", { name: "Add a closure" }).click();
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      for (let top = 0; top < height; top += 300) {
        await page.evaluate((y) => scrollTo({ top: y, behavior: "instant" }), top);
        expect(await listCovered(), `scrolled by ${top}`).toEqual([]);
      }
      // By keyboard through the whole form: nothing that has the focus is out of sight or under anything.
      await page.getByLabel("Widget", { exact: true }).focus();
      const seen = new Set<string>();
      for (let i = 0; i < 120; i++) {
        const focused = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const { top, bottom } = element.getBoundingClientRect();
          const header = document.querySelector("header")?.getBoundingClientRect().bottom ?? 0;
          const { left, width } = element.getBoundingClientRect();
          const at = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
          return {
            name: element.outerHTML.slice(0, 80),
            isInForm: !!element.closest(".ik-setup-form"),
            isSeen: top >= header - 1 && bottom <= innerHeight + 1,
            isOnTop: !!at && (element.contains(at) || at.contains(element) || !!at.closest("label")),
          };
        });
        if (!focused.isInForm) break;
        seen.add(focused.name);
        expect(focused, focused.name).toMatchObject({ isSeen: true, isOnTop: true });
        await page.keyboard.press("Tab");
      }
      expect(seen.size).toBeGreaterThan(25);
      expect(await listCovered()).toEqual([]);
    },
    { width: 360, height: 740 },
  ));

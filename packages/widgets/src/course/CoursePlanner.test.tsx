// @vitest-environment happy-dom
import type { JSX } from "preact";
import { render } from "preact";
import { act } from "preact/test-utils";
import { acceptPlan, planCourse, recordVisit, standardProtocol } from "@infusionkit/core";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CoursePlanner } from "./CoursePlanner.tsx";
import { parsePlanFile } from "./share/planFile.ts";
import { formatShareLink } from "./share/shareLink.ts";
import type { ExportRequest } from "./model/types.ts";

const TODAY = "2026-12-07";
const openingDays = ["monday", "thursday"] as const;
const { course } = planCourse({ protocol: standardProtocol, calendar: { openingDays } }, { start: TODAY });
if (!course) throw new Error("There is no course.");
const record = acceptPlan(null, course, { today: "2026-12-01", key: "b7f3c2a9" });

let place: HTMLElement;
let handedOver: ExportRequest[];
const show = async (element: JSX.Element): Promise<void> => {
  await act(async () => render(element, place));
};
const onRequest = (_: string, detail: ExportRequest): boolean => {
  handedOver.push(detail);
  return false;
};
const find = (name: string): HTMLButtonElement | undefined =>
  [...place.querySelectorAll("button")].find((button) => button.textContent?.trim().startsWith(name));
const press = async (name: string): Promise<void> => {
  const button = find(name);
  if (!button) throw new Error(`There is no button "${name}".`);
  await act(async () => button.click());
};

beforeEach(() => {
  handedOver = [];
  history.replaceState(null, "", "/");
  place = document.body.appendChild(document.createElement("div"));
});
afterEach(async () => {
  await act(async () => render(null, place));
  place.remove();
  vi.restoreAllMocks();
});

it("saves a record, as a file and as a link, also where there is no plan because the holidays cannot be had", async () => {
  const visited = recordVisit(record, { date: TODAY, state: "given" }, { today: TODAY });
  location.hash = formatShareLink({ openingDays, record: visited, region: "za" });
  const regions = {
    list: [{ id: "za", name: "South Africa" }],
    load: () => Promise.reject(new Error("offline")),
  };
  await show(<CoursePlanner today={TODAY} regions={regions} onRequest={onRequest} />);
  expect(place.textContent).toContain("The public holidays of this region could not be fetched");
  await press("Save");
  await press("Save as file");
  const [file] = handedOver;
  const parsed = parsePlanFile(file?.text ?? "");
  expect(parsed.ok && parsed.plan.record).toEqual(visited);
  await press("Save");
  await press("Copy link");
  expect(handedOver[1]?.text).toContain(TODAY);
});

it("saves a record also where a setting is wrong, with the settings that are right", async () => {
  const visited = recordVisit(record, { date: TODAY, state: "given" }, { today: TODAY });
  location.hash = formatShareLink({ openingDays: ["monday"], record: visited });
  await show(<CoursePlanner today={TODAY} onRequest={onRequest} />);
  await press("change");
  const monday = [...place.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].find(
    ({ checked }) => checked,
  );
  await act(async () => monday?.click());
  expect(place.textContent).toContain("Tick at least one day");
  await press("Save");
  await press("Save as file");
  const parsed = parsePlanFile(handedOver[0]?.text ?? "");
  expect(parsed.ok && parsed.plan.record).toEqual(visited);
  await press("Save");
  await press("Copy link");
  expect(handedOver).toHaveLength(2);
});

it("asks before a record that is not saved gives way to the next patient, and keeps the focus", async () => {
  await show(<CoursePlanner today={TODAY} start={TODAY} openingDays={openingDays} onRequest={onRequest} />);
  await press("Agree these dates");
  await press("New patient");
  expect(place.textContent).toContain("This patient’s course has not been saved.");
  expect(document.activeElement?.textContent).toBe("Save as file");
  await press("Go back");
  expect(document.activeElement).toBe(find("New patient"));
  expect(find("Start anyway")).toBeUndefined();

  await press("New patient");
  await act(
    async () =>
      void document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
      ),
  );
  expect(document.activeElement).toBe(find("New patient"));
  expect(place.querySelectorAll(".ik-entry").length).toBeGreaterThan(5);

  await press("New patient");
  await press("Save as file");
  expect(parsePlanFile(handedOver[0]?.text ?? "").ok).toBe(true);
  await press("New patient");
  expect(place.querySelectorAll(".ik-entry")).toHaveLength(0);
});

it("starts with the next patient without saving where that is chosen", async () => {
  await show(<CoursePlanner today={TODAY} start={TODAY} openingDays={openingDays} onRequest={onRequest} />);
  await press("Agree these dates");
  await press("New patient");
  await press("Start anyway");
  expect(place.querySelectorAll(".ik-entry")).toHaveLength(0);
  expect(place.querySelector(".ik-date input")).toBe(document.activeElement);
  expect(handedOver).toEqual([]);
});

it("asks about what a list from paper may mean, and shows what it changes, before anything is recorded", async () => {
  const visited = recordVisit(record, { date: TODAY, state: "given" }, { today: TODAY });
  location.hash = formatShareLink({ openingDays, record: visited });
  await show(<CoursePlanner today="2026-12-20" onRequest={onRequest} />);
  await press("From paper");
  const field = place.querySelector("textarea");
  if (!field) throw new Error("There is no field for a list.");
  field.value =
    "7 Dec 2026 missed\n10 Dec 2026 stopped early\n14 and 17 Dec 2026\n18 Dec 2026 given 19 Dec 2026 missed";
  await act(async () => {
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  const lines = () => [...place.querySelectorAll(".ik-paper-list li")].map(({ textContent }) => textContent);
  expect(lines()[0]).toContain("It is recorded as given: this changes it.");
  expect(lines()[1]).toContain(
    "“10 Dec 2026 stopped early”: was the infusion on Thursday 10 December given?",
  );
  expect(lines()[2]).toBe("Monday 14 December 2026 (given)");
  expect(lines()[4]).toContain("There is more than one date in “18 Dec 2026 given 19 Dec 2026 missed”.");
  const submit = place.querySelector<HTMLButtonElement>(".ik-paper button[type=submit]");
  expect(submit?.textContent).toBe("Answer what is asked above first.");
  await act(async () => submit?.click());
  expect(place.querySelector(".ik-paper")).not.toBeNull();
  const missed = [...place.querySelectorAll<HTMLButtonElement>(".ik-paper-list button")].find(
    ({ textContent }) => textContent === "Missed",
  );
  await act(async () => missed?.click());
  expect(submit?.textContent).toBe("Record 4 visits");
  await act(async () => submit?.click());
  await press("Save");
  await press("Save as file");
  const parsed = parsePlanFile(handedOver[0]?.text ?? "");
  const states = parsed.ok && parsed.plan.record?.appointments.map(({ date, state }) => `${date} ${state}`);
  expect(states).toEqual(
    expect.arrayContaining([
      "2026-12-07 missed",
      "2026-12-10 missed",
      "2026-12-14 given",
      "2026-12-17 given",
    ]),
  );
});

it("takes the minutes of a visit key by key: a number on its way is not taken away", async () => {
  await show(<CoursePlanner today={TODAY} openingDays={openingDays} onRequest={onRequest} />);
  await act(async () => place.querySelector<HTMLElement>('[aria-label="Clinic open: change"]')?.click());
  const label = [...place.querySelectorAll("label")].find(({ textContent }) =>
    textContent?.includes("and takes, in minutes"),
  );
  const field = label?.querySelector("input");
  if (!field) throw new Error("There is no field for the minutes.");
  for (const typed of ["1", "15", "150", "5", "x"]) {
    field.value = typed;
    await act(async () => void field.dispatchEvent(new Event("input", { bubbles: true })));
    expect(field.value).toBe(typed);
  }
  await act(async () => void field.dispatchEvent(new Event("focusout", { bubbles: true })));
  expect(place.textContent).toContain("Give the minutes as a number from 15 to 600.");
});

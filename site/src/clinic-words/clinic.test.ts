import { formatShareLink } from "@infusionkit/widgets";
import { describe, expect, it } from "vitest";
import { formatCarried, parseCarried } from "./carried-link.ts";
import { parseClinicFile, parseClinicLink, pickForPatients } from "./clinic.ts";

const clinic = {
  clinic: "Our clinic",
  phone: "021 555 0100",
  help: { emergency: "112", line: { name: "Night line", phone: "012 345" }, confirmedOn: "2026-11-28" },
  policies: { missed: "Call the desk.\nThe doctor decides.", fasting: "Breakfast only." },
} as const;
const words = (text: string): unknown => {
  const parsed = parseClinicFile(text);
  return parsed.ok ? Object.fromEntries(parsed.words) : parsed.message;
};

describe("a clinic’s words in the handbook", () => {
  it("come from its file and from its link alike, and go on in a link of their own", () => {
    const shown = {
      clinic: "Our clinic",
      phone: "021 555 0100",
      help: "In danger, or thinking of harming yourself? Call 112 now, or Night line on 012 345. Numbers confirmed by the clinic on 28 November 2026.",
      ...clinic.policies,
    };
    const file = JSON.stringify({ ...clinic, openingDays: ["monday"], horizon: 3, theme: "dark" });
    const link = `https://kit.example/clinic/planner/${formatShareLink({ ...clinic, openingDays: ["monday"] })}`;
    expect(words(file)).toEqual(shown);
    expect(words(link)).toEqual(shown);
    const parsed = parseClinicFile(file);
    expect(parsed.ok && parseClinicLink(parsed.fragment)).toEqual(parsed);
  });

  it("leave a patient’s dates behind", () => {
    const parsed = parseClinicLink(
      formatShareLink({
        ...clinic,
        start: "2026-12-07",
        unavailable: [{ from: "2026-12-16", to: "2026-12-16" }],
      }),
    );
    expect(parsed.ok && parsed.clinic).toEqual(clinic);
    expect(parsed.ok && parsed.fragment).not.toContain("2026-12");
  });

  it("are carried with the heading that a link leads to", () => {
    const link = formatShareLink(clinic);
    for (const heading of ["", "driving", "to-say-%E2%80%9Cno%E2%80%9D"])
      expect(parseCarried(formatCarried(link, heading))).toEqual({ fragment: link, heading });
    expect(parseCarried(link)).toBeNull();
    expect(parseClinicLink(formatCarried(link, "driving"))).toEqual(parseClinicLink(link));
    expect(words(`https://kit.example/patients/missed/${formatCarried(link)}`)).toEqual(words(link));
  });

  it("for patients have no instructions for staff", () => {
    const policies = { ...clinic.policies, crisis: "Call Dr Day.", observation: "Every 10 minutes." };
    expect(pickForPatients({ ...clinic, policies })).toEqual(clinic);
    expect(pickForPatients({ clinic: "Ours", policies: { crisis: "Call Dr Day." } })).toEqual({
      clinic: "Ours",
    });
  });

  it("of a hostile file stay text", () => {
    const hostile = '<img src=x onerror="alert(1)">\n</textarea><script>alert(2)</script>';
    expect(words(JSON.stringify({ policies: { missed: hostile } }))).toEqual({ missed: hostile });
  });

  it.each<[string, string, RegExp]>([
    ["no JSON", "hello", /neither your clinic’s file/],
    ["a list", "[]", /neither your clinic’s file/],
    ["a patient’s plan", '{"format":"infusion-plan-1"}', /neither your clinic’s file/],
    ["a policy that there is not", '{"policies":{"mised":"x"}}', /policies.*mised/],
    ["a policy that is too long", JSON.stringify({ policies: { missed: "x".repeat(601) } }), /missed.*600/],
    ["policies that are none", '{"policies":["x"]}', /policies/],
    ["numbers without a day", '{"help":{"emergency":"112"}}', /confirmedOn/],
    ["a name that is none", '{"clinic":7}', /clinic/],
    ["a link that lost its end", formatShareLink(clinic).slice(0, -5), /./],
  ])("are refused with the reason: %s", (_, text, message) => {
    expect(words(text)).toMatch(message);
  });
});

/** What the tests of the set-up and of the WordPress plugin fill in. */
import { standardProtocol } from "@infusionkit/core";
import type { SetupForm } from "./setup-form.ts";

const date = (day: string, month: string, year: string) => ({ day, month, year });
const blank = date("", "", "");

export const ownProtocol = { ...standardProtocol, id: "our-own", title: "Our own" };

/** A form with something in every field: what it comes to has every key that a clinic's file can have. */
export const fullSetup: SetupForm = {
  audience: "service",
  clinic: "  Our   clinic ",
  phone: "021 555 0100",
  bookingUrl: "https://clinic.example/book?with=us",
  help: {
    emergency: "112",
    lineName: "Our helpline",
    linePhone: "0800 555 0100",
    confirmedOn: date("1", "11", "2026"),
  },
  openingDays: ["thursday", "monday"],
  openingChanges: [
    { key: 2, from: date("1", "mar", "2027"), days: ["friday"] },
    { key: 1, from: date("4", "1", "2027"), days: ["monday", "wednesday"] },
  ],
  alternatingDays: [
    {
      key: 6,
      days: ["sunday", "saturday"],
      everyWeeks: 2,
      from: date("5", "12", "2026"),
      to: date("26", "jun", "2027"),
    },
    { key: 7, days: ["tuesday"], everyWeeks: 4, from: date("12", "1", "2027"), to: blank },
    { key: 8, days: [], everyWeeks: 2, from: blank, to: blank },
  ],
  extraDays: [
    { key: 9, from: date("16", "12", "2026"), to: blank, label: " Open on   the holiday " },
    { key: 10, from: date("11", "12", "2026"), to: blank, label: "" },
    { key: 11, from: blank, to: blank, label: " " },
  ],
  region: "za",
  closures: [
    { key: 3, from: date("24", "12", "2026"), to: date("4", "1", "2027"), label: "Christmas closure" },
    { key: 4, from: date("1", "12", "2026"), to: blank, label: "" },
    { key: 5, from: blank, to: blank, label: " " },
  ],
  protocol: "own",
  ownProtocol: JSON.stringify(ownProtocol),
  horizon: 6,
  lang: "pt-br",
  theme: "dark",
  accent: { light: "#048", dark: "#9cf" },
  policies: { missed: "Call us the same day." },
};

/** What both calculators can be told of a clinic and a course. */
import {
  alternatingDaysSetting,
  clinicPageSetting,
  closuresSetting,
  commonSettings,
  dateSetting,
  extraDaysSetting,
  integerSetting,
  oneOfSetting,
  openingDaysSetting,
  protocolSetting,
  regionSetting,
  textSetting,
  withReset,
  type Settings,
} from "../element/settings.ts";

/** The clinic's days. */
export const calendarSettings = {
  openingDays: openingDaysSetting,
  alternatingDays: alternatingDaysSetting,
  extraDays: extraDaysSetting,
  closures: closuresSetting,
  region: regionSetting,
} satisfies Settings;

export const courseSettings = /* @__PURE__ */ (() => ({
  ...commonSettings,
  headingLevel: integerSetting(2, 5),
  audience: oneOfSetting("public", "service"),
  start: withReset(dateSetting),
  protocol: protocolSetting,
  horizon: integerSetting(0, 120),
  phone: textSetting(),
  clinic: textSetting(),
  bookingUrl: clinicPageSetting,
}))() satisfies Settings;

/** Where one of these cannot be used, no plan is made: its dates could be wrong. */
export const requiredCourseSettings: readonly string[] = [
  ...Object.keys(calendarSettings),
  "unavailable",
  "protocol",
];

/** One of these must be in a clinic's file, or beside it: Monday to Friday, which counts elsewhere, would be a guess. */
export const statedCourseSettings: readonly string[] = ["openingDays", "alternatingDays"];

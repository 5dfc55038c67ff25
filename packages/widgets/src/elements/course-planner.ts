/** `<infusion-course-planner>`: the class. Importing this defines nothing: see `define/course-planner`. */
import type { Closure } from "@infusionkit/core";
import { h, type JSX } from "preact";
import { useMemo } from "preact/hooks";
import { CoursePlanner } from "../course/CoursePlanner.tsx";
import type { CoursePlannerProps } from "../course/courseProps.ts";
import type { HolidayRegions } from "../course/model/types.ts";
import { course, courseForm, coursePlanner, dateField } from "../i18n/messages.ts";
import { createElementClass } from "../element/createElementClass.ts";
import { getPageData } from "../element/pageData.ts";
import { renderPreact } from "../element/renderPreact.ts";
import { plannerUnavailableSetting, textSetting, withReset } from "../element/settings.ts";
import css from "./course-planner.css?inline";
import {
  calendarSettings,
  courseSettings,
  requiredCourseSettings,
  statedCourseSettings,
} from "./courseSettings.ts";
import { planOrReason } from "./planOrReason.tsx";
import type { CoursePlannerElement as Described, CoursePlannerElementConstructor } from "./types.ts";

/** The regions whose countries' files are in the page; nothing where there are none. */
const getRegions = (): HolidayRegions | undefined => {
  const { regions, regionInfo, notice } = getPageData();
  if (!regions) return undefined;
  return {
    list: Object.keys(regions).map((id) => ({ id, name: id, ...regionInfo?.[id] })),
    load: async (id) => {
      const closures = regions[id] as readonly Closure[] | undefined;
      if (!closures) throw new RangeError(`The file of the region ${id} is not in the page.`);
      return { closures, ...(notice === undefined ? {} : { notice }) };
    },
  };
};

/** The planner, with the regions that the page has by now: countries' files may come later. */
const Planner = (props: CoursePlannerProps): JSX.Element => {
  const regions = useMemo(getRegions, [Object.keys(getPageData().regions ?? {}).join()]);
  return h(CoursePlanner, { ...props, ...(regions ? { regions } : {}) });
};

export const CoursePlannerElement = createElementClass({
  tag: "infusion-course-planner",
  className: "CoursePlannerElement",
  css,
  messages: { course, courseForm, coursePlanner, dateField },
  settings: {
    ...courseSettings,
    // Staff can change the clinic's days: what the page says of them is what they begin with.
    openingDays: withReset(calendarSettings.openingDays),
    alternatingDays: withReset(calendarSettings.alternatingDays),
    extraDays: withReset(calendarSettings.extraDays),
    closures: withReset(calendarSettings.closures),
    region: withReset(calendarSettings.region),
    unavailable: withReset(plannerUnavailableSetting),
    horizon: withReset(courseSettings.horizon),
    keepAs: textSetting(100),
  },
  requiredSettings: requiredCourseSettings,
  statedSettings: statedCourseSettings,
  render: renderPreact(planOrReason(Planner)),
  handlers: (emit) => ({
    onPlanChange: (detail: object) => emit("plan-change", detail),
    onRequest: (kind: string, detail: object) => emit(`${kind}-request`, detail, true),
  }),
}) as unknown as CoursePlannerElementConstructor;

/** An `<infusion-course-planner>` element. Its class has the same name. */
export type CoursePlannerElement = Described;

import type { PlainDate } from "@infusionkit/core";
import type { RegionInfo } from "../model/types.ts";
import type { CourseMessages } from "./courseMessages.ts";

/**
 * What a patient has to know of the public holidays that a plan counts with: that they were checked too long ago. It goes
 * wherever the dates go, because paper, a message and a calendar are read without the page.
 *
 * @param today the reader's date, or `null` or nothing while it is not known: then nothing is said of the check's age
 * @returns a sentence, or `undefined` where there is nothing to say
 */
export const formatHolidaysNote = (
  region: RegionInfo | undefined,
  today: PlainDate | null | undefined,
  { course, t, date }: CourseMessages,
): string | undefined =>
  region?.checkedOn && region.staleFrom && today && today >= region.staleFrom
    ? t(course.holidaysStale, { date: date(region.checkedOn) })
    : undefined;

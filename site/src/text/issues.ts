import type { IssueCode } from "@infusionkit/core";

/** What the page about each kind of issue says: when it occurs, and what to do in the program or with the patient. */
export const issueText: Readonly<Record<IssueCode, { readonly when: string; readonly todo: string }>> = {
  "start-moved": {
    when: "No course that meets the protocol begins on the date that was asked for, but one begins later.",
    todo: "Show the sentence beside the first date. plan.conflict holds the same as data, with the days that the clinic could open instead.",
  },
  "no-lawful-start": {
    when: "No course that meets the protocol begins on the date asked for, or on any date within startWithinDays of the protocol after it.",
    todo: "There is no course to show. Show plan.conflict: what stands in the way, and which days would have to open. Ask the clinic whether its calendar is right.",
  },
  "no-lawful-rest": {
    when: "Some infusions are given, and no open days are left on which the others would meet the protocol.",
    todo: "The conflict beside it says what stands in the way, and which days would have to open. reviewCourse gives the choices with their dates. Show them as facts. The treating doctor decides; a page for patients says to call the clinic.",
  },
  "maintenance-no-open-day": {
    when: "The clinic is closed, or the patient is not available, on every day of a maintenance window.",
    todo: "The infusion keeps its target as its date, so that it is not moved without anybody noticing. Offer the nearest open days to the treating doctor.",
  },
  missed: {
    when: "The attendance has an entry with the status “missed”: the patient did not come.",
    todo: "Tell the treating doctor. The rest is planned anew from today; the missed day is not offered again.",
  },
  cancelled: {
    when: "The attendance has an entry with the status “cancelled”: either side cancelled it beforehand.",
    todo: "Nothing is wrong with the record. The rest is planned anew from today; the day is not offered again.",
  },
  early: {
    when: "A maintenance infusion was given, or is planned, before its window begins.",
    todo: "Check the date first. If it is right, tell the treating doctor. The next target counts from the day it was given.",
  },
  late: {
    when: "A maintenance infusion was given, or is planned, after its window has ended.",
    todo: "Tell the treating doctor. The infusions before it still count, and the next target counts from the day it was given.",
  },
  "maintenance-overdue": {
    when: "Today is after the window of the next maintenance infusion, and none was given.",
    todo: "Ask the treating doctor. At the level of the public, say to call the clinic and nothing more.",
  },
  "more-than-planned": {
    when: "More infusions were given than the protocol has.",
    todo: "Check whether the review was asked with the right protocol and version. If it was, ask the treating doctor.",
  },
  "duplicate-date": {
    when: "The attendance has the same date as given more than once.",
    todo: "Correct the record. Until then the date counts once.",
  },
  "given-in-future": {
    when: "The attendance has an infusion as given on a date after today.",
    todo: "Correct the record, or the date passed as today. Until then the infusion does not count.",
  },
  "closed-day": {
    when: "An infusion is planned on a day on which the clinic is closed or fully booked, or the patient cannot come.",
    todo: "Choose another day: infusion.window has those to which it can move alone. Or plan the course anew.",
  },
  "out-of-order": {
    when: "An infusion is on the day of the one before it, or earlier.",
    todo: "Choose a later day, or move the one before it first.",
  },
  "protocol-invalid": {
    when: "A protocol from outside has a part that is missing, of the wrong kind, out of range or unknown, or figures that cannot hold together.",
    todo: "Correct what the path names. Everything that is wrong is reported at once, one issue each.",
  },
  "calendar-invalid": {
    when: "A clinic's calendar from outside has a part that is missing, of the wrong kind, out of range or unknown, or parts that contradict each other.",
    todo: "Correct what the path names. Everything that is wrong is reported at once, one issue each.",
  },
  "too-few-infusions": {
    when: "A course from outside has fewer infusions in its first phase than the protocol asks for.",
    todo: "Plan the course anew, or ask the treating doctor.",
  },
  "gap-too-short": {
    when: "Two infusions are closer together than the protocol's least gap.",
    todo: "If the second is still planned, choose a later day. If both were given, tell the treating doctor.",
  },
  "gap-too-long": {
    when: "The protocol sets a greatest gap, and two infusions are further apart.",
    todo: "Ask the treating doctor. A protocol without a greatest gap, such as the standard one, never gives this issue.",
  },
  "span-exceeded": {
    when: "The first and the last infusion of the induction are further apart than its span.",
    todo: "If the last is still planned, choose an earlier day. If all were given, ask the treating doctor: the infusions before a late one still count.",
  },
  "open-question": {
    when: "A date that was agreed has passed, and the record has no answer for it.",
    todo: "Ask whether the infusion was given, and record the answer. Until then the review plans nothing; its outcomes say what is next for each answer.",
  },
  "missed-in-future": {
    when: "A record that was read from a file has a visit as missed on a date after today.",
    todo: "Correct the record, or check the date of the computer. Until then the visit does not count as missed.",
  },
  "conflicting-entries": {
    when: "The attendance has one date both as given and as missed or cancelled.",
    todo: "Correct the record. Until then the date counts as given.",
  },
  "appointments-missing": {
    when: "Fewer infusions are given and planned than were agreed, for instance after one was missed.",
    todo: "Show the proposal of the review, or the choices where there is none, and let staff accept one.",
  },
  "more-than-agreed": {
    when: "More infusions are given and planned than were agreed, for instance after a visit that was not planned.",
    todo: "Ask the treating doctor. The proposal of the review has the number that was agreed.",
  },
  "fewer-than-agreed": {
    when: "A clinic agreed on more infusions than the protocol asks for, the protocol's number is given, and no more fit within the span.",
    todo: "Ask the treating doctor whether another infusion is needed. Maintenance counts from the last one given.",
  },
  "clinic-opens": {
    when: "A choice has the clinic open on a day on which it is closed.",
    todo: "Make sure that the clinic opens before the patient is told the dates.",
  },
  "begun-again": {
    when: "A choice has the whole course begin anew after some infusions were given.",
    todo: "The treating doctor decides. The earlier visits stay in the record.",
  },
  "record-invalid": {
    when: "A record from outside has a part that is missing, of the wrong kind or unknown, a date that does not exist, or dates out of order.",
    todo: "Correct what the path names. All that is wrong is told at once, one issue each.",
  },
  "course-invalid": {
    when: "A course from outside has a part that is missing, of the wrong kind or unknown, or is of a later format than this version reads.",
    todo: "Correct what the path names, or plan the course again. All that is wrong is told at once, one issue each.",
  },
};

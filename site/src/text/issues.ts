import type { IssueCode } from "@infusionkit/core";

/** What the page about each kind of issue says: when it occurs, and what to do in the program or with the patient. */
export const issueText: Readonly<Record<IssueCode, { readonly when: string; readonly todo: string }>> = {
  "start-moved": {
    when: "No course that meets the protocol begins on the date that was asked for, but one begins later.",
    todo: "Show the sentence beside the first date. plan.conflict has the same information as data, with the days on which the clinic could open instead.",
  },
  "no-lawful-start": {
    when: "No course that meets the protocol begins on the date asked for, or on any date within startWithinDays of the protocol after it.",
    todo: "There is no course to show. Show plan.conflict instead: what stands in the way, and which days would have to open. Ask the clinic whether its calendar is right.",
  },
  "no-lawful-rest": {
    when: "Some infusions have been given, and there are not enough open days left for the others to meet the protocol.",
    todo: "The conflict that comes with it says what stands in the way, and which days would have to open. reviewCourse gives the choices with their dates. Show them as facts. The treating doctor decides; a page for patients should tell them to call the clinic.",
  },
  "maintenance-no-open-day": {
    when: "The clinic is closed, or the patient is not available, on every day of a maintenance window.",
    todo: "The infusion keeps its target date, so that it is not moved without anybody noticing. Suggest the nearest open days to the treating doctor.",
  },
  missed: {
    when: "The attendance has an entry with the status “missed”: the patient did not come.",
    todo: "Tell the treating doctor. The rest is planned again from today, and the missed day is not offered again.",
  },
  cancelled: {
    when: "The attendance has an entry with the status “cancelled”: the patient or the clinic cancelled it beforehand.",
    todo: "Nothing is wrong with the record. The rest is planned again from today, and the day is not offered again.",
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
    when: "Today is after the window of the next maintenance infusion, and none has been given.",
    todo: "Ask the treating doctor. On a public page, tell the reader to call the clinic and nothing more.",
  },
  "more-than-planned": {
    when: "More infusions were given than the protocol has.",
    todo: "Check that the review used the right protocol and version. If it did, ask the treating doctor.",
  },
  "duplicate-date": {
    when: "The attendance lists the same date as given more than once.",
    todo: "Correct the record. Until then, the date counts once.",
  },
  "given-in-future": {
    when: "The attendance lists an infusion as given on a date after today.",
    todo: "Correct the record, or the date passed as today. Until then, the infusion does not count.",
  },
  "closed-day": {
    when: "An infusion is planned on a day on which the clinic is closed or fully booked, or the patient cannot come.",
    todo: "Choose another day: infusion.window has the days to which it can move on its own. Or plan the course again.",
  },
  "out-of-order": {
    when: "An infusion is on the same day as the one before it, or earlier.",
    todo: "Choose a later day, or move the one before it first.",
  },
  "protocol-invalid": {
    when: "A protocol from outside has a part that is missing, of the wrong kind, out of range or unknown, or figures that contradict each other.",
    todo: "Correct the part that the path names. All the problems are reported at once, each as an issue of its own.",
  },
  "calendar-invalid": {
    when: "A clinic’s calendar from outside has a part that is missing, of the wrong kind, out of range or unknown, or parts that contradict each other.",
    todo: "Correct the part that the path names. All the problems are reported at once, each as an issue of its own.",
  },
  "too-few-infusions": {
    when: "A course from outside has fewer infusions in its first phase than the protocol asks for.",
    todo: "Plan the course again, or ask the treating doctor.",
  },
  "gap-too-short": {
    when: "Two infusions are closer together than the protocol’s shortest gap.",
    todo: "If the second is still planned, choose a later day. If both were given, tell the treating doctor.",
  },
  "gap-too-long": {
    when: "The protocol sets a longest gap, and two infusions are further apart.",
    todo: "Ask the treating doctor. A protocol without a longest gap, such as the standard one, never gives this issue.",
  },
  "span-exceeded": {
    when: "The first and the last infusion of the induction are further apart than its span allows.",
    todo: "If the last is still planned, choose an earlier day. If all were given, ask the treating doctor: the infusions before a late one still count.",
  },
  "open-question": {
    when: "A date that was agreed has passed, and the record has no answer for it.",
    todo: "Ask whether the infusion was given, and record the answer. Until then the review plans nothing, but its outcomes say what comes next for each answer.",
  },
  "missed-in-future": {
    when: "A record that was read from a file lists a visit as missed on a date after today.",
    todo: "Correct the record, or check the computer’s date. Until then, the visit does not count as missed.",
  },
  "conflicting-entries": {
    when: "The attendance lists the same date both as given and as missed or cancelled.",
    todo: "Correct the record. Until then, the date counts as given.",
  },
  "appointments-missing": {
    when: "Fewer infusions have been given and planned than were agreed, for instance after one was missed.",
    todo: "Show the review’s proposal, or the choices if there is none, and let staff accept one.",
  },
  "more-than-agreed": {
    when: "More infusions have been given and planned than were agreed, for instance after a visit that was not planned.",
    todo: "Ask the treating doctor. The review’s proposal has the number that was agreed.",
  },
  "fewer-than-agreed": {
    when: "A clinic agreed on more infusions than the protocol asks for, the number in the protocol has been given, and no more fit within the span.",
    todo: "Ask the treating doctor whether another infusion is needed. Maintenance counts from the last one given.",
  },
  "clinic-opens": {
    when: "A choice assumes that the clinic opens on a day on which it is normally closed.",
    todo: "Make sure that the clinic will open before the patient is told the dates.",
  },
  "begun-again": {
    when: "A choice starts the whole course again after some infusions have been given.",
    todo: "The treating doctor decides. The earlier visits stay in the record.",
  },
  "record-invalid": {
    when: "A record from outside has a part that is missing, of the wrong kind or unknown, a date that does not exist, or dates out of order.",
    todo: "Correct the part that the path names. All the problems are reported at once, each as an issue of its own.",
  },
  "course-invalid": {
    when: "A course from outside has a part that is missing, of the wrong kind or unknown, or is in a later format than this version can read.",
    todo: "Correct the part that the path names, or plan the course again. All the problems are reported at once, each as an issue of its own.",
  },
};

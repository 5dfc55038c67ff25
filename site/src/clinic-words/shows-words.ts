/** The pages for patients with something that their clinic decides, or with numbers to call. */
const WITH_RULES: ReadonlySet<string> = new Set([
  "patients/your-visit",
  "patients/side-effects",
  "patients/missed",
  "patients/questions",
  "help",
]);

/** Whether a page for patients says whose words it was opened with, and carries them on: all of them do. */
export const showsWords = (id: string, data: { readonly audience: string }): boolean =>
  data.audience === "patients" || id === "help";

/** Whether a page for patients has places for the clinic's own words, so that it offers to open the clinic's file. */
export const asksForWords = (id: string): boolean => WITH_RULES.has(id);

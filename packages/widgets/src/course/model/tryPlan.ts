/** What a planner gave, or what it refused in the settings of the page, in English: a page is not taken down by them. */
export type PlanAttempt<Result> = { readonly result: Result | null; readonly refusal: string | null };

/** Plans, and keeps the message of a `RangeError` by which core refuses a calendar, a protocol or a date. */
export const tryPlan = <Result>(plan: () => Result | null): PlanAttempt<Result> => {
  try {
    return { result: plan(), refusal: null };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { result: null, refusal: error.message };
  }
};

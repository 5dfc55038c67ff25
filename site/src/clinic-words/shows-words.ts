/** Whether a page for patients shows the words of the clinic that it was opened with: all of them do, and the numbers to call. */
export const showsWords = (id: string, data: { readonly audience: string }): boolean =>
  __AUDIENCE__ === "public" && (data.audience === "patients" || id === "help");

/**
 * The notice that the licence of the holiday data asks for. Show it wherever the dates are shown or passed on;
 * the names of the works and the licence may become links.
 */
export const notice: string =
  "Public holidays: data from date-holidays (https://github.com/commenthol/date-holidays) by commenthol and " +
  "contributors, which draws on Wikipedia's articles on public holidays; licensed CC BY-SA 3.0 " +
  "(https://creativecommons.org/licenses/by-sa/3.0/). Changed by InfusionKit: selected years and regions, whole " +
  "days only, some names and dates corrected.";

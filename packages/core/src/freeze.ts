/**
 * Freezes a value and all that is in it. What the packages export is shared by everything in a process: a list that one
 * part of an application sorts for itself would move the dates of all others.
 */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
};

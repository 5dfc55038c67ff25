/**
 * Whether a value is an object as JSON has it: its keys are its own. A `Map`, an instance of a class and an object that
 * inherits its keys are none; read like one, they would look empty. One from another frame of a page is.
 */
export const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return true;
  // The `Object.prototype` of another frame: it inherits from nothing, and has the methods of all objects.
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, "isPrototypeOf");
};

/** What to do with an object that is no plain one. */
export const PLAIN_OBJECT_REMEDY = "Give a plain object, as JSON has it: no other has its keys read.";

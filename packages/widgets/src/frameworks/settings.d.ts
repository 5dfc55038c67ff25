/** What the frameworks' types are made of: the settings of each element as attributes and as properties. */
import type { InfusionEventMap } from "@infusionkit/widgets/define";

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : "";
type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

type Own<Element> = Exclude<keyof Element & string, keyof HTMLElement | "whenReady" | "restart">;

/** `opening-days`: text, as HTML has it. */
export type Attributes<Element> = {
  [Name in Own<Element> as Kebab<Name> extends Name ? never : Kebab<Name>]?: string | number | undefined;
};
/**
 * The text that says the same as a value, as the attribute has it: lists, objects and figures can be written as text. Where a
 * value is one of a few words, no other text is one; where it is a date, any text may be one.
 */
type Text<Value> = [Value] extends [string]
  ? Record<never, never> extends Record<Value, unknown>
    ? string
    : never
  : [Value] extends [number]
    ? `${number}`
    : string;
/** `openingDays`: values, or their text. Frameworks set a property where an element has one, whatever the value. */
export type Properties<Element> = {
  [Name in Own<Element>]?: Element[Name] | Text<NonNullable<Element[Name]>> | undefined;
};
/** `oninfusion-plan-change` */
export type Handlers = {
  [Name in keyof InfusionEventMap as `on${Name}`]?: ((event: InfusionEventMap[Name]) => void) | undefined;
};
/** `onInfusionPlanChange` */
export type CamelHandlers = {
  [Name in keyof InfusionEventMap as `on${Capitalize<Camel<Name>>}`]?:
    ((event: InfusionEventMap[Name]) => void) | undefined;
};
export type { InfusionElementMap, InfusionEventMap } from "@infusionkit/widgets/define";

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
/** `openingDays`: values. One that is text anyway has one name for both. */
export type Properties<Element> = {
  [Name in Own<Element>]?: Element[Name] | (Kebab<Name> extends Name ? string : never) | undefined;
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

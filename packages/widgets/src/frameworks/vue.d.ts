/** The elements in Vue's templates: `/// <reference types="@infusionkit/widgets/vue" />`. */
import type { DefineComponent, HTMLAttributes } from "vue";
import type { Attributes, CamelHandlers, InfusionElementMap, Properties } from "./settings.d.ts";

/** A template's `opening-days="monday"` is checked by the name `openingDays`: the text of an attribute fits there too. */
type Settings<Element> = {
  [Name in keyof Properties<Element>]: Properties<Element>[Name] | string;
};

type Components = {
  [Tag in keyof InfusionElementMap]: DefineComponent<
    HTMLAttributes & Attributes<InfusionElementMap[Tag]> & Settings<InfusionElementMap[Tag]> & CamelHandlers
  >;
};

declare module "vue" {
  interface GlobalComponents extends Components {}
}

/** The elements in Vue's templates: `/// <reference types="@infusionkit/widgets/vue" />`. */
import type { DefineComponent, HTMLAttributes } from "vue";
import type { Attributes, CamelHandlers, InfusionElementMap, Properties } from "./settings.d.ts";

type Components = {
  [Tag in keyof InfusionElementMap]: DefineComponent<
    HTMLAttributes & Attributes<InfusionElementMap[Tag]> & Properties<InfusionElementMap[Tag]> & CamelHandlers
  >;
};

declare module "vue" {
  interface GlobalComponents extends Components {}
}

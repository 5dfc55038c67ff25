/** The elements in Solid: `/// <reference types="@infusionkit/widgets/solid" />`. Rich values are set with `prop:`. */
import type { JSX } from "solid-js";
import type { Attributes, InfusionElementMap, InfusionEventMap, Properties } from "./settings.d.ts";

type Prefixed<Element> = {
  [Name in keyof Properties<Element> & string as `prop:${Name}`]?: Properties<Element>[Name];
};
type On = {
  [Name in keyof InfusionEventMap as `on:${Name}`]?: ((event: InfusionEventMap[Name]) => void) | undefined;
};
type Elements = {
  [Tag in keyof InfusionElementMap]: JSX.HTMLAttributes<InfusionElementMap[Tag]> &
    Attributes<InfusionElementMap[Tag]> &
    Properties<InfusionElementMap[Tag]> &
    Prefixed<InfusionElementMap[Tag]> &
    On;
};

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

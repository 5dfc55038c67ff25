/** The elements in Preact: `/// <reference types="@infusionkit/widgets/preact" />`. */
import type { HTMLAttributes } from "preact";
import type { Attributes, Handlers, InfusionElementMap, Properties } from "./settings.d.ts";

type Elements = {
  [Tag in keyof InfusionElementMap]: HTMLAttributes<InfusionElementMap[Tag]> &
    Attributes<InfusionElementMap[Tag]> &
    Properties<InfusionElementMap[Tag]> &
    Handlers;
};

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

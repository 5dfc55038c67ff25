/** The elements in React 19: `/// <reference types="@infusionkit/widgets/react" />`. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { Attributes, Handlers, InfusionElementMap, Properties } from "./settings.d.ts";

type Elements = {
  [Tag in keyof InfusionElementMap]: DetailedHTMLProps<
    HTMLAttributes<InfusionElementMap[Tag]>,
    InfusionElementMap[Tag]
  > &
    Attributes<InfusionElementMap[Tag]> &
    Properties<InfusionElementMap[Tag]> &
    Handlers;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

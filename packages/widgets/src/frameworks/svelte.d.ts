/** The elements in Svelte 5: `/// <reference types="@infusionkit/widgets/svelte" />`. */
import type { HTMLAttributes } from "svelte/elements";
import type { Attributes, Handlers, InfusionElementMap, Properties } from "./settings.d.ts";

type Elements = {
  [Tag in keyof InfusionElementMap]: HTMLAttributes<InfusionElementMap[Tag]> &
    Attributes<InfusionElementMap[Tag]> &
    Properties<InfusionElementMap[Tag]> &
    Handlers;
};

declare module "svelte/elements" {
  interface SvelteHTMLElements extends Elements {}
}

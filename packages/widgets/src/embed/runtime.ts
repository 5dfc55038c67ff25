/** What every widget's file has before its widget: an element that shows nothing. No page needs it; its size is measured. */
import { common } from "../config.ts";
import { define, elementOf } from "../element.ts";
import { drawing } from "../elements/preact.ts";

define(
  "infusion-nothing",
  elementOf({ tag: "infusion-nothing", css: "", fields: common, draw: drawing(() => null) }),
);

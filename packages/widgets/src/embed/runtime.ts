/** What every widget's file has before its widget: an element that shows nothing. No page needs it; its size is measured. */
import { commonSettings } from "../element/settings.ts";
import { defineElement, createElementClass } from "../element/createElementClass.ts";
import { renderPreact } from "../element/renderPreact.ts";

defineElement(
  "infusion-nothing",
  createElementClass({
    tag: "infusion-nothing",
    css: "",
    fields: commonSettings,
    draw: renderPreact(() => null),
  }),
);

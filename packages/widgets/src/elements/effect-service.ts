/**
 * `<infusion-effect>` for pages where even a hint at a medicine counts: the class. It draws the days of a course and
 * holds no other word, so that its script may stand there too. Importing this defines nothing: see
 * `define/effect-service`.
 */
import { commonSettings, integerSetting, oneOfSetting } from "../element/settings.ts";
import { CourseDays } from "../effect/CourseDays.tsx";
import { courseDays } from "../i18n/messages.ts";
import { createElementClass } from "../element/createElementClass.ts";
import css from "./effect.css?inline";
import { renderPreact } from "../element/renderPreact.ts";
import type { EffectElementConstructor } from "./types.ts";

/** The class of `<infusion-effect>` that draws the days of a course alone. */
export const EffectServiceElement = createElementClass({
  tag: "infusion-effect",
  className: "EffectServiceElement",
  css,
  messages: { courseDays },
  script: "effect-service",
  settings: {
    ...commonSettings,
    headingLevel: integerSetting(2, 5),
    audience: oneOfSetting("public", "service"),
  },
  render: renderPreact(CourseDays),
}) as unknown as EffectElementConstructor;

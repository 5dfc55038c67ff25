/** The snippet that a clinic gets from its set-up. Pure. */
import { serviceWidgets } from "@infusionkit/widgets/registry";
import { setupText } from "../text/setup.ts";
import { splitConfig, type ClinicConfig } from "./clinic-config.ts";
import { getEmbedFile, getWidgetScripts, type EmbedFiles } from "./files.ts";
import { formatElementSnippet } from "./snippet.ts";

/** Where the calculator's pages are, from the root of the host. */
export type CalculatorPages = {
  /** The page of the patients' calculator: `/clinic/course/`. */
  readonly calculator: string;
  /** The same for pages where even a hint at a medicine counts: `/embed/service/course-calculator/`. */
  readonly serviceCalculator: string;
};

const { linkText } = serviceWidgets.find(({ name }) => name === "course-calculator")!.service;

/** The calculator's snippet for a clinic's page, which reads the clinic's file or contains all settings. */
export function formatSetupSnippet(
  config: ClinicConfig,
  source: { readonly file: string } | "inline",
  pages: CalculatorPages,
  files: EmbedFiles,
  origin: string,
): string {
  const { attributes, json } =
    source === "inline"
      ? splitConfig(config)
      : {
          // The phone line beside the file: where that cannot be read, patients are told whom to call.
          attributes: { config: `/${source.file}`, ...(config.phone && { phone: config.phone }) },
          json: {},
        };
  const { audience, region, lang } = config;
  const isService = audience === "service";
  return formatElementSnippet({
    tag: "infusion-course-calculator",
    // The element says it too: until the clinic's file has come, nothing else does.
    attributes: { ...attributes, ...(isService && { audience }) },
    json,
    fallback: isService
      ? { href: `${origin}${pages.serviceCalculator}`, text: linkText }
      : { href: `${origin}${pages.calculator}`, text: setupText.results.fallback },
    style: getEmbedFile(files, "placeholder.css", origin),
    scripts: getWidgetScripts(files, "course-calculator", { origin, region, lang }),
  });
}

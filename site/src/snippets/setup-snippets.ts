/** The snippet that a clinic gets from its set-up. Pure. */
import { serviceWidgets } from "@infusionkit/widgets/registry";
import { setupText } from "../text/setup.ts";
import { formatFrameQuery, splitConfig, type ClinicConfig } from "./clinic-config.ts";
import { getEmbedFile, getWidgetScripts, type EmbedFiles } from "./files.ts";
import { formatElementSnippet, type Fallback } from "./snippet.ts";

/** Where the calculator's pages for frames are, from the root of the host. They take a clinic's settings in their address. */
export type CalculatorPages = {
  /** For patients: `/embed/course-calculator/`. */
  readonly calculator: string;
  /** The same for pages where even a hint at a medicine counts: `/embed/service/course-calculator/`. */
  readonly serviceCalculator: string;
};

const widget = serviceWidgets.find(({ name }) => name === "course-calculator")!;

/**
 * The calculator's snippet for a clinic's page, which reads the clinic's file or contains all settings.
 *
 * What shows where the script does not run is the calculator with the clinic's own days, if the snippet has them. If it
 * reads them from the file, it is whom to call: the days in a link would stay what they are today when the file changes.
 */
export function formatSetupSnippet(
  config: ClinicConfig,
  source: { readonly file: string } | "inline",
  pages: CalculatorPages,
  files: EmbedFiles,
  origin: string,
): string {
  const { audience, region, lang, phone, clinic } = config;
  const isService = audience === "service";
  const { linkText } = isService ? widget.service : widget;
  const { attributes, json } =
    source === "inline"
      ? splitConfig(config)
      : // The phone and the audience stand here too: where the file cannot be read, nothing else says them.
        { attributes: { config: `/${source.file}`, phone, ...(isService && { audience }) }, json: {} };
  const page = isService ? pages.serviceCalculator : pages.calculator;
  const fallback: Fallback =
    source === "inline"
      ? { href: `${origin}${page}${formatFrameQuery({ attributes, json })}`, text: linkText }
      : { paragraph: setupText.results.whomToCall(linkText, clinic, phone) };
  return formatElementSnippet({
    tag: "infusion-course-calculator",
    attributes,
    json,
    fallback,
    style: getEmbedFile(files, "placeholder.css", origin),
    scripts: getWidgetScripts(files, "course-calculator", { origin, region, lang }),
  });
}

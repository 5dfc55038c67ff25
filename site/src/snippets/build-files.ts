/** The widgets' scripts and colours in this build, for pages that pass them to their islands. */
import theme from "@infusionkit/widgets/theme.css?raw";
import sri from "@infusionkit/widgets/sri.json";
import { parsePalette, type Palette } from "./colour.ts";
import type { EmbedFiles } from "./files.ts";

/** The scripts of the widgets, each with its hash. */
export const embedFiles: EmbedFiles = {
  folder: `${import.meta.env.BASE_URL.replace(/\/$/, "")}/embed/v${sri.version}/`,
  version: sri.version,
  hashes: Object.fromEntries(
    Object.entries(sri.files).map(([name, hash]) => [name.replace(/^embed\//, ""), hash]),
  ),
};

/** The widgets' colours. */
export const palette: Palette = parsePalette(theme);

/** The picture that other sites show beside a link to a page: its title, the site's name and its mark. */
import { readFile } from "node:fs/promises";
import { create, type Font } from "fontkitten";
import sharp from "sharp";

/** The size that sites ask for, in pixels. */
export const SOCIAL_IMAGE = { width: 1200, height: 630 } as const;

const MARGIN = 90;
const TITLE = { size: 76, lineHeight: 92, top: 250, lines: 3 };
const COLOURS = { paper: "#fbf8f1", ink: "#1b2625", accent: "#0f5c56", muted: "#52605e" };

let loading: Promise<Font> | undefined;
const loadFont = (): Promise<Font> =>
  (loading ??= readFile("src/styles/fonts/infusionkit-serif.woff2").then((bytes) => create(bytes) as Font));

/** A line of text as the path of its letters, so that it looks the same on a machine without fonts. */
function drawText(font: Font, text: string, size: number): { readonly path: string; readonly width: number } {
  const scale = size / font.unitsPerEm;
  let x = 0;
  let path = "";
  for (const letter of text) {
    const glyph = font.glyphForCodePoint(letter.codePointAt(0)!);
    // A letter that the font lacks would be drawn as an empty box.
    if (glyph.id === 0) continue;
    path += `<path transform="translate(${x} 0)" d="${glyph.path.toSVG()}"/>`;
    x += glyph.advanceWidth;
  }
  return { path: `<g transform="scale(${scale} ${-scale})">${path}</g>`, width: x * scale };
}

/** The words in lines that fit; what does not fit into the last one is left out behind an ellipsis. */
function breakLines(font: Font, text: string): readonly string[] {
  const room = SOCIAL_IMAGE.width - 2 * MARGIN;
  const fits = (line: string): boolean => drawText(font, line, TITLE.size).width <= room;
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, TITLE.lines);
  return lines.length > shown.length ? [...shown.slice(0, -1), `${shown.at(-1)}…`] : shown;
}

/** The picture of a page as a PNG. */
export async function drawSocialImage(title: string, audience: string): Promise<Uint8Array<ArrayBuffer>> {
  const font = await loadFont();
  const lines = breakLines(font, title);
  const top = TITLE.top + ((TITLE.lines - lines.length) * TITLE.lineHeight) / 2;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SOCIAL_IMAGE.width} ${SOCIAL_IMAGE.height}">
    <rect width="100%" height="100%" fill="${COLOURS.paper}"/>
    <rect width="100%" height="14" fill="${COLOURS.accent}"/>
    <g transform="translate(${MARGIN - 8} 66) scale(2)" fill="${COLOURS.accent}">
      <path d="M16 1c3.7 4.6 11 11.9 11 19a11 11 0 0 1-22 0C5 12.9 12.3 5.6 16 1z"/>
      <path d="M16 26v-5.5M16 20.5l-4.6-3.1M16 20.5l4.1-6.4" fill="none" stroke="${COLOURS.paper}" stroke-width="1.9"/>
      <g fill="${COLOURS.paper}"><circle cx="16" cy="26" r="2.1"/><circle cx="11" cy="17" r="2.1"/><circle cx="20.3" cy="13.8" r="2.1"/></g>
    </g>
    <g transform="translate(${MARGIN + 66} 116)" fill="${COLOURS.ink}">${drawText(font, "InfusionKit", 42).path}</g>
    ${lines
      .map(
        (line, index) =>
          `<g transform="translate(${MARGIN} ${top + index * TITLE.lineHeight})" fill="${COLOURS.ink}">${drawText(font, line, TITLE.size).path}</g>`,
      )
      .join("")}
    <g transform="translate(${MARGIN} ${SOCIAL_IMAGE.height - 62})" fill="${COLOURS.muted}">${drawText(font, audience, 34).path}</g>
  </svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true, colours: 32 }).toBuffer());
}

import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { findForbidden, type LimitedAudience } from "@infusionkit/core/clinical";
import { filesIn } from "./dist.ts";

/** A forbidden word, and where it stands. */
export interface Find {
  readonly file: string;
  readonly word: string;
  readonly around: string;
}

/** Vietnamese for "results", in the translations that Pagefind brings along: without its accents it looks like a word. */
const HARMLESS = /k(?:ế|\\u1ebf)t qu(?:ả|\\u1ea3)/gi;

/** What a reader of any kind may get out of a file. Words of text from different places never touch each other. */
function extractTexts(name: string, bytes: Buffer): string[] {
  const texts = [...readable(bytes)];
  const opened = decompressed(name, bytes);
  if (opened !== undefined) texts.push(...readable(opened));
  // Text hidden in base64: data addresses, and the source maps that stand in a file.
  for (const text of texts.slice()) {
    for (const [, data = ""] of text.matchAll(/base64,([A-Za-z0-9+/]{8,}={0,2})/g)) {
      texts.push(...readable(Buffer.from(data, "base64")));
    }
  }
  return texts;
}

function decompressed(name: string, bytes: Buffer): Buffer | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
  return extname(name) === ".br" ? brotliDecompressSync(bytes) : undefined;
}

const PAGEFIND = "pagefind_dcd";

function readable(bytes: Buffer): string[] {
  const marked = bytes.toString("latin1", 0, PAGEFIND.length) === PAGEFIND;
  const content = marked ? bytes.subarray(PAGEFIND.length) : bytes;
  const text = content.toString("utf8");
  if (!text.includes("\0") && !text.includes("\ufffd")) return [text];
  // Pagefind keeps its script's engine, its fragments (JSON) and its index (CBOR) in the same wrapping.
  const index = marked && !/^(?:\{|\0asm)/.test(text);
  return index ? [...readCborTexts(content), ...printable(content)] : printable(content);
}

/** The stretches of binary data that could be read as words. In shorter ones a word would be chance. */
const printable = (bytes: Buffer): string[] => bytes.toString("latin1").match(/[\x20-\x7e]{8,}/g) ?? [];

/**
 * Every text in a CBOR document (RFC 8949), which Pagefind's index is. It has to be taken apart: the byte before a text
 * looks like a letter, and a word with a letter before it is another word.
 */
export function readCborTexts(bytes: Buffer): string[] {
  const texts: string[] = [];
  let at = 0;
  const length = (info: number): number => {
    if (info < 24) return info;
    const size = 2 ** (info - 24);
    if (info > 27) throw new RangeError(`CBOR: ${info} at ${at}`);
    const value = size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
  const item = (): boolean => {
    const head = bytes.readUInt8(at++);
    const [major, info] = [head >> 5, head & 31];
    if (head === 0xff) return false;
    if (info === 31) {
      // Of no stated length: up to the mark of its end.
      while (item());
      return true;
    }
    const count = length(info);
    if (major === 2 || major === 3) {
      if (at + count > bytes.length) throw new RangeError(`CBOR: a text ends after the file, at ${at}`);
      if (major === 3) texts.push(bytes.toString("utf8", at, at + count));
      at += count;
    } else if (major === 4 || major === 5) {
      for (let left = major === 5 ? 2 * count : count; left > 0; left--) item();
    } else if (major === 6) item();
    return true;
  };
  while (at < bytes.length) item();
  return texts;
}

/** The words that may not be shown to an audience, in the names and the contents of some files of a folder. */
export function findForbiddenInFolder(
  folder: string,
  files: readonly string[] = filesIn(folder),
  audience: LimitedAudience = "public",
): Find[] {
  return files.flatMap((file) => findForbiddenInFile(file, readFileSync(join(folder, file)), audience));
}

/** The same for one file, wherever it comes from. */
export function findForbiddenInFile(
  file: string,
  bytes: Buffer,
  audience: LimitedAudience = "public",
): Find[] {
  const texts = extractTexts(file, bytes).map((text) =>
    text.replace(HARMLESS, (all) => " ".repeat(all.length)),
  );
  return [file, ...texts].flatMap((text) =>
    findForbidden(text, audience).map(({ word, index }) => ({
      file,
      word,
      around: text.slice(Math.max(0, index - 40), index + word.length + 40),
    })),
  );
}

import { isAscii, isUtf8 } from "node:buffer";
import { forEachChunk } from "./hash-file.ts";
import type { Codering } from "./table-layout.ts";

/** What a text file looks like: one of the encodings we read, lines of two of them, or none. */
export type FoundEncoding = Codering | "gemengd" | "onbekend";

/** Bytes that stand for nothing in windows-1252: a text that has them was written in something else. */
const undefinedBytes = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Enough of a file to see whether every second byte is zero. */
const SAMPLE = 4096;

/** What a text looks like; plain ASCII looks like utf-8. */
export function encodingOf(bytes: Buffer): FoundEncoding {
  if (byteOrder(bytes) !== null) return "utf-16";
  if (isUtf8(bytes)) return "utf-8";
  if (oddLines(bytes).utf8 !== null) return "gemengd";
  return bytes.some((byte) => undefinedBytes.has(byte)) ? "onbekend" : "windows-1252";
}

/** Byte order of UTF-16 by its mark, or by the place of the zero bytes of plain letters; null when it is no UTF-16. */
export function byteOrder(bytes: Buffer): "utf-16le" | "utf-16be" | null {
  const mark = bytes.subarray(0, 2).toString("hex");
  if (mark === "fffe") return "utf-16le";
  if (mark === "feff") return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE);
  const [even, odd] = [zerosAt(sample, 0), zerosAt(sample, 1)];
  // Of plain letters nearly every second byte is zero; stray zeros in other text are rare and anywhere.
  if (odd > sample.length / 4 && even < odd / 4) return "utf-16le";
  return even > sample.length / 4 && odd < even / 4 ? "utf-16be" : null;
}

function zerosAt(bytes: Buffer, start: number): number {
  let count = 0;
  for (let index = start; index < bytes.length; index += 2) if (bytes[index] === 0) count++;
  return count;
}

/** First line that has letters beyond ASCII and is UTF-8, and first line that is not; null = none. */
export interface OddLines {
  utf8: number | null;
  other: number | null;
}

/** Where the letters beyond ASCII are, by line from 1. */
export function oddLines(bytes: Buffer): OddLines {
  const found: OddLines = { utf8: null, other: null };
  for (let [line, start] = [1, 0]; start < bytes.length && !(found.utf8 && found.other); line++) {
    const end = bytes.indexOf(0x0a, start);
    const text = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (!isUtf8(text)) found.other ??= line;
    else if (!isAscii(text)) found.utf8 ??= line;
    start = end < 0 ? bytes.length : end + 1;
  }
  return found;
}

/**
 * Whether a file can be nothing but windows-1252 or ASCII: no line beyond ASCII reads as UTF-8, no byte stands for
 * nothing. Read a piece at a time.
 */
export function isSurelyWindows1252(path: string): boolean {
  let [sure, rest] = [true, Buffer.alloc(0)];
  forEachChunk(path, (chunk) => {
    const bytes = Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(0x0a) + 1;
    sure &&= noOtherEncoding(bytes.subarray(0, end));
    rest = Buffer.from(bytes.subarray(end));
  });
  return sure && noOtherEncoding(rest);
}

function noOtherEncoding(lines: Buffer): boolean {
  return ![...undefinedBytes].some((byte) => lines.includes(byte)) && oddLines(lines).utf8 === null;
}

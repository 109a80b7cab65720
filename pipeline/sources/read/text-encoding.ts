import { isAscii } from "node:buffer";
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { basename, join } from "node:path";
import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, InputError, type Problem } from "../../errors/input-error.ts";
import type { DeliveredBytes } from "./delivered-table.ts";
import { byteOrder, encodingOf, oddLines } from "./encoding-of.ts";
import type { Codering } from "./table-layout.ts";

/** Whether a file contradicts its declared encoding, what it looks like instead, and on which line that shows. */
export function checkEncoding({ bytes, getoond }: DeliveredBytes, codering: Codering): Problem[] {
  const gevonden = encodingOf(bytes);
  if (gevonden === codering) return [];
  const lines = gevonden === "utf-16" ? null : oddLines(bytes);
  const place = { bestand: getoond, regel: lines?.other ?? lines?.utf8 ?? 1 };
  if (gevonden === "onbekend") return [problem("codering-onbekend", { verwacht: codering }, place)];
  if (codering === "windows-1252" && (gevonden === "gemengd" || isAscii(bytes))) return [];
  if (gevonden === "gemengd") return [problem("codering-gemengd", {}, place)];
  return [problem("codering-tegenspraak", { verwacht: codering, gevonden }, place)];
}

/** Remarks on a file that may be read as declared: lines that look as if they were written in something else. */
export function encodingRemarks(bytes: Buffer, codering: Codering): string[] {
  if (codering !== "windows-1252" || encodingOf(bytes) !== "gemengd") return [];
  return [
    `Regel ${oddLines(bytes).utf8} lijkt in utf-8 geschreven en de rest in windows-1252: letters met een accent staan daar verkeerd.`,
  ];
}

/** The text of a delivery, without byte order mark. Throws an {@link InputError} when it contradicts the declaration. */
export function decodeText(source: DeliveredBytes, codering: Codering): string {
  failOnProblems(checkEncoding(source, codering));
  try {
    const decoder = decoderOf(source.bytes, codering);
    return decoder.decode(source.bytes, { stream: true }) + decoder.decode();
  } catch (error) {
    throw readableError(error, source.getoond, codering);
  }
}

/** In Node 20 only a streaming decoder knows the bytes 0x80 to 0x9F of windows-1252, the euro sign among them. */
function decoderOf(head: Buffer, codering: Codering): TextDecoder {
  const label = codering === "utf-16" ? (byteOrder(head) ?? "utf-16le") : codering;
  return new TextDecoder(label, { fatal: true });
}

function readableError(error: unknown, bestand: string, verwacht: Codering): unknown {
  if (!(error instanceof TypeError)) return error;
  return new InputError([problem("codering-onbekend", { verwacht }, { bestand })]);
}

const CHUNK = 1 << 20;

/**
 * Writes a delivery as UTF-8 into `folder`, a piece at a time, for readers that know nothing else; returns the
 * path of the copy. Throws an {@link InputError} when the bytes cannot be what is declared.
 */
export function transcodeToUtf8(
  file: { pad: string; getoond: string },
  codering: Codering,
  folder: string,
): string {
  const copy = join(folder, `${basename(file.pad)}.utf-8`);
  const [from, to] = [openSync(file.pad, "r"), openSync(copy, "w")];
  try {
    for (const text of decodedPieces(from, codering)) writeSync(to, text);
  } catch (error) {
    throw readableError(error, file.getoond, codering);
  } finally {
    closeSync(from);
    closeSync(to);
  }
  return copy;
}

function* decodedPieces(descriptor: number, codering: Codering): Generator<string> {
  const buffer = Buffer.alloc(CHUNK);
  let decoder: TextDecoder | null = null;
  for (let size = readSync(descriptor, buffer); size > 0; size = readSync(descriptor, buffer)) {
    const piece = buffer.subarray(0, size);
    decoder ??= decoderOf(piece, codering);
    yield decoder.decode(piece, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

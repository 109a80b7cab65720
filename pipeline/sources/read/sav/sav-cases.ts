import { inflateSync } from "node:zlib";
import { maxMegabytes } from "../limits.ts";
import { ByteReader, DamagedSav } from "./byte-reader.ts";
import type { SavHeader } from "./sav-header.ts";

/** What a number is when it is missing, unless the file says otherwise. */
export const SYSTEM_MISSING = -Number.MAX_VALUE;

/** Bytes that one number, or a piece of text, takes in a case. */
export const ELEMENT = 8;

/** Meaning of the bytes of a compressed case that stand for more than a small number. */
const CODES = { skip: 0, end: 252, literal: 253, blanks: 254, missing: 255 };

/**
 * The cases of a system file, each as its elements of 8 bytes one after the other. `elements` is their number.
 * Throws {@link DamagedSav} when the file ends within a case or before the last one it promises.
 */
export function* savCases(reader: ByteReader, header: SavHeader, elements: number): Generator<Buffer> {
  const fill =
    header.compression === "geen" ? plainSource(reader) : packedSource(unpacked(reader, header), header.bias);
  for (let count = 0; header.cases === null || count < header.cases; count++) {
    const found = Buffer.alloc(elements * ELEMENT);
    for (let element = 0; element < elements; element++) {
      if (fill(found, element * ELEMENT)) continue;
      if (element === 0 && header.cases === null) return;
      throw new DamagedSav();
    }
    yield found;
  }
}

/** Writes the next element into a case; false at the end of the cases. */
type ElementSource = (target: Buffer, at: number) => boolean;

function plainSource(reader: ByteReader): ElementSource {
  return (target, at) => !reader.atEnd && reader.bytes(ELEMENT).copy(target, at) === ELEMENT;
}

/** Eight codes come before what they announce: a small number, blanks, a missing number, or eight bytes as they are. */
function packedSource(reader: ByteReader, bias: number): ElementSource {
  let codes: Buffer = Buffer.alloc(0);
  const next = (): number => {
    if (codes.length === 0) codes = reader.atEnd ? Buffer.of(CODES.end) : reader.bytes(ELEMENT);
    const code = codes[0] ?? CODES.end;
    codes = codes.subarray(1);
    return code === CODES.skip ? next() : code;
  };
  return (target, at) => {
    const code = next();
    if (code === CODES.literal) reader.bytes(ELEMENT).copy(target, at);
    else if (code === CODES.blanks) target.fill(" ", at, at + ELEMENT);
    else if (code === CODES.missing) writeNumber(target, at, { value: SYSTEM_MISSING, reader });
    else if (code !== CODES.end) writeNumber(target, at, { value: code - bias, reader });
    return code !== CODES.end;
  };
}

function writeNumber(
  target: Buffer,
  at: number,
  { value, reader }: { value: number; reader: ByteReader },
): void {
  if (reader.littleEndian) target.writeDoubleLE(value, at);
  else target.writeDoubleBE(value, at);
}

function unpacked(reader: ByteReader, { compression }: SavHeader): ByteReader {
  return compression === "zlib" ? new ByteReader(inflateBlocks(reader), reader.littleEndian) : reader;
}

/** Length of the header of zlib blocks, and of their table before its rows. */
const TABLE_START = 24;

/** The compressed cases of a .zsav file, whose blocks are listed in a table at its end. */
function inflateBlocks(reader: ByteReader): Buffer {
  reader.int64();
  const table = reader.at(reader.int64());
  table.bytes(TABLE_START - 4);
  const blocks: Buffer[] = [];
  let left = maxMegabytes() * 1e6;
  for (let count = table.int32(); count > 0; count--) {
    table.int64();
    const start = table.int64();
    const size = table.int32();
    const packed = reader.at(start).bytes(table.int32());
    left -= size;
    if (size < 0 || left < 0) throw new DamagedSav();
    blocks.push(inflateBlock(packed, size));
  }
  return Buffer.concat(blocks);
}

function inflateBlock(packed: Buffer, size: number): Buffer {
  try {
    const block = inflateSync(packed, { maxOutputLength: Math.max(1, size) });
    if (block.length === size) return block;
  } catch {
    // Told below: what zlib says helps nobody.
  }
  throw new DamagedSav();
}

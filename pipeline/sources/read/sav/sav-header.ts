import { ByteReader } from "./byte-reader.ts";

/** How the cases of a system file are stored. */
export type Compression = "geen" | "bytes" | "zlib";

/** The first 176 bytes of a system file. `cases` is null when the writer did not know. */
export interface SavHeader {
  compression: Compression;
  cases: number | null;
  /** Subtracted from a byte of a compressed case to get its value; 100 in practice. */
  bias: number;
}

const compressions: readonly Compression[] = ["geen", "bytes", "zlib"];

/** Length of the record type and the name of the program that wrote the file. */
const LAYOUT_CODE_AT = 64;

/** A reader behind the layout code, which is 2 or 3 in the byte order of the file; null when it is neither. */
export function openSav(bytes: Buffer): ByteReader | null {
  for (const little of [true, false]) {
    const reader = new ByteReader(bytes, little, LAYOUT_CODE_AT);
    if ([2, 3].includes(reader.int32())) return reader;
  }
  return null;
}

/** Reads the rest of the header; null when it describes a way of storing that does not exist. */
export function readHeader(reader: ByteReader): SavHeader | null {
  reader.int32();
  const compression = compressions[reader.int32()];
  reader.int32();
  const cases = reader.int32();
  const bias = reader.float64();
  // Date, time, the label of the file and padding: nothing a table needs.
  reader.bytes(9 + 8 + 64 + 3);
  return compression === undefined ? null : { compression, cases: cases < 0 ? null : cases, bias };
}

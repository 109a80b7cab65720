import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

const CHUNK = 1 << 20;

/** Hands a file over in pieces: a delivery of a gigabyte must not be in memory whole. */
export function forEachChunk(path: string, work: (chunk: Buffer, first: boolean) => void): void {
  const handle = openSync(path, "r");
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    let first = true;
    for (let size = readSync(handle, buffer); size > 0; size = readSync(handle, buffer)) {
      work(buffer.subarray(0, size), first);
      first = false;
    }
  } finally {
    closeSync(handle);
  }
}

/** SHA-256 of a file, hexadecimal. */
export function hashFile(path: string): string {
  const hash = createHash("sha256");
  forEachChunk(path, (chunk) => void hash.update(chunk));
  return hash.digest("hex");
}

import type { SiteFile } from "../site-file.ts";
import type { OwnSurroundings } from "../site-files.tsx";

/** What a thread needs to plan the same site as the one that starts it. */
export interface DrawingTask {
  editionDir: string;
  surroundings: OwnSurroundings;
  /** The bundled client code. */
  islands: readonly SiteFile[];
  /** Memory that threads share: one number per planned file, 1 once a thread draws it. */
  claims: Int32Array;
}

/** A file that was drawn, with its place in the plan. */
export interface Drawn extends SiteFile {
  place: number;
}

/** Whether this thread is the one to draw a file: the first that asks is. */
export function claim(claims: Int32Array, place: number): boolean {
  return Atomics.exchange(claims, place, 1) === 0;
}

/** Claims on so many files, none of them taken. */
export function noClaims(files: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(files * Int32Array.BYTES_PER_ELEMENT));
}

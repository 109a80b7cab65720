import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";

/** Largest file, or file in an archive, that is read into memory. One JavaScript text can hold about 512 MB. */
export const MAX_MEGABYTES = 500;

/** Most cells of one table that are read into memory: about 2 GB of text objects, what a small server can spare. */
const MAX_CELLS = 20_000_000;

/** The error of a delivery that does not fit in memory. */
export function tooLarge(bestand: string, uitleg: string): InputError {
  return new InputError([problem("bestand-te-groot", { uitleg }, { bestand })]);
}

/** Throws an {@link InputError} when a table has more cells than can be read into memory. */
export function requireFit(cells: number, bestand: string): void {
  if (cells > MAX_CELLS) throw tooLarge(bestand, `het heeft meer dan ${MAX_CELLS / 1e6} miljoen cellen.`);
}

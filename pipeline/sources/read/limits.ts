import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";

/** What a delivery may ask of this process. */
export interface ReadingLimits {
  /** Largest file, or file in an archive, in MB. */
  megabytes: number;
  /** Most cells of one table that is in memory. */
  cells: number;
}

/** One JavaScript text can hold about 512 MB; twenty million cells are about 2 GB of text objects, what a small server can spare. */
export const defaultReadingLimits: ReadingLimits = { megabytes: 500, cells: 20_000_000 };

let limits = defaultReadingLimits;

/** Bounds every delivery that is read from now on; without an argument as the program itself does. */
export function limitReading(wanted: ReadingLimits = defaultReadingLimits): void {
  limits = wanted;
}

/** Largest file, or file in an archive, that is read into memory, in MB. */
export const maxMegabytes = () => limits.megabytes;

/** The error of a delivery that does not fit in memory. */
export function tooLarge(bestand: string, uitleg: string): InputError {
  return new InputError([problem("bestand-te-groot", { uitleg }, { bestand })]);
}

/** Throws an {@link InputError} when a table has more cells than can be read into memory. */
export function requireFit(cells: number, bestand: string): void {
  if (cells > limits.cells)
    throw tooLarge(bestand, `het heeft meer dan ${limits.cells / 1e6} miljoen cellen.`);
}

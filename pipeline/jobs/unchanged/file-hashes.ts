import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hashFile } from "../../sources/read/hash-file.ts";

/** Hash of a file, and the stamp it had then: size, times to the nanosecond and number on the disk. */
interface KnownHash {
  stempel: string;
  sha256: string;
}

/** A file that was written this shortly before it was hashed may change once more within the same tick of the disk. */
const TOO_FRESH_MS = 2_000;

/** Where hashes of files are kept between runs. */
export const hashesPath = (build: string) => join(build, "cache", "bestanden.json");

/** Hashes of files, of which those that did not change since the last time are not read again. */
export class FileHashes {
  readonly #path: string;
  readonly #now: number;
  readonly #known: ReadonlyMap<string, KnownHash>;
  readonly #kept = new Map<string, KnownHash>();

  /** @param path where hashes are kept between runs; what cannot be read there is as good as nothing */
  constructor(path: string, now: number) {
    this.#path = path;
    this.#now = now;
    this.#known = readKnown(path);
  }

  /** SHA-256 of a file, hexadecimal. */
  of(path: string): string {
    const { size, mtimeNs, ctimeNs, ino, ctimeMs } = statSync(path, { bigint: true });
    const stempel = [size, mtimeNs, ctimeNs, ino].join("-");
    const known = this.#known.get(path);
    const sha256 = known?.stempel === stempel ? known.sha256 : hashFile(path);
    // After the clock was put back a file may seem to be of the future: it is not trusted either.
    if (Number(ctimeMs) < this.#now - TOO_FRESH_MS) this.#kept.set(path, { stempel, sha256 });
    return sha256;
  }

  /** Keeps the hashes that were asked for, for the next run. */
  save(): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    const temporary = `${this.#path}.nieuw-${process.pid}`;
    writeFileSync(temporary, JSON.stringify([...this.#kept]));
    renameSync(temporary, this.#path);
  }
}

function readKnown(path: string): ReadonlyMap<string, KnownHash> {
  try {
    return new Map(JSON.parse(readFileSync(path, "utf8")) as [string, KnownHash][]);
  } catch {
    return new Map();
  }
}

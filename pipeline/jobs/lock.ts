import { mkdirSync } from "node:fs";
import lockfile from "proper-lockfile";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";

/** A lock whose owner has not been heard of for this long belongs to a dead process. */
const STALE_MS = 60_000;

/** Holds the one lock of a workspace during `work`. Throws an {@link InputError} when another run has it. */
export async function withLock<T>(build: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(build, { recursive: true });
  const release = await lockfile.lock(build, { stale: STALE_MS, realpath: false }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw error;
    throw new InputError([problem("run-bezig", { wie: "" })]);
  });
  try {
    return await work();
  } finally {
    await release();
  }
}

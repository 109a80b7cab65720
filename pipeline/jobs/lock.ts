import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import lockfile from "proper-lockfile";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";

/** A lock whose owner has not been heard of for this long belongs to a dead process. */
const STALE_MS = 60_000;

/**
 * Holds the one lock of a workspace during `work`. Throws an {@link InputError} when another run has it; a lock of a
 * process on this machine that is no more is taken over at once.
 */
export async function withLock<T>(build: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(build, { recursive: true });
  const release = await takeLock(build).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "ELOCKED") throw error;
    throw new InputError([problem("run-bezig", { wie: "" })]);
  });
  const owner = ownerFile(build);
  writeFileSync(owner, JSON.stringify({ host: hostname(), pid: process.pid }));
  try {
    return await work();
  } finally {
    rmSync(owner, { force: true });
    await release();
  }
}

async function takeLock(build: string): Promise<() => Promise<void>> {
  const take = () => lockfile.lock(build, { stale: STALE_MS, realpath: false });
  try {
    return await take();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ELOCKED" || !(await ownerIsDead(build))) throw error;
    rmSync(`${build}.lock`, { recursive: true, force: true });
    rmSync(ownerFile(build), { force: true });
    return take();
  }
}

const ownerFile = (build: string) => join(build, "lock.json");

/** A lock that nobody signed for this long is of a process that was killed between taking and signing it. */
const UNSIGNED_MS = 2_000;

/** How often is looked whether a lock has been signed meanwhile. */
const LOOK_AGAIN_MS = 50;

/** Whether the lock is of a process of this machine that is no more; of another machine nothing is known. */
async function ownerIsDead(build: string): Promise<boolean> {
  while (!existsSync(ownerFile(build)) && ageOf(`${build}.lock`) <= UNSIGNED_MS)
    await setTimeout(LOOK_AGAIN_MS);
  try {
    const { host, pid } = JSON.parse(readFileSync(ownerFile(build), "utf8")) as { host: string; pid: number };
    if (host !== hostname()) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ESRCH" || (code === "ENOENT" && ageOf(`${build}.lock`) > UNSIGNED_MS);
  }
}

/** Milliseconds since a lock was last confirmed; endless when there is none any more. */
function ageOf(path: string): number {
  const lock = statSync(path, { throwIfNoEntry: false });
  return lock ? Date.now() - lock.mtimeMs : Number.POSITIVE_INFINITY;
}

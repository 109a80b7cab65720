import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
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
    if ((error as NodeJS.ErrnoException).code !== "ELOCKED" || !ownerIsDead(build)) throw error;
    rmSync(`${build}.lock`, { recursive: true, force: true });
    rmSync(ownerFile(build), { force: true });
    return take();
  }
}

const ownerFile = (build: string) => join(build, "lock.json");

/** A lock that nobody signed for this long is of a process that was killed between taking and signing it. */
const UNSIGNED_MS = 2_000;

/** Whether the lock is of a process of this machine that is no more; of another machine nothing is known. */
function ownerIsDead(build: string): boolean {
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

function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

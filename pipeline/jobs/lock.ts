import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import lockfile from "proper-lockfile";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { formatMoment } from "../wording/dutch-time.ts";
import { isAlive, type ProcessIdentity, thisProcess } from "./process-identity.ts";

/** Who holds the lock of a workspace. */
export interface LockOwner extends ProcessIdentity {
  /** What it is doing, in Dutch: "verversen". */
  werk: string;
  /** Since when, ISO. */
  sinds: string;
}

/**
 * A lock of another machine that was not confirmed for this long belongs to a dead process. Long beside the heartbeat: a
 * solver may keep a process from confirming for tens of seconds. Of a process on this machine the clock decides nothing.
 */
const STALE_MS = 300_000;

/** How often the holder confirms its lock. */
const HEARTBEAT_MS = 15_000;

/** How long one process may be busy with taking over a dead lock, in which others wait. */
const TAKE_OVER_MS = 5_000;

/** A lock that nobody signed for this long is of a process that was killed between taking and signing it. */
const UNSIGNED_MS = 2_000;

/** How often is looked whether a lock has been signed meanwhile. */
const LOOK_AGAIN_MS = 50;

/**
 * Holds the one lock of a workspace during `work`. The lock of a process that is no more is taken over at once, that of
 * another machine when it was not confirmed for five minutes.
 * @param werk what the holder is doing, in Dutch, for who has to wait
 * @throws InputError `run-bezig` when another run has it, with who and since when
 */
export async function withLock<T>(build: string, work: () => Promise<T>, werk = "verversen"): Promise<T> {
  mkdirSync(build, { recursive: true });
  const release = await takeLock(build);
  const owner = { ...thisProcess(), werk, sinds: new Date().toISOString() };
  writeFileSync(ownerFile(build), `${JSON.stringify(owner)}\n`);
  try {
    return await work();
  } finally {
    rmSync(ownerFile(build), { force: true });
    await release();
  }
}

/** Who holds the lock of a workspace now; null when nobody does. */
export function readLock(build: string): LockOwner | null {
  if (!existsSync(lockFolder(build))) return null;
  const owner = readOwner(build);
  return owner !== null && isAlive(owner) === false ? null : owner;
}

const ownerFile = (build: string) => join(build, "lock.json");

const lockFolder = (build: string) => `${build}.lock`;

async function takeLock(build: string): Promise<() => Promise<void>> {
  try {
    return await lock(build);
  } catch (error) {
    if (!isLocked(error) || isHeldHere(build) || !(await removeDead(build))) throw asBusy(error, build);
  }
  return lock(build).catch((error: unknown) => {
    throw asBusy(error, build);
  });
}

function lock(build: string): Promise<() => Promise<void>> {
  // A living process of this machine keeps its lock, however wrong the clock is.
  const stale = isHeldHere(build) ? Number.MAX_SAFE_INTEGER : STALE_MS;
  return lockfile.lock(build, { stale, update: HEARTBEAT_MS, realpath: false });
}

function isHeldHere(build: string): boolean {
  const owner = readOwner(build);
  return owner !== null && isAlive(owner) === true;
}

const isLocked = (error: unknown) => (error as NodeJS.ErrnoException).code === "ELOCKED";

function asBusy(error: unknown, build: string): unknown {
  if (!isLocked(error)) return error;
  const owner = readOwner(build);
  const wie = owner
    ? `: ${owner.werk} op ${owner.host} (proces ${owner.pid}), sinds ${formatMoment(new Date(owner.sinds))}`
    : "";
  return new InputError([problem("run-bezig", { wie })]);
}

/** Removes the lock of a dead process, one process at a time: else the second would remove what the first has taken. */
async function removeDead(build: string): Promise<boolean> {
  const turn = `${build}.overname`;
  const release = await lockfile
    .lock(turn, {
      stale: TAKE_OVER_MS,
      realpath: false,
      lockfilePath: turn,
      retries: { retries: 5, minTimeout: LOOK_AGAIN_MS },
    })
    .catch(() => null);
  if (release === null) return false;
  try {
    if (!(await ownerIsDead(build))) return false;
    rmSync(ownerFile(build), { force: true });
    rmSync(lockFolder(build), { recursive: true, force: true });
    return true;
  } finally {
    await release();
  }
}

/** Whether the lock is of a process of this machine that is no more; of another machine nothing is known. */
async function ownerIsDead(build: string): Promise<boolean> {
  while (readOwner(build) === null && ageOf(lockFolder(build)) <= UNSIGNED_MS)
    await setTimeout(LOOK_AGAIN_MS);
  const owner = readOwner(build);
  return owner === null || isAlive(owner) === false;
}

/** Null when nobody signed, or half: the process was killed while it did. */
function readOwner(build: string): LockOwner | null {
  try {
    const owner = JSON.parse(readFileSync(ownerFile(build), "utf8")) as LockOwner;
    return Number.isNaN(Date.parse(owner.sinds)) ? null : owner;
  } catch {
    return null;
  }
}

/** Milliseconds since a lock was last confirmed; endless when there is none any more, or when the clock went back. */
function ageOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return Number.POSITIVE_INFINITY;
  const age = Date.now() - found.mtimeMs;
  return age < -LOOK_AGAIN_MS ? Number.POSITIVE_INFINITY : age;
}

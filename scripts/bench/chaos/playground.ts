import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../../../pipeline/sources/workspace-paths.ts";

/** A disk of its own, small enough to fill, with a workspace on it. */
export interface Playground {
  map: string;
  /** Whether the disk is really its own: only then it can be filled and made read-only. */
  ownDisk: boolean;
  fillUntil: (megabytesLeft: number) => void;
  empty: () => void;
  readOnly: (on: boolean) => boolean;
  remove: () => void;
}

const DISK_MB = 200;

/** Makes the disk (Linux, as root; else a plain folder) and writes the small workspace of the tests on it. */
export function makePlayground(): Playground {
  const disk = mkdtempSync(join(tmpdir(), "chaos-"));
  const ownDisk = run("mount", ["-t", "tmpfs", "-o", `size=${DISK_MB}m`, "tmpfs", disk]);
  const map = join(disk, "werkomgeving");
  mkdirSync(map);
  const writer = join(repositoryRoot, "pipeline", "jobs", "fixtures", "write-small-workspace.ts");
  if (!run(process.execPath, ["--import", "tsx", writer, map])) throw new Error("no workspace was written");
  const ballast = join(disk, "ballast");
  return {
    map,
    ownDisk,
    fillUntil: (left) => {
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left * 1e6)));
    },
    empty: () => rmSync(ballast, { force: true }),
    readOnly: (on) => run("mount", ["-o", `remount,${on ? "ro" : "rw"}`, disk]),
    remove: () => {
      if (ownDisk) run("umount", ["-l", disk]);
      rmSync(disk, { recursive: true, force: true });
    },
  };
}

function run(program: string, words: readonly string[]): boolean {
  return spawnSync(program, words, { cwd: repositoryRoot, stdio: "ignore" }).status === 0;
}

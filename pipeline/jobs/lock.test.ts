import { spawnSync } from "node:child_process";
import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { problemsOf, temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { withLock } from "./lock.ts";

test("the lock of a workspace is held by one at a time, and given back", async () => {
  const build = join(temporaryFolder(), "build");
  const inside = await withLock(build, () => problemsOf(() => withLock(build, async () => "binnen")));
  expect(inside).toMatchObject([{ code: "run-bezig" }]);
  expect(inside[0]?.melding).toContain("al een verversing bezig");
  expect(await withLock(build, async () => "daarna")).toBe("daarna");
});

test("the lock is given back when the work fails", async () => {
  const build = join(temporaryFolder(), "build");
  const failing = withLock(build, async () => {
    throw new Error("mislukt");
  });
  await expect(failing).rejects.toThrow("mislukt");
  expect(await withLock(build, async () => "daarna")).toBe("daarna");
});

test("two workspaces do not wait for each other", async () => {
  const [a, b] = [join(temporaryFolder(), "build"), join(temporaryFolder(), "build")];
  expect(await withLock(a, () => withLock(b, async () => "samen"))).toBe("samen");
});

/** A process that is no more. */
function deadPid(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

test("the lock of a killed process on this machine is taken over at once", async () => {
  const build = join(temporaryFolder(), "build");
  mkdirSync(`${build}.lock`, { recursive: true });
  mkdirSync(build);
  writeFileSync(join(build, "lock.json"), JSON.stringify({ host: hostname(), pid: deadPid() }));
  expect(await withLock(build, async () => "overgenomen")).toBe("overgenomen");
});

test("so is a lock whose process was killed before it signed", async () => {
  const build = join(temporaryFolder(), "build");
  mkdirSync(`${build}.lock`, { recursive: true });
  const earlier = new Date(Date.now() - 10_000);
  utimesSync(`${build}.lock`, earlier, earlier);
  expect(await withLock(build, async () => "overgenomen")).toBe("overgenomen");
});

test("the lock of another machine is left alone", async () => {
  const build = join(temporaryFolder(), "build");
  mkdirSync(`${build}.lock`, { recursive: true });
  mkdirSync(build);
  writeFileSync(join(build, "lock.json"), JSON.stringify({ host: "elders", pid: deadPid() }));
  expect(await problemsOf(() => withLock(build, async () => ""))).toMatchObject([{ code: "run-bezig" }]);
});

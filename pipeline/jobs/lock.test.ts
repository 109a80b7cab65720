import { spawnSync } from "node:child_process";
import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { problemsOf, temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { readLock, withLock } from "./lock.ts";
import { thisProcess } from "./process-identity.ts";

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

const since = "2026-10-01T04:00:00.000Z";

/** A lock that somebody left, confirmed `secondsAgo`. */
function leftLock(owner: object, secondsAgo = 0): string {
  const build = join(temporaryFolder(), "build");
  mkdirSync(`${build}.lock`, { recursive: true });
  mkdirSync(build);
  writeFileSync(join(build, "lock.json"), JSON.stringify({ werk: "verversen", sinds: since, ...owner }));
  const confirmed = new Date(Date.now() - secondsAgo * 1000);
  utimesSync(`${build}.lock`, confirmed, confirmed);
  return build;
}

test("the lock of a killed process on this machine is taken over at once", async () => {
  const build = leftLock({ host: hostname(), pid: deadPid(), gestart: null });
  expect(readLock(build)).toBeNull();
  expect(await withLock(build, async () => "overgenomen")).toBe("overgenomen");
});

test("so is that of a process whose number another one has by now", async () => {
  const build = leftLock({ ...thisProcess(), gestart: "een vorige keer" });
  const taking = withLock(build, async () => "overgenomen");
  // Only Linux tells when a process started; elsewhere the number is all there is.
  if (process.platform === "linux") expect(await taking).toBe("overgenomen");
  else await expect(taking).rejects.toThrow("run-bezig");
});

test("so is a lock whose process was killed before it signed", async () => {
  const build = join(temporaryFolder(), "build");
  mkdirSync(`${build}.lock`, { recursive: true });
  const earlier = new Date(Date.now() - 10_000);
  utimesSync(`${build}.lock`, earlier, earlier);
  expect(await withLock(build, async () => "overgenomen")).toBe("overgenomen");
});

test("so is one whose process was killed while it signed, a moment ago", async () => {
  const build = leftLock({}, 1.8);
  writeFileSync(join(build, "lock.json"), '{"host":"');
  expect(await withLock(build, async () => "overgenomen")).toBe("overgenomen");
});

test("of two that find a dead lock, one gets it", async () => {
  const build = leftLock({ host: hostname(), pid: deadPid(), gestart: null });
  let inside = 0;
  const work = async () => {
    inside += 1;
    expect(inside).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    inside -= 1;
    return "binnen";
  };
  const settled = await Promise.allSettled([withLock(build, work), withLock(build, work)]);
  expect(settled.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
});

test("the lock of another machine is left alone, and told with who, what and since when", async () => {
  const build = leftLock({ host: "elders", pid: 12, gestart: null });
  const [problem] = await problemsOf(() => withLock(build, async () => ""));
  expect(problem?.code).toBe("run-bezig");
  expect(problem?.melding).toContain("verversen op elders (proces 12), sinds 2026-10-01 06:00");
  expect(readLock(build)).toMatchObject({ host: "elders", werk: "verversen" });
});

test("that of another machine which was not confirmed for five minutes is taken over", async () => {
  const build = leftLock({ host: "elders", pid: 12, gestart: null }, 301);
  expect(await withLock(build, async () => "overgenomen")).toBe("overgenomen");
});

test("a living process of this machine keeps its lock, though the clock says that it is old", async () => {
  const build = leftLock(thisProcess(), 86_400);
  expect(await problemsOf(() => withLock(build, async () => ""))).toMatchObject([{ code: "run-bezig" }]);
});

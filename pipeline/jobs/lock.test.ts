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

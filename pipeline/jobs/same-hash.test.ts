import { expect, test } from "vitest";
import { hashesOf } from "./fixtures/folder-bytes.ts";
import { ended, startOnOneCore, startRun } from "./fixtures/kill-runs.ts";
import { makeSmallWorkspace } from "./fixtures/small-workspace.ts";

test("two clones, in other time zones and with another number of threads, make the same edition", {
  timeout: 120_000,
}, async () => {
  const [a, b] = [makeSmallWorkspace(), makeSmallWorkspace()];
  const here = await ended(startOnOneCore(a, "alleen-verversen", { TZ: "Pacific/Auckland" }));
  const there = await ended(startRun(b, "alleen-verversen", { TZ: "America/Los_Angeles", LANG: "C" }));
  expect(here.said).toMatch(/^refresh\n[0-9a-f]{64}\n$/);
  expect(there.said).toBe(here.said);
  const parts = (map: string) => ({ ...hashesOf(`${map}/editions/concept`), "run.json": "" });
  expect(parts(b)).toEqual(parts(a));
});

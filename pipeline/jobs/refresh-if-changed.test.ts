import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { workspacePaths } from "../sources/workspace.ts";
import { hashesOf } from "./fixtures/folder-bytes.ts";
import { makeSmallWorkspace } from "./fixtures/small-workspace.ts";
import { readRuns } from "./ledger.ts";
import { refreshIfChanged } from "./refresh-if-changed.ts";
import { fingerprintOf } from "./unchanged/fingerprint.ts";
import { keepLastRefresh, readLastRefresh } from "./unchanged/last-refresh.ts";

let map = "";
beforeAll(async () => {
  map = makeSmallWorkspace();
  const after = async () => Promise.reject(new Error("onderbroken"));
  await expect(refreshIfChanged({ workspace: map, after })).rejects.toThrow("onderbroken");
}, 120_000);

const conceptOf = (workspace: string) => ({
  ...hashesOf(join(workspacePaths(workspace).editions, "concept")),
  "run.json": "",
});

test("a refresh that was not told to the end counts as not done", () => {
  expect(readLastRefresh(map)).toBeNull();
  expect(readRuns(workspacePaths(map).ledger)).toMatchObject([{ result: "gelukt" }]);
});

test("a refresh without anything new does nothing, and says so in the ledger; a concept that was touched is made again", async () => {
  keepLastRefresh(map, fingerprintOf(map, Date.now()), new Date());
  const before = conceptOf(map);
  expect(await refreshIfChanged({ workspace: map })).toHaveProperty("ongewijzigd");
  expect(conceptOf(map)).toEqual(before);
  const last = readRuns(workspacePaths(map).ledger).at(-1);
  expect(last).toMatchObject({ command: "refresh", result: "ongewijzigd", steps: [], rows: null });
  expect(last?.contentHash).toMatch(/^[0-9a-f]{64}$/);
  writeFileSync(join(workspacePaths(map).editions, "concept", "public", "outcomes.csv"), "");
  expect(readLastRefresh(map)).toBeNull();
});

test("whatever a concept is made from is part of the fingerprint; what is made from it is not", () => {
  const print = () => fingerprintOf(map, Date.now());
  const start = print();
  const changes = ["gemeente.yml", "doelen.yml", "indicators/samen-zijn/eenzaam.sql", "raw/rivm/cijfers.csv"];
  for (const path of changes) {
    const text = readFileSync(join(map, path), "utf8");
    writeFileSync(join(map, path), `${text}\n`);
    expect(print(), path).not.toBe(start);
    writeFileSync(join(map, path), text);
    expect(print(), path).toBe(start);
  }
  for (const path of ["build/iets.txt", "README.md"]) {
    writeFileSync(join(map, path), "iets");
    expect(print(), path).toBe(start);
  }
});

import { appendFileSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "../db/database.ts";
import { readWorkspace, workspacePaths } from "../sources/workspace.ts";
import { restoreSource } from "./cache/source-cache.ts";
import { hashesOf } from "./fixtures/folder-bytes.ts";
import { makeSmallWorkspace } from "./fixtures/small-workspace.ts";
import { readRuns } from "./ledger.ts";
import { makeConcept } from "./make-concept.ts";
import { refreshIfChanged } from "./refresh-if-changed.ts";
import { silentSteps } from "./step.ts";
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

const cached = (bron: string) => join(workspacePaths(map).build, "cache", "bronnen", bron);

/** When each source was put in the cache. */
const stagedAt = () => ["enquete", "participatie", "rivm"].map((bron) => statSync(cached(bron)).mtimeMs);

/** Flips bytes in the middle of a file. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0, bytes.length / 2, bytes.length / 2 + 8);
  writeFileSync(path, bytes);
}

test("a refresh that was not told to the end counts as not done", () => {
  expect(readLastRefresh(map)).toBeNull();
  expect(readRuns(workspacePaths(map).ledger)).toMatchObject([{ result: "gelukt" }]);
});

test("only what changed, or what was damaged in the cache, is staged again, and the edition is that of a full rebuild", {
  timeout: 120_000,
}, async () => {
  const before = stagedAt();
  appendFileSync(join(map, "raw/participatie/maatjes.csv"), "x1;2025;BU99990001;01-03-2024;02-04-2024\n");
  damage(join(cached("enquete"), "tabel-0.parquet"));
  expect(await refreshIfChanged({ workspace: map })).not.toHaveProperty("ongewijzigd");
  expect(stagedAt().map((time, index) => time !== before[index])).toEqual([true, true, false]);
  const fromCache = conceptOf(map);
  await makeConcept({ workspace: map }, { id: "helemaal", step: silentSteps });
  expect(conceptOf(map)).toEqual(fromCache);
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

test("a description of a kept source that was cut off is not trusted", async () => {
  const path = join(cached("rivm"), "bron.json");
  const text = readFileSync(path, "utf8");
  const [bron] = readWorkspace(map).bronnen.slice(-1);
  const place = { folder: cached("rivm"), sleutel: JSON.parse(text.split("\n")[1] ?? "").sleutel };
  writeFileSync(path, text.slice(0, -40));
  await withDatabase(":memory:", "stage", async (database) => {
    expect(bron && (await restoreSource(database, bron, place))).toBeNull();
  });
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

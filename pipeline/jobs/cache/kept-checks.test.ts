import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type CheckedBefore, loadDefinitions } from "../../indicators/load-indicators.ts";
import { readWorkspace } from "../../sources/workspace.ts";
import { makeSmallWorkspace } from "../fixtures/small-workspace.ts";
import { keepChecks, readKeptChecks } from "./kept-checks.ts";

const indicator = ["indicators", "samen-zijn", "eenzaam.sql"] as const;

test("definitions found sound before are the same from the file as when they are checked, and nothing is checked again", async () => {
  const map = makeSmallWorkspace();
  const path = join(map, "build", "cache", "definities.json");
  const workspace = readWorkspace(map);
  const checked: CheckedBefore = new Map();
  const definitions = await loadDefinitions(workspace, checked);
  keepChecks(path, checked, definitions.indicators);
  const kept = readKeptChecks(path);
  expect([...kept.keys()].sort()).toEqual([...checked.keys()].sort());
  expect(await loadDefinitions(workspace, kept)).toEqual(definitions);
  // An answer was found for every file: none was added.
  expect(kept.size).toBe(checked.size);
});

test("a definition that changed is checked, what is wrong with it is told each time, and what is gone is not kept", async () => {
  const map = makeSmallWorkspace();
  const path = join(map, "build", "cache", "definities.json");
  const text = readFileSync(join(map, ...indicator), "utf8");
  const checked: CheckedBefore = new Map();
  const { indicators } = await loadDefinitions(readWorkspace(map), checked);
  keepChecks(path, checked, indicators);
  writeFileSync(join(map, ...indicator), text.replace("telt: personen", "telt: persoon"));
  for (const _time of [1, 2]) {
    const before = readKeptChecks(path);
    await expect(loadDefinitions(readWorkspace(map), before)).rejects.toThrow("waarde-ongeldig");
    keepChecks(path, before, indicators);
  }
  writeFileSync(join(map, ...indicator), text.replace("titel: ", "titel: Nieuw "));
  const before = readKeptChecks(path);
  const now = await loadDefinitions(readWorkspace(map), before);
  keepChecks(path, before, now.indicators);
  const titles = [...readKeptChecks(path).values()].map((answer) => answer.indicator?.titel);
  expect(titles.filter((title) => title?.includes("eenzaam"))).toEqual([
    "Nieuw Inwoners die zich eenzaam voelen",
  ]);
});

test("a file that is damaged, or that another program wrote, counts for nothing", async () => {
  const map = makeSmallWorkspace();
  const path = join(map, "build", "cache", "definities.json");
  expect(readKeptChecks(path).size).toBe(0);
  const checked: CheckedBefore = new Map();
  const { indicators } = await loadDefinitions(readWorkspace(map), checked);
  keepChecks(path, checked, indicators);
  const written = readFileSync(path, "utf8");
  writeFileSync(path, written.replace("eenzaam", "anders!"));
  expect(readKeptChecks(path).size).toBe(0);
  keepChecks(path, checked, indicators);
  expect(readKeptChecks(path, "0.0.0+ander").size).toBe(0);
  expect(readKeptChecks(path).size).toBe(indicators.length);
});

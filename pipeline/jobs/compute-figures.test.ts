import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Indicator } from "../domain/indicator.ts";
import { type Definitions, loadDefinitions } from "../indicators/load-indicators.ts";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { readWorkspace, type Workspace } from "../sources/workspace.ts";
import { type ComputedContent, computeFigures } from "./compute-figures.ts";
import { makeSmallWorkspace } from "./fixtures/small-workspace.ts";
import { stageSources } from "./stage-sources.ts";

const folder = temporaryFolder({ "leeg/x.txt": "" });
const path = (name: string) => join(folder, `${name}.duckdb`);
let workspace: Workspace;
let definitions: Definitions;
let whole: ComputedContent;

/** Figures of these indicators alone, as if nothing was known. */
async function anew(indicators: Indicator[]): Promise<ComputedContent> {
  copyFileSync(path("geladen"), path("anders"));
  return computeFigures(path("anders"), workspace, { ...definitions, indicators });
}

/** Figures of these indicators, when those of all were computed before. */
async function again(indicators: Indicator[]): Promise<ComputedContent> {
  copyFileSync(path("alle"), path("opnieuw"));
  const hashes = new Map(definitions.indicators.map(({ id, hash }) => [id, hash]));
  return computeFigures(path("opnieuw"), workspace, { ...definitions, indicators }, { ...whole, hashes });
}

const without = (ids: readonly string[]) => definitions.indicators.filter(({ id }) => !ids.includes(id));
const changed = (indicator: Indicator) =>
  definitions.indicators.map((one) =>
    one === indicator ? { ...one, sql: `${one.sql}\n-- anders`, hash: "anders" } : one,
  );

beforeAll(async () => {
  workspace = readWorkspace(makeSmallWorkspace());
  definitions = await loadDefinitions(workspace);
  await stageSources(path("geladen"), workspace, () => {});
  copyFileSync(path("geladen"), path("alle"));
  whole = await computeFigures(path("alle"), workspace, definitions);
}, 60_000);

test("what is known and has not changed comes out as it was", async () => {
  expect(whole.facts.tabellen.length).toBeGreaterThan(0);
  expect(await again(definitions.indicators)).toEqual(whole);
});

test("whichever indicator changed or is gone, figures and facts are those of computing everything anew", async () => {
  const registers = new Set(whole.facts.tabellen.map(({ indicator }) => indicator));
  const [register] = definitions.indicators.filter(({ id }) => registers.has(id));
  const [survey] = definitions.indicators.filter(({ tabellen }) => tabellen.includes("enquete"));
  if (!register || !survey) throw new Error("the small workspace has both");
  for (const indicators of [
    changed(register),
    changed(survey),
    without([register.id]),
    without([survey.id]),
  ]) {
    expect(await again(indicators)).toEqual(await anew(indicators));
  }
}, 60_000);

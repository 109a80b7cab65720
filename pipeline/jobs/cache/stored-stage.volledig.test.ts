import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { parseStorage, storeIn } from "../../db/storage/storage.ts";
import { loadDefinitions } from "../../indicators/load-indicators.ts";
import { temporaryFolder } from "../../sources/fixtures/temporary-folder.ts";
import { readWorkspace, repositoryRoot } from "../../sources/workspace.ts";
import { computeFigures } from "../compute-figures.ts";
import { stageSources } from "../stage-sources.ts";
import { storedStage } from "./stored-stage.ts";

afterEach(() => storeIn());

test("every figure and every fact of the sample is the same when its rows lie in Parquet", async () => {
  const folder = temporaryFolder({ "leeg/x.txt": "" });
  cpSync(join(repositoryRoot, "data", "sample"), join(folder, "werkomgeving"), { recursive: true });
  const workspace = readWorkspace(join(folder, "werkomgeving"));
  const definitions = await loadDefinitions(workspace);
  const figures = async (name: string) => {
    const warehouse = join(folder, `${name}.duckdb`);
    await storedStage(stageSources)(warehouse, workspace, () => {});
    return computeFigures(warehouse, workspace, definitions);
  };
  const own = await figures("eigen");
  storeIn(parseStorage("parquet:meer", folder));
  expect(await figures("parquet")).toEqual(own);
  expect(own.outcomes.length).toBeGreaterThan(5000);
}, 120_000);

import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { withDatabase } from "../../db/database.ts";
import { parseStorage, storeIn } from "../../db/storage/storage.ts";
import { InputError } from "../../errors/input-error.ts";
import { type Definitions, loadDefinitions } from "../../indicators/load-indicators.ts";
import { temporaryFolder } from "../../sources/fixtures/temporary-folder.ts";
import { readWorkspace, type Workspace } from "../../sources/workspace.ts";
import { type ComputedContent, computeFigures } from "../compute-figures.ts";
import { makeSmallWorkspace } from "../fixtures/small-workspace.ts";
import { stageSources } from "../stage-sources.ts";
import { forgetOldRows, storedStage } from "./stored-stage.ts";

const folder = temporaryFolder({ "leeg/x.txt": "" });
let workspace: Workspace;
let definitions: Definitions;
let own: ComputedContent;

/** Stages into a new warehouse, with the storage that holds now. */
const stage = (name: string) => storedStage(stageSources)(warehouse(name), workspace, () => {});

async function figures(name: string): Promise<ComputedContent> {
  await stage(name);
  return computeFigures(warehouse(name), workspace, definitions);
}

const warehouse = (name: string) => join(folder, `${name}.duckdb`);

/** Staged respondents, as computing sees them. */
async function respondents(name: string): Promise<number> {
  const { rijen } = await withDatabase(warehouse(name), "compute", (database) =>
    database.row<{ rijen: number }>("select count(*) as rijen from staging.enquete"),
  );
  return rijen;
}

const filesIn = (map: string) =>
  readdirSync(map, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".parquet"));

beforeAll(async () => {
  workspace = readWorkspace(makeSmallWorkspace());
  definitions = await loadDefinitions(workspace);
  own = await figures("eigen");
}, 60_000);
afterEach(() => storeIn());

describe("rows that lie in Parquet, by gemeente and year", () => {
  const map = join(folder, "meer");
  const use = () => storeIn(parseStorage("parquet:meer", folder));

  test("give the same staging SQL and the same indicators exactly the same figures", async () => {
    use();
    expect(own.outcomes.length).toBeGreaterThan(0);
    expect(await figures("parquet")).toEqual(own);
    expect(filesIn(map)).toContain("staging/enquete/gemeente=GM9999/jaar=2022/stand-1.parquet");
    const views = await withDatabase(warehouse("parquet"), "compute", (database) =>
      database.rows("select view_name as naam from duckdb_views() where schema_name = 'staging'"),
    );
    expect(views).toContainEqual({ naam: "enquete" });
  });

  test("can be read by whoever knows Parquet, with gemeente and year as columns", async () => {
    const all = `${map}/staging/enquete/*/*/*.parquet`;
    const [elsewhere, here] = await Promise.all([
      withDatabase(":memory:", "stage", (database) =>
        database.rows(`select gemeente, jaar, count(*) as rijen
          from read_parquet('${all}', hive_partitioning = true) group by all order by all`),
      ),
      withDatabase(warehouse("eigen"), "compute", (database) =>
        database.rows(
          "select 'GM9999' as gemeente, jaar, count(*) as rijen from staging.enquete group by all order by all",
        ),
      ),
    ]);
    expect(elsewhere).toEqual(here);
  });

  test("are all that computing can reach: no other file, and nothing once the storage is gone", async () => {
    use();
    const other = join(workspace.map, "gemeente.yml");
    const look = withDatabase(warehouse("parquet"), "compute", (database) =>
      database.rows(`from read_text('${other}')`),
    );
    await expect(look).rejects.toThrow("disabled by configuration");
    storeIn();
    const rows = withDatabase(warehouse("parquet"), "compute", (database) =>
      database.rows("from staging.enquete"),
    );
    await expect(rows).rejects.toThrow("disabled by configuration");
  });

  test("stand beside those of the warehouse before, which are removed when they are no longer looked at", async () => {
    use();
    const before = filesIn(map).length;
    await stage("opnieuw");
    expect(filesIn(map)).toHaveLength(2 * before);
    expect(await respondents("parquet")).toBe(await respondents("eigen"));
    await forgetOldRows(warehouse("opnieuw"), workspace.gemeente.code);
    expect(filesIn(map)).toHaveLength(before);
    expect(filesIn(map).every((name) => name.endsWith("stand-2.parquet"))).toBe(true);
    expect(await respondents("opnieuw")).toBe(await respondents("eigen"));
  });

  test("of another gemeente are not touched", async () => {
    use();
    const names = filesIn(map);
    await forgetOldRows(warehouse("opnieuw"), "GM0002");
    expect(filesIn(map)).toEqual(names);
  });
});

test("rows in a catalogue that DuckDB attaches give the same figures too, and older ones are removed", async () => {
  storeIn(parseStorage("duckdb:catalogus.duckdb", folder));
  await stage("catalogus-1");
  expect(await figures("catalogus-2")).toEqual(own);
  await forgetOldRows(warehouse("catalogus-2"), workspace.gemeente.code);
  const schemas = await withDatabase(warehouse("catalogus-2"), "stage", (database) =>
    database.rows<{ naam: string }>(
      "select schema_name as naam from duckdb_schemas() where database_name = 'opslag' and schema_name like 'staging%'",
    ),
  );
  expect(schemas).toEqual([{ naam: "staging_GM9999_stand_2" }]);
});

test("a storage that cannot be opened is told with its address", async () => {
  mkdirSync(join(folder, "geen-bestand"));
  storeIn(parseStorage("duckdb:geen-bestand", folder));
  const error = await stage("mislukt").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).problems).toMatchObject([
    { code: "opslag-onbruikbaar", melding: expect.stringContaining("geen-bestand") },
  ]);
});

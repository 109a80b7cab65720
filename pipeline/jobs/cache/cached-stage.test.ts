import { appendFileSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withDatabase } from "../../db/database.ts";
import { readWorkspace } from "../../sources/workspace.ts";
import { makeSmallWorkspace } from "../fixtures/small-workspace.ts";
import { type Stage, stageSources } from "../stage-sources.ts";
import { cachedStage } from "./cached-stage.ts";

/** Stages a workspace in a new file and reads back every row, in order, beside what became of the deliveries. */
async function staged(map: string, stage: Stage, name: string) {
  const path = join(map, "build", `${name}.duckdb`);
  const sources = await stage(path, readWorkspace(map), () => undefined);
  const rows = await withDatabase(path, "compute", async (database) => ({
    enquete: await database.rows("select * from staging.enquete"),
    initiatieven: await database.rows("select * from staging.initiatieven"),
    maatjes: await database.rows("select * from staging.maatjes"),
    statistiek: await database.rows("select * from staging.statistiek"),
    grenzen: await database.rows("select * from reference.indelingswijzigingen"),
  }));
  return { sources, rows, verslag: readFileSync(join(map, "build", "leveringen", "index.html"), "utf8") };
}

/** Flips bytes in the middle of a file. */
function damage(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0, bytes.length / 2, bytes.length / 2 + 8);
  writeFileSync(path, bytes);
}

test("only a source that changed, or whose cache is damaged, is read again; rows and reports are those of reading everything", async () => {
  const map = makeSmallWorkspace({ "build/.houd": "" });
  const cached = (bron: string) => join(map, "build", "cache", "bronnen", bron);
  const keptAt = () => ["enquete", "participatie", "rivm"].map((bron) => statSync(cached(bron)).mtimeMs);

  const first = await staged(map, cachedStage, "eerst");
  expect(first).toEqual(await staged(map, stageSources, "alles"));
  expect(first.rows.maatjes.length).toBe(51);

  const before = keptAt();
  appendFileSync(join(map, "raw/participatie/maatjes.csv"), "x1;2025;BU99990001;01-03-2024;02-04-2024\n");
  damage(join(cached("enquete"), "tabel-0.parquet"));
  const second = await staged(map, cachedStage, "tweede");
  expect(keptAt().map((time, index) => time !== before[index])).toEqual([true, true, false]);
  expect(second).toEqual(await staged(map, stageSources, "weer-alles"));
  expect(second.rows.maatjes.length).toBe(52);

  const description = join(cached("rivm"), "bron.json");
  writeFileSync(description, readFileSync(description, "utf8").slice(0, -40));
  const third = await staged(map, cachedStage, "derde");
  expect(keptAt().map((time, index) => time !== before[index])).toEqual([true, true, true]);
  expect(third).toEqual(second);
});

test("a source with something that stops the refresh is not kept: it is read, and told, each time", async () => {
  const map = makeSmallWorkspace({ "build/.houd": "" });
  appendFileSync(join(map, "raw/participatie/maatjes.csv"), "x1;geen jaar;BU99990001;;\n");
  for (const name of ["een", "twee"]) {
    await expect(staged(map, cachedStage, name)).rejects.toThrow("te-veel-uitval");
  }
});

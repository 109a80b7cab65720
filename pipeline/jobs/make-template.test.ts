import { expect, test } from "vitest";
import { z } from "zod";
import { withDatabase } from "../db/database.ts";
import { bronSchema } from "../sources/bron-config.ts";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { readAreaKeys } from "../sources/gebied-sleutels.ts";
import { settingsOf } from "../sources/layout/column-plan.ts";
import { type TableConfig, tablesSchema } from "../sources/layout/table-schema.ts";
import { loadTable } from "../sources/load/load-table.ts";
import { deliveredFile } from "../sources/read/delivered-file.ts";
import { parseYaml } from "../sources/read/yaml.ts";
import { enqueteTable } from "../sources/registers/enquete.ts";
import { allRegisterTables } from "../sources/registers/register-tables.ts";
import { templateYaml } from "../sources/registers/template-layout.ts";
import { createGebieden, createStaging } from "../sources/staging.ts";
import { smallGebieden } from "../statistics/fixtures/observations.ts";
import { makeTemplate, templateTable } from "./make-template.ts";

const vragen = [{ id: "eenzaam", soort: "ja-nee" as const, tekst: "Eenzaam?", antwoorden: ["ja", "nee"] }];
const context = { gebieden: smallGebieden, deelambities: ["ontmoeten", "cultuur"], vragen };
const tables = [enqueteTable(vragen), ...allRegisterTables];

/** The layout that the template itself prints, for one of its sheets. */
function layoutOf(naam: string, blad: string): TableConfig {
  const text = templateYaml(naam).join("\n").replace("Gegevens", blad);
  const { bestanden } = parseYaml({ text, bestand: "bron.yml" }, z.strictObject({ bestanden: tablesSchema }));
  return bestanden[naam] as TableConfig;
}

test.each(tables.map((table) => [table.naam, table] as const))(
  "the template of %s is read back by its own layout without rejects, empty and with its example",
  async (naam, table) => {
    const folder = temporaryFolder({ "leeg.xlsx": await makeTemplate(table, context) });
    const config = bronSchema.parse({
      soort: "participatie",
      titel: "P",
      leverancier: "P",
      licentie: "P",
      privacy: "P",
      leverdatum: "2026-01-31",
      bestanden: {},
    });
    await withDatabase(":memory:", "stage", async (database) => {
      await createGebieden(database, smallGebieden);
      await createStaging(database, vragen);
      const areas = await readAreaKeys(database);
      const load = (blad: string) =>
        loadTable(database, {
          bron: "proef",
          file: deliveredFile(folder, "proef", "leeg.xlsx"),
          table,
          settings: settingsOf(config, layoutOf(naam, blad), "leeg.xlsx"),
          areas,
          correcties: [],
          werkmap: folder,
          nodig: [],
        });
      const empty = await load("Gegevens");
      expect([empty.rejects, empty.delivery.gelezen]).toEqual([[], 0]);
      const example = await load("Voorbeeld");
      expect([example.rejects, example.delivery.geladen]).toEqual([[], 1]);
      const [row] = await database.rows<Record<string, unknown>>(`select * from staging."${naam}"`);
      for (const { naam: veld } of table.velden)
        expect(`${veld}: ${row?.[veld] === null}`).toBe(`${veld}: false`);
    });
  },
  30_000,
);

test("the same template is the same bytes", async () => {
  const table = templateTable("knelpunten", vragen);
  expect((await makeTemplate(table, context)).equals(await makeTemplate(table, context))).toBe(true);
});

test("a register that does not exist is told with the one that was meant", () => {
  expect(() => templateTable("knelpunt", vragen)).toThrow(/Bedoelde u "knelpunten"/);
});

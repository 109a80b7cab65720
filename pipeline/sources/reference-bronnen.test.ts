import { copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { withDatabase } from "../db/database.ts";
import { type Bron, bronSchema } from "./bron-config.ts";
import { temporaryFolder } from "./fixtures/temporary-folder.ts";
import { loadSource } from "./load/load-source.ts";
import { parseYaml } from "./read/yaml.ts";
import { createGebieden, createStaging } from "./staging.ts";
import { repositoryRoot } from "./workspace.ts";

const folder = join(repositoryRoot, "data", "reference", "bronnen");

const readBron = (id: string) => {
  const bestand = join(folder, id, "bron.yml");
  return parseYaml({ text: readFileSync(bestand, "utf8"), bestand }, bronSchema);
};

test.each(readdirSync(folder))("the example %s can be taken over as it is", (id) => {
  expect(readBron(id).titel).not.toBe("");
});

const shared = join(repositoryRoot, "..", "shared", "realdata", "iv3");

describe.skipIf(!existsSync(shared))("the example of Iv3", () => {
  test("gives the costs of taakveld 6.1 in the accounts of 2023: 23,035 times € 1,000", async () => {
    const map = temporaryFolder({});
    const name = "iv3_2023_jaarrekening_Maastricht.csv";
    copyFileSync(join(shared, name), join(map, name));
    const bron: Bron = { id: "iv3", map, config: readBron("iv3"), correcties: [] };
    await withDatabase(":memory:", "stage", async (database) => {
      await createGebieden(database, [{ id: "GM0935", naam: "Maastricht", soort: "gemeente" }]);
      await createStaging(database, []);
      const { bevindingen } = await loadSource(database, bron, []);
      expect(bevindingen.map(({ problem }) => problem.code)).toEqual([]);
      const row = await database.row(
        "select jaar, stand, lasten::BIGINT as lasten from staging.iv3 where taakveld = '6.1'",
      );
      expect(row).toEqual({ jaar: 2023, stand: "jaarrekening", lasten: 23_035_000 });
    });
  });
});

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buurten, config, expectSameAsOneByOne, HEAD, sound, withTarget } from "../fixtures/alike-files.ts";
import { settingsOf } from "../layout/column-plan.ts";
import { deliveredFile } from "../read/delivered-file.ts";
import { registerTable } from "../registers/register-tables.ts";
import { loadAlike } from "./load-alike.ts";
import type { Loaded } from "./load-table.ts";

const table = registerTable("buurtnetwerken");

test("files come to the same, loaded together where that can be or every one by itself", async () => {
  await expectSameAsOneByOne(8);
}, 60_000);

describe("files are loaded together", () => {
  /** Null when they must be loaded one by one. */
  const together = async (...files: string[]) => {
    let loaded: Loaded[] | null = null;
    const { rijen } = await withTarget(files, async (database, { bron, areas, config: own }) => {
      const tasks = files.map((_, k) => {
        const file = deliveredFile(bron.map, "bron", `netwerken_${k}.csv`);
        const settings = settingsOf(config, own, file.naam);
        return {
          bron: "bron",
          file,
          table,
          settings,
          areas,
          correcties: [],
          nodig: [],
          werkmap: join(bron.map, "w"),
        };
      });
      loaded = await loadAlike(database, tasks);
      return { loaded: [], problems: [] };
    });
    return { loaded: loaded as Loaded[] | null, rijen };
  };

  test("when they are written alike and nothing is wrong with any: each has its own account", async () => {
    const { loaded, rijen } = await together(sound(0), sound(1), `${sound(2)}\n`);
    expect(loaded?.map(({ delivery: { bestand, gelezen, geladen } }) => [bestand, gelezen, geladen])).toEqual(
      [0, 1, 2].map((k) => [`raw/bron/netwerken_${k}.csv`, buurten.length, buurten.length]),
    );
    expect(rijen).toEqual(
      [0, 1, 2].flatMap((k) => buurten.map((buurt) => ({ buurt, jaar: 2020 + k, actief: "ja" }))),
    );
  });

  test.each([
    ["has a fault", `${HEAD}\n${buurten[0]};2023;misschien`],
    ["has a key of another", sound(0)],
    ["has its columns in another order", `jaar;buurt;actief\n2023;${buurten[0]};ja`],
    ["lacks a column", `buurt;jaar\n${buurten[0]};2023`],
    ["has a row with too many cells", `${HEAD}\n${buurten[0]};2023;ja;nee`],
    ["has a number that may be of a citizen", `${HEAD}\n${buurten[0]};2023;123456782`],
    ["has no rows", HEAD],
  ])("but not when one %s: then nothing is loaded", async (_, odd) => {
    expect(await together(sound(0), odd)).toEqual({ loaded: null, rijen: [] });
  });

  test("but a single file is loaded by itself", async () => {
    expect((await together(sound(0))).loaded).toBeNull();
  });
});

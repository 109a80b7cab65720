import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withDatabase } from "../../../pipeline/db/database.ts";
import { groupName } from "./delivered-groups.ts";
import { aggregatePlainly, aggregateQuery } from "./plain-aggregates.ts";

test.each([
  ["subsidies/verdeling_2024.csv", "subsidies/verdeling"],
  ["geld/iv3_2025_begroting.csv", "geld/iv3"],
  ["raad/besluiten.csv", "raad/besluiten"],
])("%s belongs to %s", (path, group) => {
  expect(groupName(path)).toBe(group);
});

describe("the plain baseline", () => {
  const folder = mkdtempSync(join(tmpdir(), "kaal-"));
  const path = join(folder, "peiling_2024.csv");
  const gebieden = join(folder, "gebieden.csv");

  beforeAll(() => {
    writeFileSync(gebieden, "buurtcode;stadsdeel\nBU1;zuid\nBU2;zuid\nBU3;oost\n");
    const rows = ["BU1;2024;1,5;1", "BU2;2024;0,5;5", "BU3;2024;2,0;3", "BU3;2024;1,0;"];
    writeFileSync(path, `buurtcode;peiljaar;weegfactor;vr01\n${rows.join("\n")}\n`);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("averages with weights per stadsdeel and year, over those who answered", async () => {
    await withDatabase(":memory:", "stage", async (database) => {
      const groups = [{ name: "peiling", paths: [path], bytes: 100 }];
      // Three groups (oost, zuid, all) of one question.
      expect(await aggregatePlainly(database, groups, gebieden)).toEqual({ bytes: 100, rows: 4, figures: 3 });
      const columns = ["buurtcode", "peiljaar", "weegfactor", "vr01"].map((name) => ({
        name,
        type: "DOUBLE",
      }));
      // zuid: (1.5 + 2.5)/2; oost: 6/2; all: (1.5 + 2.5 + 6)/4.
      expect(await database.columns(aggregateQuery("peiling", columns))).toEqual([
        [2024, 2024, 2024],
        ["oost", "zuid", null],
        [3, 2, 2.5],
      ]);
    });
  });
});

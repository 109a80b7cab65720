import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { withDatabase } from "../../../pipeline/db/database.ts";
import { makeAreas } from "./made-up-areas.ts";
import { GEMEENTEN, type Gemeenten, groupsOf } from "./sizes.ts";
import { writeWorkspace } from "./write-workspace.ts";

const folder = mkdtempSync(join(tmpdir(), "schaal-proef-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Delivers {
  nr: number;
  enquete: number;
  subsidies: number;
  participatie: number;
}

async function deliversOf(gemeenten: Gemeenten): Promise<Delivers[]> {
  return withDatabase(":memory:", "stage", async (database) => {
    await makeAreas(database, gemeenten);
    return database.rows<Delivers>("select nr, enquete, subsidies, participatie from gemeente order by nr");
  });
}

const sum = (rows: readonly Delivers[], key: keyof Delivers) =>
  rows.reduce((total, row) => total + row[key], 0);

test("all gemeenten together deliver two million answers, 400,000 grants and ten million rows of participation", async () => {
  const all = await deliversOf({ from: 1, to: GEMEENTEN, of: GEMEENTEN });
  expect(all).toHaveLength(342);
  expect(["enquete", "subsidies", "participatie"].map((key) => sum(all, key as keyof Delivers))).toEqual([
    2_000_000, 400_000, 10_000_000,
  ]);
});

test("groups of gemeenten deliver what they deliver among all others", async () => {
  const all = await deliversOf({ from: 1, to: 10, of: 10 });
  const groups = await Promise.all(groupsOf(10, 4).map(deliversOf));
  expect(groups.map((group) => group.map(({ nr }) => nr))).toEqual([
    [1, 2, 3, 4],
    [5, 6, 7, 8],
    [9, 10],
  ]);
  expect(groups.flat()).toEqual(all);
});

test("the files of a workspace are the same every time, and have the rows that were promised", async () => {
  const all = await deliversOf({ from: 1, to: GEMEENTEN, of: GEMEENTEN });
  const smallest = all.reduce((least, one) => (one.participatie < least.participatie ? one : least));
  const alone = { from: smallest.nr, to: smallest.nr, of: GEMEENTEN };
  const [first, again] = [join(folder, "een"), join(folder, "twee")];
  const { map } = await writeWorkspace(first, alone);
  await writeWorkspace(again, alone);
  expect(filesIn(first)).toEqual(filesIn(again));
  const rows = (path: string) =>
    readFileSync(join(map, "raw", path), "utf8")
      .trim()
      .split("\n").length - 1;
  const waves = [2014, 2018, 2022, 2026].map((jaar) => rows(`enquete/enquete_${jaar}.csv`));
  expect(waves.reduce((a, b) => a + b)).toBe(smallest.enquete);
  expect(rows("subsidies/subsidies.csv")).toBe(smallest.subsidies);
  const shared = ["activiteiten", "maatjes", "initiatieven", "knelpunten", "knelpunt_opvolging"];
  const participation = [...shared, "bijeenkomsten", "uitdagingen"].map((table) =>
    rows(`participatie/${table}.csv`),
  );
  expect(participation.reduce((a, b) => a + b)).toBe(smallest.participatie);
});

/** The bytes of every delivered file, by name. */
function filesIn(own: string): Record<string, string> {
  const raw = join(own, "werkomgeving", "raw");
  const names = readdirSync(raw, { recursive: true, encoding: "utf8" }).filter((name) => name.includes("."));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(raw, name), "utf8")]));
}

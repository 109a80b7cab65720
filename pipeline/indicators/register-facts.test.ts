import { describe, expect, test } from "vitest";
import { withDatabase } from "../db/database.ts";
import { indicatorWith } from "./fixtures/raw-outcome.ts";
import { createObservations } from "./observations.ts";
import { computeRegisterFacts } from "./register-facts.ts";

const persons = indicatorWith({ id: "maatjes", maat: "aantal", bronSoort: "register", telt: "personen" });

type Row = [jaar: number, buurt: string, eenheid: string, waarde: number | null];

async function factsOf(rows: Row[], indicator = persons) {
  return withDatabase(":memory:", "compute", async (database) => {
    await database.run("create schema reference");
    await database.run(
      "create table reference.gebieden (id VARCHAR, naam VARCHAR, soort VARCHAR, stadsdeel VARCHAR)",
    );
    await database.run(`insert into reference.gebieden values ('GM1', 'stad', 'gemeente', null),
      ('noord', 'Noord', 'stadsdeel', null), ('zuid', 'Zuid', 'stadsdeel', null),
      ('BU1', 'a', 'buurt', 'noord'), ('BU2', 'b', 'buurt', 'noord'), ('BU3', 'c', 'buurt', 'zuid')`);
    await createObservations(database);
    for (const [jaar, buurt, eenheid, waarde] of rows)
      await database.run(`insert into outcome.observaties_register
        values ('${indicator.id}', 'ontmoeten', '${buurt}', ${jaar}, '${eenheid}', ${waarde}, null, null, null)`);
    return computeRegisterFacts(database, [indicator]);
  });
}

const hashOf = ({ cellen }: Awaited<ReturnType<typeof factsOf>>, gebied: string, jaar = 2025) =>
  cellen.find((cel) => cel.gebied === gebied && cel.jaar === jaar)?.rijen;

describe("the hash of the rows behind a figure", () => {
  const rows: Row[] = [
    [2025, "BU1", "m1", null],
    [2025, "BU2", "m2", null],
    [2025, "BU3", "m3", null],
  ];

  test("does not depend on their order", async () => {
    expect(hashOf(await factsOf(rows), "GM1")).toBe(hashOf(await factsOf([...rows].reverse()), "GM1"));
  });

  test("changes with one late row, only where that row lies", async () => {
    const [before, after] = [await factsOf(rows), await factsOf([...rows, [2025, "BU3", "m4", null]])];
    expect(hashOf(after, "noord")).toBe(hashOf(before, "noord"));
    expect(hashOf(after, "zuid")).not.toBe(hashOf(before, "zuid"));
    expect(hashOf(after, "GM1")).not.toBe(hashOf(before, "GM1"));
  });

  test("changes with one value", async () => {
    const other = await factsOf(rows.map((row): Row => (row[2] === "m1" ? [2025, "BU1", "m1", 3] : row)));
    expect(hashOf(other, "noord")).not.toBe(hashOf(await factsOf(rows), "noord"));
  });
});

test("stadsdelen with a unit in common do not add up; units in two buurten of one stadsdeel do", async () => {
  const shared = await factsOf([
    [2025, "BU1", "m1", null],
    [2025, "BU3", "m1", null],
  ]);
  const apart = await factsOf([
    [2025, "BU1", "m1", null],
    [2025, "BU2", "m1", null],
  ]);
  expect([shared.tabellen[0]?.overlapt, apart.tabellen[0]?.overlapt]).toEqual([true, false]);
});

test("figures are cumulative when no row of the year before is gone", async () => {
  const cumulatief = async (...rows: Row[]) =>
    (await factsOf(rows)).tabellen.map(({ jaar, cumulatief }) => [jaar, cumulatief]);
  const first: Row = [2024, "BU1", "m1", null];
  const still: Row = [2025, "BU1", "m1", null];
  const fresh: Row = [2025, "BU2", "m2", null];
  expect(await cumulatief(first, still, fresh)).toEqual([
    [2024, false],
    [2025, true],
  ]);
  expect(await cumulatief(first, fresh)).toEqual([
    [2024, false],
    [2025, false],
  ]);
});

test("contributions to an amount are summed per contributor, the largest first", async () => {
  const amounts = indicatorWith({ ...persons, id: "giften", maat: "som", telt: "bedragen" });
  const { cellen } = await factsOf(
    [
      [2025, "BU1", "a", 10],
      [2025, "BU2", "a", 5],
      [2025, "BU1", "b", 40],
    ],
    amounts,
  );
  expect(cellen.find(({ gebied }) => gebied === "noord")?.bijdragen).toEqual([40, 15]);
});

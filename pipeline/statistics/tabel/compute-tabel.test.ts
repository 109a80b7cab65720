import { describe, expect, test } from "vitest";
import { type Scalar, withDatabase } from "../../db/database.ts";
import { defaultDrempels } from "../../domain/drempels.ts";
import { parseCodes } from "./answer-codes.ts";
import { computeTabel } from "./compute-tabel.ts";
import type { TabelCell, TabelRequest } from "./tabel.ts";

type Row = Readonly<Record<string, Scalar>>;

const request: TabelRequest = {
  from: "r",
  values: ["v"],
  kind: "share",
  yes: parseCodes("1") ?? [],
  valid: parseCodes("1,2"),
  by: ["golf", "gebied"],
  wave: "golf",
  stratum: "gebied",
  weging: "w",
  totals: false,
  compareWave: null,
  compareRest: false,
  comparable: () => true,
  withoutSample: [],
};

function tabelOf(rows: readonly Row[], changes: Partial<TabelRequest> = {}): Promise<TabelCell[]> {
  return withDatabase(":memory:", "compute", async (database) => {
    await database.run("create table r (golf VARCHAR, gebied VARCHAR, w VARCHAR, v VARCHAR, v2 VARCHAR)");
    await database.insert("r", rows);
    return computeTabel(database, { ...request, ...changes }, defaultDrempels);
  });
}

/** `yes` of `n` people of one place and wave say 1, the others 2. */
function people(golf: string | null, gebied: string | null, [yes, n]: [number, number]): Row[] {
  return Array.from({ length: n }, (_, index) => ({ golf, gebied, w: "2", v: index < yes ? "1" : "2" }));
}

const name = ({ by, indicator }: TabelCell) => [...Object.values(by).map((level) => level ?? "·"), indicator];
const shares = (cells: readonly TabelCell[]) =>
  cells.map((cell) => [...name(cell), cell.estimate.n, cell.estimate.waarde]);

const twoWaves = [
  ...people("2022", "noord", [40, 100]),
  ...people("2022", "zuid", [60, 100]),
  ...people("2026", "noord", [70, 100]),
  ...people("2026", "zuid", [60, 100]),
];

describe("the table", () => {
  test("has a row for every combination of levels, also one without respondents", async () => {
    const cells = await tabelOf([...people("2022", "noord", [3, 4]), ...people("2026", "zuid", [1, 4])]);
    expect(shares(cells)).toEqual([
      ["2022", "noord", "v", 4, 0.75],
      ["2022", "zuid", "v", 0, null],
      ["2026", "noord", "v", 0, null],
      ["2026", "zuid", "v", 4, 0.25],
    ]);
    expect(cells.map(({ status }) => status)).toEqual([
      "suppress_privacy",
      "no_data",
      "no_data",
      "suppress_privacy",
    ]);
  });

  test("orders numbers by size and margins last, and gives several indicators in the order asked", async () => {
    const rows = ["10", "9", "a"].flatMap((gebied) =>
      people("1", gebied, [1, 2]).map((row) => ({ ...row, v2: "2" })),
    );
    const cells = await tabelOf(rows, { values: ["v2", "v"], by: ["gebied"], wave: null, totals: true });
    expect(cells.map(name)).toEqual([
      ["9", "v2"],
      ["9", "v"],
      ["10", "v2"],
      ["10", "v"],
      ["a", "v2"],
      ["a", "v"],
      ["·", "v2"],
      ["·", "v"],
    ]);
  });

  test("has a margin for every breakdown but the wave, when totals are asked for", async () => {
    const cells = await tabelOf(twoWaves, { totals: true });
    expect(shares(cells)).toEqual([
      ["2022", "noord", "v", 100, 0.4],
      ["2022", "zuid", "v", 100, 0.6],
      ["2022", "·", "v", 200, 0.5],
      ["2026", "noord", "v", 100, 0.7],
      ["2026", "zuid", "v", 100, 0.6],
      ["2026", "·", "v", 200, 0.65],
    ]);
  });

  test("counts people without a level in the total, and in no row of their own", async () => {
    const cells = await tabelOf([...twoWaves, ...people("2022", null, [100, 100])], { totals: true });
    expect(shares(cells).filter(([golf]) => golf === "2022")).toEqual([
      ["2022", "noord", "v", 100, 0.4],
      ["2022", "zuid", "v", 100, 0.6],
      ["2022", "·", "v", 300, 2 / 3],
    ]);
  });

  test("without columns, strata, waves and weights is one figure of a simple random sample", async () => {
    const [cell, ...more] = await tabelOf(twoWaves.slice(0, 100), {
      by: [],
      wave: null,
      stratum: null,
      weging: null,
    });
    expect(more).toEqual([]);
    expect(cell?.estimate).toMatchObject({ n: 100, yes: 40, gewogenN: 100, waarde: 0.4, strata: 1 });
    expect(cell?.estimate.variantie).toBeCloseTo((0.4 * 0.6) / 99, 12);
  });

  test("leaves answers outside the valid ones out; without a list every answer counts", async () => {
    const rows = [
      ...people("1", "x", [2, 4]),
      ...["8", "", null].map((v) => ({ golf: "1", gebied: "x", w: "2", v })),
    ];
    expect(shares(await tabelOf(rows))).toEqual([["1", "x", "v", 4, 0.5]]);
    expect(shares(await tabelOf(rows, { valid: null }))).toEqual([["1", "x", "v", 5, 0.4]]);
    // The blanks and the 8 keep their place in the stratum: n_h is 7.
    const [cell] = await tabelOf(rows);
    expect(cell?.estimate.variantie).toBeCloseTo(((7 / 6) * 4 * 0.25) / 16, 12);
  });

  test("takes the mean of numbers written as text", async () => {
    const rows = ["6", "7.5", "9", "99"].map((v) => ({ golf: "1", gebied: "x", w: "2", v }));
    const mean = { kind: "mean", valid: parseCodes("1:10"), yes: [] } as const;
    expect(shares(await tabelOf(rows, mean))).toEqual([["1", "x", "v", 3, 7.5]]);
  });
});

describe("comparison with an earlier wave", () => {
  test("takes the one before, for each place and for the total", async () => {
    const cells = await tabelOf(twoWaves, { totals: true, compareWave: { base: null } });
    const found = cells.map(
      ({ overWaves }) => overWaves && [overWaves.base, overWaves.comparison?.significant],
    );
    expect(found).toEqual([null, null, null, ["2022", true], ["2022", false], ["2022", true]]);
    expect(cells[3]?.overWaves?.comparison?.verschil).toBeCloseTo(0.3, 12);
    // One family of two places: the smaller p doubles, the larger is the largest of all.
    const [noord, zuid] = [cells[3]?.overWaves, cells[4]?.overWaves];
    expect(noord?.pAdjusted).toBeCloseTo(2 * (noord?.comparison?.p ?? 0), 12);
    expect(zuid?.pAdjusted).toBeCloseTo(1, 9);
    expect(cells[5]?.overWaves?.pAdjusted).toBe(cells[5]?.overWaves?.comparison?.p);
  });

  test("takes the wave that is named, for later ones only", async () => {
    const rows = [...twoWaves, ...people("2018", "noord", [40, 100]), ...people("2018", "zuid", [40, 100])];
    const cells = await tabelOf(rows, { compareWave: { base: "2022" } });
    expect(cells.map(({ by, overWaves }) => [by.golf, overWaves?.base ?? null])).toEqual([
      ["2018", null],
      ["2018", null],
      ["2022", null],
      ["2022", null],
      ["2026", "2022"],
      ["2026", "2022"],
    ]);
  });

  test("is not tested across a break, nor with a wave that is no sample", async () => {
    const ask = { compareWave: { base: null }, compareRest: true } as const;
    const broken = await tabelOf(twoWaves, { ...ask, comparable: () => false });
    expect(broken[2]?.overWaves).toMatchObject({ comparable: false, comparison: null, pAdjusted: null });
    expect(broken[2]?.withRest?.comparison).not.toBeNull();
    const open = await tabelOf(twoWaves, { ...ask, withoutSample: ["2026"] });
    expect(open[2]).toMatchObject({ status: "flag_indicative" });
    expect(open[2]?.overWaves).toMatchObject({ comparable: false, comparison: null });
    expect(open[2]?.withRest).toMatchObject({ comparable: false, comparison: null });
    expect(open[0]).toMatchObject({ status: "ok" });
  });

  test("is not shown, and does not count in its family, when one of the two is suppressed", async () => {
    const few = [...people("2022", "oost", [5, 20]), ...people("2026", "oost", [15, 100])];
    const cells = await tabelOf([...twoWaves, ...few], { compareWave: { base: null } });
    const oost = cells.find(({ by }) => by.golf === "2026" && by.gebied === "oost")?.overWaves;
    expect(oost).toMatchObject({ shown: false, pAdjusted: null });
    expect(oost?.comparison).not.toBeNull();
    const noord = cells.find(({ by }) => by.golf === "2026" && by.gebied === "noord")?.overWaves;
    expect(noord?.pAdjusted).toBeCloseTo(2 * (noord?.comparison?.p ?? 0), 12);
  });
});

describe("comparison with the rest", () => {
  test("takes everybody else of the same wave, also those without a level", async () => {
    const rows = [...twoWaves, ...people("2022", null, [100, 100])];
    const cells = await tabelOf(rows, { compareRest: true });
    const rest = cells.map(({ withRest }) => [withRest?.baseEstimate.n, withRest?.baseEstimate.waarde]);
    expect(rest).toEqual([
      [200, 0.8],
      [200, 0.7],
      [100, 0.6],
      [100, 0.7],
    ]);
    expect(cells[0]?.withRest?.comparison?.verschil).toBeCloseTo(-0.4, 12);
    expect(cells[0]?.withRest?.comparison?.significant).toBe(true);
  });

  test("has nobody to compare a total with", async () => {
    const cells = await tabelOf(twoWaves, { compareRest: true, totals: true });
    expect(cells.filter(({ by }) => by.gebied === null).map(({ withRest }) => withRest)).toEqual([
      null,
      null,
    ]);
  });

  test("over crossed columns is still everybody else of the wave", async () => {
    const rows = twoWaves.map((row, index) => ({ ...row, v2: index % 2 ? "m" : "v" }));
    const cells = await tabelOf(rows, { by: ["golf", "gebied", "v2"], compareRest: true });
    expect(cells.map(({ withRest }) => withRest?.baseEstimate.n)).toEqual(Array(8).fill(150));
  });
});

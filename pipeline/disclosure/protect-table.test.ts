import { describe, expect, test } from "vitest";
import {
  attackProtected,
  countRules,
  onePassPattern,
  protectCounts,
} from "../../scripts/bench/disclosure/attack-protected.ts";
import {
  fullTable,
  randomCube,
  randomNestedTable,
  randomPlainTable,
} from "../../scripts/bench/disclosure/random-table.ts";
import { cellKey } from "../domain/disclosure.ts";
import { type FullTable, protectTable } from "./protect-table.ts";

/** One row of counts with its total. */
function row(...counts: number[]): FullTable {
  const labels = counts.map((_, index) => `deel ${index + 1}`);
  return fullTable([{ name: "row", labels, totals: [{ total: "TOTAL", parts: labels }] }], ([label]) =>
    label ? (counts[labels.indexOf(label)] ?? 0) : 0,
  );
}

const hiddenIn = async (table: FullTable) => {
  const { status } = await protectTable(table, countRules(table));
  return table.cells.flatMap(({ labels }, index) => (status[index] === "shown" ? [] : [cellKey(labels)]));
};

describe("what is hidden besides a small count", () => {
  test.each([
    ["nothing when nothing is small", [10, 20, 30], []],
    ["the smallest other that is large enough", [9, 30, 12, 20], ["deel 1", "deel 3"]],
    ["no zero: it protects nothing", [5, 0, 12, 20], ["deel 1", "deel 3"]],
    [
      "a large one when two small ones are nine or less together",
      [3, 4, 12, 20],
      ["deel 1", "deel 2", "deel 3"],
    ],
    [
      "nothing when three small ones are large enough together",
      [3, 4, 5, 20],
      ["deel 1", "deel 2", "deel 3"],
    ],
    ["the total when there is no other", [3, 0, 0], ["deel 1", "TOTAL"]],
    ["the earlier of equal ones", [3, 12, 12, 20], ["deel 1", "deel 2"]],
    ["a third when one person knows their own count", [1, 9, 12], ["deel 1", "deel 2", "deel 3"]],
  ] as const)("%s", async (_, counts, expected) => {
    expect(await hiddenIn(row(...counts))).toEqual(expected);
  });

  test("is the least costly pattern of a table, worked out by hand", async () => {
    // The 3 needs a partner in its row and in its column: 12, 14 and the 11 where those meet cost 37; every other
    // rectangle through the 3 costs more (12 + 30 + 50, 40 + 14 + 60, 40 + 30 + 70).
    const counts: Record<string, number> = {
      "a|x": 3,
      "a|y": 12,
      "a|z": 40,
      "b|x": 14,
      "b|y": 11,
      "b|z": 60,
    };
    const more: Record<string, number> = { "c|x": 30, "c|y": 50, "c|z": 70 };
    const table = fullTable(
      [
        { name: "row", labels: ["a", "b", "c"], totals: [{ total: "TOTAL", parts: ["a", "b", "c"] }] },
        { name: "col", labels: ["x", "y", "z"], totals: [{ total: "TOTAL", parts: ["x", "y", "z"] }] },
      ],
      (labels) => ({ ...counts, ...more })[cellKey(labels)] ?? 0,
    );
    expect((await hiddenIn(table)).sort()).toEqual(["a|x", "a|y", "b|x", "b|y"]);
  });

  test("is nothing where rounding leaves room enough", async () => {
    const table = row(3, 40, 30);
    const { status } = await protectTable(table, { ...countRules(table), rounding: 5 });
    expect(status).toEqual(["primary", "shown", "shown", "shown"]);
  });
});

test("a table of which everything is known to somebody is not called protected", async () => {
  const table = row(3, 40, 30);
  const insiders = [["deel 2", "deel 3", "TOTAL"]];
  expect((await protectTable(table, { ...countRules(table), insiders })).sufficient).toBe(false);
});

test("the same table gets the same pattern", async () => {
  const table = randomPlainTable(77);
  expect(await protectCounts(table)).toEqual(await protectCounts(table));
});

describe("random tables with margins", () => {
  const tables = [
    ...Array.from({ length: 32 }, (_, index) => ({
      kind: "twee kanten",
      table: randomPlainTable(index * 7919 + 1),
    })),
    ...Array.from({ length: 8 }, (_, index) => ({
      kind: "drie kanten",
      table: randomCube(index * 7919 + 3),
    })),
    ...Array.from({ length: 10 }, (_, index) => ({
      kind: "lagen",
      table: randomNestedTable(index * 7919 + 5),
    })),
  ];

  test("stand the attack once they are protected", { timeout: 120_000 }, async () => {
    for (const [index, { kind, table }] of tables.entries()) {
      const { status, sufficient } = await protectCounts(table);
      expect(sufficient).toBe(true);
      expect(await attackProtected(table, status), `${kind}, table ${index}`).toEqual([]);
    }
  });

  test("do not stand it when each row and column just gets a second hidden cell", {
    timeout: 60_000,
  }, async () => {
    const broken: number[] = [];
    for (const [index, { kind, table }] of tables.entries()) {
      if (kind !== "twee kanten") continue;
      if ((await attackProtected(table, onePassPattern(table))).length > 0) broken.push(index);
    }
    expect(broken.length).toBeGreaterThan(5);
  });
});

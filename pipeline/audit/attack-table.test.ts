import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cellKey, requireCount, type Table } from "../domain/disclosure.ts";
import { attack, type Finding } from "./attack.ts";
import { knowTable } from "./attack-table.ts";
import { halfHiddenTable } from "./fixtures/half-hidden-table.ts";
import { hasOtherAttacker, loadOtherAttacker } from "./fixtures/other-attacker.ts";

/** Finding of every hidden cell of a table, for counts below ten. */
async function attackTable(table: Table, rounding = 0): Promise<Finding[]> {
  const hidden = table.cells.filter(({ value }) => value === null).map(({ labels }) => cellKey(labels));
  const questions = hidden.map((id) => ({ id, sum: [[id, 1]] as const, requirement: requireCount(10) }));
  return (await attack(knowTable(table, { rounding, nonNegative: true }), questions)).findings;
}

/** One row of counts with its total; null is hidden. */
function row(...values: (number | null)[]): Table {
  const labels = values.map((_, index) => (index === values.length - 1 ? "TOTAL" : `deel ${index + 1}`));
  return {
    dimensions: ["row"],
    cells: labels.map((label, index) => ({ labels: [label], value: values[index] ?? null })),
    totals: [[{ total: "TOTAL", parts: labels.slice(0, -1) }]],
  };
}

const short = (findings: Finding[]) => findings.map(({ lower, upper, verdict }) => [lower, upper, verdict]);

describe("what an attacker finds of a row with a total", () => {
  test.each([
    ["one hidden cell is the difference", [null, 40, 30, 75], [[5, 5, "bekend"]]],
    [
      "two hidden cells share the difference",
      [null, null, 30, 50],
      [
        [0, 20, "beschermd"],
        [0, 20, "beschermd"],
      ],
    ],
    [
      "a difference below the threshold tells that both are small",
      [null, null, 30, 38],
      [
        [0, 8, "te-smal"],
        [0, 8, "te-smal"],
      ],
    ],
    [
      "exactly nine wide is wide enough, but ten must be possible",
      [null, null, 30, 39],
      [
        [0, 9, "te-laag"],
        [0, 9, "te-laag"],
      ],
    ],
  ] as const)("%s", async (_, values, expected) => {
    expect(short(await attackTable(row(...values)))).toEqual(expected);
  });

  test("a hidden total with a hidden part: the part can be anything from zero", async () => {
    expect(short(await attackTable(row(null, 30, null)))).toEqual([
      [0, Infinity, "beschermd"],
      [30, Infinity, "beschermd"],
    ]);
  });

  test("rounding to fives leaves room without hiding another", async () => {
    // 72.5 to 77.5 minus 37.5 to 42.5 minus 27.5 to 32.5 leaves 0 to 12.5.
    expect(short(await attackTable(row(null, 40, 30, 75), 5))).toEqual([[0, 12.5, "beschermd"]]);
  });

  test("the tables that hold an interval are named", async () => {
    const [finding] = await attackTable(row(null, 40, 30, 75));
    expect(finding?.tables).toEqual(["row van TOTAL"]);
  });
});

describe("an insider", () => {
  const table = row(null, null, 30, 50);
  const questions = [{ id: "deel 1", sum: [["deel 1", 1]] as const, requirement: requireCount(10) }];
  const known = knowTable(table, { rounding: 0, nonNegative: true });

  test("who knows the one cell knows the other", async () => {
    const insiders = [{ name: "wie in deel 2 zit", knows: [["deel 2", 17]] as const }];
    const { findings } = await attack(known, questions, insiders);
    expect(findings).toMatchObject([{ lower: 3, upper: 3, verdict: "bekend", insider: "wie in deel 2 zit" }]);
  });

  test("who knows their own cell learns nothing else from it", async () => {
    const insiders = [{ name: "zelf", knows: [["deel 1", 3]] as const }];
    expect((await attack(known, questions, insiders)).findings).toMatchObject([{ verdict: "beschermd" }]);
  });
});

test("published numbers that contradict each other are told, with and without unknowns", async () => {
  const plain = knowTable(row(10, 40, 30, 75), { rounding: 0, nonNegative: true });
  expect((await attack(plain, [])).contradictions).toEqual(["row van TOTAL"]);
  expect(short(await attackTable(row(null, 40, 30, 65)))).toEqual([[null, null, "tegenspraak"]]);
});

const kept = JSON.parse(
  readFileSync(join(import.meta.dirname, "fixtures", "other-verdicts.json"), "utf8"),
) as { seed: number; cells: [id: string, lower: number, upper: number | null, open: 0 | 1][] }[];

/** Findings as the kept verdicts of the other attacker are written. */
const asKept = (findings: Finding[]) =>
  findings.map(({ id, lower, upper, verdict }) => [
    id,
    rounded(lower ?? Number.NaN),
    upper === Infinity ? null : rounded(upper ?? Number.NaN),
    verdict === "beschermd" ? 0 : 1,
  ]);

const rounded = (value: number) => Math.round(value * 1e4) / 1e4 + 0;

const byId = (a: unknown[], b: unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);

test("another attacker found the same intervals and verdicts on 100 tables", {
  timeout: 120_000,
}, async () => {
  for (const { seed, cells } of kept) {
    const findings = await attackTable(halfHiddenTable(seed).open);
    const expected = cells.map(([id, lower, upper, open]) => [
      id,
      rounded(lower),
      upper === null ? null : rounded(upper),
      open,
    ]);
    expect(asKept(findings).sort(byId), `table ${seed}`).toEqual(expected.sort(byId));
  }
});

test.skipIf(!hasOtherAttacker)(
  "the kept verdicts are those of the other attacker",
  { timeout: 120_000 },
  async () => {
    const other = await loadOtherAttacker();
    for (const { seed, cells } of kept.filter(({ seed }) => seed % 20 === 0)) {
      const found = await other(halfHiddenTable(seed).open, 10);
      expect(found.map(({ id, open }) => [id, open ? 1 : 0])).toEqual(
        cells.map(([id, , , open]) => [id, open]),
      );
    }
  },
);

import { expect, test } from "vitest";
import {
  attackProtected,
  onePassPattern,
  protectCounts,
} from "../../scripts/bench/disclosure/attack-protected.ts";
import {
  randomCube,
  randomNestedTable,
  randomPlainTable,
} from "../../scripts/bench/disclosure/random-table.ts";

const kinds = [
  { kind: "twee kanten", make: randomPlainTable, tables: 320 },
  { kind: "drie kanten", make: randomCube, tables: 80 },
  { kind: "lagen", make: randomNestedTable, tables: 100 },
];

test.each(kinds)(
  "$tables random tables ($kind) stand the attack",
  { timeout: 1_200_000 },
  async ({ make, tables }) => {
    let broken = 0;
    for (let seed = 1; seed <= tables; seed += 1) {
      const table = make(seed * 104_729);
      const { status } = await protectCounts(table);
      expect(await attackProtected(table, status), `table ${seed}`).toEqual([]);
      if ((await attackProtected(table, onePassPattern(table))).length > 0) broken += 1;
    }
    // One pass through rows and columns is not enough: the attack has teeth.
    expect(broken).toBeGreaterThan(tables / 20);
  },
);

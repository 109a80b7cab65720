import { formatNumber } from "../../pipeline/wording/number-format.ts";
import { attackProtected, protectCounts } from "./disclosure/attack-protected.ts";
import { randomCube, randomNestedTable, randomPlainTable } from "./disclosure/random-table.ts";
import type { Benchmark } from "./harness/benchmark.ts";

const kinds = [
  { kind: "twee indelingen, tot 8 × 12", make: randomPlainTable },
  { kind: "drie indelingen, tot 4 × 4 × 4", make: randomCube },
  { kind: "twee indelingen, één met lagen", make: randomNestedTable },
];

const TABLES = 100;

interface Measured {
  kind: string;
  protect: number[];
  attack: number[];
  broken: number;
}

/** Times protection and attack of random tables of counts, one after the other. */
export const disclosure: Benchmark = {
  title: "Afschermen en aanvallen",
  run: async (tell) => {
    await protectCounts(randomPlainTable(1));
    const measurements: Measured[] = [];
    for (const { kind, make } of kinds) {
      tell(kind);
      measurements.push(await measure(kind, make));
    }
    return { parts: [partOf(measurements)], measurements };
  },
};

async function measure(kind: string, make: typeof randomPlainTable): Promise<Measured> {
  const result: Measured = { kind, protect: [], attack: [], broken: 0 };
  for (let seed = 1; seed <= TABLES; seed += 1) {
    const table = make(seed * 7919);
    const start = performance.now();
    const { status } = await protectCounts(table);
    const between = performance.now();
    const open = await attackProtected(table, status);
    result.protect.push(between - start);
    result.attack.push(performance.now() - between);
    if (open.length > 0) result.broken += 1;
  }
  return result;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function partOf(measurements: readonly Measured[]) {
  const ms = (value: number) => `${formatNumber(value, 0)} ms`;
  return {
    heading: "Willekeurige tabellen met aantallen, drempel 10",
    text: [
      `${TABLES} tabellen per soort, met totalen; een op de vijf cellen is klein, een op de tien is nul. Doel: mediaan hoogstens 300 ms, 95% hoogstens 2 s per tabel.`,
    ],
    table: {
      head: ["soort", "afschermen, mediaan", "95%", "langst", "aanvallen, mediaan", "niet beschermd"],
      rows: measurements.map(({ kind, protect, attack, broken }) => [
        kind,
        ms(quantile(protect, 0.5)),
        ms(quantile(protect, 0.95)),
        ms(Math.max(...protect)),
        ms(quantile(attack, 0.5)),
        String(broken),
      ]),
    },
  };
}

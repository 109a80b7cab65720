import { attack, type Insider } from "../../audit/attack.ts";
import { knowTable } from "../../audit/attack-table.ts";
import { type AmountRules, amountReason, upperProtection } from "../../disclosure/amount-rules.ts";
import { lonersOf } from "../../disclosure/loners.ts";
import {
  type CellStatus,
  type FullTable,
  protectTable,
  type TableRules,
} from "../../disclosure/protect-table.ts";
import { cellKey, type Requirement, requireAmount, requireCount } from "../../domain/disclosure.ts";
import { defaultAfscherming } from "../../domain/drempels.ts";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import { type Contributors, readContributions } from "./read-contributions.ts";
import { type ReadTable, readTable } from "./read-table.ts";

/** What `npm run disclose` was asked. */
export interface DiscloseOptions {
  table: string;
  kind: "counts" | "amounts";
  threshold: number;
  /** CSV file with contributions; null without. */
  contributors: string | null;
  protectPct: number;
  /** Cells somebody knows, as `row|col`. */
  known: readonly string[];
  /** 0 when nothing is rounded. */
  round: number;
}

/**
 * Protects the table of a CSV file and attacks the result.
 * @returns the protected table as CSV
 * @throws InputError when a file is wrong, or when the attack still finds what must be hidden
 */
export async function discloseTable(options: DiscloseOptions): Promise<string> {
  const read = readTable(options.table, options.kind);
  const contributors = options.contributors ? readContributions(options.contributors, read.table) : null;
  const requirementOf = requirementsOf(options, read, contributors);
  const known = checkKnown(options.known, read.table);
  const rules: TableRules = {
    requirementOf,
    insiders: [...singles(read.table, contributors, requirementOf), ...(known.length > 0 ? [known] : [])],
    rounding: options.round,
  };
  const { status } = await protectTable(read.table, rules);
  await failWhenBroken(read.table, { status, rules });
  return toCsv(read.table, status, options.round);
}

function requirementsOf(
  { kind, threshold, protectPct }: DiscloseOptions,
  { primary }: ReadTable,
  contributors: Contributors | null,
): TableRules["requirementOf"] {
  if (kind === "counts")
    return ({ labels, value }) =>
      (value > 0 && value < threshold) || primary.has(cellKey(labels)) ? requireCount(threshold) : null;
  const rules: AmountRules = { ...defaultAfscherming.bedragen, procent: protectPct };
  return ({ labels, value }) => {
    const key = cellKey(labels);
    const amounts = [...(contributors?.get(key)?.values() ?? [])].filter((a) => a > 0).sort((a, b) => b - a);
    if (!primary.has(key) && amountReason(amounts, rules) === null) return null;
    // The rule asks for U above; p% on both sides is asked as well, for whoever knows no contributions.
    const side = (protectPct / 100) * value;
    return requireAmount(value, { below: side, above: Math.max(side, upperProtection(amounts, protectPct)) });
  };
}

/**
 * Who is the only one in a cell knows it: everybody who is alone in some cell, with all cells they are alone in. Without
 * names a count of one is one person, the same in a cell and in its totals.
 */
function singles(
  table: FullTable,
  contributors: Contributors | null,
  requirementOf: TableRules["requirementOf"],
): string[][] {
  const alone = table.cells.filter((cell) => requirementOf(cell) !== null);
  if (contributors) {
    const cellsOf = new Map<string, string[]>();
    for (const { labels } of alone) {
      const names = [...(contributors.get(cellKey(labels)) ?? [])].filter(([, amount]) => amount > 0);
      const [first] = names;
      if (first && names.length === 1)
        cellsOf.set(first[0], [...(cellsOf.get(first[0]) ?? []), cellKey(labels)]);
    }
    return [...cellsOf.values()];
  }
  return lonersOf(table);
}

function checkKnown(known: readonly string[], { cells }: FullTable): readonly string[] {
  const keys = new Set(cells.map(({ labels }) => cellKey(labels)));
  const unknown = known.filter((key) => !keys.has(key));
  if (unknown.length === 0) return known;
  const suggestie = 'Schrijf een cel als "rij|kolom", met dezelfde woorden als in de tabel.';
  throw new InputError(unknown.map((cel) => problem("afschermen-cel-onbekend", { cel, suggestie })));
}

/** Attacks what is about to be printed; whatever protected the table is not believed. */
async function failWhenBroken(
  table: FullTable,
  { status, rules }: { status: readonly CellStatus[]; rules: TableRules },
): Promise<void> {
  const cells = table.cells.map((cell, index) => ({
    ...cell,
    value: status[index] === "shown" ? printed(cell.value, rules.rounding) : null,
  }));
  const known = knowTable({ ...table, cells }, { rounding: rules.rounding, nonNegative: true });
  const questions = table.cells.flatMap((cell) => {
    const requirement: Requirement | null = rules.requirementOf(cell);
    const id = cellKey(cell.labels);
    return requirement ? [{ id, sum: [[id, 1]] as const, requirement }] : [];
  });
  const { findings, contradictions } = await attack(known, questions, insidersOf(table, rules));
  const open = [
    ...findings.filter(({ verdict }) => verdict !== "beschermd").map(({ id }) => id),
    ...contradictions,
  ];
  if (open.length > 0) throw new InputError([problem("afschermen-onmogelijk", { cellen: open.join(", ") })]);
}

function insidersOf({ cells }: FullTable, { insiders }: TableRules): Insider[] {
  const values = new Map(cells.map(({ labels, value }) => [cellKey(labels), value]));
  return insiders.map((keys) => ({
    name: keys.join(", "),
    knows: keys.map((key) => [key, values.get(key) ?? 0] as const),
  }));
}

function printed(value: number, rounding: number): number {
  return rounding > 0 ? rounding * Math.round(value / rounding) : value;
}

function toCsv({ dimensions, cells }: FullTable, status: readonly CellStatus[], rounding: number): string {
  const rows = cells.map(({ labels, value }, index) =>
    status[index] === "shown"
      ? [...labels, String(printed(value, rounding)), ""]
      : [...labels, "", status[index] ?? ""],
  );
  const lines = [[...dimensions, "value", "status"], ...rows].map((row) => row.map(quoted).join(","));
  return `${lines.join("\n")}\n`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withDatabase } from "../../db/database.ts";
import { quoteText } from "../../db/quote.ts";
import { type Edition, publicFiles } from "../../domain/edition.ts";
import type { PublicRegister } from "../../domain/public-register.ts";
import { outcomeColumns, outcomesToArrow } from "./arrow.ts";
import { csvText, dutchCsv, standardCsv } from "./csv-text.ts";

const sqlTypes = { tekst: "VARCHAR", geheel: "INTEGER", getal: "DOUBLE" } as const;

const privateColumns = {
  ...outcomeColumns,
  standaardfout: "getal",
  nEffectief: "getal",
  gewogenN: "getal",
} as const;

/** Figures as Arrow and two kinds of CSV, and the registers as CSV: the writers of each. */
export function tableWriters(open: string, edition: Edition): (() => void)[] {
  const names = Object.keys(outcomeColumns);
  const rows = edition.outcomes as unknown as Record<string, string | number | null>[];
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(open, name), content);
  return [
    () => write(publicFiles.outcomesCsv, csvText(names, rows, standardCsv)),
    () => write(publicFiles.outcomesNl, csvText(names, rows, dutchCsv)),
    () => write(publicFiles.outcomesArrow, outcomesToArrow(edition.outcomes)),
    () => writeRegisters(open, edition.registers),
  ];
}

/** Figures as Parquet, from the JSON of the public and of the private part. */
export async function writeParquet(open: string, closed: string): Promise<void> {
  await withDatabase(":memory:", "write", async (database) => {
    await database.run("set threads = 1");
    const copy = (from: string, columns: Record<string, keyof typeof sqlTypes>, to: string) =>
      database.run(`copy (${selectRows(from, columns)}) to ${quoteText(to)} (format parquet)`);
    await copy(join(open, publicFiles.outcomes), outcomeColumns, join(open, publicFiles.outcomesParquet));
    await copy(join(closed, "outcomes.json"), privateColumns, join(closed, "outcomes.parquet"));
  });
}

function writeRegisters(open: string, registers: readonly PublicRegister[]): void {
  if (registers.length === 0) return;
  mkdirSync(join(open, "registers"));
  for (const { tabel, kolommen, rijen } of registers) {
    const names = kolommen.map(({ naam }) => naam);
    writeFileSync(join(open, registerFile(tabel)), csvText(names, rijen, standardCsv));
  }
}

/** File of a public register, relative to the public part. */
export function registerFile(tabel: string): string {
  return `registers/${tabel}.csv`;
}

function selectRows(path: string, columns: Record<string, keyof typeof sqlTypes>): string {
  const types = Object.entries(columns).map(([name, kind]) => `"${name}": '${sqlTypes[kind]}'`);
  return `select * from read_json(${quoteText(path)}, format = 'array', columns = {${types.join(", ")}})`;
}

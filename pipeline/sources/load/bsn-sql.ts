import type { Database } from "../../db/database.ts";
import { elfproefSql, looksLikeBsn } from "../privacy/bsn.ts";

/** Columns whose marks fit in one BIGINT. */
const PER_MASK = 60;

/**
 * SQL of the marks of a row: `_negen<i>` has bit k set when column 60 i + k holds nine digits, `_elf<i>` when they
 * pass the elfproef. Only the length is looked at in most rows.
 */
export function bsnMarksSql(columns: readonly string[]): string {
  return masks(columns)
    .flatMap((part, index) => [
      `${sumOf(part, (c) => `regexp_full_match(${c}, '[0-9]{9}')`)} as _negen${index}`,
      `${sumOf(part, (c) => `regexp_full_match(${c}, '[0-9]{9}') and ${elfproefSql(c)}`)} as _elf${index}`,
    ])
    .join(", ");
}

/** Names of the marks of this many columns. */
export function bsnMarkNames(columns: number): string[] {
  const count = Math.ceil(columns / PER_MASK);
  return Array.from({ length: count }, (_, index) => [`_negen${index}`, `_elf${index}`]).flat();
}

function masks(columns: readonly string[]): string[][] {
  const count = Math.ceil(columns.length / PER_MASK);
  return Array.from({ length: count }, (_, index) => columns.slice(index * PER_MASK, (index + 1) * PER_MASK));
}

function sumOf(columns: readonly string[], test: (column: string) => string): string {
  const any = columns.map((column) => `strlen(${column}) = 9`).join(" or ");
  const bits = columns.map(
    (column, bit) =>
      `case when strlen(${column}) = 9 and ${test(column)} then ${2 ** bit}::BIGINT else 0 end`,
  );
  return `case when ${any} then ${bits.join(" + ")} end`;
}

/** Index of the first column of `typed` that holds citizen service numbers, or null. */
export async function findBsnColumn(database: Database, columns: number): Promise<number | null> {
  const parts = Array.from({ length: Math.ceil(columns / PER_MASK) }, (_, part) => part);
  for (const part of parts) {
    const bits = Array.from({ length: Math.min(PER_MASK, columns - part * PER_MASK) }, (_, bit) => bit);
    const counts = bits.flatMap((bit) =>
      ["negen", "elf"].map(
        (mark) => `(count(*) filter ((_${mark}${part} & ${2 ** bit}) <> 0))::INTEGER as ${mark}${bit}`,
      ),
    );
    const row = await database.row<Record<string, number>>(
      `select ${counts.join(", ")} from typed where _negen${part} > 0`,
    );
    const found = bits.find((bit) =>
      looksLikeBsn({ negen: row[`negen${bit}`] ?? 0, geslaagd: row[`elf${bit}`] ?? 0 }),
    );
    if (found !== undefined) return part * PER_MASK + found;
  }
  return null;
}

import type { Database } from "../../db/database.ts";
import { elfproefSql, looksLikeBsn } from "../privacy/bsn.ts";

/** Column of `typed` with the marks of a row. */
export const BSN_MARKS = "_bsn";

/** Mark of a cell with nine digits, and of one whose digits also pass the elfproef. */
const [NINE_DIGITS, PASSED] = [1, 2];

/**
 * SQL of the marks of a row, one per delivered column; NULL in most rows, of which no cell has nine characters. The
 * elfproef is written once, not once per column: its plan would take longer than the reading of a short file.
 */
export function bsnMarksSql(columns: readonly string[]): string {
  const any = columns.map((column) => `strlen(${column}) = 9`).join(" or ");
  const mark = `case when regexp_full_match(cel, '[0-9]{9}')
    then case when ${elfproefSql("cel")} then ${PASSED} else ${NINE_DIGITS} end end`;
  return `case when ${any} then list_transform([${columns.join(", ")}], lambda cel: ${mark}) end as ${BSN_MARKS}`;
}

/** Index of the first column of `typed` that holds citizen service numbers, or null. */
export async function findBsnColumn(database: Database): Promise<number | null> {
  const columns = await database.rows<{ kolom: number; negen: number; geslaagd: number }>(
    `select kolom::INTEGER as kolom, count(merk)::INTEGER as negen,
       (count(*) filter (merk = ${PASSED}))::INTEGER as geslaagd
     from (select unnest(${BSN_MARKS}) as merk, generate_subscripts(${BSN_MARKS}, 1) - 1 as kolom
       from typed where ${BSN_MARKS} is not null)
     group by kolom order by kolom`,
  );
  return columns.find(looksLikeBsn)?.kolom ?? null;
}

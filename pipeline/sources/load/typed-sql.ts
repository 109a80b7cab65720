import { quoteName, quoteText } from "../../db/quote.ts";
import { bareSql, reasonSql, spacedSql, trimmedSql, valueSql } from "../fields/column-sql.ts";
import { reasonColumn } from "../fields/definitions.ts";
import type { ColumnPlan } from "../layout/column-plan.ts";
import { BSN_MARKS, bsnMarksSql } from "./bsn-sql.ts";

/** Column of `typed` with the place of the file that a row is from, among those that are read together. */
export const FILE = "_bestand";

/**
 * SQL of the table `typed` over files of texts `c0`, `c1`, …, one per delivered column. A cell is first read as it
 * stands; only where that gives no value is it looked at for white space, missing words and faults. Nearly all cells
 * need no more than the first. That spells out every trimmed text where it is used, which takes longer to plan than a
 * short file takes to read: there every text is trimmed once. Where no cell has white space around it none is trimmed.
 */
export function typedSql(
  relation: string,
  kolommen: readonly string[],
  { plan, records, spaced }: { plan: readonly ColumnPlan[]; records: number; spaced: boolean },
): string {
  const columns = kolommen.map((_, index) => `c${index}`);
  const cells = plan.map((column, k) => cellSql(column, k, { kolommen, spaced, short: records < LONG_FILE }));
  const content = isNumbered(plan) ? [`hash(${columns.join(", ")}) as _inhoud`] : [];
  const made = [
    ...cells.flatMap((cell) => cell.made),
    ...content,
    bsnMarksSql(columns),
    `file_index::INTEGER as ${FILE}`,
  ];
  const values = cells.map(({ value }, k) => `${value} as v${k}`);
  const faults = cells.map((cell, k) => faultSql(cell, k));
  const blank = cells.map((_, k) => `v${k} is null`).join(" or ");
  const wrong = `case when ${blank} then ${faults.map(({ any }) => any).join(" or ")} else false end`;
  const marks = [...(isNumbered(plan) ? ["_inhoud"] : []), BSN_MARKS, FILE];
  return `select ${[...outputs(cells), ...marks].join(", ")},
      case when _fout then concat_ws(',', ${faults.map(({ number }) => number).join(", ")}) end as _fouten,
      case when _fout then to_json([${cells.map(({ text }) => text).join(", ")}]) end as _teksten
    from (select *, ${wrong} as _fout
      from (select *, ${values.join(", ")}
        from (select *, ${made.join(", ")} from ${relation})))`;
}

/** SQL of one column: its trimmed text, its typed value, and the column that has to be made for it first, if any. */
interface CellSql {
  plan: ColumnPlan;
  text: string;
  value: string;
  made: string[];
}

/** From this many records on, reading takes longer than planning. */
const LONG_FILE = 50_000;

function cellSql(
  plan: ColumnPlan,
  k: number,
  { kolommen, spaced, short }: { kolommen: readonly string[]; spaced: boolean; short: boolean },
): CellSql {
  const { origin, field } = plan;
  if (origin.soort !== "kolom" || origin.deel !== null) {
    const text = `t${k}`;
    return { plan, text, value: valueSql(text, plan), made: [`${madeSql(plan, kolommen)} as ${text}`] };
  }
  const delivered = deliveredSql(origin.namen, kolommen);
  if (!spaced) return { plan, text: delivered, value: valueSql(delivered, plan), made: [] };
  // A text is its own value, with or without white space around it.
  if (short || field.type === "tekst") {
    const text = `t${k}`;
    return { plan, text, value: valueSql(text, plan), made: [`${trimmedSql(delivered)} as ${text}`] };
  }
  const text = bareSql(delivered);
  const value = `coalesce(${valueSql(delivered, plan)}, case when ${spacedSql(delivered)} then ${valueSql(text, plan)} end)`;
  return { plan, text, value, made: [] };
}

/** Whether records get a number of ours because they have no key: only then are equal records looked for. */
export function isNumbered(plan: readonly ColumnPlan[]): boolean {
  return plan.some(({ origin }) => origin.soort === "rijnummer");
}

function outputs(cells: readonly CellSql[]): string[] {
  return cells.flatMap(({ plan, text }, k) => {
    const reason = reasonColumn(plan.field);
    const value = `v${k} as ${quoteName(plan.field.naam)}`;
    if (reason === null) return [value];
    const missing = reasonSql(text, plan);
    const given = missing === null ? "NULL::VARCHAR" : `case when v${k} is null then ${missing} end`;
    return [value, `${given} as ${quoteName(reason)}`];
  });
}

const deliveredSql = (namen: readonly string[], kolommen: readonly string[]) =>
  `c${kolommen.findIndex((kolom) => namen.includes(kolom))}`;

/** SQL of a text that is not simply what stands in a column. */
function madeSql({ origin }: ColumnPlan, kolommen: readonly string[]): string {
  if (origin.soort === "vast") return `nullif(${quoteText(origin.tekst)}, '')`;
  if (origin.soort === "geweerd") return "NULL::VARCHAR";
  if (origin.soort === "rijnummer") return "(row_number() over ())::VARCHAR";
  const text = trimmedSql(deliveredSql(origin.namen, kolommen));
  const pattern = quoteText(origin.deel ?? "");
  return `case when regexp_matches(${text}, ${pattern}) then nullif(regexp_extract(${text}, ${pattern}, 1), '')
    else ${text} end`;
}

/** Whether a row of which some value is NULL has a fault in this column, and the number of that fault. */
function faultSql({ plan, text }: CellSql, k: number): { any: string; number: string } {
  const reason = reasonSql(text, plan);
  const wrong = `v${k} is null and ${text} is not null${reason === null ? "" : ` and ${reason} is null`}`;
  if (!plan.field.verplicht) return { any: `(${wrong})`, number: `case when ${wrong} then ${2 * k} end` };
  const number = `case when ${wrong} then ${2 * k} when v${k} is null then ${2 * k + 1} end`;
  return { any: `v${k} is null`, number };
}

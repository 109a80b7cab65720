import { quoteName, quoteText } from "../../db/quote.ts";
import { reasonSql, trimmedSql, valueSql } from "../fields/column-sql.ts";
import { reasonColumn } from "../fields/definitions.ts";
import type { ColumnPlan } from "../layout/column-plan.ts";
import { bsnMarkNames, bsnMarksSql } from "./bsn-sql.ts";

/**
 * SQL of the table `typed` over a relation of texts `c0`, `c1`, …, one per delivered column. Texts, then values, then
 * faults: each layer reads the one before by name.
 */
export function typedSql(relation: string, kolommen: readonly string[], plan: readonly ColumnPlan[]): string {
  const columns = kolommen.map((_, index) => `c${index}`);
  const texts = plan.map((column, k) => `${textSql(column, kolommen)} as t${k}`);
  const values = plan.flatMap((column, k) => [
    `${valueSql(`t${k}`, column)} as v${k}`,
    `${reasonSql(`t${k}`, column)} as r${k}`,
  ]);
  const faults = plan.map(faultSql);
  const any = faults.map((fault) => fault.any).join(" or ");
  const content = isNumbered(plan) ? `hash(${columns.join(", ")}) as _inhoud,` : "";
  const kept = isNumbered(plan) ? "_inhoud," : "";
  return `select ${outputs(plan).join(", ")}, ${kept} ${bsnMarkNames(columns.length).join(", ")},
      case when ${any} then list_filter([${faults.map(({ number }) => number).join(", ")}],
        lambda fout: fout is not null) end as _fouten,
      case when ${any} then [${plan.map((_, k) => `t${k}`).join(", ")}] end as _teksten
    from (select *, ${values.join(", ")}
      from (select ${texts.join(", ")}, ${content} ${bsnMarksSql(columns)} from ${relation}))`;
}

/** Whether records get a number of ours because they have no key: only then are equal records looked for. */
export function isNumbered(plan: readonly ColumnPlan[]): boolean {
  return plan.some(({ origin }) => origin.soort === "rijnummer");
}

function outputs(plan: readonly ColumnPlan[]): string[] {
  return plan.flatMap(({ field }, k) => {
    const reason = reasonColumn(field);
    return [`v${k} as ${quoteName(field.naam)}`, ...(reason ? [`r${k} as ${quoteName(reason)}`] : [])];
  });
}

/** SQL of the delivered text of a column, or of what stands for it. */
function textSql({ origin }: ColumnPlan, kolommen: readonly string[]): string {
  if (origin.soort === "vast") return `nullif(${quoteText(origin.tekst)}, '')`;
  if (origin.soort === "geweerd") return "NULL::VARCHAR";
  if (origin.soort === "rijnummer") return "(row_number() over ())::VARCHAR";
  const text = trimmedSql(`c${kolommen.findIndex((kolom) => origin.namen.includes(kolom))}`);
  if (origin.deel === null) return text;
  const pattern = quoteText(origin.deel);
  return `case when regexp_matches(${text}, ${pattern}) then nullif(regexp_extract(${text}, ${pattern}, 1), '')
    else ${text} end`;
}

/** Whether a row has a fault in this column, and the number of that fault. */
function faultSql({ field }: ColumnPlan, k: number): { any: string; number: string } {
  const wrong = `(v${k} is null and t${k} is not null and r${k} is null)`;
  if (!field.verplicht) return { any: wrong, number: `case when ${wrong} then ${2 * k} end` };
  const number = `case when ${wrong} then ${2 * k} when v${k} is null then ${2 * k + 1} end`;
  return { any: `v${k} is null`, number };
}

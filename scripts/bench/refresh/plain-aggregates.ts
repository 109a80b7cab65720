import type { Database } from "../../../pipeline/db/database.ts";
import { quoteName, quoteText } from "../../../pipeline/db/quote.ts";
import type { DeliveredGroup } from "./delivered-groups.ts";

/** What a plain computation came to. */
export interface PlainOutcome {
  bytes: number;
  rows: number;
  figures: number;
}

interface Column {
  name: string;
  type: string;
}

const areaColumns = ["buurtcode", "buurt", "gebied", "WijkenEnBuurten"];
const yearColumns = ["peiljaar", "jaar", "begrotingsjaar", "Perioden"];
const WEIGHT = "weegfactor";
const numeric = /^(BIGINT|DOUBLE|INTEGER|HUGEINT|DECIMAL)/;

/** Loads files with DuckDB's own reader and aggregates every number in them per year and area. Nothing is checked. */
export async function aggregatePlainly(
  database: Database,
  groups: readonly DeliveredGroup[],
  gebieden: string,
): Promise<PlainOutcome> {
  await database.run(`create table gebieden as select * from read_csv(${quoteText(gebieden)}, delim = ';')`);
  const outcome: PlainOutcome = { bytes: 0, rows: 0, figures: 0 };
  for (const { name, paths, bytes } of groups) {
    const list = paths.map(quoteText).join(", ");
    await database.run(
      `create table ${quoteName(name)} as
       select * from read_csv([${list}], delim = ';', decimal_separator = ',', union_by_name = true)`,
    );
    const columns = await database.rows<Column>(
      `select column_name as name, data_type as type from duckdb_columns() where table_name = ${quoteText(name)}`,
    );
    const { rows } = await database.row<{ rows: number }>(`select count(*) as rows from ${quoteName(name)}`);
    const figures = await database.columns(aggregateQuery(name, columns));
    outcome.figures += (figures[0]?.length ?? 0) * aggregatesOf(columns).length;
    outcome.bytes += bytes;
    outcome.rows += rows;
  }
  return outcome;
}

/** Per year and stadsdeel, and per year; areas that are no buurt stand for themselves. */
export function aggregateQuery(table: string, columns: readonly Column[]): string {
  const named = (names: readonly string[]) => names.find((name) => columns.some((own) => own.name === name));
  const [area, year] = [named(areaColumns), named(yearColumns)];
  const join = area ? `left join gebieden on gebieden.buurtcode = t.${quoteName(area)}` : "";
  const areaKey = area ? `coalesce(stadsdeel, t.${quoteName(area)}::VARCHAR)` : "null";
  const yearKey = year ? `t.${quoteName(year)}` : "null";
  return `
    select ${[`${yearKey} as _jaar`, `${areaKey} as _gebied`, ...aggregatesOf(columns)].join(", ")}
    from ${quoteName(table)} t ${join}
    group by grouping sets ((_jaar, _gebied), (_jaar))
    order by _jaar, _gebied`;
}

/** Weighted averages where there is a weight, else a count and sums. */
function aggregatesOf(columns: readonly Column[]): string[] {
  const keys = [...areaColumns, ...yearColumns, WEIGHT];
  const values = columns
    .filter(({ name, type }) => numeric.test(type) && !keys.includes(name))
    .map(({ name }) => `t.${quoteName(name)}`);
  if (!columns.some(({ name }) => name === WEIGHT))
    return ["count(*)", ...values.map((value) => `sum(${value})`)];
  return values.map(
    (value) => `sum(${value} * ${WEIGHT}) / sum(case when ${value} is not null then ${WEIGHT} end)`,
  );
}

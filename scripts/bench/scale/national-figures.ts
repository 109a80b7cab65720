import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { withDatabase } from "../../../pipeline/db/database.ts";
import { quoteText } from "../../../pipeline/db/quote.ts";
import type { Indicator } from "../../../pipeline/domain/indicator.ts";
import { isShown, type RawOutcome } from "../../../pipeline/domain/outcome.ts";

const columns =
  "gemeente VARCHAR, indicator VARCHAR, deelambitie VARCHAR, eenheid VARCHAR, jaar INTEGER, waarde DOUBLE, getoond BOOLEAN";

/** Keeps the figures of gemeenten, in the role of stadsdelen here, as Parquet; of a figure that is not shown no value. */
export async function keepFigures(
  path: string,
  outcomes: readonly RawOutcome[],
  indicators: readonly Indicator[],
): Promise<void> {
  const units = new Map(indicators.map(({ id, eenheid }) => [id, eenheid]));
  const rows = outcomes.flatMap(
    ({ gebiedSoort, gebied, indicator, deelambitie, jaar, waarde, status, groep }) =>
      gebiedSoort === "stadsdeel" && groep === null
        ? [
            {
              gemeente: gebied,
              indicator,
              deelambitie,
              eenheid: units.get(indicator) ?? "",
              jaar,
              waarde: isShown(status) ? waarde : null,
              getoond: isShown(status),
            },
          ]
        : [],
  );
  mkdirSync(dirname(path), { recursive: true });
  await withDatabase(":memory:", "stage", async (database) => {
    await database.run(`create table cijfers (${columns})`);
    await database.insert("cijfers", rows);
    await database.run(`copy cijfers to ${quoteText(path)} (format parquet)`);
  });
}

/** How one indicator is spread over gemeenten in its newest year. */
export interface Spread {
  indicator: string;
  deelambitie: string;
  eenheid: string;
  jaar: number;
  /** Gemeenten with a figure that is shown, with one that is not, and with none. */
  gemeenten: number;
  nietGetoond: number;
  zonderCijfer: number;
  p10: number | null;
  p25: number | null;
  mediaan: number | null;
  p75: number | null;
  p90: number | null;
}

/** Compares the figures of all parts; a figure that is not shown is counted and nothing more. */
export async function compareNationally(folder: string, gemeenten: number): Promise<Spread[]> {
  return withDatabase(":memory:", "stage", (database) =>
    database.rows<Spread>(`
      with cijfers as (from read_parquet(${quoteText(`${folder}/*.parquet`)})),
      nieuwste as (select indicator, deelambitie, max(jaar) as jaar from cijfers group by all)
      select indicator, deelambitie, any_value(eenheid) as eenheid, jaar,
        (count(*) filter (getoond))::INTEGER as gemeenten,
        (count(*) filter (not getoond))::INTEGER as "nietGetoond",
        (${gemeenten} - count(*))::INTEGER as "zonderCijfer",
        ${[
          ["p10", 0.1],
          ["p25", 0.25],
          ["mediaan", 0.5],
          ["p75", 0.75],
          ["p90", 0.9],
        ]
          .map(([name, part]) => `quantile_cont(waarde, ${part}) as ${name}`)
          .join(", ")}
      from cijfers join nieuwste using (indicator, deelambitie, jaar)
      group by all order by indicator, deelambitie`),
  );
}

/** Writes the comparison as CSV. */
export function writeComparison(path: string, spreads: readonly Spread[]): void {
  const columns = Object.keys(spreads[0] ?? {}) as (keyof Spread)[];
  const lines = spreads.map((spread) => columns.map((column) => spread[column] ?? "").join(";"));
  writeFileSync(path, `${[columns.join(";"), ...lines].join("\n")}\n`);
}

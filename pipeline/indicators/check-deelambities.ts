import type { Database } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import { problem } from "../errors/catalogue.ts";
import type { Problem } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import { tablesWithColumn } from "../sources/registers/register-tables.ts";

/** Deelambities that a delivery names but the verandertheorie does not have: their rows would count nowhere. */
export async function checkDeelambities(database: Database, known: readonly string[]): Promise<Problem[]> {
  const list = known.map(quoteText).join(", ");
  const problems: Problem[] = [];
  for (const tabel of tablesWithColumn("deelambitie")) {
    const rows = await database.rows<{ deelambitie: string; rijen: number }>(
      `select deelambitie, count(*)::INTEGER as rijen from staging.${tabel}
       where deelambitie not in (${list}) group by deelambitie order by deelambitie`,
    );
    problems.push(
      ...rows.map(({ deelambitie, rijen }) =>
        problem("deelambitie-in-levering", {
          tabel,
          deelambitie,
          rijen,
          suggestie: didYouMean(deelambitie, known),
        }),
      ),
    );
  }
  return problems;
}

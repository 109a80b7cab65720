import type { Database } from "../../db/database.ts";
import { quoteText } from "../../db/quote.ts";
import { problem } from "../../errors/catalogue.ts";
import type { Bron, StatlineConfig } from "../bron-config.ts";
import { type Finding, warning } from "../checks/finding.ts";

interface NewYear {
  onderwerp: string;
  jaar: number;
  volledig: number | null;
}

/**
 * Takes the newest years of a measure out of staging as long as too few areas have a figure: publishers open a table
 * before all its measures are known (domain §8). Years before the newest complete one stay, gaps and reasons included.
 */
export async function dropIncompleteYears(
  database: Database,
  bron: Bron<StatlineConfig>,
): Promise<Finding[]> {
  if (bron.config.volledig === 0) return [];
  const source = `bron = ${quoteText(bron.id)}`;
  const rows = await database.rows<NewYear>(`
    with aantallen as (
      select onderwerp, jaar, count(distinct gebied) filter (waarde is not null) as gebieden
      from staging.statistiek where ${source} group by all),
    nieuwste as (
      select onderwerp, max(jaar) filter (gebieden > 0 and gebieden >= ${bron.config.volledig} * meeste) as volledig
      from (select *, max(gebieden) over (partition by onderwerp) as meeste from aantallen) group by onderwerp)
    select onderwerp, jaar, volledig from aantallen join nieuwste using (onderwerp)
    where volledig is not null and jaar > volledig order by onderwerp, jaar`);
  for (const { onderwerp, jaar } of rows) {
    await database.run(
      `delete from staging.statistiek where ${source} and onderwerp = ${quoteText(onderwerp)} and jaar = ${jaar}`,
    );
  }
  return rows.map(({ onderwerp, jaar, volledig }) =>
    warning(
      problem("jaar-onvolledig", { onderwerp, jaar, volledig: `het nieuwste volledige jaar is ${volledig}` }),
    ),
  );
}

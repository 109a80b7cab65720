import type { Database } from "../../db/database.ts";
import { quoteName } from "../../db/quote.ts";
import { problem } from "../../errors/catalogue.ts";
import type { Bron } from "../bron-config.ts";
import type { StagingTable } from "../fields/field.ts";
import { blocking, type Finding } from "./finding.ts";

/** Whether the sums of a table are the control totals that the supplier gave with the delivery. */
export async function checkTotals(database: Database, bron: Bron, table: StagingTable): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { veld, som, jaar, marge } of bron.config.bestanden[table.naam]?.controle ?? []) {
    const where = jaar === undefined ? "" : `where jaar = ${jaar}`;
    // Exact to the cent: a sum of DECIMALs minus the total, compared as numbers.
    const row = await database.row<{ som: string; wijkt: boolean }>(`select
      coalesce(sum(${quoteName(veld)}::DECIMAL(18,6)), 0)::DECIMAL(38,2)::VARCHAR as som,
      abs(coalesce(sum(${quoteName(veld)}::DECIMAL(18,6)), 0) - ${som}::DECIMAL(20,6)) > ${marge}::DECIMAL(20,6) as wijkt
      from staging.${quoteName(table.naam)} ${where}`);
    if (!row.wijkt) continue;
    const params = {
      tabel: table.naam,
      veld,
      som: row.som.replace(".", ","),
      verwacht: String(som).replace(".", ","),
    };
    findings.push(
      blocking(problem("controletotaal-wijkt-af", params, { bestand: `raw/${bron.id}/bron.yml` })),
    );
  }
  return findings;
}

import type { Database } from "../../db/database.ts";
import { problem } from "../../errors/catalogue.ts";
import type { Bron, EnqueteConfig } from "../bron-config.ts";
import { isRegisterTable, registerTable } from "../registers/register-tables.ts";
import { checkReferences } from "./check-references.ts";
import { checkWeights } from "./check-weights.ts";
import { type Finding, warning } from "./finding.ts";

/** Checks of a source that need the tables of other sources too: run when all are in staging. */
export async function checkWarehouse(database: Database, bron: Bron, peildatum: string): Promise<Finding[]> {
  const findings = checkAge(bron, peildatum);
  for (const tabel of Object.keys(bron.config.bestanden).filter(isRegisterTable)) {
    findings.push(...(await checkReferences(database, registerTable(tabel))));
  }
  if (bron.config.soort !== "enquete") return findings;
  const survey = { id: bron.id, config: bron.config satisfies EnqueteConfig };
  return [...findings, ...(await checkWeights(database, survey))];
}

/** Whether a newer delivery should have been there on the peildatum. */
function checkAge({ id, config }: Bron, peildatum: string): Finding[] {
  const maanden = config["elke-maanden"];
  if (maanden === undefined || monthsLater(config.leverdatum, maanden) >= peildatum) return [];
  const params = { leverdatum: config.leverdatum, maanden, peildatum };
  return [warning(problem("levering-verouderd", params, { bestand: `raw/${id}/bron.yml` }))];
}

function monthsLater(date: string, months: number): string {
  const later = new Date(`${date}T00:00:00Z`);
  later.setUTCMonth(later.getUTCMonth() + months);
  return later.toISOString().slice(0, 10);
}

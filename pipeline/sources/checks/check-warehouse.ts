import type { Database } from "../../db/database.ts";
import { problem } from "../../errors/catalogue.ts";
import type { Bron, EnqueteConfig } from "../bron-config.ts";
import { isRegisterTable, registerTable } from "../registers/register-tables.ts";
import { checkReferences } from "./check-references.ts";
import { checkWeights } from "./check-weights.ts";
import { blocking, type Finding, warning } from "./finding.ts";

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

/** Whether a newer delivery should have been there on the peildatum, and whether the newest is too old to use. */
function checkAge({ id, config }: Bron, peildatum: string): Finding[] {
  const { leverdatum } = config;
  if (leverdatum === "") return [];
  const isOlder = (maanden: number | undefined) =>
    maanden !== undefined && monthsLater(leverdatum, maanden) < peildatum;
  const place = { bestand: `raw/${id}/bron.yml` };
  const [maanden = 0, uiterlijk = 0] = [config["elke-maanden"], config["uiterlijk-maanden"]];
  if (isOlder(config["uiterlijk-maanden"])) {
    return [blocking(problem("levering-te-oud", { leverdatum, maanden: uiterlijk, peildatum }, place))];
  }
  if (!isOlder(config["elke-maanden"])) return [];
  return [warning(problem("levering-verouderd", { leverdatum, maanden, peildatum }, place))];
}

function monthsLater(date: string, months: number): string {
  const later = new Date(`${date}T00:00:00Z`);
  later.setUTCMonth(later.getUTCMonth() + months);
  return later.toISOString().slice(0, 10);
}

import type { Database } from "../../db/database.ts";
import { quoteName } from "../../db/quote.ts";
import { problem } from "../../errors/catalogue.ts";
import type { Problem } from "../../errors/input-error.ts";
import type { Bron, EnqueteConfig } from "../bron-config.ts";
import type { StagingTable } from "../fields/field.ts";
import { describeKind, kindsOfRejects } from "../load/kinds-of-rejects.ts";
import type { Loaded } from "../load/load-table.ts";
import { allRegisterTables, isRegisterTable, registerTable } from "../registers/register-tables.ts";
import { stagedYears } from "../staged-years.ts";
import { checkPublicRows } from "./check-public-rows.ts";
import { checkShares } from "./check-references.ts";
import { checkFileRows, checkRows } from "./check-rows.ts";
import { checkShift } from "./check-shift.ts";
import { checkTotals } from "./check-totals.ts";
import { blocking, type Finding } from "./finding.ts";

/**
 * Checks a source once all its files are in staging: every row accounted for, not too many refused, every
 * wave, year and buurt that should be there, totals and shares that add up, nothing that shifted unseen.
 */
export async function checkSource(
  database: Database,
  bron: Bron,
  loaded: readonly Loaded[],
): Promise<Finding[]> {
  const problems = [
    ...checkConservation(loaded),
    ...checkEmpty(loaded),
    ...checkTolerance(bron, loaded),
    ...(bron.config.soort === "enquete" ? await checkWaves(database, bron as Bron<EnqueteConfig>) : []),
    ...(await checkYears(database, bron)),
    ...(await checkBuurten(database, bron)),
  ];
  return [...problems.map(blocking), ...(await checkTables(database, bron, loaded))];
}

async function checkTables(database: Database, bron: Bron, loaded: readonly Loaded[]): Promise<Finding[]> {
  const findings: Finding[] = loaded.flatMap((one) => one.bevindingen);
  for (const table of registersOf(bron)) {
    const files = loaded.map(({ delivery }) => delivery).filter(({ tabel }) => tabel === table.naam);
    findings.push(
      ...checkFileRows(bron, table.naam, files),
      ...(await checkRows(database, bron, table)),
      ...(await checkTotals(database, bron, table)),
      ...(await checkShares(database, bron, table)),
      ...(await checkShift(database, bron, table)),
      ...(await checkPublicRows(database, bron, table)),
    );
  }
  return findings;
}

/** Staging tables of a register that a source fills. */
function registersOf({ config }: Bron): StagingTable[] {
  return Object.keys(config.bestanden).filter(isRegisterTable).map(registerTable);
}

function checkConservation(loaded: readonly Loaded[]): Problem[] {
  return loaded
    .map(({ delivery }) => delivery)
    .filter((d) => d.gelezen !== d.geladen + d.afgekeurd + d.weggelaten)
    .map((d) =>
      problem(
        "rijen-kwijt",
        { gelezen: d.gelezen, verantwoord: d.geladen + d.afgekeurd + d.weggelaten },
        { bestand: d.bestand },
      ),
    );
}

/** A file with a heading and nothing below it is no delivery. */
function checkEmpty(loaded: readonly Loaded[]): Problem[] {
  return loaded
    .filter(({ delivery }) => delivery.gelezen === 0)
    .map(({ delivery }) => problem("levering-leeg", {}, { bestand: delivery.bestand }));
}

/**
 * The tolerated share counts per file, over the rows that should have been loaded: a whole year may not hide behind the
 * other years, nor a respondent behind the many rows of a long delivery.
 */
export function checkTolerance(bron: Bron, loaded: readonly Loaded[]): Problem[] {
  const grens = bron.config["toegestane-uitval"];
  return loaded
    .filter(({ delivery }) => delivery.afgekeurd > grens * (delivery.gelezen - delivery.weggelaten))
    .map(({ delivery: { bestand, afgekeurd, gelezen, weggelaten }, rejects }) => {
      const [most] = kindsOfRejects(rejects);
      const first = most?.eerste;
      const eerste = most ? `${describeKind(most)} ${most.eerste.hint}` : "";
      return problem(
        "te-veel-uitval",
        { bron: bron.id, afgekeurd, gelezen: gelezen - weggelaten, grens, eerste },
        { bestand, regel: first?.regel ?? null },
      );
    });
}

/** Every wave in the delivery is described, and every wave described is in the delivery. */
async function checkWaves(database: Database, bron: Bron<EnqueteConfig>): Promise<Problem[]> {
  const described = bron.config.golven.map(({ jaar }) => jaar);
  const rows = await database.rows<{ jaar: number }>(
    "select distinct jaar from staging.enquete order by jaar",
  );
  const delivered = rows.map(({ jaar }) => jaar);
  const place = { bestand: `raw/${bron.id}/bron.yml` };
  return [
    ...delivered
      .filter((jaar) => !described.includes(jaar))
      .map((jaar) => problem("golf-onbekend", { jaar }, place)),
    ...described
      .filter((jaar) => !delivered.includes(jaar))
      .map((jaar) => problem("jaar-zonder-rijen", { tabel: "enquete", jaar, sleutel: "golven" }, place)),
  ];
}

/** Every table of the source has rows in every year that bron.yml promises under `jaren`. */
async function checkYears(database: Database, bron: Bron): Promise<Problem[]> {
  const promised = "jaren" in bron.config ? bron.config.jaren : [];
  const place = { bestand: `raw/${bron.id}/bron.yml` };
  const years = [...(await stagedYears(database, bron))];
  return years.flatMap(([tabel, jaren]) =>
    promised
      .filter((jaar) => !jaren.includes(jaar))
      .map((jaar) => problem("jaar-zonder-rijen", { tabel, jaar, sleutel: "jaren" }, place)),
  );
}

/** A table that describes every buurt has, in each of its years, equally many rows for all of them. */
async function checkBuurten(database: Database, bron: Bron): Promise<Problem[]> {
  const covering = allRegisterTables.filter(
    ({ naam, elkeBuurt }) => elkeBuurt && naam in bron.config.bestanden,
  );
  const problems: Problem[] = [];
  for (const { naam } of covering) {
    const rows = await database.rows<{ jaar: number; onvolledig: number; alle: number }>(`
      with jaren as (select distinct jaar from staging.${quoteName(naam)}),
      aantallen as (
        select j.jaar, g.id, count(t.buurt) as rijen
        from jaren j cross join (select id from reference.gebieden where soort = 'buurt') g
        left join staging.${quoteName(naam)} t on t.jaar = j.jaar and t.buurt = g.id group by all)
      select jaar::INTEGER as jaar, count(*)::INTEGER as alle,
        (count(*) filter (rijen < (select max(rijen) from aantallen a where a.jaar = aantallen.jaar)))::INTEGER
          as onvolledig
      from aantallen group by jaar having onvolledig > 0 order by jaar`);
    problems.push(
      ...rows.map((row) =>
        problem(
          "buurten-onvolledig",
          { tabel: naam, ...row },
          { bestand: `raw/${bron.id}/${bron.config.bestanden[naam]?.bestand ?? ""}` },
        ),
      ),
    );
  }
  return problems;
}

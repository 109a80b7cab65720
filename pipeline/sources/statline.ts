import type { Database } from "../db/database.ts";
import { quoteName, quoteText } from "../db/quote.ts";
import type { Delivery } from "../domain/edition.ts";
import { problem } from "../errors/catalogue.ts";
import { failOnProblems } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import type { Bron, StatlineConfig } from "./bron-config.ts";
import type { Loaded, Reject } from "./load-table.ts";
import { linesOfRecords, readCsvHeader } from "./read/csv.ts";
import { type DeliveredFile, readDelivered } from "./read/delivered-file.ts";

/** Topics that describe the area instead of measuring it. */
const descriptive = /^(Gemeentenaam|SoortRegio|Codering|IndelingswijzigingWijkenEnBuurten|Regioaanduiding)/;

/** StatLine's codes for estimate and limits in the dimension Marges. */
const margins = { waarde: "MW00000", onder: "MOG0095", boven: "MBG0095" } as const;

/**
 * Loads one file in StatLine's v3 layout (wide, space-padded) into `staging.statistiek`. A measure is known by
 * its title: the numeric suffix shifts between years. Missing values keep their reason: `.` means
 * "onbekend of geheim", blank means "niet gemeten", -99999999 means "niet beschikbaar".
 */
export async function loadStatline(
  database: Database,
  file: DeliveredFile,
  bron: Bron<StatlineConfig>,
): Promise<Loaded> {
  const { config } = bron;
  const header = readCsvHeader(file.pad, config.formaat);
  checkColumns(header, file, config);
  const measures = header.filter((name) => /_\d+$/.test(name) && !descriptive.test(name));
  await database.run(`create or replace temp table raw as
    select row_number() over () as _record, * from ${readDelivered(file, header, config.formaat)}`);
  await database.run(`create or replace temp table cells as
    unpivot (select _record, ${keySql(header, config)}, ${measures.map(quoteName).join(", ")} from raw)
    on ${measures.map(quoteName).join(", ")} into name kolom value tekst`);
  const rejects = await findRejects(database, file, bron);
  await database.run(insertSql(bron.id));
  return { rejects, delivery: await countRows(database, file) };
}

function checkColumns(header: string[], file: DeliveredFile, config: StatlineConfig): void {
  failOnProblems(
    [config["gebied-kolom"], config["periode-kolom"], ...Object.keys(config.dimensies)]
      .filter((kolom) => !header.includes(kolom))
      .map((kolom) =>
        problem(
          "tabel-onvolledig",
          {
            kolom,
            gevonden: header.slice(0, 8).join(", "),
            suggestie: didYouMean(kolom, header.slice(0, 8)),
          },
          { bestand: file.getoond, regel: 1 },
        ),
      ),
  );
}

/** SQL of gebied, jaar, leeftijd and marge of a raw record. A blank cell becomes '' so that unpivot keeps it. */
function keySql(header: string[], config: StatlineConfig): string {
  const leeftijd = header.includes("Leeftijd") ? "trim(Leeftijd)" : "''";
  const marge = header.includes("Marges") ? "trim(Marges)" : quoteText(margins.waarde);
  const labels = Object.entries(config.dimensies.Leeftijd ?? {}).map(
    ([code, label]) => `when ${quoteText(code)} then ${quoteText(label)}`,
  );
  return `nullif(trim(${quoteName(config["gebied-kolom"])}), '') as gebied,
    try_cast(left(trim(${quoteName(config["periode-kolom"])}), 4) as INTEGER) as jaar,
    ${labels.length > 0 ? `case ${leeftijd} ${labels.join(" ")} else ${leeftijd} end` : leeftijd} as leeftijd,
    ${marge} as marge`;
}

const cellNumber = "try_cast(trim(tekst) as DOUBLE)";
const missing = `(tekst is null or trim(tekst) in ('', '.') or ${cellNumber} = -99999999)`;

/** A record is refused whole when its key or any of its cells cannot be read. */
async function findRejects(
  database: Database,
  file: DeliveredFile,
  bron: Bron<StatlineConfig>,
): Promise<Reject[]> {
  await database.run(`create or replace temp table rejects as
    select _record as record, kolom, coalesce(tekst, '') as waarde, 'vorm' as regelcode
    from cells where not ${missing} and ${cellNumber} is null
    union all
    select distinct _record, 'gebied of periode', concat_ws(' ', gebied, jaar), 'verplicht'
    from cells where gebied is null or jaar is null`);
  const rows = await database.rows<{ record: number; kolom: string; waarde: string; regelcode: string }>(
    "select * from rejects order by record, kolom",
  );
  if (rows.length === 0) return [];
  const lines = linesOfRecords(
    file.pad,
    bron.config.formaat,
    rows.map(({ record }) => record),
  );
  return rows.map((row) => ({
    ...row,
    bron: bron.id,
    bestand: file.bestand,
    regel: lines.get(row.record) ?? null,
    melding: `${row.kolom} moet zijn: een getal, een punt of leeg.`,
  }));
}

function insertSql(bron: string): string {
  const valueAt = (marge: string) =>
    `max(case when marge = ${quoteText(marge)} and not ${missing} then ${cellNumber} end)`;
  return `insert into staging.statistiek
    select ${quoteText(bron)}, gebied, jaar, regexp_replace(kolom, '_\\d+$', '') as onderwerp, leeftijd,
      ${valueAt(margins.waarde)}, ${valueAt(margins.onder)}, ${valueAt(margins.boven)},
      max(case when marge = ${quoteText(margins.waarde)} and ${missing} then
        case when tekst is null or trim(tekst) = '' then 'niet gemeten'
             when trim(tekst) = '.' then 'onbekend of geheim' else 'niet beschikbaar' end end)
    from cells where _record not in (select record from rejects)
    group by gebied, jaar, kolom, leeftijd
    order by gebied, jaar, onderwerp, leeftijd`;
}

async function countRows(database: Database, file: DeliveredFile): Promise<Delivery> {
  const { gelezen, afgekeurd, scheef } = await database.row<{
    gelezen: number;
    afgekeurd: number;
    scheef: number;
  }>(`select (select count(*) from raw) as gelezen, (select count(distinct record) from rejects) as afgekeurd,
      (select count(distinct line) from reject_errors) as scheef`);
  await database.run("delete from reject_errors");
  return {
    bestand: file.bestand,
    sha256: file.sha256,
    gelezen: gelezen + scheef,
    geladen: gelezen - afgekeurd,
    afgekeurd: afgekeurd + scheef,
    weggelaten: 0,
  };
}

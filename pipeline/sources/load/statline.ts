import type { Database } from "../../db/database.ts";
import { quoteName, quoteText } from "../../db/quote.ts";
import type { Delivery } from "../../domain/edition.ts";
import { problem } from "../../errors/catalogue.ts";
import { failOnProblems } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import type { Bron, StatlineConfig } from "../bron-config.ts";
import type { TableSettings } from "../layout/column-plan.ts";
import { toTableLayout } from "../layout/format-schema.ts";
import type { DeliveredFile } from "../read/delivered-file.ts";
import { type DeliveredTable, recordsRead } from "../read/delivered-table.ts";
import { readDeliveredTable } from "../read/read-delivered-table.ts";
import { type Loaded, unreadableRejects } from "./load-table.ts";
import { countReasons } from "./omissions.ts";
import type { Reject } from "./reject.ts";

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
  { bron, settings }: { bron: Bron<StatlineConfig>; settings: TableSettings },
): Promise<Loaded> {
  const { config } = bron;
  const table = await readDeliveredTable(file, toTableLayout(settings.formaat));
  const header = table.kolommen;
  const measures = measuresOf(header, config);
  checkColumns(header, file, { config, measures });
  await createRaw(database, table);
  const columns = measures.map(quoteName).join(", ");
  await database.run(`create or replace temp table cells as
    from (select _record, ${keySql(header, config)}, ${columns} from raw)
    unpivot include nulls (tekst for kolom in (${columns}))`);
  const refused = await findRejects(database, { file, bron, table });
  await database.run(insertSql(bron));
  const task = { bron: bron.id, file };
  return {
    rejects: [...unreadableRejects(task, table), ...refused],
    opmerkingen: table.opmerkingen,
    bevindingen: [],
    correcties: [],
    afwezig: [],
    delivery: await countRows(database, file, table),
  };
}

/** Columns that measure something: those that bron.yml names, else those with a number behind their name. */
function measuresOf(header: readonly string[], { onderwerpen }: StatlineConfig): string[] {
  if (onderwerpen) return Object.keys(onderwerpen).filter((kolom) => header.includes(kolom));
  return header.filter((name) => /_\d+$/.test(name) && !descriptive.test(name));
}

/** SQL of the topic of a measure: its name in bron.yml, else its title without the number that shifts per year. */
function topicSql(kolom: string, { onderwerpen }: StatlineConfig): string {
  const title = `regexp_replace(${kolom}, '_\\d+$', '')`;
  const branches = Object.entries(onderwerpen ?? {}).map(
    ([name, topic]) => `when ${quoteText(name)} then ${quoteText(topic)}`,
  );
  return branches.length > 0 ? `case ${kolom} ${branches.join(" ")} end` : title;
}

/** Puts the texts of a delivered table in the temporary table `raw`, numbered by record. */
async function createRaw(database: Database, { kolommen, records }: DeliveredTable): Promise<void> {
  const columns = ["_record", ...kolommen].map((naam) => `${quoteName(naam)} VARCHAR`);
  await database.run(`create or replace temp table raw (${columns.join(", ")})`);
  await database.append(
    "raw",
    records.map(({ record, cellen }) => [String(record), ...cellen]),
  );
}

function checkColumns(
  header: string[],
  file: DeliveredFile,
  { config, measures }: { config: StatlineConfig; measures: string[] },
): void {
  const period = config.jaar === undefined ? [config["periode-kolom"]] : [];
  const wanted = [
    config["gebied-kolom"],
    ...period,
    ...Object.keys(config.dimensies),
    ...Object.keys(config.onderwerpen ?? {}),
  ];
  const missing = wanted.filter((kolom) => !header.includes(kolom));
  if (measures.length === 0) missing.push("een onderwerp met volgnummer, zoals Eenzaam_28");
  failOnProblems(
    missing.map((kolom) =>
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

/** SQL of gebied, jaar, leeftijd and marge of a raw record. */
function keySql(header: string[], config: StatlineConfig): string {
  const leeftijd = header.includes("Leeftijd") ? "trim(Leeftijd)" : "''";
  const marge = header.includes("Marges") ? "trim(Marges)" : quoteText(margins.waarde);
  const labels = Object.entries(config.dimensies.Leeftijd ?? {}).map(
    ([code, label]) => `when ${quoteText(code)} then ${quoteText(label)}`,
  );
  return `nullif(trim(${quoteName(config["gebied-kolom"])}), '') as gebied,
    ${config.jaar ?? `try_cast(left(trim(${quoteName(config["periode-kolom"])}), 4) as INTEGER)`} as jaar,
    ${labels.length > 0 ? `case ${leeftijd} ${labels.join(" ")} else ${leeftijd} end` : leeftijd} as leeftijd,
    ${marge} as marge`;
}

const cellNumber = "try_cast(trim(tekst) as DOUBLE)";
const missing = `(tekst is null or trim(tekst) in ('', '.') or coalesce(${cellNumber} = -99999999, false))`;

/**
 * A record is refused whole when its key or any of its cells cannot be read, and when its key came before: a
 * dimension that bron.yml does not know would else be lost and one of its figures published as the total.
 */
async function findRejects(
  database: Database,
  { file, bron, table }: { file: DeliveredFile; bron: Bron<StatlineConfig>; table: DeliveredTable },
): Promise<Reject[]> {
  const key = "'gebied, periode, leeftijd en marge', concat_ws(' ', gebied, jaar, leeftijd, marge)";
  await database.run(`create or replace temp table rejects as
    select _record as record, kolom, coalesce(trim(tekst), '') as waarde, 'vorm' as regelcode
    from cells where not ${missing} and ${cellNumber} is null
    union all
    select distinct _record, 'gebied of periode', concat_ws(' ', gebied, jaar), 'verplicht'
    from cells where gebied is null or jaar is null
    union all
    select _record, ${key}, 'dubbel' from (select distinct _record, gebied, jaar, leeftijd, marge from cells)
      qualify row_number() over (partition by gebied, jaar, leeftijd, marge order by _record) > 1
    union all
    select distinct c._record, ${key}, 'dubbel' from cells c
      join staging.statistiek s using (gebied, jaar, leeftijd)
      where s.bron = ${quoteText(bron.id)} and s.onderwerp = ${topicSql("c.kolom", bron.config)}`);
  const rows = await database.rows<{ record: number; kolom: string; waarde: string; regelcode: string }>(
    "select record::INTEGER as record, kolom, waarde, regelcode from rejects order by 1, kolom",
  );
  const lines = new Map(table.records.map(({ record, regel }) => [record, regel]));
  return rows.map((row) => ({
    ...row,
    bron: bron.id,
    bestand: file.bestand,
    blad: table.blad,
    regel: lines.get(row.record) ?? null,
    ...rejectWords(row),
  }));
}

function rejectWords({ kolom, regelcode }: { kolom: string; regelcode: string }) {
  if (regelcode === "verplicht") {
    const hint =
      'Staat het gebied of de periode in een andere kolom? Zet die bij "gebied-kolom" of "periode-kolom" in bron.yml.';
    return { melding: `${kolom} is leeg of niet te lezen.`, hint };
  }
  if (regelcode === "dubbel") {
    const hint =
      'Noem de dimensie bij "dimensies" in bron.yml, of vraag een selectie zonder die dimensie op.';
    return { melding: `Deze rij komt al eerder voor (${kolom}); is er een dimensie te veel?`, hint };
  }
  const hint = 'Klopt "decimaalteken" in bron.yml? Vraag het bestand anders opnieuw op bij StatLine.';
  return { melding: `${kolom} moet zijn: een getal, een punt of leeg.`, hint };
}

function insertSql({ id, config }: Bron<StatlineConfig>): string {
  const valueAt = (marge: string) =>
    `max(case when marge = ${quoteText(marge)} and not ${missing} then ${cellNumber} end)`;
  return `insert into staging.statistiek
    select ${quoteText(id)}, gebied, jaar, ${topicSql("kolom", config)} as onderwerp, leeftijd,
      ${valueAt(margins.waarde)}, ${valueAt(margins.onder)}, ${valueAt(margins.boven)},
      max(case when marge = ${quoteText(margins.waarde)} and ${missing} then
        case when tekst is null or trim(tekst) = '' then 'niet gemeten'
             when trim(tekst) = '.' then 'onbekend of geheim' else 'niet beschikbaar' end end)
    from cells where _record not in (select record from rejects)
    group by gebied, jaar, kolom, leeftijd
    order by gebied, jaar, onderwerp, leeftijd`;
}

async function countRows(
  database: Database,
  { bestand, sha256 }: DeliveredFile,
  table: DeliveredTable,
): Promise<Delivery> {
  const { afgekeurd } = await database.row<{ afgekeurd: number }>(
    "select count(distinct record)::INTEGER as afgekeurd from rejects",
  );
  const weglatingen = countReasons(table.overgeslagen.map(({ reden }) => reden));
  return {
    bestand,
    tabel: "statistiek",
    sha256,
    gelezen: recordsRead(table),
    geladen: table.records.length - afgekeurd,
    afgekeurd: afgekeurd + table.onleesbaar.length,
    weggelaten: table.overgeslagen.length,
    weglatingen,
  };
}

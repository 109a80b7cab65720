import type { Database } from "../../db/database.ts";
import { quoteName, quoteText } from "../../db/quote.ts";
import type { Delivery } from "../../domain/edition.ts";
import { problem } from "../../errors/catalogue.ts";
import { failOnProblems } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import { borderTopic, loadBorderChanges } from "../border-changes.ts";
import type { Bron, StatlineConfig } from "../bron-config.ts";
import { readFetchedMetadata } from "../fetch/fetched-metadata.ts";
import type { MatchedMeasures } from "../fetch/match-measures.ts";
import type { TableSettings } from "../layout/column-plan.ts";
import { toTableLayout } from "../layout/format-schema.ts";
import type { DeliveredFile } from "../read/delivered-file.ts";
import { type DeliveredTable, recordsRead } from "../read/delivered-table.ts";
import { readDeliveredTable } from "../read/read-delivered-table.ts";
import { type Loaded, unreadableRejects } from "./load-table.ts";
import { countReasons } from "./omissions.ts";
import type { Reject } from "./reject.ts";
import { topicsOf } from "./statline-topics.ts";

/** StatLine's codes for estimate and limits in the dimension Marges. */
const margins = { waarde: "MW00000", onder: "MOG0095", boven: "MBG0095" } as const;

/**
 * Loads one file of published statistics into `staging.statistiek`: StatLine's v3 layout (wide, space-padded), its v4
 * layout (long), or another table with areas, years and numbers. A measure is known by its title: the numeric suffix
 * shifts between years. Missing values keep their reason: `.` means "onbekend of geheim", blank "niet gemeten",
 * -99999999 "niet beschikbaar", and v4 names it.
 */
export async function loadStatline(
  database: Database,
  file: DeliveredFile,
  { bron, settings }: { bron: Bron<StatlineConfig>; settings: TableSettings },
): Promise<Loaded> {
  const { config } = bron;
  const table = await readDeliveredTable(file, toTableLayout(settings.formaat));
  const metadata = readFetchedMetadata(file.pad);
  const measures = topicsOf(table.kolommen, { config, metadata, bestand: file.getoond });
  const year = config.jaar ?? metadata?.jaar ?? null;
  checkColumns(table.kolommen, file, { config, measures, year });
  await createRaw(database, table);
  await createMeasures(database, measures);
  await createCells(database, table.kolommen, { config, measures, year });
  const kolom = borderTopic(table.kolommen, metadata);
  if (kolom !== null) {
    const key = keySql(table.kolommen, { config, year });
    await loadBorderChanges(database, { bron: bron.id, kolom, lang: config.soort === "statline-v4", key });
  }
  const refused = await findRejects(database, { file, bron, table });
  await database.run(insertSql(bron));
  const task = { bron: bron.id, file };
  return {
    rejects: [...unreadableRejects(task, table), ...refused],
    opmerkingen: table.opmerkingen,
    bevindingen: [],
    correcties: [],
    afwezig: [],
    delivery: await countRows(database, table, {
      file,
      afgekeurd: new Set(refused.map(({ record }) => record)).size,
    }),
  };
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

/** Puts the measures (kolom, onderwerp, maal) in the temporary table `measures`. */
async function createMeasures(database: Database, measures: MatchedMeasures): Promise<void> {
  await database.run(
    "create or replace temp table measures (kolom VARCHAR, onderwerp VARCHAR, maal VARCHAR)",
  );
  await database.append(
    "measures",
    [...measures].map(([kolom, { onderwerp, maal }]) => [kolom, onderwerp, String(maal)]),
  );
}

interface Reading {
  config: StatlineConfig;
  measures: MatchedMeasures;
  /** Year of all figures; null when the file has periods. */
  year: number | null;
}

/** Every figure as a row of the temporary table `cells`: record, key, kolom, onderwerp, maal, tekst and a given reden. */
async function createCells(
  database: Database,
  header: readonly string[],
  { config, measures, year }: Reading,
): Promise<void> {
  const key = keySql(header, { config, year });
  if (config.soort === "statline-v4") {
    await database.run(`create or replace temp table cells as
      select _record, ${key}, kolom, onderwerp, maal, ${attributeSql}
      from raw join measures on trim("Measure") = kolom`);
    return;
  }
  const columns = [...measures.keys()].map(quoteName).join(", ");
  await database.run(`create or replace temp table cells as
    select * exclude (kolom), kolom, null::VARCHAR as gegeven from
      (from (select _record, ${key}, ${columns} from raw)
       unpivot include nulls (tekst for kolom in (${columns}))) join measures using (kolom)`);
}

/** Why v4 gives no value (domain §8); a reason we do not know is kept as it is written. */
const attributeSql = `case when trim("ValueAttribute") in ('None', '') or "ValueAttribute" is null
    then coalesce(nullif(trim("Value"), ''), trim("StringValue")) end as tekst,
  case trim(coalesce("ValueAttribute", '')) when 'None' then null when '' then null
    when 'Impossible' then 'n.v.t.' else trim("ValueAttribute") end as gegeven`;

function checkColumns(
  header: readonly string[],
  file: DeliveredFile,
  { config, measures, year }: Reading,
): void {
  const period = year === null ? [config["periode-kolom"]] : [];
  const wanted = [
    config["gebied-kolom"],
    ...period,
    ...Object.keys(config.dimensies),
    ...Object.keys(config.onderwerpen ?? {}),
    ...(config.soort === "statline-v4" ? ["Measure", "ValueAttribute", "Value", "StringValue"] : []),
  ];
  const missing = wanted.filter((kolom) => !header.includes(kolom));
  if (measures.size === 0) missing.push("een onderwerp met volgnummer, zoals Eenzaam_28");
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
function keySql(
  header: readonly string[],
  { config, year }: { config: StatlineConfig; year: number | null },
): string {
  const leeftijd = header.includes("Leeftijd") ? "trim(Leeftijd)" : "''";
  const marge = header.includes("Marges") ? "trim(Marges)" : quoteText(margins.waarde);
  const labels = Object.entries(config.dimensies.Leeftijd ?? {}).map(
    ([code, label]) => `when ${quoteText(code)} then ${quoteText(label)}`,
  );
  return `nullif(trim(${quoteName(config["gebied-kolom"])}), '') as gebied,
    ${year ?? `try_cast(left(trim(${quoteName(config["periode-kolom"])}), 4) as INTEGER)`} as jaar,
    ${labels.length > 0 ? `case ${leeftijd} ${labels.join(" ")} else ${leeftijd} end` : leeftijd} as leeftijd,
    ${marge} as marge`;
}

const cellNumber = "try_cast(trim(tekst) as DOUBLE)";
const missing = `(gegeven is not null or tekst is null or trim(tekst) in ('', '.') or coalesce(${cellNumber} = -99999999, false))`;

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
    select distinct _record, ${key}, 'dubbel' from (from cells
      qualify row_number() over (partition by onderwerp, gebied, jaar, leeftijd, marge order by _record::BIGINT) > 1)
    union all
    select distinct c._record, ${key}, 'dubbel' from cells c
      join staging.statistiek s using (gebied, jaar, leeftijd)
      where s.bron = ${quoteText(bron.id)} and s.onderwerp = c.onderwerp`);
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

function insertSql({ id }: Bron<StatlineConfig>): string {
  const valueAt = (marge: string) =>
    `max(case when marge = ${quoteText(marge)} and not ${missing} then ${cellNumber} * maal::INTEGER end)`;
  return `insert into staging.statistiek
    select ${quoteText(id)}, gebied, jaar, onderwerp, leeftijd,
      ${valueAt(margins.waarde)}, ${valueAt(margins.onder)}, ${valueAt(margins.boven)},
      max(case when marge = ${quoteText(margins.waarde)} and ${missing} then
        case when gegeven is not null then gegeven when tekst is null or trim(tekst) = '' then 'niet gemeten'
             when trim(tekst) = '.' then 'onbekend of geheim' else 'niet beschikbaar' end end)
    from cells where _record not in (select record from rejects)
    group by gebied, jaar, onderwerp, leeftijd
    order by gebied, jaar, onderwerp, leeftijd`;
}

async function countRows(
  database: Database,
  table: DeliveredTable,
  { file: { bestand, sha256 }, afgekeurd }: { file: DeliveredFile; afgekeurd: number },
): Promise<Delivery> {
  const { elders } = await database.row<{ elders: number }>(
    "select count(*)::INTEGER as elders from raw where _record not in (select _record from cells)",
  );
  const redenen = table.overgeslagen.map(({ reden }) => reden);
  const weglatingen = countReasons([...redenen, ...Array<string>(elders).fill("ander onderwerp")]);
  return {
    bestand,
    tabel: "statistiek",
    sha256,
    gelezen: recordsRead(table),
    geladen: table.records.length - afgekeurd - elders,
    afgekeurd: afgekeurd + table.onleesbaar.length,
    weggelaten: table.overgeslagen.length + elders,
    weglatingen,
  };
}

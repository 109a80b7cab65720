import type { Database, Scalar } from "../../db/database.ts";
import { quoteText } from "../../db/quote.ts";
import type { Delivery } from "../../domain/edition.ts";
import { problem } from "../../errors/catalogue.ts";
import { failOnProblems } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import { addBorderChanges, type BorderSaying, borderTopic, toBorderChanges } from "../border-changes.ts";
import type { Bron, StatlineConfig } from "../bron-config.ts";
import { readFetchedMetadata } from "../fetch/fetched-metadata.ts";
import type { TableSettings } from "../layout/column-plan.ts";
import { toTableLayout } from "../layout/format-schema.ts";
import type { DeliveredFile } from "../read/delivered-file.ts";
import { type DeliveredTable, recordsRead } from "../read/delivered-table.ts";
import { readDeliveredTable } from "../read/read-delivered-table.ts";
import { type Loaded, unreadableRejects } from "./load-table.ts";
import { countReasons } from "./omissions.ts";
import {
  isLong,
  LONG_COLUMNS,
  type Reading,
  type RecordReader,
  recordReader,
  saidReader,
} from "./statline-cells.ts";
import { statlineRejects } from "./statline-rejects.ts";
import {
  areaKey,
  type EarlierTopics,
  type StatistiekRow,
  type StatlineRows,
  toRows,
} from "./statline-rows.ts";
import { topicsOf } from "./statline-topics.ts";

/**
 * Loads one file of published statistics into `staging.statistiek`: StatLine's v3 layout (wide, space-padded), its v4
 * layout (long), or another table with areas, years and numbers. A measure is known by its title: the numeric suffix
 * shifts between years. Missing values keep their reason: `.` means "onbekend of geheim", blank "niet gemeten",
 * -99999999 "niet beschikbaar", and v4 names it. Database work is one query and the writing of rows: a source has many
 * short files, and planning a statement takes longer than reading one.
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
  const borders = borderTopic(table.kolommen, metadata);
  const reading: Reading = { config, measures, year: config.jaar ?? metadata?.jaar ?? null };
  checkColumns(table.kolommen, file, { ...reading, borders });
  const reader = recordReader(table.kolommen, reading);
  const earlier = await readEarlier(database, bron.id, yearsOf(table, reader));
  const found = toRows(table.records, reader, earlier);
  await database.append("staging.statistiek", inColumns(bron.id, found.rows));
  if (borders !== null) {
    const said = saidReader(table.kolommen, borders, reading);
    await addBorderChanges(database, toBorderChanges(bron.id, sayings(table, reader, said)));
  }
  return describe(found, table, { bron: bron.id, file });
}

/** Throws an {@link InputError} that names every column that is absent. */
function checkColumns(
  header: readonly string[],
  file: DeliveredFile,
  { config, measures, year, borders }: Reading & { borders: string | null },
): void {
  const wanted = new Set([
    config["gebied-kolom"],
    ...(year === null ? [config["periode-kolom"]] : []),
    ...Object.keys(config.dimensies),
    ...Object.keys(config.onderwerpen ?? {}),
    ...(isLong(config) ? LONG_COLUMNS : [...measures.keys(), ...(borders === null ? [] : [borders])]),
  ]);
  const missing = [...wanted].filter((kolom) => !header.includes(kolom));
  if (measures.size === 0) missing.push("een onderwerp met volgnummer, zoals Eenzaam_28");
  const found = header.slice(0, 8);
  failOnProblems(
    missing.map((kolom) =>
      problem(
        "tabel-onvolledig",
        { kolom, gevonden: found.join(", "), suggestie: didYouMean(kolom, found) },
        { bestand: file.getoond, regel: 1 },
      ),
    ),
  );
}

function yearsOf({ records }: DeliveredTable, { keyOf }: RecordReader): Set<number> {
  return new Set(records.flatMap(({ cellen }) => keyOf(cellen).jaar ?? []));
}

/** What earlier files of a source published about these years; most files have years of their own. */
async function readEarlier(
  database: Database,
  bron: string,
  years: ReadonlySet<number>,
): Promise<EarlierTopics> {
  const earlier = new Map<string, Set<string>>();
  if (years.size === 0) return earlier;
  const rows = await database.rows<Pick<StatistiekRow, "gebied" | "jaar" | "leeftijd" | "onderwerp">>(
    `select gebied, jaar, leeftijd, onderwerp from staging.statistiek
      where bron = ${quoteText(bron)} and jaar in (${[...years].join(", ")})`,
  );
  for (const row of rows) {
    const area = areaKey(row);
    const topics = earlier.get(area) ?? new Set();
    earlier.set(area, topics.add(row.onderwerp));
  }
  return earlier;
}

/** Rows in the order of the columns of `staging.statistiek`. */
function* inColumns(bron: string, rows: readonly StatistiekRow[]): Generator<Scalar[]> {
  for (const { gebied, jaar, onderwerp, leeftijd, waarde, onder, boven, reden } of rows) {
    yield [bron, gebied, jaar, onderwerp, leeftijd, waarde, onder, boven, reden];
  }
}

function* sayings(
  { records }: DeliveredTable,
  { keyOf }: RecordReader,
  said: (cells: readonly (string | null)[]) => string | null,
): Generator<BorderSaying> {
  for (const { cellen } of records) yield { ...keyOf(cellen), tekst: said(cellen) };
}

function describe(
  { faults, refused, elders }: StatlineRows,
  table: DeliveredTable,
  task: { bron: string; file: DeliveredFile },
): Loaded {
  const { bestand } = task.file;
  return {
    rejects: [
      ...unreadableRejects(task, table),
      ...statlineRejects(faults, { bron: task.bron, bestand, blad: table.blad }),
    ],
    opmerkingen: table.opmerkingen,
    bevindingen: [],
    correcties: [],
    afwezig: [],
    delivery: toDelivery({ refused, elders }, table, task.file),
  };
}

function toDelivery(
  { refused, elders }: Pick<StatlineRows, "refused" | "elders">,
  table: DeliveredTable,
  { bestand, sha256 }: DeliveredFile,
): Delivery {
  const redenen = table.overgeslagen.map(({ reden }) => reden);
  return {
    bestand,
    tabel: "statistiek",
    sha256,
    gelezen: recordsRead(table),
    geladen: table.records.length - refused - elders,
    afgekeurd: refused + table.onleesbaar.length,
    weggelaten: table.overgeslagen.length + elders,
    weglatingen: countReasons([...redenen, ...Array<string>(elders).fill("ander onderwerp")]),
  };
}

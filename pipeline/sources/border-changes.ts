import type { Database } from "../db/database.ts";
import { quoteName, quoteText } from "../db/quote.ts";
import type { FetchedMetadata } from "./fetch/fetched-metadata.ts";

/** What the CBS says of an area and the year before: 1 the same, 2 another code, 3 other borders. */
const OTHER_BORDERS = "3";

/** Whether a title or a column is the CBS's own topic about borders; its name and its number shift. */
export const isBorderTopic = (name: string): boolean => /^Indelingswijziging/i.test(name.trim());

/** An area whose borders changed between a year and the year before, as a source says it. */
export interface BorderChange {
  bron: string;
  gebied: string;
  /** First year with the new borders. */
  jaar: number;
}

/** Creates `reference.indelingswijzigingen` (bron, gebied, jaar), empty. */
export async function createBorderChanges(database: Database): Promise<void> {
  await database.run("create schema if not exists reference");
  await database.run(
    "create or replace table reference.indelingswijzigingen (bron VARCHAR, gebied VARCHAR, jaar INTEGER)",
  );
}

/** Column (v3) or code (v4) in which a delivery says whether borders changed; null when it does not say. */
export function borderTopic(header: readonly string[], metadata: FetchedMetadata | null): string | null {
  const measure = metadata?.maten.find(({ titel }) => isBorderTopic(titel))?.code;
  return measure ?? header.find(isBorderTopic) ?? null;
}

/**
 * Keeps the areas with other borders that a delivery names, from the temporary table `raw`.
 * @param key SQL of gebied and jaar of a raw record
 */
export async function loadBorderChanges(
  database: Database,
  { bron, kolom, lang, key }: { bron: string; kolom: string; lang: boolean; key: string },
): Promise<void> {
  const value = lang
    ? `coalesce(nullif(trim("StringValue"), ''), trim("Value"))`
    : `trim(${quoteName(kolom)})`;
  const rows = lang ? `where trim("Measure") = ${quoteText(kolom)}` : "";
  await database.run(`insert into reference.indelingswijzigingen
    select distinct ${quoteText(bron)}, gebied, jaar from (select ${key}, ${value} as wijziging from raw ${rows})
    where regexp_replace(wijziging, '[.]0*$', '') = '${OTHER_BORDERS}' and gebied is not null and jaar is not null
    order by all`);
}

/** All border changes that were delivered, in order. */
export function readBorderChanges(database: Database): Promise<BorderChange[]> {
  return database.rows<BorderChange>(
    "select distinct bron, gebied, jaar from reference.indelingswijzigingen order by all",
  );
}

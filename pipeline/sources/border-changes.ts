import { sort } from "d3";
import type { Database } from "../db/database.ts";
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

/** What one record says about the borders of an area. */
export interface BorderSaying {
  gebied: string | null;
  jaar: number | null;
  /** Code of the CBS, which some tables write with decimals (3.00); null = nothing. */
  tekst: string | null;
}

/** The areas with other borders that the records of a delivery of `bron` name, each once, by gebied and jaar. */
export function toBorderChanges(bron: string, sayings: Iterable<BorderSaying>): BorderChange[] {
  const changes = new Map<string, BorderChange>();
  for (const { gebied, jaar, tekst } of sayings) {
    if (gebied === null || jaar === null || tekst?.replace(/\.0*$/, "") !== OTHER_BORDERS) continue;
    changes.set(JSON.stringify([gebied, jaar]), { bron, gebied, jaar });
  }
  return sort(
    [...changes.values()],
    ({ gebied }) => gebied,
    ({ jaar }) => jaar,
  );
}

/** Keeps the areas with other borders that a delivery names, in `reference.indelingswijzigingen`. */
export async function addBorderChanges(database: Database, changes: readonly BorderChange[]): Promise<void> {
  if (changes.length === 0) return;
  await database.append(
    "reference.indelingswijzigingen",
    changes.map(({ bron, gebied, jaar }) => [bron, gebied, jaar]),
  );
}

/** All border changes that were delivered, in order. */
export function readBorderChanges(database: Database): Promise<BorderChange[]> {
  return database.rows<BorderChange>(
    "select distinct bron, gebied, jaar from reference.indelingswijzigingen order by all",
  );
}

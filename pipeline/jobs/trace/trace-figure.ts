import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withDatabase } from "../../db/database.ts";
import type { Delivery, Edition, EditionMeta, PublishedIndicator } from "../../domain/edition.ts";
import type { Outcome, RawOutcome } from "../../domain/outcome.ts";
import { swapInputs } from "../../editions/diff/swap-inputs.ts";
import { readEdition } from "../../editions/read-edition.ts";
import { readSeal } from "../../editions/seal.ts";
import { readInputs } from "../../editions/write/input-files.ts";
import { keptDelivery } from "../../sources/archive/keep-deliveries.ts";
import { type Receipt, readReceipts } from "../../sources/archive/receipts.ts";
import { workspacePaths } from "../../sources/workspace.ts";
import { recompute } from "../recompute.ts";
import { type FigureWish, findFigure } from "./find-figure.ts";
import { type ObservationCount, readObservations, type StagedRows } from "./read-observations.ts";

/** A delivery behind a figure, with its receipt and whether a copy is kept. */
export interface TracedDelivery extends Delivery {
  bron: string;
  leverancier: string;
  ontvangst: Receipt | null;
  bewaard: boolean;
}

/** From a printed figure back to the deliveries; private, but without a single row of a person. */
export interface FigureTrace {
  editie: Pick<
    EditionMeta,
    "id" | "titel" | "state" | "peildatum" | "contentHash" | "codeVersion" | "approver"
  > & {
    zegel: string | null;
  };
  gebied: string;
  cijfer: Outcome;
  onafgerond: RawOutcome | null;
  oordeel: string | null;
  definitie: Pick<
    PublishedIndicator,
    "id" | "titel" | "definitie" | "maat" | "eenheid" | "sql" | "tabellen"
  > & {
    bestand: string;
    sha256: string;
  };
  waarnemingen: ObservationCount[];
  staging: StagedRows[];
  leveringen: TracedDelivery[];
  correcties: Edition["sources"][number]["correcties"];
  /** Whether the same inputs give the same figure today; null when the warehouse still is the one of the edition. */
  nagerekend: "gelijk" | "anders" | null;
}

/** Traces one printed figure of an edition. Throws an InputError when there is no such figure. */
export async function traceFigure(workspace: string, folder: string, wish: FigureWish): Promise<FigureTrace> {
  const edition = readEdition(folder);
  const cijfer = findFigure(edition, wish);
  const indicator = edition.indicators.find(({ id }) => id === cijfer.indicator);
  if (!indicator) throw new Error(`unknown indicator: ${cijfer.indicator}`);
  const sources = sourcesOf(edition, indicator);
  const rows = await lookUp(workspace, folder, { edition, indicator, cijfer });
  const { id, titel, state, peildatum, contentHash, codeVersion, approver } = edition.meta;
  const { definitie, maat, eenheid, sql, tabellen, hash } = indicator;
  const same = (key: Outcome) => keyOf(key) === keyOf(cijfer);
  return {
    editie: { id, titel, state, peildatum, contentHash, codeVersion, approver, zegel: readSeal(folder) },
    gebied: edition.gebieden.find((gebied) => gebied.id === cijfer.gebied)?.naam ?? cijfer.gebied,
    cijfer,
    onafgerond: readPrivate(folder).find(same) ?? null,
    oordeel: sentenceOf(edition, cijfer),
    definitie: {
      ...{ id: indicator.id, titel: indicator.titel, definitie, maat, eenheid, sql, tabellen },
      bestand: `definities/${indicator.deelambitie}/${indicator.id}.sql`,
      sha256: hash,
    },
    ...rows,
    leveringen: sources.flatMap((source) => deliveriesOf(workspace, source, indicator)),
    correcties: sources.flatMap(({ correcties }) =>
      correcties.filter(({ tabel }) => tabellen.includes(tabel)),
    ),
  };
}

function keyOf({ indicator, deelambitie, gebied, jaar, groep, uitsplitsing }: Outcome): string {
  return [indicator, deelambitie, gebied, jaar, uitsplitsing, groep].join("|");
}

function readPrivate(folder: string): RawOutcome[] {
  return JSON.parse(readFileSync(join(folder, "private", "outcomes.json"), "utf8")) as RawOutcome[];
}

function sentenceOf(
  edition: Edition,
  { indicator, deelambitie, gebied, jaar, groep }: Outcome,
): string | null {
  const found = edition.judgements.find(
    (one) =>
      one.indicator === indicator &&
      one.deelambitie === deelambitie &&
      one.gebied === gebied &&
      one.jaar === jaar,
  );
  return groep === null ? (found?.zin ?? null) : null;
}

function sourcesOf(edition: Edition, indicator: PublishedIndicator): Edition["sources"] {
  return edition.sources.filter(({ id }) => indicator.bronnen.includes(id));
}

function deliveriesOf(
  workspace: string,
  { id, leverancier, leveringen }: Edition["sources"][number],
  { tabellen }: PublishedIndicator,
): TracedDelivery[] {
  const { raw, archive } = workspacePaths(workspace);
  const receipts = existsSync(join(raw, id)) ? readReceipts(join(raw, id)) : [];
  return leveringen
    .filter(({ tabel }) => tabellen.includes(tabel))
    .map((levering) => ({
      ...levering,
      bron: id,
      leverancier,
      ontvangst: receipts.find(({ sha256 }) => sha256 === levering.sha256) ?? null,
      bewaard: existsSync(keptDelivery(archive, levering.sha256)),
    }));
}

interface Subject {
  edition: Edition;
  indicator: PublishedIndicator;
  cijfer: Outcome;
}

/** Counts rows in the warehouse when it is that of the edition; else computes the edition again and counts there. */
async function lookUp(workspace: string, folder: string, { edition, indicator, cijfer }: Subject) {
  const { warehouse } = workspacePaths(workspace);
  if (await isWarehouseOf(warehouse, edition.meta.contentHash)) {
    return { ...(await readObservations(warehouse, indicator, cijfer)), nagerekend: null };
  }
  const side = { map: folder, inputs: readInputs(folder) };
  const { id, previous } = edition.meta;
  const { bestanden } = swapInputs(side, side, []);
  return recompute({ workspace, editie: id, bestanden, previous }, async (again, path) => {
    const now = again.outcomes.find((one) => keyOf(one) === keyOf(cijfer));
    const nagerekend: FigureTrace["nagerekend"] =
      JSON.stringify(now) === JSON.stringify(cijfer) ? "gelijk" : "anders";
    return { ...(await readObservations(path, indicator, cijfer)), nagerekend };
  });
}

async function isWarehouseOf(path: string, contentHash: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  return withDatabase(path, "compute", async (database) => {
    const rows = await database.rows<{ hash: string }>(
      "select content_hash as hash from outcome.editie where exists (from duckdb_tables() where table_name = 'editie')",
    );
    return rows[0]?.hash === contentHash;
  }).catch(() => false);
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Gebied } from "../domain/gebied.ts";
import { problem } from "../errors/catalogue.ts";
import { failOnProblems, InputError } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import type { Postcode } from "./gebied-sleutels.ts";
import type { Gemeente } from "./gemeente.ts";
import { readTopology, withBorders } from "./geometry/area-borders.ts";
import { readTable, type TableRow } from "./read/csv.ts";
import { displayPath } from "./read/delivered-file.ts";

const gebiedColumns = [
  "buurtcode",
  "buurtnaam",
  "stadsdeel",
  "wijkcode",
  "wijknaam",
  "geldig_vanaf",
  "geldig_tot",
  "notitie",
  "bron",
] as const;

/** Beside its own columns a table may name the historical deelgebied of a buurt. */
type GebiedRow = TableRow<(typeof gebiedColumns)[number]> & { deelgebied?: string };

/** Folders that may hold the area tables, the workspace's own first. */
export interface GebiedFolders {
  workspace: string;
  reference: string;
}

/**
 * All areas of a workspace in fixed order: gemeente, stadsdelen in the order of `gemeente.yml`, buurten by
 * code. Only assignments valid on the peildatum count. Throws an {@link InputError} for an unknown stadsdeel.
 */
export function readGebieden(gemeente: Gemeente, folders: GebiedFolders): Gebied[] {
  const path = findTable("gebieden.csv", folders);
  if (!path) {
    throw new InputError([
      problem("bestand-ontbreekt", {
        wat: "De gebiedentabel",
        pad: join(folders.workspace, "gebieden.csv"),
        doe: "Maak reference/gebieden.csv met per buurt de code, de naam en het stadsdeel.",
      }),
    ]);
  }
  const rows = readTable(path, gebiedColumns, displayPath(path)).filter((row) =>
    isValidOn(row, gemeente.peildatum),
  );
  if (rows.length === 0) {
    const { peildatum } = gemeente;
    throw new InputError([problem("gebieden-leeg", { peildatum }, { bestand: displayPath(path) })]);
  }
  checkStadsdelen(rows, gemeente, displayPath(path));
  checkDoubles(rows, displayPath(path));
  const buurten = toBuurten(rows, folders);
  const topology = readTopology(findTable("gebieden.topojson", folders));
  const gebieden: Gebied[] = [
    { id: gemeente.code, naam: gemeente.naam, soort: "gemeente", ...sumInwoners(buurten) },
    ...gemeente.stadsdelen.map(
      ({ id, naam, afkorting }): Gebied => ({
        id,
        naam,
        afkorting,
        soort: "stadsdeel",
        ...sumInwoners(buurten.filter((buurt) => buurt.stadsdeel === id)),
      }),
    ),
    ...buurten,
    ...gemeente.benchmarks.map(toBenchmark),
  ];
  return withBorders(gebieden, topology);
}

/** A benchmark of several gemeenten says so wherever its figures are shown. */
function toBenchmark({ id, naam, codes }: Gemeente["benchmarks"][number]): Gebied {
  const gemeenten = codes.filter((code) => code.startsWith("GM")).length;
  const notitie = gemeenten > 1 ? `de middelste van ${gemeenten} gemeenten` : null;
  const soort = codes.every((code) => code.startsWith("NL")) ? "land" : "groep";
  return { id, naam, soort, notitie };
}

function findTable(name: string, folders: GebiedFolders): string | null {
  const found = [folders.workspace, folders.reference].map((folder) => join(folder, name)).find(existsSync);
  return found ?? null;
}

function isValidOn(row: GebiedRow, date: string): boolean {
  return row.geldig_vanaf <= date && (row.geldig_tot === "" || date < row.geldig_tot);
}

function checkStadsdelen(rows: GebiedRow[], gemeente: Gemeente, bestand: string): void {
  const known = gemeente.stadsdelen.map(({ id }) => id);
  failOnProblems(
    rows
      .filter((row) => !known.includes(row.stadsdeel))
      .map((row) =>
        problem(
          "stadsdeel-onbekend",
          { stadsdeel: row.stadsdeel, suggestie: didYouMean(row.stadsdeel, known) },
          { bestand, regel: row.regel },
        ),
      ),
  );
}

/** A buurt with two stadsdelen on one day would count twice in every figure. */
function checkDoubles(rows: GebiedRow[], bestand: string): void {
  const first = new Map<string, number>();
  failOnProblems(
    rows.flatMap(({ buurtcode, regel }) => {
      const eerder = first.get(buurtcode);
      first.set(buurtcode, eerder ?? regel);
      return eerder === undefined
        ? []
        : [problem("gebied-dubbel", { buurtcode, eerder }, { bestand, regel })];
    }),
  );
}

function toBuurten(rows: GebiedRow[], folders: GebiedFolders): Gebied[] {
  const inwoners = readInwoners(folders);
  const tegels = readTegels(folders);
  return rows
    .map(
      (row): Gebied => ({
        id: row.buurtcode,
        naam: row.buurtnaam,
        soort: "buurt",
        stadsdeel: row.stadsdeel,
        wijk: row.wijknaam || null,
        deelgebied: row.deelgebied || null,
        geldigVanaf: row.geldig_vanaf,
        inwoners: null,
        inwonersJaar: null,
        ...inwoners.get(row.buurtcode),
        tegel: tegels.get(row.buurtcode) ?? null,
        notitie: row.notitie || null,
        herkomst: row.bron || null,
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Residents per buurt, and the year they are about when the table has a column `jaar`. */
function readInwoners(folders: GebiedFolders): Map<string, Pick<Gebied, "inwoners" | "inwonersJaar">> {
  const path = findTable("inwoners.csv", folders);
  if (!path) return new Map();
  const rows = readTable(path, ["buurtcode", "inwoners"], displayPath(path));
  return new Map(
    rows
      .filter((row) => row.inwoners !== "")
      .map((row: TableRow<"buurtcode" | "inwoners"> & { jaar?: string }) => [
        row.buurtcode,
        { inwoners: Number(row.inwoners), inwonersJaar: row.jaar ? Number(row.jaar) : null },
      ]),
  );
}

/** Postcodes of four digits (`pc4;gebied`), each wholly in one buurt or stadsdeel; none without such a table. */
export function readPostcodes(folders: GebiedFolders): Postcode[] {
  const path = findTable("postcodes.csv", folders);
  if (!path) return [];
  return readTable(path, ["pc4", "gebied"], displayPath(path)).map(({ pc4, gebied }) => ({ pc4, gebied }));
}

function readTegels(folders: GebiedFolders): Map<string, { kolom: number; rij: number }> {
  const path = findTable("tegelkaart.csv", folders);
  if (!path) return new Map();
  const rows = readTable(path, ["buurtcode", "kolom", "rij"], displayPath(path));
  return new Map(rows.map((row) => [row.buurtcode, { kolom: Number(row.kolom), rij: Number(row.rij) }]));
}

/** Null when not every buurt has a figure of one and the same year: a sum with gaps would look complete. */
function sumInwoners(buurten: Gebied[]): Pick<Gebied, "inwoners" | "inwonersJaar"> {
  const years = new Set(buurten.map(({ inwonersJaar }) => inwonersJaar ?? null));
  const [inwonersJaar = null] = years;
  const known = buurten.every(({ inwoners }) => inwoners !== null && inwoners !== undefined);
  if (buurten.length === 0 || !known || years.size !== 1) return { inwoners: null, inwonersJaar: null };
  return { inwoners: buurten.reduce((sum, { inwoners }) => sum + (inwoners ?? 0), 0), inwonersJaar };
}

/**
 * Areas of a reference folder on their own, for worked examples: the stadsdelen are those the table names,
 * whatever a workspace configures.
 */
export function readReferenceGebieden(folder: string, code: string): Gebied[] {
  const path = join(folder, "gebieden.csv");
  const rows = readTable(path, gebiedColumns, displayPath(path));
  const stadsdelen = [...new Set(rows.map((row) => row.stadsdeel))].sort();
  return [
    { id: code, naam: code, soort: "gemeente" },
    ...stadsdelen.map((id): Gebied => ({ id, naam: id, soort: "stadsdeel" })),
    ...rows.map(
      (row): Gebied => ({ id: row.buurtcode, naam: row.buurtnaam, soort: "buurt", stadsdeel: row.stadsdeel }),
    ),
  ];
}

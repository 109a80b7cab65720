import { group, sort } from "d3";
import type { DeliveredRecord } from "../read/delivered-table.ts";
import { type Figure, type FigureKey, margins, type RecordReader } from "./statline-cells.ts";

type AreaKey = Omit<FigureKey, "marge">;

/** A row of `staging.statistiek`, without its source; always with an area and a year. */
export interface StatistiekRow extends AreaKey {
  onderwerp: string;
  waarde: number | null;
  onder: number | null;
  boven: number | null;
  /** Why there is no `waarde`. */
  reden: string | null;
}

/** Something for which a record is refused. */
export interface StatlineFault {
  record: number;
  regel: number | null;
  kolom: string;
  waarde: string;
  regelcode: "vorm" | "verplicht" | "dubbel";
}

/** What the records of one file came to. */
export interface StatlineRows {
  /** In order of gebied, jaar, onderwerp and leeftijd; no age comes last. */
  rows: StatistiekRow[];
  /** In order of record and kolom. */
  faults: StatlineFault[];
  /** Records that were refused. */
  refused: number;
  /** Records about measures that nobody asked for. */
  elders: number;
}

/** Topics that came in earlier files, by {@link areaKey}. */
export type EarlierTopics = ReadonlyMap<string, ReadonlySet<string>>;

/** One text for an area, a year and an age group. */
export function areaKey({ gebied, jaar, leeftijd }: AreaKey): string {
  return JSON.stringify([gebied, jaar, leeftijd]);
}

/**
 * Puts estimate and limits of a figure in one row. A record is refused whole when its key or any of its cells cannot be
 * read, and when its key came before, in this file or in earlier ones: a dimension that bron.yml does not know would
 * else be lost and one of its figures published as the total.
 */
export function toRows(
  records: readonly DeliveredRecord[],
  { keyOf, figuresOf }: RecordReader,
  earlier: EarlierTopics,
): StatlineRows {
  const faults: StatlineFault[] = [];
  const areas: RowsByArea = new Map();
  const countDoubles = doubleCounter(earlier);
  let [refused, elders] = [0, 0];
  for (const { record, regel, cellen } of records) {
    const figures = figuresOf(cellen);
    if (figures.length === 0) {
      elders++;
      continue;
    }
    const key = keyOf(cellen);
    const read = { key, area: areaKey(key), figures };
    const found = faultsOf(read, countDoubles(read));
    for (const fault of found) faults.push({ record, regel, ...fault });
    if (found.length > 0) refused++;
    else addFigures(areas, read);
  }
  return { rows: inOrder(areas), faults, refused, elders };
}

interface ReadRecord {
  key: FigureKey;
  /** Its {@link areaKey}. */
  area: string;
  figures: readonly Figure[];
}

type Fault = Omit<StatlineFault, "record" | "regel">;

/** Counts where the figures of a record were before: in this file, also when refused there, and in an earlier one. */
function doubleCounter(earlier: EarlierTopics) {
  const seen = new Set<string>();
  return ({ key, area, figures }: ReadRecord): number => {
    // Records of a file have all the same topics (wide) or one each (long): the first tells them apart.
    const own = area + JSON.stringify([key.marge, figures[0]?.onderwerp]);
    const before = seen.has(own);
    seen.add(own);
    const topics = earlier.get(area);
    return Number(before) + Number(topics !== undefined && figures.some((one) => topics.has(one.onderwerp)));
  };
}

function faultsOf({ key, figures }: ReadRecord, doubles: number): Fault[] {
  const faults = [
    ...figures.flatMap(formFault),
    ...keyFaults(key),
    ...Array.from({ length: doubles }, () => doubleFault(key)),
  ];
  return faults.length > 1 ? sort(faults, ({ kolom }) => kolom) : faults;
}

function formFault({ kolom, tekst, waarde, reden }: Figure): Fault[] {
  if (waarde !== null || reden !== null) return [];
  return [{ kolom, waarde: tekst ?? "", regelcode: "vorm" }];
}

function keyFaults({ gebied, jaar }: FigureKey): Fault[] {
  if (gebied !== null && jaar !== null) return [];
  return [{ kolom: "gebied of periode", waarde: words(gebied, jaar), regelcode: "verplicht" }];
}

function doubleFault({ gebied, jaar, leeftijd, marge }: FigureKey): Fault {
  const waarde = words(gebied, jaar, leeftijd, marge);
  return { kolom: "gebied, periode, leeftijd en marge", waarde, regelcode: "dubbel" };
}

const words = (...parts: (string | number | null)[]) => parts.filter((part) => part !== null).join(" ");

/** Rows by {@link areaKey} and topic: a text per area instead of one per figure. */
type RowsByArea = Map<string, Map<string, StatistiekRow>>;

function addFigures(areas: RowsByArea, { key, area, figures }: ReadRecord): void {
  const rows = areas.get(area) ?? new Map<string, StatistiekRow>();
  areas.set(area, rows);
  for (const figure of figures) {
    const row = rows.get(figure.onderwerp) ?? emptyRow(key, figure);
    rows.set(figure.onderwerp, row);
    fill(row, key.marge, figure);
  }
}

function emptyRow({ gebied, jaar, leeftijd }: FigureKey, { onderwerp }: Figure): StatistiekRow {
  return { gebied, jaar, onderwerp, leeftijd, waarde: null, onder: null, boven: null, reden: null };
}

function fill(row: StatistiekRow, marge: string | null, { waarde, reden }: Figure): void {
  if (marge === margins.onder) row.onder = waarde;
  else if (marge === margins.boven) row.boven = waarde;
  else if (marge === margins.waarde) {
    row.waarde = waarde;
    row.reden = reden;
  }
}

/** Areas are put in order before the rows of each: of a whole country at once takes as long as the rest of the work. */
function inOrder(areas: RowsByArea): StatistiekRow[] {
  const ages = [...areas.values()].map((rows) => [...rows.values()]);
  const places = group(ages, ([row]) => JSON.stringify([row?.gebied, row?.jaar]));
  return sort(
    [...places.values()].map((own) => own.flat()),
    ([row]) => row?.gebied,
    ([row]) => row?.jaar,
  ).flatMap((rows) =>
    sort(
      rows,
      ({ onderwerp }) => onderwerp,
      ({ leeftijd }) => leeftijd,
    ),
  );
}

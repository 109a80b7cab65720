import type { StatlineConfig } from "../bron-config.ts";
import type { MatchedMeasures } from "../fetch/match-measures.ts";

/** StatLine's codes for estimate and limits in the dimension Marges. */
export const margins = { waarde: "MW00000", onder: "MOG0095", boven: "MBG0095" } as const;

/** How the records of one file of published statistics are read. */
export interface Reading {
  config: StatlineConfig;
  measures: MatchedMeasures;
  /** Year of all figures; null when the file has periods. */
  year: number | null;
}

/** What the figures of one record are about; null = an empty cell, or no area or year. */
export interface FigureKey {
  gebied: string | null;
  jaar: number | null;
  leeftijd: string | null;
  marge: string | null;
}

/** One figure of a record. Without `waarde` and without `reden` its text is no number. */
export interface Figure {
  kolom: string;
  onderwerp: string;
  /** As delivered, without padding; null = an empty cell, or a reason given in another column. */
  tekst: string | null;
  waarde: number | null;
  /** Why there is no value. */
  reden: string | null;
}

/** Cells of a record, one per column of the table. */
type Cells = readonly (string | null)[];

type Header = readonly string[];

/** Reads the records of a file, one at a time. */
export interface RecordReader {
  keyOf: (cells: Cells) => FigureKey;
  /** A figure per measure in the wide layout; in the long one the only figure, or none when nobody asked for it. */
  figuresOf: (cells: Cells) => Figure[];
}

/** A reader for files with these columns, in the layout of the source. */
export function recordReader(header: Header, reading: Reading): RecordReader {
  const figuresOf = isLong(reading.config) ? longFigures(header, reading) : wideFigures(header, reading);
  return { keyOf: keyReader(header, reading), figuresOf };
}

/** Whether every record holds one figure (v4) instead of one per measure (v3 and other tables). */
export const isLong = ({ soort }: StatlineConfig): boolean => soort === "statline-v4";

/** Columns of every file in the long layout. */
export const LONG_COLUMNS = ["Measure", "ValueAttribute", "Value", "StringValue"] as const;

/**
 * What each record says in the column (v3) or about the measure (v4) `kolom`, without padding; null where it says
 * nothing.
 */
export function saidReader(
  header: Header,
  kolom: string,
  { config }: Reading,
): (cells: Cells) => string | null {
  if (!isLong(config)) return textReader(header, kolom);
  const [measure, , value, text] = readersOf(header, LONG_COLUMNS);
  return (cells) => (measure?.(cells) === kolom ? text?.(cells) || (value?.(cells) ?? null) : null);
}

function keyReader(header: Header, { config, year }: Reading): (cells: Cells) => FigureKey {
  const textOr = (kolom: string, otherwise: string) =>
    header.includes(kolom) ? textReader(header, kolom) : () => otherwise;
  const gebied = textReader(header, config["gebied-kolom"]);
  const periode = textReader(header, config["periode-kolom"]);
  const leeftijd = textOr("Leeftijd", "");
  const marge = textOr("Marges", margins.waarde);
  const labels = new Map(Object.entries(config.dimensies.Leeftijd ?? {}));
  return (cells) => {
    const code = leeftijd(cells);
    return {
      gebied: gebied(cells) || null,
      jaar: year ?? yearOf(periode(cells)),
      leeftijd: code === null ? null : (labels.get(code) ?? code),
      marge: marge(cells),
    };
  };
}

/** A period of StatLine begins with its year: 2020JJ00. */
function yearOf(periode: string | null): number | null {
  const year = /^\d{4}/.exec(periode ?? "");
  return year && Number(year[0]);
}

function wideFigures(header: Header, { measures }: Reading): RecordReader["figuresOf"] {
  const columns = [...measures].map(([kolom, topic]) => ({
    read: textReader(header, kolom),
    topic: { kolom, ...topic },
  }));
  return (cells) => columns.map(({ read, topic }) => figureOf(topic, read(cells)));
}

function longFigures(header: Header, { measures }: Reading): RecordReader["figuresOf"] {
  const [measure, attribute, value, text] = readersOf(header, LONG_COLUMNS);
  return (cells) => {
    const kolom = measure?.(cells) ?? "";
    const topic = measures.get(kolom);
    if (!topic) return [];
    const reden = givenReason(attribute?.(cells) ?? "");
    if (reden !== null) return [{ kolom, onderwerp: topic.onderwerp, tekst: null, waarde: null, reden }];
    return [figureOf({ kolom, ...topic }, value?.(cells) || (text?.(cells) ?? null))];
  };
}

/** Why v4 gives no value (domain §8); a reason we do not know is kept as it is written. */
function givenReason(attribute: string): string | null {
  if (attribute === "None" || attribute === "") return null;
  return attribute === "Impossible" ? "n.v.t." : attribute;
}

function figureOf(
  { kolom, onderwerp, maal }: { kolom: string; onderwerp: string; maal: number },
  tekst: string | null,
): Figure {
  const number = numberOf(tekst ?? "");
  const reden = missingReason(tekst, number);
  return { kolom, onderwerp, tekst, waarde: reden === null ? finite(number * maal) : null, reden };
}

/** StatLine's number for "not available". */
const NOT_AVAILABLE = -99_999_999;

function missingReason(tekst: string | null, number: number): string | null {
  if (tekst === null || tekst === "") return "niet gemeten";
  if (tekst === ".") return "onbekend of geheim";
  return number === NOT_AVAILABLE ? "niet beschikbaar" : null;
}

/** Plain and scientific notation; tabs and line ends around it have no meaning. */
const NUMBER = /^[\t-\r ]*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?[\t-\r ]*$/i;

/** NaN for a text that is no number. */
const numberOf = (tekst: string) => (NUMBER.test(tekst) ? Number(tekst) : Number.NaN);

const finite = (number: number) => (Number.isFinite(number) ? number : null);

const readersOf = (header: Header, names: readonly string[]) =>
  names.map((kolom) => textReader(header, kolom));

/** The text of a column without padding; null for an empty cell. */
function textReader(header: Header, kolom: string): (cells: Cells) => string | null {
  const index = header.indexOf(kolom);
  return (cells) => unpadded(cells[index] ?? null);
}

/** The spaces of Unicode. Tabs and line ends are no padding: in a code they are a mistake to be seen. */
const PADDING = /\p{Zs}/u;

function unpadded(text: string | null): string | null {
  if (text === null) return null;
  let [start, end] = [0, text.length];
  while (start < end && PADDING.test(text.charAt(start))) start++;
  while (end > start && PADDING.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

import type { CodebookEntry, MissingValues } from "../delivered-table.ts";
import { ByteReader } from "./byte-reader.ts";
import type { LabelRecord, SavDictionary } from "./sav-dictionary.ts";
import { numberOf, type SavNotation, valueText } from "./sav-value.ts";
import type { SavVariable } from "./sav-variables.ts";

const LONG_TEXT_LABELS = 21;
const LONG_TEXT_MISSING = 22;

/** Column → its question text, the meaning of its codes and its missing values, for every column of a system file. */
export function savCodebook(
  dictionary: SavDictionary,
  variables: readonly SavVariable[],
  notation: SavNotation,
): Map<string, CodebookEntry> {
  const labels = longTextLabels(dictionary, notation);
  const missing = longTextMissing(dictionary, notation);
  return new Map(
    variables.map((variable) => [
      variable.naam,
      {
        label: variable.label || null,
        codes: new Map([
          ...shortLabels(dictionary.labels, variable, notation),
          ...(labels.get(variable.naam) ?? []),
        ]),
        ontbrekend: missingValues(variable, missing.get(variable.naam), notation),
      },
    ]),
  );
}

function shortLabels(records: readonly LabelRecord[], variable: SavVariable, notation: SavNotation) {
  const place = (variable.stukken[0]?.plaats ?? 0) + 1;
  return records
    .filter(({ plaatsen }) => plaatsen.includes(place))
    .flatMap(({ labels }) => labels)
    .map(
      ({ waarde, label }) =>
        [valueText(waarde, variable, notation) ?? "", notation.decode(label).trimEnd()] as const,
    );
}

function missingValues(
  variable: SavVariable,
  longTexts: readonly string[] | undefined,
  notation: SavNotation,
): MissingValues {
  const { bereik, waarden } = variable.record.ontbrekend;
  const [low, high] = bereik ? waarden.map((bytes) => numberOf(bytes, notation.littleEndian)) : [];
  const single = (bereik ? waarden.slice(2) : waarden).map(
    (bytes) => valueText(bytes, variable, notation) ?? "",
  );
  return {
    waarden: [...single, ...(longTexts ?? [])],
    bereik: low === undefined || high === undefined ? null : [openEnd(low), openEnd(high)],
  };
}

/** LOWEST and HIGHEST are the outermost numbers there are. */
function openEnd(value: number): number | null {
  return Math.abs(value) >= Number.MAX_VALUE * (1 - 1e-15) ? null : value;
}

/** Column → code and label, for texts of more than 8 bytes, which stand in a record of their own. */
function longTextLabels(dictionary: SavDictionary, notation: SavNotation): Map<string, [string, string][]> {
  const reader = extension(dictionary, LONG_TEXT_LABELS, notation);
  const found = new Map<string, [string, string][]>();
  while (!reader.atEnd) {
    const name = sizedText(reader, notation);
    reader.int32();
    const count = reader.int32();
    found.set(
      name,
      readTimes(count, () => [sizedText(reader, notation), sizedText(reader, notation)]),
    );
  }
  return found;
}

/** Column → missing values, for texts of more than 8 bytes. */
function longTextMissing(dictionary: SavDictionary, notation: SavNotation): Map<string, string[]> {
  const reader = extension(dictionary, LONG_TEXT_MISSING, notation);
  const found = new Map<string, string[]>();
  while (!reader.atEnd) {
    const name = sizedText(reader, notation);
    const count = reader.bytes(1)[0] ?? 0;
    const length = reader.int32();
    found.set(
      name,
      readTimes(count, () => notation.decode(reader.bytes(length)).trimEnd()),
    );
  }
  return found;
}

function extension(
  { uitbreidingen }: SavDictionary,
  number: number,
  { littleEndian }: SavNotation,
): ByteReader {
  return new ByteReader(uitbreidingen.get(number) ?? Buffer.alloc(0), littleEndian);
}

function sizedText(reader: ByteReader, { decode }: SavNotation): string {
  return decode(reader.bytes(reader.int32())).trimEnd();
}

/** Not with a ready-made list: a damaged file can promise two thousand million of them. */
function readTimes<T>(count: number, read: () => T): T[] {
  const found: T[] = [];
  for (let left = count; left > 0; left--) found.push(read());
  return found;
}

import { problem } from "../../../errors/catalogue.ts";
import { InputError } from "../../../errors/input-error.ts";
import { nameColumns } from "../column-names.ts";
import type { DeliveredBytes, DeliveredRecord, DeliveredTable } from "../delivered-table.ts";
import { requireKind } from "../file-kind.ts";
import { requireFit } from "../limits.ts";
import type { SavOptions } from "../table-layout.ts";
import { type ByteReader, DamagedSav } from "./byte-reader.ts";
import { savCases } from "./sav-cases.ts";
import { savCodebook } from "./sav-codebook.ts";
import { readDictionary, type SavDictionary } from "./sav-dictionary.ts";
import { savDecoder } from "./sav-encoding.ts";
import { openSav, readHeader, type SavHeader } from "./sav-header.ts";
import { type SavNotation, savText } from "./sav-value.ts";
import { type SavVariable, savVariables } from "./sav-variables.ts";

/**
 * Reads an SPSS system file. Cells hold codes, not labels: these and the declared missing values are in the codebook, by
 * column. A number has all digits it is stored with; a day is 2024-01-31, a moment 2024-01-31T13:45:00, a duration
 * 25:10:00. A number that is missing for the system is an empty cell. Throws an {@link InputError} for another kind of
 * file, or one that is damaged.
 */
export function readSavTable(source: DeliveredBytes, options: SavOptions): DeliveredTable {
  requireKind(source, "sav");
  try {
    return parseSav(source, options.decimaalteken ?? ",");
  } catch (error) {
    if (!(error instanceof DamagedSav)) throw error;
    const uitleg = "het houdt eerder op dan het belooft, of spreekt zichzelf tegen.";
    throw new InputError([problem("bestand-beschadigd", { uitleg }, { bestand: source.getoond })]);
  }
}

/** A system file taken apart, up to its cases. */
interface OpenedSav {
  reader: ByteReader;
  header: SavHeader;
  dictionary: SavDictionary;
  notation: SavNotation;
}

function parseSav({ bytes, getoond }: DeliveredBytes, decimaalteken: "," | "."): DeliveredTable {
  const opened = openDictionary(bytes, decimaalteken);
  const { dictionary, notation } = opened;
  const variables = savVariables(dictionary, notation.decode);
  if (variables.length === 0) throw new DamagedSav();
  const records = readRecords(opened, variables, getoond);
  const named = nameColumns(
    variables.map(({ naam }) => naam),
    records,
    { bestand: getoond, regel: null },
  );
  return {
    ...named,
    blad: null,
    overgeslagen: [],
    onleesbaar: [],
    opmerkingen: [...named.opmerkingen, ...unreadableCharacters(records)],
    codeboek: savCodebook(dictionary, variables, notation),
  };
}

function openDictionary(bytes: Buffer, decimaalteken: "," | "."): OpenedSav {
  const reader = openSav(bytes);
  const header = reader && readHeader(reader);
  if (!reader || !header) throw new DamagedSav();
  const dictionary = readDictionary(reader);
  const { littleEndian } = reader;
  const decode = savDecoder(dictionary.uitbreidingen, littleEndian);
  if (!decode) throw new DamagedSav();
  return { reader, header, dictionary, notation: { littleEndian, decode, decimaalteken } };
}

function readRecords(
  { reader, header, dictionary, notation }: OpenedSav,
  variables: readonly SavVariable[],
  bestand: string,
): DeliveredRecord[] {
  const records: DeliveredRecord[] = [];
  for (const found of savCases(reader, header, dictionary.variabelen.length)) {
    requireFit((records.length + 1) * variables.length, bestand);
    const cellen = variables.map((variable) => savText(found, variable, notation));
    records.push({ record: records.length + 1, regel: null, cellen });
  }
  return records;
}

/** Bytes that are no letter in the encoding of the file come out as �. */
function unreadableCharacters(records: readonly DeliveredRecord[]): string[] {
  const found = records.filter(({ cellen }) => cellen.some((cell) => cell?.includes("\uFFFD")));
  if (found.length === 0) return [];
  return [
    `In ${found.length} records staat een teken dat niet te lezen is (�); het eerste is record ${found[0]?.record}.`,
  ];
}

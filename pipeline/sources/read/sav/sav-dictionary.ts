import { type ByteReader, DamagedSav, roundUp } from "./byte-reader.ts";

/** A variable record: one per 8 bytes of a case; `breedte` 0 = number, -1 = continues a text, else bytes of a text. */
export interface VariableRecord {
  breedte: number;
  naam: Buffer;
  label: Buffer | null;
  /** Kind of number, such as a date, as the format codes of SPSS. */
  formaat: number;
  ontbrekend: MissingRecord;
}

/** Missing values as 8 bytes each; `bereik` = the first two are the ends of a range. */
export interface MissingRecord {
  bereik: boolean;
  waarden: Buffer[];
}

/** Labels for the values of some variables, which are named by their place among the variable records, from 1. */
export interface LabelRecord {
  labels: { waarde: Buffer; label: Buffer }[];
  plaatsen: number[];
}

/** The dictionary of a system file as stored: nothing decoded yet, for the encoding comes last. */
export interface SavDictionary {
  variabelen: VariableRecord[];
  labels: LabelRecord[];
  /** Number of an extension record → its content. */
  uitbreidingen: ReadonlyMap<number, Buffer>;
}

const VARIABLE = 2;
const VALUE_LABELS = 3;
const DOCUMENT = 6;
const EXTENSION = 7;
const END = 999;

/** Length of a line of a document record. */
const DOCUMENT_LINE = 80;

/**
 * Reads the dictionary of a system file, up to its cases. The format is that of the PSPP developers' guide, chapter
 * "System File Format". Throws {@link DamagedSav}.
 */
export function readDictionary(reader: ByteReader): SavDictionary {
  const found = { variabelen: [] as VariableRecord[], labels: [] as LabelRecord[] };
  const uitbreidingen = new Map<number, Buffer>();
  for (let type = reader.int32(); type !== END; type = reader.int32()) {
    if (type === VARIABLE) found.variabelen.push(readVariable(reader));
    else if (type === VALUE_LABELS) found.labels.push(readLabels(reader));
    else if (type === DOCUMENT) reader.bytes(reader.int32() * DOCUMENT_LINE);
    else if (type === EXTENSION)
      uitbreidingen.set(reader.int32(), reader.bytes(reader.int32() * reader.int32()));
    else throw new DamagedSav();
  }
  reader.int32();
  return { ...found, uitbreidingen };
}

function readVariable(reader: ByteReader): VariableRecord {
  const breedte = reader.int32();
  const hasLabel = reader.int32() === 1;
  const missing = reader.int32();
  const formaat = (reader.int32() >> 16) & 0xff;
  reader.int32();
  const naam = reader.bytes(8);
  return {
    breedte,
    naam,
    formaat,
    label: hasLabel ? readVariableLabel(reader) : null,
    ontbrekend: {
      bereik: missing < 0,
      waarden: Array.from({ length: Math.min(3, Math.abs(missing)) }, () => reader.bytes(8)),
    },
  };
}

function readVariableLabel(reader: ByteReader): Buffer {
  const length = reader.int32();
  return reader.bytes(roundUp(length, 4)).subarray(0, length);
}

function readLabels(reader: ByteReader): LabelRecord {
  const labels: LabelRecord["labels"] = [];
  for (let left = reader.int32(); left > 0; left--) {
    const waarde = reader.bytes(8);
    const length = reader.bytes(1)[0] ?? 0;
    labels.push({ waarde, label: reader.bytes(roundUp(length + 1, 8) - 1).subarray(0, length) });
  }
  // Record 4, with the variables, always follows.
  if (reader.int32() !== VALUE_LABELS + 1) throw new DamagedSav();
  const plaatsen: number[] = [];
  for (let left = reader.int32(); left > 0; left--) plaatsen.push(reader.int32());
  return { labels, plaatsen };
}

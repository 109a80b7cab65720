import { DamagedSav } from "./byte-reader.ts";
import type { SavDictionary, VariableRecord } from "./sav-dictionary.ts";
import type { Decode } from "./sav-encoding.ts";

/** A column of a system file. */
export interface SavVariable {
  naam: string;
  /** The name of at most 8 characters by which other records call it. */
  kort: string;
  label: string | null;
  /** 0 = a number; else the most bytes of its text. */
  breedte: number;
  /** Where it is in a case: place of its first 8 bytes, counted in 8 bytes, and how many bytes are text. */
  stukken: { plaats: number; lengte: number }[];
  record: VariableRecord;
}

const LONG_NAMES = 13;
const VERY_LONG_TEXTS = 14;

/** A text of more than 255 bytes is announced as variables of 252, of which each can hold 255. */
const ANNOUNCED = 252;
const HELD = 255;

/** A variable record with its place in a case; records that only continue a text are left out. */
interface Head {
  record: VariableRecord;
  plaats: number;
}

/** The columns of a system file in order, with their long names and with very long texts put together. */
export function savVariables(dictionary: SavDictionary, decode: Decode): SavVariable[] {
  const longNames = readPairs(dictionary.uitbreidingen.get(LONG_NAMES), decode);
  const widths = readPairs(dictionary.uitbreidingen.get(VERY_LONG_TEXTS), decode);
  const heads = dictionary.variabelen.flatMap((record, plaats) =>
    record.breedte < 0 ? [] : [{ record, plaats }],
  );
  const variables: SavVariable[] = [];
  for (let index = 0; index < heads.length; index += variables.at(-1)?.stukken.length ?? 1) {
    const kort = decode(heads[index]?.record.naam ?? Buffer.alloc(0)).trimEnd();
    const width = Number.parseInt(widths.get(kort.toUpperCase()) ?? "", 10);
    const naam = longNames.get(kort.toUpperCase()) ?? kort;
    variables.push(variableAt(heads.slice(index, index + piecesOf(width)), { kort, naam, width, decode }));
  }
  return variables;
}

function piecesOf(width: number): number {
  return width > HELD ? Math.ceil(width / ANNOUNCED) : 1;
}

function variableAt(
  heads: readonly Head[],
  { kort, naam, width, decode }: { kort: string; naam: string; width: number; decode: Decode },
): SavVariable {
  const record = heads[0]?.record;
  if (!record || heads.length < piecesOf(width)) throw new DamagedSav();
  const breedte = width > HELD ? width : record.breedte;
  return {
    naam,
    kort,
    breedte,
    record,
    label: record.label && decode(record.label).trimEnd(),
    stukken: heads.map(({ plaats }, piece) => ({
      plaats,
      lengte: Math.max(0, Math.min(HELD, breedte - piece * HELD)),
    })),
  };
}

/** `SHORT=value` separated by tabs; the widths of very long texts end in a NUL. */
function readPairs(content: Buffer | undefined, decode: Decode): Map<string, string> {
  if (!content) return new Map();
  return new Map(
    decode(content)
      .split("\t")
      .filter((pair) => pair.includes("="))
      .map((pair) => {
        const at = pair.indexOf("=");
        return [pair.slice(0, at).toUpperCase(), pair.slice(at + 1).replace(/\0+$/, "")] as const;
      }),
  );
}

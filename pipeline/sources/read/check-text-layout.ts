import { problem } from "../../errors/catalogue.ts";
import { InputError, type Place, type Problem } from "../../errors/input-error.ts";
import { csvRecords } from "./csv-records.ts";
import type { DeliveredBytes } from "./delivered-table.ts";
import type { Codering, Scheidingsteken } from "./table-layout.ts";
import { checkEncoding, decodeText } from "./text-encoding.ts";

/** Records that are enough to see which sign stands between the cells. */
const SAMPLE_RECORDS = 20;

/** Text in which those records are looked for; a header of 9,000 characters exists. */
const SAMPLE_CHARACTERS = 200_000;

/** Share of the records that another sign must divide like the header; the last one may be cut off by the sample. */
const ALIKE = 0.9;

const names: Record<Scheidingsteken, string> = {
  ";": "een puntkomma",
  ",": "een komma",
  "\t": "een tab",
  "|": "een rechte streep",
};

const signs = Object.keys(names) as Scheidingsteken[];

/**
 * Whether a text file contradicts its declared encoding or delimiter, and what it looks like instead. `kopregel`
 * is the line of the header. An empty list = it can be read as declared.
 */
export function checkTextLayout(
  source: DeliveredBytes,
  layout: { codering: Codering; scheidingsteken: Scheidingsteken; kopregel?: number | undefined },
): Problem[] {
  const problems = checkEncoding(source, layout.codering);
  if (problems.length > 0) return problems;
  const regel = layout.kopregel ?? 1;
  const text = textFromLine(decodeText(source, layout.codering), regel, source.getoond);
  return checkDelimiter(text, layout.scheidingsteken, { bestand: source.getoond, regel });
}

/** The text from line `regel` on. Throws an {@link InputError} when it has fewer lines. */
export function textFromLine(text: string, regel: number, bestand: string): string {
  const lineEnd = /\r\n|\n|\r/g;
  for (let line = 1; line < regel; line++) {
    if (lineEnd.exec(text) !== null && lineEnd.lastIndex < text.length) continue;
    throw new InputError([problem("kop-ontbreekt", { regel, regels: line }, { bestand })]);
  }
  return text.slice(lineEnd.lastIndex);
}

/**
 * The problem of a text that is separated by another sign than declared. It is when the declared sign leaves
 * the header whole or some records ragged, while another sign divides all of them alike.
 */
export function checkDelimiter(text: string, declared: Scheidingsteken, place: Place): Problem[] {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const { width, alike } = divisionBy(declared, sample);
  if (width > 1 && alike === 1) return [];
  const found = signs.find((sign) => {
    const other = divisionBy(sign, sample);
    return other.width > 1 && other.alike >= ALIKE && other.alike > (width > 1 ? alike : 0);
  });
  if (!found) return [];
  const teken = found === "\t" ? "\\t" : found;
  const params = { verwacht: names[declared], gevonden: names[found], teken };
  return [problem("scheidingsteken-tegenspraak", params, place)];
}

/** Width of the header, and the share of the records that are as wide. */
function divisionBy(sign: Scheidingsteken, sample: string): { width: number; alike: number } {
  const records = csvRecords(sample, sign);
  const width = records.next().value?.cellen.length ?? 0;
  let [count, same] = [0, 0];
  for (const { cellen } of records) {
    if (cellen.length === width) same++;
    if (++count === SAMPLE_RECORDS) break;
  }
  return { width, alike: count === 0 ? 1 : same / count };
}

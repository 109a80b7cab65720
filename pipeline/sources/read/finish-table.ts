import { problem } from "../../errors/catalogue.ts";
import { failOnProblems } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import type { DeliveredRecord, DeliveredTable } from "./delivered-table.ts";
import { htmlText } from "./html-text.ts";
import { pivotLong } from "./pivot-long.ts";
import { splitMultiple } from "./split-multiple.ts";
import type { TableOptions } from "./table-layout.ts";

/**
 * Applies the options that are the same for every format: sets records that are no text
 * and total rows apart, gives codes their leading zeros back,
 * takes HTML out, makes a column of every question of a long delivery and of every answer of a question with several. Throws an {@link InputError} when an option names a column that was not delivered.
 */
export function finishTable(table: DeliveredTable, options: TableOptions, bestand: string): DeliveredTable {
  requireColumns(table, options, bestand);
  const readable = setUnreadableApart(table, bestand);
  const withoutTotals = skipTotals(readable, options.totaalregels ?? []);
  const padded = padCodes(withoutTotals, options.breedte ?? {});
  const stripped = stripColumns(padded, options["zonder-html"] ?? []);
  return shapeQuestions(stripped, options, bestand);
}

/** Long to wide, then several answers to one column each: a question of a long delivery is a column by then. */
function shapeQuestions(table: DeliveredTable, options: TableOptions, bestand: string): DeliveredTable {
  const { lang, meerkeuze = {} } = options;
  if (lang) requireNames(table, [...lang.per, lang.vraag, lang.antwoord], bestand);
  const separators = Object.entries(meerkeuze).flatMap(([vraag, one]): [string, string][] =>
    "kolommen" in one ? [] : [[vraag, one.scheidingsteken]],
  );
  const wide = lang ? pivotLong(table, { lang, meerkeuze: new Map(separators), bestand }) : table;
  const named = Object.entries(meerkeuze).flatMap(([vraag, one]) =>
    "kolommen" in one ? one.kolommen : [vraag],
  );
  requireNames(wide, named, bestand);
  return splitMultiple(wide, meerkeuze, bestand);
}

function requireColumns(table: DeliveredTable, options: TableOptions, bestand: string): void {
  requireNames(table, [...Object.keys(options.breedte ?? {}), ...(options["zonder-html"] ?? [])], bestand);
}

function requireNames({ kolommen }: DeliveredTable, names: readonly string[], bestand: string): void {
  const gevonden = kolommen.slice(0, 12);
  failOnProblems(
    names
      .filter((kolom) => !kolommen.includes(kolom))
      .map((kolom) => ({ kolom, gevonden: gevonden.join(", "), suggestie: didYouMean(kolom, gevonden) }))
      .map((params) => problem("tabel-onvolledig", params, { bestand })),
  );
}

/** A NUL, or half of a character that takes two: no text that a database or a page can hold. */
const NO_TEXT = /[\0\p{Surrogate}]/u;

function setUnreadableApart(table: DeliveredTable, bestand: string): DeliveredTable {
  const isText = (cell: string | null) => cell === null || !NO_TEXT.test(cell);
  const wrong = new Set(table.records.filter(({ cellen }) => !cellen.every(isText)));
  if (wrong.size === 0) return table;
  const apart = [...wrong].map(({ record, regel, cellen }) => {
    const kolom = table.kolommen[cellen.findIndex((cell) => !isText(cell))] ?? "";
    return { record, regel, probleem: problem("rij-geen-tekst", { kolom }, { bestand, regel }) };
  });
  return {
    ...table,
    records: table.records.filter((record) => !wrong.has(record)),
    onleesbaar: [...table.onleesbaar, ...apart].sort((a, b) => a.record - b.record),
  };
}

/** Moves the records that are totals to the skipped ones. */
function skipTotals(table: DeliveredTable, words: readonly string[]): DeliveredTable {
  if (words.length === 0) return table;
  const pattern = totalPattern(words);
  const totals = new Set(table.records.filter((record) => pattern.test(firstCell(record))));
  const skipped = [...totals].map((record) => ({
    record: record.record,
    regel: record.regel,
    reden: `totaalregel: "${firstCell(record)}"`,
  }));
  return {
    ...table,
    records: table.records.filter((record) => !totals.has(record)),
    overgeslagen: [...table.overgeslagen, ...skipped].sort((a, b) => a.record - b.record),
  };
}

/** Matches the first filled cell of a total row; a star stands for any text. */
function totalPattern(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*"));
  return new RegExp(`^(${escaped.join("|")})\\s*:?$`, "is");
}

function firstCell({ cellen }: DeliveredRecord): string {
  return cellen.find((cell) => cell !== null && cell.trim() !== "")?.trim() ?? "";
}

function padCodes(table: DeliveredTable, widths: Readonly<Record<string, number>>): DeliveredTable {
  return Object.entries(widths).reduce((current, [kolom, width]) => padColumn(current, kolom, width), table);
}

function padColumn(table: DeliveredTable, kolom: string, width: number): DeliveredTable {
  let count = 0;
  const padded = mapColumn(table, kolom, (cell) => {
    if (!/^\d+$/.test(cell) || cell.length >= width) return cell;
    count++;
    return cell.padStart(width, "0");
  });
  if (count === 0) return table;
  const codes = count === 1 ? "kreeg 1 code zijn" : `kregen ${count} codes hun`;
  const remark = `In kolom "${kolom}" ${codes} voorloopnullen terug (${width} cijfers).`;
  return { ...padded, opmerkingen: [...table.opmerkingen, remark] };
}

function stripColumns(table: DeliveredTable, columns: readonly string[]): DeliveredTable {
  return columns.reduce((current, kolom) => mapColumn(current, kolom, htmlText), table);
}

/** The table with other texts in one column; empty cells stay empty, and an empty text becomes an empty cell. */
function mapColumn(table: DeliveredTable, kolom: string, change: (cell: string) => string): DeliveredTable {
  const index = table.kolommen.indexOf(kolom);
  const changed = (cell: string | null) => (cell === null ? null : change(cell) || null);
  const records = table.records.map((record) => ({
    ...record,
    cellen: record.cellen.with(index, changed(record.cellen[index] ?? null)),
  }));
  return { ...table, records };
}

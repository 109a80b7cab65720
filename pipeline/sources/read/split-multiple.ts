import { problem } from "../../errors/catalogue.ts";
import { trimmed } from "../fields/white-space.ts";
import { maskValue } from "../privacy/mask.ts";
import { isDeclaredMissing } from "./codebook.ts";
import type { DeliveredRecord, DeliveredTable, UnreadableRecord } from "./delivered-table.ts";
import type { MultipleOptions } from "./table-layout.ts";

/** Name of the column that says whether this answer was among those given. */
const columnOf = (kolom: string, antwoord: string) => `${kolom}=${antwoord}`;

/**
 * Makes questions with several answers readable one by one. A column with the answers in one cell becomes a column
 * `<kolom>=<antwoord>` per answer, with ja or nee; a blank cell stays blank. Where every answer has a column of its own,
 * a blank is nee for whoever ticked another one. What the file declares missing is no answer, and no tick either. A record
 * with an answer that is not listed is unreadable.
 */
export function splitMultiple(
  table: DeliveredTable,
  meerkeuze: Readonly<Record<string, MultipleOptions>>,
  bestand: string,
): DeliveredTable {
  return Object.entries(meerkeuze).reduce(
    (current, [kolom, options]) =>
      "kolommen" in options
        ? fillUnticked(current, options.kolommen)
        : splitColumn(current, kolom, { ...options, bestand }),
    table,
  );
}

function fillUnticked(table: DeliveredTable, kolommen: readonly string[]): DeliveredTable {
  const places = new Set(kolommen.map((kolom) => table.kolommen.indexOf(kolom)));
  const blank = (cell: string | null) => trimmed(cell) === null;
  const noTick = (cell: string | null, place: number) =>
    blank(cell) || isMissing(table, table.kolommen[place] ?? "", cell ?? "");
  const records = table.records.map((record) => {
    const untouched = [...places].every((place) => noTick(record.cellen[place] ?? null, place));
    if (untouched) return record;
    return {
      ...record,
      cellen: record.cellen.map((cell, k) => (places.has(k) && blank(cell) ? "nee" : cell)),
    };
  });
  return { ...table, records };
}

function isMissing({ codeboek }: DeliveredTable, kolom: string, cell: string): boolean {
  const entry = codeboek.get(kolom);
  return entry !== undefined && isDeclaredMissing(entry, cell.trim());
}

function splitColumn(
  table: DeliveredTable,
  kolom: string,
  {
    scheidingsteken,
    antwoorden,
    bestand,
  }: { scheidingsteken: string; antwoorden: string[]; bestand: string },
): DeliveredTable {
  const index = table.kolommen.indexOf(kolom);
  const records: DeliveredRecord[] = [];
  const onleesbaar: UnreadableRecord[] = [];
  for (const record of table.records) {
    const given = (record.cellen[index] ?? "")
      .split(scheidingsteken)
      .flatMap((text) => trimmed(text) ?? [])
      .filter((text) => antwoorden.includes(text) || !isMissing(table, kolom, text));
    const unknown = given.find((text) => !antwoorden.includes(text));
    if (unknown !== undefined) {
      const params = { kolom, antwoord: maskValue(unknown, kolom, false), antwoorden: antwoorden.join(", ") };
      const place = record.plaatsen?.get(kolom) ?? { record: record.record, regel: record.regel };
      const probleem = problem("meerkeuze-onbekend", params, { bestand, regel: place.regel });
      onleesbaar.push({ ...place, probleem });
      continue;
    }
    const ticked = antwoorden.map((one) => (given.length === 0 ? null : given.includes(one) ? "ja" : "nee"));
    records.push({ ...record, cellen: record.cellen.toSpliced(index, 1, ...ticked) });
  }
  const names = antwoorden.map((antwoord) => columnOf(kolom, antwoord));
  const { letters } = table;
  return {
    ...table,
    kolommen: table.kolommen.toSpliced(index, 1, ...names),
    ...(letters && { letters: letters.toSpliced(index, 1, ...names.map(() => letters[index] ?? "")) }),
    records,
    onleesbaar: [...table.onleesbaar, ...onleesbaar].sort((a, b) => a.record - b.record),
  };
}

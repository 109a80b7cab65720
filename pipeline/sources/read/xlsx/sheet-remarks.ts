import { columnLetters } from "../column-names.ts";
import { type CellPlace, type CellRange, placeText } from "./cell-reference.ts";
import type { SheetCells, SheetRow } from "./sheet-cells.ts";
import type { HeaderRows } from "./sheet-header.ts";
import type { Sheet } from "./workbook.ts";

/** A sheet that was read, in its workbook. */
interface ReadSheet {
  cells: SheetCells;
  data: readonly SheetRow[];
  width: number;
  header: HeaderRows;
  bladen: readonly Sheet[];
  sheet: Sheet;
}

/** What an analyst should know of a sheet that was read: what else there is, and what does not meet the eye. */
export function sheetRemarks({ cells, data, width, header, bladen, sheet }: ReadSheet): string[] {
  const below = ({ rij }: CellPlace) => rij > header.tot;
  return [
    ...otherSheets(bladen, sheet),
    ...hiddenRows(data),
    ...hiddenColumns(cells.verborgenKolommen, width),
    ...mergedCells(cells.samengevoegd.filter(({ tot }) => below(tot))),
    ...errorCells(cells.fouten.filter(below)),
    ...countPlaces(
      cells.zonderUitkomst,
      "een formule die nooit is uitgerekend (#GEEN UITKOMST); open het bestand in Excel en sla het op",
    ),
  ];
}

/** How the remark begins that names the sheets that were passed over. */
export const SHEETS_NOT_READ = "Niet gelezen: blad";

function otherSheets(bladen: readonly Sheet[], { naam, zichtbaar }: Sheet): string[] {
  const others = bladen.filter((other) => other.naam !== naam);
  const names = others.map((other) => `"${other.naam}"${other.zichtbaar ? "" : " (verborgen)"}`);
  return [
    ...(zichtbaar ? [] : [`Het blad "${naam}" is verborgen; het is gelezen omdat bron.yml het noemt.`]),
    ...(names.length === 0 ? [] : [`${SHEETS_NOT_READ} ${names.join(", ")}.`]),
  ];
}

function hiddenRows(data: readonly SheetRow[]): string[] {
  const rows = data.filter(({ verborgen }) => verborgen);
  if (rows.length === 0) return [];
  return [`Verborgen rijen zijn meegelezen: ${rows.length} (de eerste is rij ${rows[0]?.nummer}).`];
}

function hiddenColumns(runs: readonly [number, number][], width: number): string[] {
  const columns = Array.from({ length: width }, (_, column) => column)
    .filter((column) => runs.some(([van, tot]) => van <= column && column <= tot))
    .map(columnLetters);
  return columns.length === 0 ? [] : [`Verborgen kolommen zijn meegelezen: ${columns.join(", ")}.`];
}

function mergedCells(ranges: readonly CellRange[]): string[] {
  const [first] = ranges;
  if (!first) return [];
  const place = `${placeText(first.van)}:${placeText(first.tot)}`;
  return [
    `Onder de kop zijn ${ranges.length} keer cellen samengevoegd (de eerste: ${place}); alleen de cel linksboven heeft dan een waarde.`,
  ];
}

function errorCells(errors: SheetCells["fouten"]): string[] {
  return countPlaces(errors, `een foutwaarde, zoals ${errors[0]?.fout}`);
}

function countPlaces(places: readonly CellPlace[], wat: string): string[] {
  const [first] = places;
  if (!first) return [];
  return [
    `${places.length === 1 ? "1 cel bevat" : `${places.length} cellen bevatten`} ${wat} (de eerste: ${placeText(first)}).`,
  ];
}

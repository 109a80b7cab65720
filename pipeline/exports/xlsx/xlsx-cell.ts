import type { CellObject } from "write-excel-file/node";
import type { PencCel, PencKolom, PencRij } from "../../domain/penc.ts";
import { visibleLine } from "../../wording/visible-line.ts";

/** What a row of a level looks like beside the others. */
const levels = {
  gewoon: { bottomBorderStyle: "hair", bottomBorderColor: "#DCD9D2" },
  kop: { fontWeight: "bold", backgroundColor: "#EDEAE4" },
  totaal: { fontWeight: "bold", topBorderStyle: "thin" },
} as const;

/** Numbers and dates are numbers, all else is text; words in the place of a number stand to the right like it. */
export function xlsxCell(cel: PencCel, kolom: PencKolom, niveau: PencRij["niveau"]): CellObject {
  const place = kolom.soort === "cijfer" ? ({ align: "right" } as const) : {};
  return { ...contentOf(cel), ...levels[niveau], ...place, alignVertical: "top" };
}

function contentOf(cel: PencCel): { value?: string | number; type?: StringConstructor | NumberConstructor } {
  switch (cel.soort) {
    case "tekst":
      return textCell(cel.tekst);
    case "woord":
      return textCell(cel.woord);
    case "jaar":
      return numberCell(cel.jaar, "0");
    case "datum":
      return numberCell(serialOf(cel.datum), "dd-mm-yyyy");
    case "cijfer":
      return numberCell(cel.waarde, numberFormat(cel));
    case "leeg":
      return {};
  }
}

/**
 * Text that stays text. A spreadsheet runs no string of a file, but turns `=1+1` into a formula once somebody edits the
 * cell: such a cell has the format of text.
 */
export function textCell(text: string) {
  const value = visibleLine(text);
  const asked = /^[=+\-@]/.test(value) ? { format: "@" } : {};
  return { value, type: String, wrap: true, ...asked };
}

function numberCell(value: number, format: string) {
  return { value, type: Number, format };
}

/** Days since 30 December 1899, as a spreadsheet counts; from the day itself, so that no time zone moves it. */
function serialOf(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** Excel number format; the program shows it with the reader's own signs. */
function numberFormat({ eenheid, decimalen }: Extract<PencCel, { soort: "cijfer" }>): string {
  const digits = decimalen > 0 ? `0.${"0".repeat(decimalen)}` : "0";
  if (eenheid === "procent") return `${digits}"%"`;
  if (eenheid === "procentpunt") return `${digits}" procentpunt"`;
  return eenheid === "euro" ? `"€" #,##${digits}` : `#,##${digits}`;
}

import type { NumberKind } from "./number-format.ts";
import { type NumberNotation, numberText } from "./number-text.ts";
import { decodeEscapes } from "./shared-strings.ts";

/** A cell as the sheet has it: `soort` and `stijl` as written, `waarde` = the stored value, `tekst` = a text of its own. */
export interface RawCell {
  soort: string;
  stijl: number;
  formule: boolean;
  waarde: string | null;
  tekst: string;
}

/** What a workbook knows that its cells refer to. */
export interface CellContext extends NumberNotation {
  teksten: readonly string[];
  soorten: readonly NumberKind[];
}

/** Stands for the outcome of a formula that was never calculated. */
export const NO_RESULT = "#GEEN UITKOMST";

/** The text of a cell as an analyst sees it, or null when it is empty. Errors keep their code, such as #N/A. */
export function cellText(cell: RawCell, context: CellContext): string | null {
  const { soort, waarde } = cell;
  if (soort === "inlineStr") return cell.tekst;
  if (soort === "str") return waarde === null ? withoutResult(cell) : decodeEscapes(waarde);
  if (waarde === null || waarde.trim() === "") return withoutResult(cell);
  if (soort === "s") return context.teksten[Number(waarde)] ?? null;
  if (soort === "b") return waarde.trim() === "1" ? "WAAR" : "ONWAAR";
  if (soort === "e") return waarde;
  if (soort === "d") return waarde.replace(/T00:00:00(\.0+)?Z?$/, "");
  return storedNumber(waarde, context.soorten[cell.stijl] ?? "getal", context);
}

function withoutResult({ formule }: RawCell): string | null {
  return formule ? NO_RESULT : null;
}

function storedNumber(waarde: string, kind: NumberKind, context: CellContext): string {
  const value = Number(waarde);
  return Number.isFinite(value) ? numberText(value, kind, context) : waarde;
}

import { expectationOf } from "../fields/definitions.ts";
import type { ColumnPlan } from "../layout/column-plan.ts";
import { NO_RESULT } from "../read/xlsx/cell-text.ts";
import { hintOf } from "./reject-hint.ts";

/** An afkeuring: a row, or part of one, that was not loaded, and why (design §7). */
export interface Reject {
  bron: string;
  bestand: string;
  /** Sheet of a workbook; null where the format has none. */
  blad: string | null;
  record: number | null;
  regel: number | null;
  kolom: string;
  waarde: string;
  regelcode: string;
  melding: string;
  hint: string;
}

/** What is wrong with a cell or a row, before it is known where it stands. */
export type Fault = Pick<Reject, "kolom" | "waarde" | "regelcode" | "melding" | "hint">;

/** Name of a column as the analyst knows it: as delivered. */
export function deliveredName({ field, origin }: ColumnPlan): string {
  return origin.soort === "kolom" ? (origin.namen[0] ?? field.naam) : field.naam;
}

/** A cell that is blank but must not be, or that is no value of its type. */
export function cellFault(plan: ColumnPlan, regelcode: "verplicht" | "vorm", waarde: string): Fault {
  const kolom = deliveredName(plan);
  const melding =
    regelcode === "vorm"
      ? `${kolom} moet zijn: ${expectationOf(plan)}.`
      : waarde === ""
        ? `${kolom} is leeg maar verplicht.`
        : `${kolom} is "${waarde}" maar moet een waarde hebben.`;
  return { kolom, waarde, regelcode, melding, hint: hintOf(plan, regelcode, waarde) };
}

/** A cell with an error of a spreadsheet, named by its place in the sheet where there is one. */
export function errorFault(plan: ColumnPlan, waarde: string, regel: number | null): Fault {
  const kolom = deliveredName(plan);
  const cel = plan.letter && regel !== null ? `Cel ${plan.letter}${regel} (${kolom})` : kolom;
  const nooit = waarde === NO_RESULT;
  return {
    kolom,
    waarde,
    regelcode: "foutwaarde",
    melding: nooit
      ? `${cel} bevat een formule die nooit is uitgerekend (${waarde}).`
      : `${cel} bevat de foutwaarde ${waarde} van een spreadsheet in plaats van een waarde.`,
    hint: nooit
      ? "Open het bestand in Excel, bewaar het en lever het opnieuw aan."
      : `Herstel de formule, of vul de waarde zelf in. Staat ${waarde} voor een waarde die ontbreekt, zet het dan met de reden bij "ontbrekend" in bron.yml.`,
  };
}

/** A row whose key came before, in this file or in an earlier one. */
export function doubleFault(kolom: string, waarde: string, gelijk: boolean): Fault {
  return {
    kolom,
    waarde,
    regelcode: gelijk ? "dubbel-gelijk" : "dubbel",
    melding: gelijk
      ? `Deze rij is gelijk aan een eerdere rij (${kolom}).`
      : `Deze rij komt al eerder voor (${kolom}), met andere waarden.`,
    hint: gelijk
      ? "Haal een van de twee rijen weg; de eerste telt mee."
      : `Zoek uit welke van de twee klopt, of geef een van de twee een andere ${kolom}.`,
  };
}

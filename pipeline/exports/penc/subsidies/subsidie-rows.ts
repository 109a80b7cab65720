import { type Bedrag, geheel, somOf } from "../../../domain/bedragen.ts";
import { numberOf, type RegisterRow, textOf } from "../../../domain/register-rows.ts";
import { type PencContext, rowsOf } from "../penc-context.ts";

/** Grants of a scheme in a year: rows of organisations, and what natural persons got together. */
export interface Subsidies {
  organisaties: RegisterRow[];
  personen: RegisterRow[];
}

/** Grants of a year, of one scheme or of all. */
export function subsidiesIn(
  context: Pick<PencContext, "edition">,
  jaar: number,
  regeling: string | null,
): Subsidies {
  const own = (tabel: string) =>
    rowsOf(context, tabel).filter(
      (row) => row.jaar === jaar && (regeling === null || row.regeling === regeling),
    );
  return { organisaties: own("subsidies"), personen: own("subsidies_personen") };
}

/** Schemes with a ceiling or a grant in a year. */
export function regelingenIn(context: Pick<PencContext, "edition">, jaar: number): string[] {
  const rows = ["regelingen", "subsidies", "subsidies_personen"].flatMap((tabel) => rowsOf(context, tabel));
  const names = rows.filter((row) => row.jaar === jaar).flatMap((row) => textOf(row, "regeling") ?? []);
  return [...new Set(names)].sort();
}

/**
 * The sum of an amount of grants. Blank at an organisation is an amount that does not apply; a sum of natural persons
 * that is hidden is named, and never added.
 */
export function sumOfGrants({ organisaties, personen }: Subsidies, bedrag: string): Bedrag {
  const has = (row: RegisterRow) => numberOf(row, bedrag) !== null || textOf(row, `${bedrag}_reden`) !== null;
  return somOf(geheel([...organisaties, ...personen].filter(has)), bedrag);
}

/** How many grants; null as a part where persons are too few to be shown. */
export function countOfGrants({ organisaties, personen }: Subsidies): Bedrag {
  const hidden = personen.some((row) => numberOf(row, "aantal") === null);
  const shown = personen.reduce((sum, row) => sum + (numberOf(row, "aantal") ?? 0), 0);
  return { som: organisaties.length + shown, ontbreekt: hidden ? ["geheim"] : [] };
}

/** Whether a grant should have been settled before a day and is not. */
export function isOverTermijn(row: RegisterRow, peildatum: string): boolean {
  const term = textOf(row, "vaststellen_voor");
  return isOpen(row) && term !== null && term < peildatum;
}

/** Whether a grant was given and still has to be settled. */
export function isOpen(row: RegisterRow): boolean {
  const granted = ["verleend", "bevoorschot"].includes(textOf(row, "status") ?? "");
  return granted && textOf(row, "vastgesteld_op") === null;
}

import type { PencTabel } from "../../domain/penc.ts";
import { type RegisterRow, textOf } from "../../domain/register-rows.ts";
import { datumCel, tekst } from "./cells.ts";
import { compareTexts } from "./compare.ts";
import { gewoon, makeTabel, tekstKolom } from "./make-tabel.ts";
import { opTijd } from "./op-tijd.ts";
import { deelambitieNaam, meetjaarOf, type PencContext, rowsOf } from "./penc-context.ts";
import { geldBronregel } from "./remarks.ts";

/** Promises to the council: those still open first, then those made or kept in the year, by term. */
export function toezeggingenTabel(context: PencContext): PencTabel {
  const jaar = meetjaarOf(context);
  const { peildatum } = context.edition.meta;
  const vragen = new Map(rowsOf(context, "raadsvragen").map((row) => [row.vraag_id, row]));
  const rows = rowsOf(context, "toezeggingen")
    .filter((row) => isOpen(row) || inYear(row, jaar))
    .toSorted((a, b) => compareTexts(keyOf(a), keyOf(b)));
  return makeTabel<RegisterRow>(
    {
      id: "toezeggingen",
      wVraag: 2,
      blad: "Toezeggingen",
      titel: `Toezeggingen: open, en gedaan of nagekomen in ${jaar}`,
      inleiding: [`${rows.filter((row) => isOpen(row)).length} toezeggingen staan open.`],
      noten: geldBronregel(context, ["toezeggingen"]),
    },
    [
      tekstKolom("Nummer", 10, (row) => tekst(textOf(row, "toezegging_id"))),
      tekstKolom("Toezegging", 50, (row) => tekst(textOf(row, "toezegging"))),
      tekstKolom("Deelambitie", 26, (row) => tekst(deelambitieNaam(context, textOf(row, "deelambitie")))),
      tekstKolom("Gedaan", 14, (row) => datumCel(textOf(row, "gedaan"))),
      tekstKolom("Termijn", 14, (row) => datumCel(textOf(row, "termijn"))),
      tekstKolom("Nagekomen", 14, (row) => datumCel(textOf(row, "nagekomen"))),
      tekstKolom("Status", 14, (row) => tekst(textOf(row, "status"))),
      tekstKolom("Op tijd", 16, (row) => opTijd(termijnOf(row), peildatum)),
      tekstKolom("Raadsvraag", 40, (row) => tekst(textOf(vragen.get(row.vraag_id ?? "") ?? {}, "onderwerp"))),
      tekstKolom("Verwijzing", 30, (row) => tekst(textOf(row, "verwijzing"))),
    ],
    gewoon(rows),
  );
}

function isOpen(row: RegisterRow): boolean {
  return textOf(row, "status") === "open";
}

function inYear(row: RegisterRow, jaar: number): boolean {
  return [textOf(row, "gedaan"), textOf(row, "nagekomen")].some((date) => date?.startsWith(`${jaar}-`));
}

function keyOf(row: RegisterRow): string {
  return `${isOpen(row) ? 0 : 1} ${textOf(row, "termijn") ?? "9999"} ${row.toezegging_id}`;
}

function termijnOf(row: RegisterRow) {
  const [termijn, gedaan] = [textOf(row, "termijn"), textOf(row, "nagekomen")];
  return { termijn, gedaan, vervallen: textOf(row, "status") === "vervallen", nogNiet: "loopt nog" };
}

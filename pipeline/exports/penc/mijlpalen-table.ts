import type { PencCel, PencTabel } from "../../domain/penc.ts";
import { type RegisterRow, textOf } from "../../domain/register-rows.ts";
import { datumCel, tekst, woord } from "./cells.ts";
import { compareTexts } from "./compare.ts";
import { gewoon, makeTabel, tekstKolom } from "./make-tabel.ts";
import { opTijd } from "./op-tijd.ts";
import { deelambitieNaam, meetjaarOf, type PencContext, rowsOf } from "./penc-context.ts";
import { geldBronregel } from "./remarks.ts";

const OPEN = ["gepland", "uitgesteld", "onbekend in bron"];

/** Milestones that were planned or reached in the year, and those still open, by deelambitie and planned day. */
export function mijlpalenTabel(context: PencContext): PencTabel {
  const jaar = meetjaarOf(context);
  const { deelambities } = context.edition.verandertheorie;
  const place = (row: RegisterRow) => {
    const index = deelambities.findIndex(({ id }) => id === row.deelambitie);
    return `${String(index < 0 ? deelambities.length : index).padStart(3, "0")} ${textOf(row, "gepland") ?? "9999"} ${row.mijlpaal_id}`;
  };
  const rows = rowsOf(context, "mijlpalen")
    .filter((row) => isIn(row, jaar))
    .toSorted((a, b) => compareTexts(place(a), place(b)));
  const besluiten = new Map(rowsOf(context, "besluiten").map((row) => [row.besluit_id, row]));
  const trajecten = new Map(rowsOf(context, "trajecten").map((row) => [row.traject_id, row]));
  return makeTabel<RegisterRow>(
    {
      id: "mijlpalen",
      wVraag: 2,
      blad: "Acties en mijlpalen",
      titel: `Acties en mijlpalen in ${jaar} en wat nog open staat`,
      noten: geldBronregel(context, ["mijlpalen", "besluiten"]),
    },
    [
      tekstKolom("Deelambitie", 26, (row) => tekst(deelambitieNaam(context, textOf(row, "deelambitie")))),
      tekstKolom("Nummer", 10, (row) => tekst(textOf(row, "mijlpaal_id"))),
      tekstKolom("Mijlpaal", 48, (row) => tekst(textOf(row, "titel"))),
      tekstKolom("Gepland", 14, (row) => datumOfReden(row, "gepland")),
      tekstKolom("Werkelijk", 14, (row) => datumOfReden(row, "werkelijk")),
      tekstKolom("Status", 16, (row) => tekst(textOf(row, "status"))),
      tekstKolom("Op tijd", 16, (row) => opTijd(termijnOf(row), context.edition.meta.peildatum)),
      tekstKolom("Besluit", 36, (row) =>
        tekst(withTitle(textOf(row, "besluit_id"), besluiten.get(row.besluit_id ?? ""))),
      ),
      tekstKolom("Traject", 30, (row) =>
        tekst(textOf(trajecten.get(row.traject_id ?? "") ?? {}, "titel") ?? textOf(row, "traject_id")),
      ),
    ],
    gewoon(rows),
  );
}

function isIn(row: RegisterRow, jaar: number): boolean {
  const years = [textOf(row, "gepland"), textOf(row, "werkelijk")].map((date) => date?.slice(0, 4));
  return OPEN.includes(textOf(row, "status") ?? "") || years.includes(String(jaar));
}

function withTitle(id: string | null, row: RegisterRow | undefined): string {
  return [id, textOf(row ?? {}, "titel")].filter(Boolean).join(": ");
}

/** A day; where none was delivered, the word that was. */
export function datumOfReden(row: RegisterRow, kolom: string): PencCel {
  const date = textOf(row, kolom);
  const reden = textOf(row, `${kolom}_reden`);
  return date === null && reden !== null ? woord(reden) : datumCel(date);
}

function termijnOf(row: RegisterRow) {
  const [termijn, gedaan] = [textOf(row, "gepland"), textOf(row, "werkelijk")];
  return { termijn, gedaan, vervallen: textOf(row, "status") === "vervallen", nogNiet: "nog niet nodig" };
}

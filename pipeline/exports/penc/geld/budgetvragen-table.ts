import { type Bedrag, geheel, somOf } from "../../../domain/bedragen.ts";
import type { PencCel, PencTabel } from "../../../domain/penc.ts";
import { numberOf, type RegisterRow, textOf } from "../../../domain/register-rows.ts";
import { bedragCel, datumCel, euro, jaarCel, leeg, schaalTekst, tekst, woord } from "../cells.ts";
import { compareTexts } from "../compare.ts";
import { cijferKolom, gewoon, makeTabel, tekstKolom } from "../make-tabel.ts";
import { deelambitieNaam, type PencContext, rowsOf } from "../penc-context.ts";
import { AFRONDING, geldBronregel } from "../remarks.ts";

/** The trail of money: what was asked, what was decided, what was spent. One row per request, up to the year itself. */
export function budgetvragenTabel(context: PencContext): PencTabel {
  const { schaal, jaar } = context;
  const besluiten = new Map(rowsOf(context, "besluiten").map((row) => [row.besluit_id, row]));
  const besluitOf = (row: RegisterRow) => besluiten.get(row.besluit_id ?? "");
  const spent = spentOf(context);
  const requests = rowsOf(context, "budgetvragen")
    .filter((row) => Number(row.jaar) <= jaar)
    .toSorted((a, b) => compareTexts(String(a.budgetvraag_id), String(b.budgetvraag_id)));
  return makeTabel<RegisterRow>(
    {
      id: "budgetvragen",
      wVraag: 3,
      blad: "Budgetvragen",
      titel: `Van budgetvraag naar besluit naar besteding, tot en met ${jaar} (${schaalTekst[schaal]})`,
      noten: [AFRONDING, ...geldBronregel(context, ["budgetvragen", "bestedingen", "besluiten"])],
    },
    [
      tekstKolom("Nummer", 10, (row) => tekst(textOf(row, "budgetvraag_id"))),
      cijferKolom("Jaar", (row) => jaarCel(numberOf(row, "jaar")), 8),
      tekstKolom("Omschrijving", 40, (row) => tekst(textOf(row, "omschrijving"))),
      tekstKolom("Deelambitie", 26, (row) => tekst(deelambitieNaam(context, textOf(row, "deelambitie")))),
      tekstKolom("Aard", 12, (row) => tekst(textOf(row, "aard"))),
      cijferKolom("Gevraagd", (row) => bedragCel(amountOf(row, "gevraagd"), schaal)),
      tekstKolom("Besluit", 36, (row) => besluitCel(row, besluitOf(row))),
      tekstKolom("Datum besluit", 14, (row) => datumCel(textOf(besluitOf(row) ?? {}, "genomen"))),
      cijferKolom("Toegekend", (row) => bedragCel(amountOf(row, "toegekend"), schaal)),
      cijferKolom(`Besteed in ${jaar}`, (row) =>
        bedragCel(
          spent(row, (year) => year === jaar),
          schaal,
        ),
      ),
      cijferKolom(`Besteed t/m ${jaar}`, (row) =>
        bedragCel(
          spent(row, (year) => year <= jaar),
          schaal,
        ),
      ),
      cijferKolom("Nog te besteden", (row) => {
        const [granted, used] = [amountOf(row, "toegekend"), spent(row, (year) => year <= jaar)];
        return restCel(granted, used, schaal);
      }),
    ],
    gewoon(requests),
  );
}

const amountOf = (row: RegisterRow, kolom: string) => somOf(geheel([row]), kolom);

function spentOf(context: PencContext) {
  const all = rowsOf(context, "bestedingen");
  return (request: RegisterRow, inYears: (jaar: number) => boolean): Bedrag => {
    const own = all.filter(
      (row) => row.budgetvraag_id === request.budgetvraag_id && inYears(Number(row.jaar)),
    );
    return somOf(geheel(own), "bedrag");
  };
}

function besluitCel(row: RegisterRow, besluit: RegisterRow | undefined): PencCel {
  const id = textOf(row, "besluit_id");
  if (id === null) return woord("nog geen besluit");
  return tekst([id, textOf(besluit ?? {}, "titel")].filter(Boolean).join(": "));
}

/** Nothing spent yet leaves all of it; an amount that is not known leaves the rest unknown. */
function restCel(granted: Bedrag, used: Bedrag, schaal: PencContext["schaal"]): PencCel {
  if (granted.ontbreekt.length > 0 || used.ontbreekt.length > 0)
    return woord("n.n.b.", "toekenning of besteding is nog niet bekend");
  return granted.som === null ? leeg : euro(granted.som - (used.som ?? 0), schaal);
}

import type { PencTabel } from "../../../domain/penc.ts";
import { numberOf, type RegisterRow, textOf } from "../../../domain/register-rows.ts";
import { formatDate } from "../../../wording/date-format.ts";
import { aantal, bedragCel, datumCel, jaarCel, leeg, schaalTekst, tekst } from "../cells.ts";
import { compareTexts } from "../compare.ts";
import { daysBetween } from "../days.ts";
import { cijferKolom, gewoon, makeTabel, tekstKolom } from "../make-tabel.ts";
import { type PencContext, rowsOf } from "../penc-context.ts";
import { geldBronregel } from "../remarks.ts";
import { isOverTermijn, sumOfGrants } from "./subsidie-rows.ts";

/** Grants of organisations that should have been settled before the peildatum and are not, the earliest term first. */
export function vaststellingenTabel(context: PencContext): PencTabel {
  const { peildatum } = context.edition.meta;
  const { schaal } = context;
  const rows = rowsOf(context, "subsidies")
    .filter((row) => isOverTermijn(row, peildatum))
    .toSorted((a, b) => compareTexts(keyOf(a), keyOf(b)));
  const bedrag = (row: RegisterRow, kolom: string) =>
    bedragCel(sumOfGrants({ organisaties: [row], personen: [] }, kolom), schaal);
  return makeTabel<RegisterRow>(
    {
      id: "vaststellingen",
      wVraag: 3,
      blad: "Vaststellingen",
      titel: `Vaststellingen over de termijn op ${formatDate(peildatum)} (${schaalTekst[schaal]})`,
      inleiding: [`${rows.length} subsidies van organisaties hadden op die dag vastgesteld moeten zijn.`],
      noten: geldBronregel(context, ["subsidies"]),
    },
    [
      tekstKolom("Subsidie", 14, (row) => tekst(textOf(row, "subsidie_id"))),
      cijferKolom("Jaar", (row) => jaarCel(numberOf(row, "jaar")), 8),
      tekstKolom("Organisatie", 44, (row) => tekst(textOf(row, "organisatie"))),
      tekstKolom("Regeling", 44, (row) => tekst(textOf(row, "regeling"))),
      cijferKolom("Verleend", (row) => bedrag(row, "verleend")),
      cijferKolom("Bevoorschot", (row) => bedrag(row, "bevoorschot")),
      tekstKolom("Vaststellen voor", 14, (row) => datumCel(textOf(row, "vaststellen_voor"))),
      cijferKolom("Dagen te laat", (row) => {
        const term = textOf(row, "vaststellen_voor");
        return term === null ? leeg : aantal(daysBetween(term, peildatum));
      }),
    ],
    gewoon(rows),
  );
}

function keyOf(row: RegisterRow): string {
  return `${textOf(row, "vaststellen_voor")} ${textOf(row, "subsidie_id")}`;
}

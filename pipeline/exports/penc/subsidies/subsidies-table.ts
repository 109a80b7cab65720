import { type Bedrag, geheel, somOf } from "../../../domain/bedragen.ts";
import type { PencTabel } from "../../../domain/penc.ts";
import { formatDate } from "../../../wording/date-format.ts";
import { aantal, bedragCel, euro, leeg, type Schaal, schaalTekst, tekst, woord } from "../cells.ts";
import { cijferKolom, type Kolom, makeTabel, type Regel, tekstKolom } from "../make-tabel.ts";
import { meetjaarOf, type PencContext, rowsOf } from "../penc-context.ts";
import { AFRONDING, geldBronregel } from "../remarks.ts";
import {
  countOfGrants,
  isOpen,
  isOverTermijn,
  regelingenIn,
  type Subsidies,
  subsidiesIn,
  sumOfGrants,
} from "./subsidie-rows.ts";

interface RegelingRij extends Subsidies {
  naam: string;
  plafond: Bedrag;
}

/** The grants of the year and of the year before, by scheme, against the ceiling. */
export function subsidiesTabel(context: PencContext): PencTabel {
  const jaar = meetjaarOf(context);
  const { peildatum } = context.edition.meta;
  const { schaal } = context;
  return makeTabel<RegelingRij>(
    {
      id: "subsidies",
      wVraag: 3,
      blad: "Subsidies",
      titel: `Subsidies per regeling, ${jaar} en ${jaar - 1} (${schaalTekst[schaal]})`,
      inleiding: [
        `Stand op ${formatDate(peildatum)}. Over de termijn: op die dag had de subsidie vastgesteld moeten zijn.`,
        "Een lege cel betekent dat het bedrag nog niet aan de orde is; dat is iets anders dan € 0.",
      ],
      noten: [
        "Subsidies aan natuurlijke personen tellen mee waar dat kan zonder dat iemand te herkennen is; anders staat er niet getoond. Bij de vaststellingen staan alleen organisaties.",
        AFRONDING,
        ...geldBronregel(context, ["subsidies", "regelingen"]),
      ],
    },
    [
      tekstKolom("Regeling", 48, ({ naam }) => tekst(naam)),
      cijferKolom("Plafond", ({ plafond }) => bedragCel(plafond, schaal)),
      cijferKolom("Aantal", (rij) => countCel(countOfGrants(rij)), 10),
      bedragKolom("Aangevraagd", "aangevraagd", schaal),
      bedragKolom("Verleend", "verleend", schaal),
      cijferKolom("Ruimte onder plafond", ({ plafond, ...rij }) => {
        const verleend = sumOfGrants(rij, "verleend");
        if (plafond.som === null || verleend.ontbreekt.length > 0) return leeg;
        return euro(plafond.som - (verleend.som ?? 0), schaal);
      }),
      bedragKolom("Bevoorschot", "bevoorschot", schaal),
      bedragKolom("Vastgesteld", "vastgesteld", schaal),
      bedragKolom("Teruggevorderd", "teruggevorderd", schaal),
      cijferKolom(
        "Nog vast te stellen (aantal)",
        (rij) => aantal(rij.organisaties.filter(isOpen).length),
        12,
      ),
      cijferKolom(
        "Over de termijn (aantal)",
        (rij) => aantal(rij.organisaties.filter((row) => isOverTermijn(row, peildatum)).length),
        12,
      ),
      cijferKolom("Over de termijn (verleend)", ({ organisaties }) =>
        bedragCel(
          somOf(geheel(organisaties.filter((row) => isOverTermijn(row, peildatum))), "verleend"),
          schaal,
        ),
      ),
    ],
    [...regelsOf(context, jaar), ...regelsOf(context, jaar - 1)],
  );
}

function bedragKolom(naam: string, bedrag: string, schaal: Schaal): Kolom<RegelingRij> {
  return cijferKolom(naam, (rij) => bedragCel(sumOfGrants(rij, bedrag), schaal));
}

function countCel({ som, ontbreekt }: Bedrag) {
  return ontbreekt.length > 0
    ? woord(`niet getoond (bekend: ${som})`, "een deel wordt niet getoond: privacy")
    : aantal(som ?? 0);
}

function regelsOf(context: PencContext, jaar: number): Regel<RegelingRij>[] {
  const names = regelingenIn(context, jaar);
  if (names.length === 0) return [];
  const plafonds = rowsOf(context, "regelingen").filter((row) => row.jaar === jaar);
  const rows = names.map((naam): Regel<RegelingRij> => {
    const plafond = somOf(geheel(plafonds.filter((row) => row.regeling === naam)), "plafond");
    return { niveau: "gewoon", van: { naam, plafond, ...subsidiesIn(context, jaar, naam) } };
  });
  // A scheme without a ceiling makes a sum of ceilings meaningless.
  const total = {
    naam: `Totaal ${jaar}`,
    plafond: { som: null, ontbreekt: [] },
    ...subsidiesIn(context, jaar, null),
  };
  return [{ niveau: "kop", kop: String(jaar) }, ...rows, { niveau: "totaal", van: total }];
}

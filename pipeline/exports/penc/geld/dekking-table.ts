import { group } from "d3";
import { type Deel, somOf } from "../../../domain/bedragen.ts";
import type { PencTabel } from "../../../domain/penc.ts";
import { textOf } from "../../../domain/register-rows.ts";
import { bedragCel, schaalTekst, tekst } from "../cells.ts";
import { compareCodes } from "../compare.ts";
import { cijferKolom, makeTabel, type Regel, tekstKolom } from "../make-tabel.ts";
import { deelambitieNaam, meetjaarOf, type PencContext, rowsOf, taakveldNaam } from "../penc-context.ts";
import { AFRONDING, geldBronregel } from "../remarks.ts";
import { sharesOf } from "./geld-delen.ts";

const dekkingen = ["begroting", "reserve", "rijk", "derden", "ongedekt"] as const;

interface DekkingDeel extends Deel {
  deelambitie: string;
  taakveld: string;
}

interface DekkingRij {
  naam: string;
  taakveld: string;
  delen: readonly DekkingDeel[];
}

/** What the lasten of each deelambitie are covered from; what is not covered is said. */
export function dekkingTabel(context: PencContext): PencTabel {
  const jaar = meetjaarOf(context);
  const { schaal } = context;
  return makeTabel<DekkingRij>(
    {
      id: "dekking",
      wVraag: 3,
      blad: "Dekking",
      titel: `Dekking per deelambitie in ${jaar} (${schaalTekst[schaal]})`,
      inleiding: ["Ongedekt staat er apart bij: daar is nog geen geld voor. PM is een bedrag dat nog volgt."],
      noten: [AFRONDING, ...geldBronregel(context, ["dekking", "toerekening"])],
    },
    [
      tekstKolom("Deelambitie", 26, ({ naam }) => tekst(naam)),
      tekstKolom("Taakveld", 30, ({ taakveld }) => tekst(taakveld)),
      ...dekkingen.map((dekking) =>
        cijferKolom<DekkingRij>(hoofdletter(dekking), ({ delen }) =>
          bedragCel(
            somOf(
              delen.filter(({ row }) => row.dekking === dekking),
              "bedrag",
            ),
            schaal,
          ),
        ),
      ),
      cijferKolom("Totaal", ({ delen }) => bedragCel(somOf(delen, "bedrag"), schaal)),
    ],
    regelsOf(context, jaar),
  );
}

function regelsOf(context: PencContext, jaar: number): Regel<DekkingRij>[] {
  const shares = sharesOf(context);
  const delen = rowsOf(context, "dekking")
    .filter((row) => row.jaar === jaar)
    .flatMap((row): DekkingDeel[] =>
      shares(row).map((share) => ({ row, ...share, taakveld: textOf(row, "taakveld") ?? "" })),
    );
  const perDeelambitie = context.edition.verandertheorie.deelambities.flatMap(({ id }) => {
    const own = delen.filter(({ deelambitie }) => deelambitie === id);
    const naam = deelambitieNaam(context, id);
    return [...group(own, ({ taakveld }) => taakveld)]
      .toSorted(([a], [b]) => compareCodes(a, b))
      .map(([code, parts]): Regel<DekkingRij> => {
        const taakveld = taakveldNaam(context, code, jaar);
        return { niveau: "gewoon", van: { naam, taakveld, delen: parts } };
      });
  });
  if (delen.length === 0) return [];
  const total = { naam: "Sociale basis totaal", taakveld: "", delen };
  return [...perDeelambitie, { niveau: "totaal", van: total }];
}

function hoofdletter(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

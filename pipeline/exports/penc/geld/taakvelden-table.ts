import { group } from "d3";
import { type Bedrag, geheel, somOf } from "../../../domain/bedragen.ts";
import type { PencTabel } from "../../../domain/penc.ts";
import { bedragCel, cijfer, euro, leeg, schaalTekst, tekst, woord } from "../cells.ts";
import { compareCodes } from "../compare.ts";
import { cijferKolom, gewoon, makeTabel, tekstKolom } from "../make-tabel.ts";
import { type PencContext, rowsOf, taakveldNaam } from "../penc-context.ts";
import { AFRONDING, geldBronregel } from "../remarks.ts";
import { attributedAmounts, type GeldDeel, wholeAmounts } from "./geld-delen.ts";
import { belongsTo, type GeldKolom, geldKolommen } from "./geld-kolommen.ts";
import { afwijkingIn, bedragIn, deliveredIn, type GeldRegel, voordeel } from "./geld-regels.ts";

/** A taakveld as the delivery has it, and the part of it that is sociale basis. */
interface TaakveldRij {
  taakveld: string;
  heel: GeldRegel;
  deel: GeldRegel;
}

/** Which part of each taakveld is sociale basis: the whole, the attributed part and the rest. */
export function taakveldenTabel(context: PencContext): PencTabel {
  const { nu, tegen } = geldKolommen(context);
  const inDocument = ({ row }: GeldDeel) => [nu, tegen].some((kolom) => belongsTo(row, kolom));
  const { schaal } = context;
  // What counts is the newest state that was delivered: without a realisation yet, the budget.
  const shown = wholeAmounts(context).some(({ row }) => belongsTo(row, nu)) ? nu : tegen;
  const delivered = deliveredIn(wholeAmounts(context).filter(inDocument));
  const difference = (heel: GeldRegel) =>
    delivered(heel.naam, nu) && delivered(heel.naam, tegen) ? afwijkingIn(heel, { nu, tegen }) : null;
  const part = (rij: TaakveldRij) => [bedragIn(rij.heel, shown), bedragIn(rij.deel, shown)] as const;
  return makeTabel<TaakveldRij>(
    {
      id: "taakvelden",
      wVraag: 3,
      blad: "Taakvelden",
      titel: `Taakvelden en wat daarvan sociale basis is (${schaalTekst[schaal]})`,
      inleiding: [
        "Bedragen van de geleverde kostenplaatsen. Een taakveld is niet hetzelfde als de sociale basis: op taakveld 6.1 staat meer. Wat het CBS van het hele taakveld heeft (Iv3) staat ernaast; waarom dat verschilt staat op het blad Aansluiting.",
        `Sociale basis, overig en aandeel gaan over ${shown.naam}.`,
      ],
      noten: [AFRONDING, ...geldBronregel(context, ["begroting", "toerekening"])],
    },
    [
      tekstKolom("Taakveld", 40, ({ taakveld }) => tekst(taakveldNaam(context, taakveld, context.jaar))),
      tekstKolom("Soort", 10, ({ heel }) => tekst(heel.naam === "lasten" ? "Lasten" : "Baten")),
      ...[tegen, nu].map((kolom) =>
        cijferKolom<TaakveldRij>(kolom.naam, ({ heel }) => {
          const bedrag = bedragIn(heel, kolom);
          const none = bedrag.som === null && bedrag.ontbreekt.length === 0;
          return none ? woord("n.n.b.", `${kolom.naam} is nog niet geleverd`) : bedragCel(bedrag, schaal);
        }),
      ),
      cijferKolom("Afwijking", ({ heel }) => {
        const afwijking = difference(heel);
        return afwijking === null ? leeg : euro(afwijking, schaal);
      }),
      tekstKolom("V/N", 6, ({ heel }) => {
        const afwijking = difference(heel);
        return afwijking === null ? leeg : tekst(voordeel(heel, afwijking));
      }),
      cijferKolom("Sociale basis", (rij) => bedragCel(part(rij)[1], schaal)),
      cijferKolom("Overig", (rij) => {
        const [heel, deel] = part(rij);
        if (heel.som === null || heel.ontbreekt.length > 0) return bedragCel(heel, schaal);
        return euro(heel.som - (deel.som ?? 0), schaal);
      }),
      cijferKolom("Aandeel sociale basis", (rij) => {
        const [heel, deel] = part(rij);
        if (heel.som === null || heel.som === 0 || heel.ontbreekt.length > 0) return leeg;
        return cijfer((100 * (deel.som ?? 0)) / heel.som, "procent", 1);
      }),
      cijferKolom("Heel taakveld volgens Iv3", (rij) => bedragCel(iv3Of(context, rij, shown), schaal)),
      cijferKolom("Aandeel van Iv3", (rij) => {
        const [iv3, [, deel]] = [iv3Of(context, rij, shown), part(rij)];
        if (!iv3.som || deel.som === null || deel.ontbreekt.length > 0) return leeg;
        return cijfer((100 * deel.som) / iv3.som, "procent", 1);
      }),
    ],
    gewoon(rowsOfTaakvelden(context, inDocument)),
  );
}

/** What the CBS has of the whole taakveld in the same state; nothing when it was not delivered. */
function iv3Of(context: PencContext, { taakveld, heel }: TaakveldRij, { jaar, stand }: GeldKolom): Bedrag {
  const state = { realisatie: "jaarrekening", primitief: "begroting" }[stand];
  const rows = rowsOf(context, "iv3").filter(
    (row) => row.jaar === jaar && row.stand === state && row.taakveld === taakveld,
  );
  return somOf(geheel(rows), heel.naam);
}

function rowsOfTaakvelden(
  context: Pick<PencContext, "edition">,
  inDocument: (deel: GeldDeel) => boolean,
): TaakveldRij[] {
  const whole = group(wholeAmounts(context).filter(inDocument), ({ taakveld }) => taakveld);
  const parts = group(attributedAmounts(context).filter(inDocument), ({ taakveld }) => taakveld);
  return [...whole.keys()].toSorted(compareCodes).flatMap((taakveld) =>
    (["lasten", "baten"] as const).map((naam) => ({
      taakveld,
      heel: { naam, delen: whole.get(taakveld) ?? [] },
      deel: { naam, delen: parts.get(taakveld) ?? [] },
    })),
  );
}

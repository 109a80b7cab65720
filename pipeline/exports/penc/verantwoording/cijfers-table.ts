import type { Outcome } from "../../../domain/outcome.ts";
import type { PencTabel } from "../../../domain/penc.ts";
import { unitLabel } from "../../../wording/number-format.ts";
import { outcomeText, redenText } from "../../../wording/terms.ts";
import { aantal, cijfer, jaarCel, leeg, tekst } from "../cells.ts";
import { bronregelOf } from "../indicator-remarks.ts";
import { figureCel, type IndicatorRij, rijOf } from "../indicator-series.ts";
import { cijferKolom, gewoon, makeTabel, tekstKolom } from "../make-tabel.ts";
import { deelambitieNaam, indicatorRegels, meetjaarOf, type PencContext } from "../penc-context.ts";

/** A figure of the document with the indicator it belongs to. */
interface CijferRij extends IndicatorRij {
  outcome: Outcome;
}

/** Digits of a numerator or denominator: euros and shares have cents. */
const PART_DECIMALS = 2;

/** Every figure that the indicator table shows, with margin, numbers, status and source: one row per figure. */
export function cijfersTabel(context: PencContext): PencTabel {
  const part = (value: number | null) => {
    if (value === null) return leeg;
    return cijfer(value, "aantal", Number.isInteger(value) ? 0 : PART_DECIMALS);
  };
  return makeTabel<CijferRij>(
    {
      ...{
        id: "cijfers",
        wVraag: null,
        blad: "Cijfers",
        titel: "Elk cijfer met marge, aantal, status en bron",
      },
      inleiding: [
        "n is het aantal geldige antwoorden in stappen van tien (enquete) of het aantal getelde eenheden (register).",
      ],
      noten: [
        "De bestanden achter een bronregel staan op het blad Bronnen, de definitie met haar hele vingerafdruk op het blad Definities.",
        `Van een cijfer naar de rijen: npm run trace -- <code> ${context.edition.meta.gemeente.code} <jaar> --edition ${context.edition.meta.id}`,
      ],
    },
    [
      tekstKolom("Indicator", 40, ({ indicator }) => tekst(indicator.titel)),
      tekstKolom("Code", 26, ({ indicator }) => tekst(indicator.id)),
      tekstKolom("Deelambitie", 26, ({ deelambitie }) => tekst(deelambitieNaam(context, deelambitie))),
      cijferKolom("Jaar", ({ outcome }) => jaarCel(outcome.jaar), 8),
      tekstKolom("Eenheid", 18, ({ indicator }) => tekst(unitLabel(indicator.eenheid, indicator.per))),
      cijferKolom("Cijfer", ({ outcome, indicator }) => figureCel(outcome, indicator)),
      ...(["onder", "boven"] as const).map((grens) =>
        cijferKolom<CijferRij>(
          grens === "onder" ? "Ondergrens 95%" : "Bovengrens 95%",
          ({ outcome, indicator }) => {
            const waarde = outcome[grens];
            return waarde === null ? leeg : cijfer(waarde, indicator.eenheid, indicator.decimalen);
          },
        ),
      ),
      cijferKolom("n", ({ outcome }) => (outcome.n === null ? leeg : aantal(outcome.n)), 10),
      cijferKolom("Teller", ({ outcome }) => part(outcome.teller)),
      cijferKolom("Noemer", ({ outcome }) => part(outcome.noemer)),
      tekstKolom("Status", 22, ({ outcome }) => tekst(outcomeText(outcome) || "ok")),
      tekstKolom("Reden", 30, ({ outcome }) =>
        tekst(outcome.reden === null ? null : redenText[outcome.reden]),
      ),
      tekstKolom("Bronregel", 50, (rij) =>
        tekst(bronregelOf(context, { ...rij, laatste: withValue(rij.outcome) })),
      ),
    ],
    gewoon(cijfersOf(context)),
  );
}

function cijfersOf(context: PencContext): CijferRij[] {
  const jaar = meetjaarOf(context);
  return indicatorRegels(context).flatMap((regel) => {
    const rij = rijOf(context, regel);
    const years = new Set([regel.indicator.doel?.nulmetingJaar, jaar - 1, jaar, rij.laatste?.jaar]);
    return rij.series.filter((outcome) => years.has(outcome.jaar)).map((outcome) => ({ ...rij, outcome }));
  });
}

function withValue(outcome: Outcome): IndicatorRij["laatste"] {
  return outcome.waarde === null ? undefined : { ...outcome, waarde: outcome.waarde };
}

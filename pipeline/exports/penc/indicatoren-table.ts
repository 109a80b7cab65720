import type { PublishedIndicator } from "../../domain/edition.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { PencCel, PencTabel } from "../../domain/penc.ts";
import { unitLabel } from "../../wording/number-format.ts";
import { outcomeText } from "../../wording/terms.ts";
import { cijfer, jaarCel, leeg, tekst, woord } from "./cells.ts";
import { koersCel, ontwikkelingCel } from "./indicator-judgement.ts";
import { bronregelOf, remarkOf } from "./indicator-remarks.ts";
import { figureCel, GEEN_METING, type IndicatorRij, rijOf } from "./indicator-series.ts";
import { cijferKolom, gewoon, type Kolom, makeTabel, tekstKolom } from "./make-tabel.ts";
import {
  deelambitieNaam,
  indicatorRegels,
  meetjaarOf,
  type PencContext,
  programmaOf,
} from "./penc-context.ts";

/** Baseline, two years, target, difference and judgements of every indicator of the document, for the gemeente. */
export function indicatorenTabel(context: PencContext): PencTabel {
  const jaar = meetjaarOf(context);
  return makeTabel<IndicatorRij>(
    {
      id: "indicatoren",
      wVraag: 1,
      blad: "Indicatoren",
      titel: `Indicatoren, stand over ${jaar}`,
      inleiding: [
        `Cijfers gelden voor de hele gemeente. Realisatie is de meting in dat jaar; "${GEEN_METING}" betekent dat er toen niet is gemeten.`,
        "Verschil is de laatste meting min de streefwaarde, uit de afgedrukte cijfers. Ontwikkeling is de toets sinds de nulmeting, koers zegt of de streefwaarde in zicht is.",
      ],
      noten: [
        "Modelschattingen staan hier niet bij: dat zijn geen realisaties.",
        "Onder- en bovengrens, aantallen en definities staan op de bladen Cijfers en Definities.",
      ],
    },
    kolommenOf(context, jaar),
    gewoon(indicatorRegels(context).map((regel) => rijOf(context, regel))),
  );
}

function kolommenOf(context: PencContext, jaar: number): Kolom<IndicatorRij>[] {
  const at = ({ series }: IndicatorRij, year: number | null | undefined) =>
    series.find((outcome) => outcome.jaar === year);
  return [
    tekstKolom("Programma", 22, ({ deelambitie }) => tekst(programmaOf(context, deelambitie))),
    tekstKolom("Deelambitie", 24, ({ deelambitie }) => tekst(deelambitieNaam(context, deelambitie))),
    tekstKolom("Indicator", 40, ({ indicator }) => tekst(indicator.titel)),
    tekstKolom("Eenheid", 18, ({ indicator }) => tekst(unitLabel(indicator.eenheid, indicator.per))),
    cijferKolom("Nulmeting", (rij) => {
      const start = rij.indicator.doel?.nulmetingJaar;
      return start ? figureCel(at(rij, start), rij.indicator) : woord("geen nulmeting");
    }),
    cijferKolom("Jaar nulmeting", ({ indicator }) => jaarCel(indicator.doel?.nulmetingJaar), 10),
    cijferKolom(`Realisatie ${jaar - 1}`, (rij) => figureCel(at(rij, jaar - 1), rij.indicator)),
    cijferKolom(`Realisatie ${jaar}`, (rij) => realisatieCel(context, rij, at(rij, jaar))),
    cijferKolom("Laatste meting", ({ laatste, indicator }) => figureCel(laatste, indicator)),
    cijferKolom("Jaar laatste meting", ({ laatste }) => jaarCel(laatste?.jaar), 10),
    cijferKolom(`Begroot ${context.jaar}`, ({ indicator }) => begrootCel(indicator, context.jaar)),
    cijferKolom("Streefwaarde", ({ indicator }) => streefwaardeCel(indicator)),
    cijferKolom("Jaar streefwaarde", ({ indicator }) => jaarCel(indicator.doel?.streefwaarde?.jaar), 12),
    cijferKolom("Verschil met streefwaarde", verschilCel, 18),
    tekstKolom("Ontwikkeling", 30, (rij) => ontwikkelingCel(context, rij)),
    tekstKolom("Koers", 18, (rij) => koersCel(context, rij)),
    tekstKolom("Status", 20, ({ series, laatste }) => {
      const now = series.find((outcome) => outcome.jaar === jaar) ?? laatste;
      return now ? tekst(outcomeText(now) || "ok") : woord(GEEN_METING);
    }),
    tekstKolom("Toelichting", 50, (rij) => tekst(remarkOf(context, rij))),
    tekstKolom("Bronregel", 50, (rij) => tekst(bronregelOf(context, rij))),
  ];
}

/** An indicator that the calendar lets do without a figure says why. */
function realisatieCel(
  { moment }: PencContext,
  { indicator }: IndicatorRij,
  outcome: Outcome | undefined,
): PencCel {
  const reden = moment.zonder[indicator.id];
  return outcome === undefined && reden !== undefined
    ? woord("n.n.b.", reden)
    : figureCel(outcome, indicator);
}

/** What was budgeted for the year: the target, when it is for that year. */
function begrootCel(indicator: PublishedIndicator, jaar: number): PencCel {
  const target = indicator.doel?.streefwaarde;
  if (target?.jaar === jaar) return streefwaardeCel(indicator);
  if (indicator.richting === "geen") return woord("n.v.t.");
  if (indicator.doel?.streefwaardeVolgt) return woord("volgt");
  return target
    ? woord("n.n.b.", `er is alleen een streefwaarde voor ${target.jaar}`)
    : woord("geen", "er is geen streefwaarde vastgesteld");
}

function streefwaardeCel({ doel, decimalen, eenheid, richting }: PublishedIndicator): PencCel {
  if (richting === "geen") return woord("n.v.t.");
  if (doel?.streefwaardeVolgt) return woord("volgt");
  if (!doel?.streefwaarde) return woord("geen");
  const { waarde } = doel.streefwaarde;
  return cijfer(waarde, eenheid, Math.max(decimalen, digitsOf(waarde)));
}

/** A target is printed as it was set: digits after the decimal sign. */
function digitsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

/** From printed figures: a reader who subtracts finds the same, and nothing is told that is not printed. */
function verschilCel({ laatste, indicator }: IndicatorRij): PencCel {
  const target = indicator.doel?.streefwaarde;
  if (!target || !laatste || indicator.richting === "geen") return leeg;
  return cijfer(
    laatste.waarde - target.waarde,
    indicator.eenheid === "procent" ? "procentpunt" : indicator.eenheid,
    Math.max(indicator.decimalen, digitsOf(target.waarde)),
  );
}

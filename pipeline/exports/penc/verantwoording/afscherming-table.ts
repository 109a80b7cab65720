import { isShown, type Outcome } from "../../../domain/outcome.ts";
import type { PencTabel } from "../../../domain/penc.ts";
import { outcomeText } from "../../../wording/terms.ts";
import { aantal, tekst } from "../cells.ts";
import { seriesOf } from "../indicator-series.ts";
import { cijferKolom, gewoon, makeTabel, tekstKolom } from "../make-tabel.ts";
import { deelambitieNaam, type IndicatorRegel, indicatorRegels, type PencContext } from "../penc-context.ts";

interface VerborgenRij extends IndicatorRegel {
  status: string;
  jaren: number[];
}

/** Figures of the gemeente that are not shown, by indicator and reason, and the thresholds in force. */
export function afschermingTabel(context: PencContext): PencTabel {
  const { drempels } = context.edition.meta;
  return makeTabel<VerborgenRij>(
    {
      ...{ id: "afscherming", wVraag: null, blad: "Afscherming", titel: "Cijfers die niet getoond worden" },
      inleiding: [
        `Drempels: minder dan ${drempels.privacy} antwoorden of personen is geheim; een enquetecijfer vraagt ${drempels.tonen} antwoorden, en is tot ${drempels.indicatief} indicatief.`,
        "In geen totaal zit een bedrag of aantal dat zelf niet getoond wordt.",
      ],
    },
    [
      tekstKolom("Indicator", 40, ({ indicator }) => tekst(indicator.titel)),
      tekstKolom("Deelambitie", 26, ({ deelambitie }) => tekst(deelambitieNaam(context, deelambitie))),
      tekstKolom("Waarom", 44, ({ status }) => tekst(status)),
      cijferKolom("Aantal cijfers", ({ jaren }) => aantal(jaren.length)),
      tekstKolom("Jaren", 30, ({ jaren }) => tekst(jaren.join(", "))),
    ],
    gewoon(indicatorRegels(context).flatMap((regel) => hiddenOf(context, regel))),
  );
}

function hiddenOf({ edition }: PencContext, regel: IndicatorRegel): VerborgenRij[] {
  const hidden = seriesOf(edition, regel).filter(({ status }) => !isShown(status));
  const words = [...new Set(hidden.map((outcome: Outcome) => outcomeText(outcome)))];
  return words.map((status) => ({
    ...{ ...regel, status },
    jaren: hidden.filter((outcome) => outcomeText(outcome) === status).map(({ jaar }) => jaar),
  }));
}

import type { PublishedIndicator } from "../../../domain/edition.ts";
import type { FigureChange } from "../../../domain/edition-diff.ts";
import type { PencCel, PencTabel } from "../../../domain/penc.ts";
import { formatDate } from "../../../wording/date-format.ts";
import { cijfer, euro, jaarCel, leeg, schaalTekst, tekst, woord } from "../cells.ts";
import { toelichtingOf } from "../indicator-remarks.ts";
import { figureCel } from "../indicator-series.ts";
import { cijferKolom, makeTabel, type Regel, tekstKolom } from "../make-tabel.ts";
import { deelambitieNaam, type PencContext } from "../penc-context.ts";
import { figureChanges, reasonsOf, sourceReasons } from "./figure-changes.ts";
import { type BedragWijziging, moneyChanges } from "./money-changes.ts";

/** One thing that is other than in the document before. */
interface WijzigingRij {
  wat: string;
  deelambitie: string;
  jaar: number;
  was: PencCel;
  wordt: PencCel;
  verschil: PencCel;
  soort: string;
  reden: string;
  toelichting: string;
}

/** What changed since the document before, with what is different in what it was made from. */
export function wijzigingenTabel(context: PencContext): PencTabel {
  const { vorige } = context;
  return makeTabel<WijzigingRij>(
    {
      id: "wijzigingen",
      wVraag: null,
      blad: "Wijzigingen",
      titel: "Wat veranderde sinds het vorige document",
      inleiding: [
        vorige === null
          ? "Er is nog geen eerder document om mee te vergelijken."
          : `Vergeleken met ${vorige.meta.titel} (editie ${vorige.meta.id}, stand van ${formatDate(vorige.meta.peildatum)}). Bedragen in ${schaalTekst[context.schaal]}.`,
      ],
      noten:
        vorige === null
          ? []
          : [
              `De reden noemt wat er anders is in definitie, leveringen en correcties. Welke daarvan de verandering veroorzaakt, rekent npm run edition -- diff ${vorige.meta.id} na.`,
            ],
    },
    [
      tekstKolom("Wat", 50, ({ wat }) => tekst(wat)),
      tekstKolom("Deelambitie", 26, ({ deelambitie }) => tekst(deelambitie)),
      cijferKolom("Jaar", ({ jaar }) => jaarCel(jaar), 8),
      cijferKolom("Was", ({ was }) => was),
      cijferKolom("Wordt", ({ wordt }) => wordt),
      cijferKolom("Verschil", ({ verschil }) => verschil),
      tekstKolom("Soort", 14, ({ soort }) => tekst(soort)),
      tekstKolom("Reden", 50, ({ reden }) => tekst(reden)),
      tekstKolom("Toelichting", 50, ({ toelichting }) => tekst(toelichting)),
    ],
    vorige === null ? [] : regelsOf(context, vorige),
  );
}

function regelsOf(context: PencContext, vorige: PencContext["edition"]): Regel<WijzigingRij>[] {
  const groups = [
    {
      kop: "Indicatoren",
      rijen: figureChanges(context, vorige).map((change) => figureRow(context, vorige, change)),
    },
    {
      kop: "Geld en subsidies",
      rijen: moneyChanges(context, vorige).map((change) => moneyRow(context, vorige, change)),
    },
  ];
  return groups.flatMap(({ kop, rijen }): Regel<WijzigingRij>[] =>
    rijen.length === 0
      ? []
      : [{ niveau: "kop", kop }, ...rijen.map((van): Regel<WijzigingRij> => ({ niveau: "gewoon", van }))],
  );
}

function figureRow(context: PencContext, vorige: PencContext["edition"], change: FigureChange): WijzigingRij {
  const { edition } = context;
  const indicator = [...edition.indicators, ...vorige.indicators].find(({ id }) => id === change.indicator);
  if (indicator === undefined) throw new Error(`unknown indicator: ${change.indicator}`);
  return {
    wat: indicator.titel,
    deelambitie: deelambitieNaam(context, change.deelambitie),
    jaar: change.jaar,
    was: sideCel(change.was, indicator),
    wordt: sideCel(change.wordt, indicator),
    verschil:
      change.verschil === null ? leeg : cijfer(change.verschil, indicator.eenheid, indicator.decimalen),
    soort: change.soort,
    reden: reasonsOf(vorige, edition, change.indicator).join("; "),
    toelichting: toelichtingOf(context, change.indicator).join(" "),
  };
}

function sideCel(outcome: FigureChange["was"], indicator: PublishedIndicator): PencCel {
  return outcome === null ? woord("geen cijfer") : figureCel(outcome, indicator);
}

function moneyRow(
  context: PencContext,
  vorige: PencContext["edition"],
  { wat, jaar, was, wordt, tabel }: BedragWijziging,
): WijzigingRij {
  const { schaal, edition } = context;
  const side = (bedrag: number | null) => (bedrag === null ? woord("geen bedrag") : euro(bedrag, schaal));
  const bronnen = edition.sources
    .filter(({ leveringen }) => leveringen.some((levering) => levering.tabel === tabel))
    .map(({ id }) => id);
  return {
    ...{ wat, jaar, deelambitie: "", was: side(was), wordt: side(wordt) },
    verschil: was === null || wordt === null ? leeg : euro(wordt - was, schaal),
    soort: was === null ? "nieuw" : wordt === null ? "vervallen" : "gewijzigd",
    reden: sourceReasons(vorige, edition, bronnen).join("; ") || "een instelling is veranderd",
    toelichting: "",
  };
}

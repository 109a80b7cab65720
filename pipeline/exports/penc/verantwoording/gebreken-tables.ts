import type { Kwaliteitsgebrek, OntbrekendeToelichting, PencTabel } from "../../../domain/penc.ts";
import { tekst } from "../cells.ts";
import { gewoon, makeTabel, tekstKolom } from "../make-tabel.ts";
import type { PencContext } from "../penc-context.ts";

/** What moved and has no words yet; where to write them. */
export function toelichtingTabel(
  { document, jaar, moment }: PencContext,
  ontbreekt: readonly OntbrekendeToelichting[],
): PencTabel {
  return makeTabel<OntbrekendeToelichting>(
    {
      ...{ id: "toelichting", wVraag: null, blad: "Toelichting ontbreekt" },
      titel: "Cijfers die verschoven en nog geen toelichting hebben",
      inleiding: [
        `Een cijfer dat meer dan ${moment.tolerantie}% verschuift ten opzichte van de meting ervoor, vraagt een toelichting.`,
        `Schrijf haar in toelichting/<code>.md onder het kopje ## ${document}-${jaar} (datum).`,
      ],
    },
    [
      tekstKolom("Indicator", 40, ({ titel }) => tekst(titel)),
      tekstKolom("Code", 28, ({ indicator }) => tekst(indicator)),
      tekstKolom("Deelambitie", 26, ({ deelambitie }) => tekst(deelambitie)),
      tekstKolom("Wat er verschoof", 60, ({ waarom }) => tekst(waarom)),
    ],
    gewoon(ontbreekt),
  );
}

/** Questions of the quality card that are answered with nee. */
export function kwaliteitTabel(gebreken: readonly Kwaliteitsgebrek[]): PencTabel {
  return makeTabel<Kwaliteitsgebrek>(
    {
      ...{ id: "kwaliteit", wVraag: null, blad: "Kwaliteit" },
      titel: "Indicatoren die op de kwaliteitskaart tekortschieten",
      inleiding: ["De vragen en regels staan in docs/kwaliteit.md."],
    },
    [
      tekstKolom("Indicator", 40, ({ titel }) => tekst(titel)),
      tekstKolom("Code", 28, ({ indicator }) => tekst(indicator)),
      tekstKolom("Vraag", 22, ({ vraag }) => tekst(vraag)),
      tekstKolom("Antwoord", 12, ({ antwoord }) => tekst(antwoord)),
      tekstKolom("Waarom", 70, ({ redenen }) => tekst(redenen.join(" "))),
    ],
    gewoon(gebreken),
  );
}

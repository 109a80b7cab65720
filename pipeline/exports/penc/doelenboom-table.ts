import { HOOFDAMBITIE } from "../../domain/indicator.ts";
import type { PencTabel } from "../../domain/penc.ts";
import type { Element } from "../../domain/verandertheorie.ts";
import { tekst, woord } from "./cells.ts";
import { makeTabel, type Regel, tekstKolom } from "./make-tabel.ts";
import { deelambitieNaam, indicatorRegels, type PencContext, programmaOf } from "./penc-context.ts";

/** An element of the verandertheorie, with the indicators of the document that measure it. */
interface DoelRij {
  programma: string;
  deelambitie: string;
  uitkomst: string;
  element: Element;
  indicatoren: string[];
}

/** Programme → goal → deelambitie → action → indicator; an element that nothing measures says so. */
export function doelenboomTabel(context: PencContext): PencTabel {
  const { hoofdambitie } = context.edition.verandertheorie;
  return makeTabel<DoelRij>(
    {
      id: "doelenboom",
      wVraag: 1,
      blad: "Doelenboom",
      titel: "Doelenboom",
      inleiding: [`Hoofdambitie: ${hoofdambitie.uitkomst}`],
      noten: [
        "De stappen komen uit de verandertheorie: middel, activiteit (wat we doen), prestatie, effect (wat er verandert) en impact.",
      ],
    },
    [
      tekstKolom("Programma", 24, ({ programma }) => tekst(programma)),
      tekstKolom("Deelambitie", 26, ({ deelambitie }) => tekst(deelambitie)),
      tekstKolom("Doel", 44, ({ uitkomst }) => tekst(uitkomst)),
      tekstKolom("Stap", 12, ({ element }) => tekst(element.stap)),
      tekstKolom("Wat we doen of bereiken", 48, ({ element }) => tekst(element.tekst)),
      tekstKolom("Indicator", 44, ({ indicatoren }) =>
        indicatoren.length > 0 ? tekst(indicatoren.join("; ")) : woord("geen indicator in dit document"),
      ),
    ],
    rijenOf(context),
  );
}

function rijenOf(context: PencContext): Regel<DoelRij>[] {
  const { hoofdambitie, deelambities, gemeenschappelijk } = context.edition.verandertheorie;
  const parts = [
    { id: HOOFDAMBITIE, uitkomst: hoofdambitie.uitkomst, elementen: hoofdambitie.elementen },
    ...deelambities.map(({ id, uitkomst, elementen }) => ({
      ...{ id, uitkomst },
      elementen: [...elementen, ...gemeenschappelijk.elementen],
    })),
  ];
  return parts.flatMap(({ id, uitkomst, elementen }) =>
    elementen.map((element): Regel<DoelRij> => {
      const deelambitie = deelambitieNaam(context, id);
      const indicatoren = indicatorsAt(context, id, element.id);
      const programma = programmaOf(context, id);
      return { niveau: "gewoon", van: { programma, deelambitie, uitkomst, element, indicatoren } };
    }),
  );
}

function indicatorsAt(context: PencContext, deelambitie: string, element: string): string[] {
  return indicatorRegels(context)
    .filter((regel) => regel.deelambitie === deelambitie)
    .filter(({ indicator }) => indicator.element === element || indicator.ookBijElementen.includes(element))
    .map(({ indicator }) => indicator.titel);
}

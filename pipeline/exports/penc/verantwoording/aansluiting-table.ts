import type { PencCel, PencTabel, PencVerschil } from "../../../domain/penc.ts";
import { cijfer, leeg, tekst, woord } from "../cells.ts";
import { cijferKolom, gewoon, makeTabel, tekstKolom } from "../make-tabel.ts";

/** Digits of a sum of shares, which are no euros. */
const SHARE_DECIMALS = 6;

/** Totals that should be the same as others: what was compared, and what came of it. In whole euros, never thousands. */
export function aansluitingTabel(verschillen: readonly PencVerschil[]): PencTabel {
  const reden = verschillen.find((one) => one.reden !== null)?.reden;
  return makeTabel<PencVerschil>(
    {
      ...{ id: "aansluiting", wVraag: null, blad: "Aansluiting", titel: "Sluiten de totalen aan?" },
      inleiding: [
        "Bedragen in hele euro's. Een verschil binnen de tolerantie sluit aan. Een bekend verschil staat met uitleg in kalender.yml.",
        ...(reden ? [`LET OP: het document is gemaakt hoewel totalen afwijken. Reden: ${reden}`] : []),
      ],
    },
    [
      tekstKolom("Controle", 24, ({ controle }) => tekst(controle)),
      tekstKolom("Sleutel", 34, ({ sleutel }) => tekst(sleutel)),
      tekstKolom("Wat", 60, ({ wat }) => tekst(wat)),
      tekstKolom("Links", 26, ({ links }) => tekst(links.naam)),
      cijferKolom("Bedrag links", (one) => sideCel(one, one.links.waarde)),
      tekstKolom("Rechts", 26, ({ rechts }) => tekst(rechts.naam)),
      cijferKolom("Bedrag rechts", (one) => sideCel(one, one.rechts.waarde)),
      cijferKolom("Verschil", (one) => numberCel(one, one.verschil)),
      cijferKolom("Tolerantie", (one) => numberCel(one, one.tolerantie)),
      tekstKolom("Oordeel", 20, ({ oordeel }) => tekst(oordeel)),
      tekstKolom("Uitleg", 60, ({ uitleg, reden: why }) =>
        tekst([uitleg, why === null ? null : `Toch gemaakt: ${why}`].filter(Boolean).join(" ")),
      ),
    ],
    gewoon(verschillen),
  );
}

/** A total that is not there because it cannot be compared, or because it may not be shown. */
function sideCel(one: PencVerschil, waarde: number | null): PencCel {
  if (waarde === null && one.oordeel !== "niet te vergelijken") return woord("niet getoond", "privacy");
  return numberCel(one, waarde);
}

function numberCel({ controle }: PencVerschil, waarde: number | null): PencCel {
  if (waarde === null) return leeg;
  const shares = controle === "subsidies-verdeling" || controle === "toerekening";
  return shares ? cijfer(waarde, "aantal", SHARE_DECIMALS) : cijfer(waarde, "euro");
}

import type { Leemte } from "../domain/verandertheorie.ts";

/** What is still empty in a chain, in one to three sentences; null when nothing is. */
export function leemteText(leemte: Leemte): string | null {
  const { elementenZonderIndicator: zonder, verbandenZonderBewijs: los, stappenZonderElement: leeg } = leemte;
  const hebben = zonder.length === 1 ? "heeft" : "hebben";
  const rusten = los.length === 1 ? "het rust" : "ze rusten";
  const sentences = [
    zonder.length > 0 &&
      `${zonder.length} van de ${leemte.elementen} eigen elementen ${hebben} nog geen indicator.`,
    los.length > 0 &&
      `Van ${los.length} van de ${leemte.verbanden} eigen verbanden weten we niet waarop ${rusten}.`,
    leeg.length > 0 && `Nog geen eigen element bij: ${leeg.join(", ")}.`,
  ].filter((sentence) => sentence !== false);
  return sentences.length > 0 ? sentences.join(" ") : null;
}

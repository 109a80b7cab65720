import type { Indicator, Stap } from "../../domain/indicator.ts";
import type { Verandertheorie, Verband } from "../../domain/verandertheorie.ts";
import { partsOf } from "../verandertheorie/theorie-parts.ts";
import { deels, type Finding, ja, nee } from "./finding.ts";

/** Stappen of which a reader wants to know whether it goes well; of means and activities more is not better. */
const judged: readonly Stap[] = ["prestatie", "effect", "impact"];

type Placed = Pick<Indicator, "element" | "stap" | "richting">;

/** Whether the indicator stands at an element that is linked to what it is all about, by links that rest on something. */
export function findRelevant({ element, stap, richting }: Placed, theorie: Verandertheorie): Finding[] {
  const { shared, own } = partsOf(theorie);
  const verbanden = [...shared, ...own].flatMap((part) => part.verbanden);
  const linked = verbanden.filter(({ van, naar }) => van === element || naar === element);
  if (linked.length === 0) return [nee("Het element staat los in de verandertheorie.")];
  const impact = new Set(theorie.hoofdambitie.elementen.map(({ id }) => id));
  return [
    stap === "impact" || leadsTo(element, impact, verbanden)
      ? ja("Het hoort bij een element van de verandertheorie dat naar de hoofdambitie leidt.")
      : deels("Van dit element loopt geen weg naar de hoofdambitie."),
    linked.every(({ bewijs }) => bewijs.soort === "onbekend")
      ? deels("Van de verbanden van dit element weten we niet waarop ze rusten.")
      : ja("De verbanden van dit element rusten op onderzoek, praktijk of redenering."),
    ...(richting === "geen" && judged.includes(stap)
      ? [deels("Het is achtergrond: het cijfer zegt niet of het beter gaat.")]
      : []),
  ];
}

function leadsTo(from: string, ends: ReadonlySet<string>, verbanden: readonly Verband[]): boolean {
  const reached = new Set([from]);
  // A Set visits what is added while it is walked.
  for (const id of reached) {
    if (ends.has(id)) return true;
    for (const { van, naar } of verbanden) if (van === id) reached.add(naar);
  }
  return false;
}

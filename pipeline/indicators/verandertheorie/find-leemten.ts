import { type Indicator, stappen } from "../../domain/indicator.ts";
import type { Leemte, Verandertheorie } from "../../domain/verandertheorie.ts";
import { partsOf, type TheoriePart } from "./theorie-parts.ts";

type Attached = Pick<Indicator, "element" | "ookBijElementen">;

/**
 * What is still empty, per part of the theory in the order of the file: elements that no indicator stands at or refers
 * to, verbanden of which the evidence is not known, and, for deelambities, stappen without any element (impact may be
 * shared).
 */
export function findLeemten(theorie: Verandertheorie, indicators: readonly Attached[]): Leemte[] {
  const used = new Set(indicators.flatMap(({ element, ookBijElementen }) => [element, ...ookBijElementen]));
  const { shared, own } = partsOf(theorie);
  return [
    ...shared.map((part) => ({ ...leemteOf(part, used), stappenZonderElement: [] })),
    ...own.map((part) => leemteOf(part, used)),
  ];
}

function leemteOf({ id, elementen, verbanden }: TheoriePart, used: ReadonlySet<string>): Leemte {
  const present = new Set(elementen.map(({ stap }) => stap));
  return {
    deelambitie: id,
    elementen: elementen.length,
    verbanden: verbanden.length,
    elementenZonderIndicator: elementen.map((element) => element.id).filter((element) => !used.has(element)),
    verbandenZonderBewijs: verbanden
      .filter(({ bewijs }) => bewijs.soort === "onbekend")
      .map(({ van, naar }) => ({ van, naar })),
    stappenZonderElement: stappen.filter((stap) => stap !== "impact" && !present.has(stap)),
  };
}

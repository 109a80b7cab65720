import type { Kwaliteitsgebrek } from "../../domain/penc.ts";
import { indicatorRegels, type PencContext } from "./penc-context.ts";

/** Questions of the quality card that an indicator of the document answers with nee, in the order of the document. */
export function qualityFailures(context: PencContext): Kwaliteitsgebrek[] {
  const cards = new Map(context.edition.quality.map((card) => [card.indicator, card.antwoorden]));
  const indicators = new Map(indicatorRegels(context).map(({ indicator }) => [indicator.id, indicator]));
  return [...indicators.values()].flatMap(({ id, titel }) =>
    (cards.get(id) ?? [])
      .filter(({ antwoord }) => antwoord === "nee")
      .map((answer) => ({ indicator: id, titel, ...answer })),
  );
}

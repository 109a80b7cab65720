import type { PublishedIndicator } from "../../domain/edition.ts";
import { isShown, type RawOutcome } from "../../domain/outcome.ts";
import { deels, type Finding, ja, nee } from "./finding.ts";

type Aimed = Pick<PublishedIndicator, "doel" | "trendbreuken">;

/** Without data: whether a baseline is chosen, and whether doelen.yml says where that choice comes from. */
export function findChosenBaseline({ doel }: Pick<PublishedIndicator, "doel">): Finding[] {
  if (doel?.nulmetingJaar == null) return [nee("Er is geen nulmeting gekozen.")];
  return [
    doel.herkomst === null
      ? deels("Waar de keuze voor de nulmeting is vastgelegd staat er niet bij.")
      : ja(`De nulmeting is vastgelegd: ${doel.herkomst}.`),
  ];
}

/** Whether there is a baseline with an origin, a figure, and no break between it and now. */
export function findBaseline(indicator: Aimed, outcomes: readonly RawOutcome[]): Finding[] {
  const chosen = findChosenBaseline(indicator);
  const jaar = indicator.doel?.nulmetingJaar;
  if (jaar == null) return chosen;
  const city = outcomes.filter((o) => o.gebiedSoort === "gemeente" && isShown(o.status));
  const figure = city.some((outcome) => outcome.jaar === jaar)
    ? ja(`Van ${jaar} is er een cijfer van de stad, te volgen tot in de levering.`)
    : nee(`Van het jaar van de nulmeting (${jaar}) tonen we geen cijfer van de stad.`);
  const newest = Math.max(jaar, ...city.map((outcome) => outcome.jaar));
  const broken = indicator.trendbreuken.find(({ van, tot }) => van >= jaar && tot <= newest);
  const breaks = broken
    ? [
        deels(
          `Tussen ${broken.van} en ${broken.tot} veranderde de meting, dus de nulmeting is niet te vergelijken.`,
        ),
      ]
    : [];
  return [figure, ...chosen, ...breaks];
}

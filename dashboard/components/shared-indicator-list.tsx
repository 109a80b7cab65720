import type { PublishedIndicator } from "../../pipeline/domain/edition.ts";
import { bronSoortLabels, stapLabels } from "../text/labels.ts";
import { type Link, paths } from "./links.ts";

/** Indicators measured at every deelambitie: name, stap and definition; the figures are on their own page. */
export function SharedIndicatorList({ indicators, to }: { indicators: PublishedIndicator[]; to: Link }) {
  return (
    <ul class="plain-list">
      {indicators.map((indicator) => (
        <li key={indicator.id}>
          <a href={to(paths.indicator(indicator.id))}>{indicator.titel}</a>
          <p class="small">
            {stapLabels[indicator.stap].naam}, {bronSoortLabels[indicator.bronSoort]}. {indicator.definitie}
          </p>
        </li>
      ))}
    </ul>
  );
}

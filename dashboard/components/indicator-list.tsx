import { stappen } from "../../pipeline/domain/indicator.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { judgementOf, latestShown, type Meting } from "../select/meting.ts";
import { formatFigure, intervalInWords, partsInWords, unitSuffix } from "../text/figures.ts";
import { bronSoortLabels, stapLabels } from "../text/labels.ts";
import { oordeelText } from "../text/oordelen.ts";
import { type Link, paths } from "./links.ts";
import { OntwikkelingSign } from "./oordeel.tsx";
import { Spark } from "./spark.tsx";

/** Indicators grouped by stap, each with figure, interval, ontwikkeling, small series and link. */
export function IndicatorList({
  index,
  metingen,
  to,
}: {
  index: EditionIndex;
  metingen: Meting[];
  to: Link;
}) {
  return (
    <div class="indicator-list">
      {stappen
        .map((stap) => ({ stap, rows: metingen.filter((meting) => meting.indicator.stap === stap) }))
        .filter((group) => group.rows.length > 0)
        .map((group) => (
          <div key={group.stap} class="indicator-group">
            <h3>
              {stapLabels[group.stap].naam} <small>{stapLabels[group.stap].uitleg}</small>
            </h3>
            <ul>
              {group.rows.map((meting) => (
                <IndicatorRow key={meting.indicator.id} index={index} meting={meting} to={to} />
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}

function IndicatorRow({ index, meting, to }: { index: EditionIndex; meting: Meting; to: Link }) {
  const { indicator } = meting;
  const latest = latestShown(index, meting, index.gemeente);
  const judgement = judgementOf(index, meting, index.gemeente);
  return (
    <li>
      <div class="what">
        <a href={to(paths.indicator(indicator.id))}>{indicator.titel}</a>
        <small>{bronSoortLabels[indicator.bronSoort]}</small>
      </div>
      <div class="value">
        {latest?.waarde != null ? (
          <>
            <b>{formatFigure(latest.waarde, indicator)}</b>
            <small>
              {[
                latest.jaar,
                unitSuffix(indicator),
                partsInWords(latest, indicator),
                intervalInWords(latest, indicator),
              ]
                .filter(Boolean)
                .join(", ")}
            </small>
          </>
        ) : (
          <span class="absence">{oordeelText.geenBron}</span>
        )}
      </div>
      <div class="judged">
        {latest && judgement && (
          <OntwikkelingSign ontwikkeling={judgement.ontwikkeling} reden={judgement.ontwikkelingReden} />
        )}
      </div>
      <div class="series">
        <Spark index={index} meting={meting} />
      </div>
    </li>
  );
}

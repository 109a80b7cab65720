import { isShown } from "../../pipeline/domain/outcome.ts";
import type { Deelambitie } from "../../pipeline/domain/verandertheorie.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import {
  gemeenschappelijkeMetingen,
  latestShown,
  type Meting,
  metingenOfDeelambitie,
  seriesOf,
} from "../select/meting.ts";
import { deelambitieText } from "../text/deelambitie.ts";
import { formatFigure, partsInWords, unitSuffix } from "../text/figures.ts";
import { type Link, paths } from "./links.ts";
import { Section } from "./section.tsx";

/** Means beside outcomes, with the remark that this is no cause and effect. Nothing without means. */
export function InzetNaastUitkomst({
  index,
  deelambitie,
  to,
}: {
  index: EditionIndex;
  deelambitie: Deelambitie;
  to: Link;
}) {
  const own = metingenOfDeelambitie(index, deelambitie.id);
  const shared = gemeenschappelijkeMetingen(index, deelambitie.id);
  const isShownNow = (meting: Meting) => latestShown(index, meting, index.gemeente) !== undefined;
  const inzet = [...shared, ...own.filter((meting) => meting.indicator.stap === "middel")].filter(isShownNow);
  const uitkomst = own
    .filter((meting) => meting.indicator.stap === "effect" || meting.indicator.stap === "impact")
    .filter(isShownNow);
  if (inzet.length === 0 || uitkomst.length === 0) return null;
  const { naast } = deelambitieText;
  return (
    <Section id="inzet" titel={naast.kop} uitleg={<p>{naast.uitleg}</p>}>
      <div class="beside">
        <div>
          <h3>{naast.inzet}</h3>
          <Figures index={index} metingen={inzet} to={to} />
        </div>
        <p class="no-cause">{naast.geenVerband}</p>
        <div>
          <h3>{naast.uitkomst}</h3>
          <Figures index={index} metingen={uitkomst} to={to} />
        </div>
      </div>
    </Section>
  );
}

function Figures({ index, metingen, to }: { index: EditionIndex; metingen: Meting[]; to: Link }) {
  return (
    <dl>
      {metingen.map((meting) => {
        const shown = seriesOf(index, meting, index.gemeente).filter((outcome) => isShown(outcome.status));
        const [previous, latest] = [shown.at(-2), shown.at(-1)];
        if (latest?.waarde == null) return null;
        return (
          <div key={meting.indicator.id}>
            <dt>
              <a href={to(paths.indicator(meting.indicator.id))}>{meting.indicator.titel}</a>, {latest.jaar}
              {previous?.waarde != null && (
                <small>
                  in {previous.jaar}: {formatFigure(previous.waarde, meting.indicator)}
                </small>
              )}
            </dt>
            <dd>
              {formatFigure(latest.waarde, meting.indicator)}
              <small>{partsInWords(latest, meting.indicator) ?? unitSuffix(meting.indicator)}</small>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

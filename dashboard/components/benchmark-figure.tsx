import type { Gebied } from "../../pipeline/domain/gebied.ts";
import { isShown } from "../../pipeline/domain/outcome.ts";
import { StadsdelenVergelijking, type VergelijkingRow } from "../charts/stadsdelen-vergelijking.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { figureOf, type Meting } from "../select/meting.ts";
import { boundsOf, niceScale } from "../select/scale.ts";
import { formatFigure, formatTick, shortInterval, unitInWords } from "../text/figures.ts";
import { indicatorText } from "../text/indicator.ts";
import { Figure, Section } from "./section.tsx";

/** The gemeente beside the country and comparable gemeenten, in one year; nothing when none of them has a figure. */
export function BenchmarkFigure({
  index,
  meting,
  jaar,
}: {
  index: EditionIndex;
  meting: Meting;
  jaar: number;
}) {
  const { indicator } = meting;
  const rows = [index.gemeente, ...index.benchmarks].flatMap((gebied) =>
    benchmarkRow(index, meting, { gebied, jaar }),
  );
  if (rows.length < 2 || rows[0]?.naam !== index.gemeente.naam) return null;
  const values = rows.flatMap(({ mark }) => (mark ? boundsOf(mark) : []));
  const { kop, uitleg } = indicatorText.benchmark;
  return (
    <Section id="vergelijking" titel={kop} uitleg={<p>{uitleg}</p>}>
      <Figure
        titel={`${index.gemeente.naam} naast het land en andere gemeenten, ${jaar}`}
        sub={`${indicator.titel}, ${unitInWords(indicator)}.`}
      >
        <StadsdelenVergelijking
          rows={rows}
          options={{
            id: `${indicator.id}-benchmark`,
            caption: `${indicator.titel}, ${jaar}: ${rows.map(({ naam }) => naam).join(", ")}`,
            axis: niceScale(values, indicator.eenheid === "procent"),
            heads: { naam: "Gebied", figure: "Cijfer (marge)", oordeel: null },
            formatTick: (value) => formatTick(value, indicator),
          }}
        />
      </Figure>
    </Section>
  );
}

function benchmarkRow(
  index: EditionIndex,
  meting: Meting,
  moment: { gebied: Gebied; jaar: number },
): VergelijkingRow[] {
  const outcome = figureOf(index, meting, moment);
  if (!outcome || !isShown(outcome.status) || outcome.waarde === null) return [];
  const { waarde, onder, boven } = outcome;
  const { naam, soort, notitie } = moment.gebied;
  return [
    {
      naam: soort === "groep" && notitie ? `${naam} (${notitie})` : naam,
      href: null,
      mark: { waarde, onder, boven, rest: null, tone: "neutraal" },
      figure: formatFigure(waarde, meting.indicator),
      interval: shortInterval(outcome, meting.indicator),
      absence: null,
      oordeel: null,
    },
  ];
}

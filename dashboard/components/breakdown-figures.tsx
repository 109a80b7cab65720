import { isShown, type Outcome } from "../../pipeline/domain/outcome.ts";
import { StadsdelenVergelijking, type VergelijkingRow } from "../charts/stadsdelen-vergelijking.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { breakdownOf, type Meting } from "../select/meting.ts";
import { boundsOf, niceScale } from "../select/scale.ts";
import { formatFigure, formatTick, shortInterval, unitInWords } from "../text/figures.ts";
import { uitsplitsingLabels } from "../text/labels.ts";
import { AbsenceSign, isHidden } from "./oordeel.tsx";
import { Figure } from "./section.tsx";

/** Groups of the gemeente in the newest year, one figure per uitsplitsing, on one axis. */
export function BreakdownFigures({ index, meting }: { index: EditionIndex; meting: Meting }) {
  const { indicator } = meting;
  const all = breakdownOf(index, meting);
  const jaar = Math.max(...all.filter((outcome) => isShown(outcome.status)).map((outcome) => outcome.jaar));
  const current = all.filter((outcome) => outcome.jaar === jaar);
  const axis = niceScale(current.flatMap(boundsOf), indicator.eenheid === "procent");
  return (
    <>
      {indicator.uitsplitsing.map((uitsplitsing) => {
        const rows = current.filter((outcome) => outcome.uitsplitsing === uitsplitsing);
        if (rows.length === 0) return null;
        return (
          <Figure
            key={uitsplitsing}
            titel={`${uitsplitsingLabels[uitsplitsing]}, ${jaar}`}
            sub={`${indicator.titel}, ${unitInWords(indicator)}. Deze verschillen zijn niet getoetst.`}
          >
            <StadsdelenVergelijking
              rows={rows.map((outcome) => groupRow(outcome, meting))}
              options={{
                id: `${indicator.id}-${uitsplitsing}`,
                caption: `${indicator.titel} ${uitsplitsingLabels[uitsplitsing].toLowerCase()}, ${jaar}`,
                axis,
                heads: { naam: "Groep", figure: "Cijfer (marge)", oordeel: null },
                formatTick: (value) => formatTick(value, indicator),
              }}
            />
          </Figure>
        );
      })}
    </>
  );
}

/** Ages are written 18-34 in deliveries; a range is printed with a dash, as margins are. */
const AGES = /^(\d+)-(\d+)/;

function groupRow(outcome: Outcome, { indicator }: Meting): VergelijkingRow {
  const shown = isShown(outcome.status) && outcome.waarde !== null;
  const { waarde, onder, boven } = outcome;
  return {
    naam: (outcome.groep ?? "").replace(AGES, "$1–$2"),
    href: null,
    mark: shown && waarde !== null ? { waarde, onder, boven, rest: null, tone: "neutraal" } : null,
    figure: shown && waarde !== null ? formatFigure(waarde, indicator) : null,
    interval: shown ? shortInterval(outcome, indicator) : null,
    absence: shown ? null : { hidden: isHidden(outcome.status), words: <AbsenceSign outcome={outcome} /> },
    oordeel: null,
  };
}

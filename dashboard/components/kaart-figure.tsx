import { isShown } from "../../pipeline/domain/outcome.ts";
import type { AreaLabel, TileTone } from "../charts/kaart.tsx";
import type { ComparisonRow } from "../select/comparison.ts";
import { compareStadsdelen } from "../select/comparison.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { currentYear, type Meting } from "../select/meting.ts";
import { formatFigure, type Unit, unitInWords } from "../text/figures.ts";
import { figureText } from "../text/grafieken.ts";
import { AreaMap, hasMap } from "./area-map.tsx";
import { KaartLegend } from "./kaart-legend.tsx";
import type { Link } from "./links.ts";
import { isHidden, positieGlyphs } from "./oordeel.tsx";
import { Figure } from "./section.tsx";

/** The stadsdelen on the map; colour only where a difference is demonstrable. */
export function KaartFigure({
  index,
  meting,
  id,
  to,
}: {
  index: EditionIndex;
  meting: Meting;
  id: string;
  to: Link;
}) {
  const rows = compareStadsdelen(index, meting);
  if (rows.length === 0 || !hasMap(index)) return null;
  const labels = rows.map((row) => areaLabel(row, meting.indicator));
  return (
    <Figure
      titel="Op de kaart"
      sub={`${meting.indicator.titel}, ${unitInWords(meting.indicator)}, ${currentYear(index, meting)}. ${figureText.kaartUitleg}`}
    >
      <div class="map-row">
        <AreaMap
          index={index}
          labels={labels}
          own={new Map()}
          options={{ id, label: figureText.kaartLabel(meting.indicator.titel) }}
        />
        <KaartLegend tones={[...new Set(labels.map((label) => label.tone))]} to={to} />
      </div>
    </Figure>
  );
}

function areaLabel(row: ComparisonRow, unit: Unit): AreaLabel {
  const { outcome, judgement, gebied } = row;
  const waarde = outcome && isShown(outcome.status) ? outcome.waarde : null;
  const tone = areaTone(row, waarde !== null);
  const marked = tone !== "neutraal" && waarde !== null && judgement?.positie;
  return {
    stadsdeel: gebied.id,
    naam: gebied.naam,
    figure:
      waarde !== null ? formatFigure(waarde, unit) : tone === "verborgen" ? "niet getoond" : "geen cijfer",
    glyph: marked ? positieGlyphs[marked] : null,
    tone,
  };
}

function areaTone({ outcome, judgement }: ComparisonRow, shown: boolean): TileTone {
  if (!shown) return outcome && isHidden(outcome.status) ? "verborgen" : "leeg";
  const positie = judgement?.positie;
  if (!positie || positie === "geen-aantoonbaar-verschil" || positie === "niet-te-bepalen") return "neutraal";
  return positie;
}

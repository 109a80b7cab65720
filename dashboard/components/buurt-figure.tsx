import { isShown, type Outcome } from "../../pipeline/domain/outcome.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import { roundHalfAway } from "../../pipeline/wording/rounding.ts";
import type { TileTone } from "../charts/kaart.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { figureOf, type Meting } from "../select/meting.ts";
import { formatFigure, unitInWords } from "../text/figures.ts";
import { figureText } from "../text/grafieken.ts";
import { AreaMap, hasMap } from "./area-map.tsx";
import { Swatch } from "./kaart-legend.tsx";
import { isHidden } from "./oordeel.tsx";
import { Figure } from "./section.tsx";

const classTones: TileTone[] = ["k1", "k2", "k3", "k4"];

/** Published figures per buurt on the map, the number in each buurt; only for `overgenomen` figures. */
export function BuurtFigure({
  index,
  meting,
  jaar,
  id,
}: {
  index: EditionIndex;
  meting: Meting;
  jaar: number;
  id: string;
}) {
  const rows = index.buurten.map((gebied) => ({
    gebied,
    outcome: figureOf(index, meting, { gebied, jaar }),
  }));
  const values = rows.flatMap(({ outcome }) => shownValue(outcome) ?? []);
  if (values.length === 0 || !hasMap(index)) return null;
  const limits = classLimits(values);
  const own = new Map(
    rows.map(({ gebied, outcome }) => [
      gebied.id,
      tileOf(outcome, { limits, decimals: meting.indicator.decimalen }),
    ]),
  );
  return (
    <Figure
      titel={`Per buurt, ${jaar}`}
      sub={`${meting.indicator.titel}. ${figureText.buurtkaartUitleg(unitInWords(meting.indicator))}`}
    >
      <div class="map-row">
        <AreaMap
          index={index}
          labels={[]}
          own={own}
          options={{ id, label: figureText.buurtkaartLabel(meting.indicator.titel) }}
        />
        <ClassLegend limits={limits} meting={meting} tones={[...own.values()].map((tile) => tile.tone)} />
      </div>
    </Figure>
  );
}

function shownValue(outcome: Outcome | undefined): number | null {
  return outcome && isShown(outcome.status) ? outcome.waarde : null;
}

/** Upper limits of the first three of four equally wide classes. */
function classLimits(values: number[]): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return [1, 2, 3].map((part) => roundHalfAway(low + ((high - low) * part) / 4, 0));
}

function tileOf(
  outcome: Outcome | undefined,
  options: { limits: number[]; decimals: number },
): { tone: TileTone; text: string | null } {
  const value = shownValue(outcome);
  if (value === null) return { tone: outcome && isHidden(outcome.status) ? "verborgen" : "leeg", text: null };
  const tone = classTones[options.limits.filter((limit) => value >= limit).length] ?? "k4";
  const text = formatNumber(value, options.decimals);
  return { tone, text: text.length <= 5 ? text : null };
}

function ClassLegend({ limits, meting, tones }: { limits: number[]; meting: Meting; tones: TileTone[] }) {
  const [a, b, c] = limits.map((limit) => formatFigure(limit, { ...meting.indicator, decimalen: 0 }));
  const words = [`minder dan ${a}`, `${a} tot ${b}`, `${b} tot ${c}`, `${c} of meer`];
  return (
    <div class="map-legend">
      <ul>
        {classTones.map((tone, i) => (
          <li key={tone}>
            <Swatch tone={tone} />
            <span>{words[i]}</span>
          </li>
        ))}
        {tones.includes("leeg") && (
          <li>
            <Swatch tone="leeg" />
            <span>geen cijfer</span>
          </li>
        )}
        {tones.includes("verborgen") && (
          <li>
            <Swatch tone="verborgen" />
            <span>cijfer niet getoond</span>
          </li>
        )}
      </ul>
    </div>
  );
}

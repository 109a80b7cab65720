import { plotSvg } from "../charts/plot-svg.ts";
import { trendDrawing } from "../charts/trend-drawing.ts";
import { TrendDrawings } from "../components/trend-drawings.tsx";
import { trendOptions, trendSizes } from "../components/trend-options.ts";
import type { FigureIndex } from "../select/edition-index.ts";
import { figureText } from "../text/grafieken.ts";
import { axisOf, type ChosenMeting, type ChosenSeries } from "./chosen-figures.ts";
import type { ViewState } from "./view-state.ts";

interface Props {
  index: FigureIndex;
  chosen: ChosenMeting;
  state: ViewState;
}

/** A drawing per series on one axis: a wide one when it is alone, else small ones side by side. */
export function Panels({ index, chosen, state }: Props) {
  const alone = chosen.series.length === 1;
  return (
    <div class={alone ? "panels alone" : "panels"}>
      {chosen.series.map((series, at) => (
        <div key={series.naam} class="panel">
          <h4>{series.naam}</h4>
          <Drawing index={index} chosen={chosen} state={state} series={series} at={at} alone={alone} />
        </div>
      ))}
    </div>
  );
}

function Drawing({
  index,
  chosen,
  state,
  series,
  at,
  alone,
}: Props & { series: ChosenSeries; at: number; alone: boolean }) {
  const axis = axisOf(index, chosen, series);
  const { indicator, deelambitie } = chosen.meting;
  const drawings = (alone ? trendSizes : trendSizes.slice(0, 1)).flatMap((size) => {
    const id = `verken-${indicator.id}-${deelambitie}-${at}-${size.name}`;
    const options = trendOptions({ index, meting: chosen.meting, gebied: series.gebied }, { ...size, id });
    if (!axis || !options) return [];
    const limited = {
      ...options,
      axis,
      label: figureText.trendLabel(indicator.titel, series.naam),
      years: options.years.filter((jaar) => isIn(state, jaar)),
      // The streefwaarde is of the whole gemeente, and drawn where its year is on the axis.
      target:
        options.target && isIn(state, options.target.jaar) && series.naam === series.gebied.naam
          ? options.target
          : null,
    };
    return [{ name: size.name, svg: plotSvg(document, trendDrawing(series.outcomes, limited)) }];
  });
  return alone ? <TrendDrawings drawings={drawings} /> : <Small svg={drawings[0]?.svg ?? ""} />;
}

/** One small drawing; its markup comes from our own chart, where the DOM has escaped every text. */
function Small({ svg }: { svg: string }) {
  return <div class="panel-drawing" dangerouslySetInnerHTML={{ __html: svg }} />;
}

function isIn({ van, tot }: ViewState, jaar: number): boolean {
  return (van ?? jaar) <= jaar && jaar <= (tot ?? jaar);
}

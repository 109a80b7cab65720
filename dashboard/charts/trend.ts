import { renderPlot } from "./plot-document.ts";
import { trendDrawing } from "./trend-drawing.ts";
import type { TrendOptions, TrendPoint } from "./trend-types.ts";

/** The trend as SVG markup, drawn when the site is built. */
export function renderTrend(points: TrendPoint[], options: TrendOptions): string {
  return renderPlot(trendDrawing(points, options));
}

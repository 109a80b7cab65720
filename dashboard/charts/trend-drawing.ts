import { isShown } from "../../pipeline/domain/outcome.ts";
import { hatchPattern } from "./hatch-markup.ts";
import type { PlotDrawing } from "./plot-svg.ts";
import { INSET, marginsOf, yearDomain } from "./trend-layout.ts";
import { axisMarks, breakMarks, hiddenMarks, pointMarks, targetMarks } from "./trend-marks.ts";
import type { ShownPoint, TrendOptions, TrendPoint } from "./trend-types.ts";

/**
 * A series with its intervals: points before lines, a line only between neighbouring years without a
 * trendbreuk, a break as a gap with a dotted line and a word, hidden years hatched, missing years named.
 */
export function trendDrawing(points: TrendPoint[], options: TrendOptions): PlotDrawing {
  const margins = marginsOf(options);
  const shown = points.filter(isShownPoint);
  const others = points.filter((point) => !isShownPoint(point));
  return {
    frame: {
      width: options.width,
      height: options.height,
      label: options.label,
      defs: `<defs>${hatchPattern(`${options.id}-arcering`)}</defs>`,
    },
    options: {
      marginTop: margins.top,
      marginRight: margins.right,
      marginBottom: margins.bottom,
      marginLeft: margins.left,
      x: { domain: yearDomain(options), insetLeft: INSET, insetRight: INSET, label: null },
      y: { domain: options.axis.domain, label: null },
      marks: [
        ...axisMarks(options),
        ...hiddenMarks(others, options),
        ...breakMarks(options),
        ...targetMarks(shown.at(-1), options),
        ...pointMarks(shown, options),
      ],
    },
  };
}

function isShownPoint(point: TrendPoint): point is ShownPoint {
  return isShown(point.status) && point.waarde !== null;
}

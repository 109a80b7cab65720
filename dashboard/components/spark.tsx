import { isShown } from "../../pipeline/domain/outcome.ts";
import type { Axis } from "../charts/axis.ts";
import { Sparkline } from "../charts/sparkline.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { type Meting, seriesOf, yearsOf } from "../select/meting.ts";
import { scaleOf } from "../select/scale.ts";
import { formatFigure } from "../text/figures.ts";
import { figureText } from "../text/grafieken.ts";

/** The series of the gemeente in small, on its own axis or on one given. */
export function Spark({
  index,
  meting,
  axis,
  height = 44,
}: {
  index: EditionIndex;
  meting: Meting;
  axis?: Axis | null;
  height?: number;
}) {
  const used = axis ?? scaleOf(index, meting, "gemeente");
  const points = seriesOf(index, meting, index.gemeente);
  const words = points
    .filter((point) => isShown(point.status) && point.waarde !== null)
    .map((point) => `${point.jaar}: ${formatFigure(point.waarde ?? 0, meting.indicator)}`);
  if (!used || words.length === 0) return null;
  return (
    <Sparkline
      points={points}
      options={{
        label: figureText.sparkLabel(words),
        axis: used,
        years: yearsOf(index, meting),
        breaks: meting.indicator.trendbreuken,
        joined: meting.indicator.bronSoort !== "modelschatting",
        height,
      }}
    />
  );
}

import type { Gebied } from "../../pipeline/domain/gebied.ts";
import type { TrendOptions } from "../charts/trend-types.ts";
import type { FigureIndex } from "../select/edition-index.ts";
import { type Meting, seriesOf, yearsOf } from "../select/meting.ts";
import { scaleOf } from "../select/scale.ts";
import { formatFigure, formatTick, shortInterval } from "../text/figures.ts";
import { figureText } from "../text/grafieken.ts";
import { targetWord } from "../text/titles.ts";

/** What is drawn: one measurement in one gebied. */
export interface TrendSubject {
  index: FigureIndex;
  meting: Meting;
  gebied: Gebied;
}

/** A size of drawing; `name` is the class that the container query switches. */
export const trendSizes = [
  { name: "narrow", width: 288, height: 250 },
  { name: "medium", width: 460, height: 290 },
  { name: "large", width: 620, height: 310 },
  { name: "wide", width: 760, height: 330 },
] as const;

/** Options of the trend chart in one size; null when no figure is shown. */
export function trendOptions(
  subject: TrendSubject,
  size: { id: string; width: number; height: number },
): TrendOptions | null {
  const { index, meting, gebied } = subject;
  const { indicator } = meting;
  const axis = scaleOf(index, meting, gebied.soort);
  const years = yearsOf(index, meting);
  if (!axis || years.length === 0) return null;
  const doel = gebied.soort === "gemeente" ? indicator.doel : null;
  return {
    ...size,
    label: figureText.trendLabel(indicator.titel, gebied.naam),
    axis,
    years,
    breaks: indicator.trendbreuken,
    joined: indicator.bronSoort !== "modelschatting",
    nulmetingJaar: indicator.doel?.nulmetingJaar ?? null,
    target: doel?.streefwaarde
      ? {
          ...doel.streefwaarde,
          words: [
            `streefwaarde ${doel.streefwaarde.jaar}`,
            `${targetWord(indicator)}${formatFigure(doel.streefwaarde.waarde, indicator)}`,
          ],
        }
      : null,
    format: (value) => formatFigure(value, indicator),
    describe: (point) =>
      figureText.punt(point.jaar, formatFigure(point.waarde, indicator), shortInterval(point, indicator)),
    formatTick: (value) => formatTick(value, indicator),
  };
}

/** The points of the subject. */
export function trendPoints(subject: TrendSubject) {
  return seriesOf(subject.index, subject.meting, subject.gebied).filter((row) => row.status !== "geen-bron");
}

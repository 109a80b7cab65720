import { renderTrend as draw } from "../../../../dashboard/charts/trend.ts";
import type { ShownPoint, TrendOptions, TrendPoint } from "../../../../dashboard/charts/trend-types.ts";

/** A chart as data: what it was drawn from, and every text that it asked for by the way it asked. */
export interface RecordedTrend {
  points: TrendPoint[];
  options: Omit<TrendOptions, "format" | "formatTick" | "describe">;
  words: Record<"format" | "formatTick" | "describe", Record<string, string>>;
}

/** Every chart that was drawn, in order. */
export const recordedTrends: RecordedTrend[] = [];

/** Stands in for the chart of the dashboard: draws it to learn what it asks, and leaves its number where it was. */
export function renderTrend(points: TrendPoint[], options: TrendOptions): string {
  const { format, formatTick, describe, ...plain } = options;
  const words: RecordedTrend["words"] = { format: {}, formatTick: {}, describe: {} };
  draw(points, {
    ...plain,
    format: (value) => remember(words.format, value, format(value)),
    formatTick: (value) => remember(words.formatTick, value, formatTick(value)),
    describe: (point: ShownPoint) => remember(words.describe, point.jaar, describe(point)),
  });
  recordedTrends.push({ points, options: plain, words });
  return `<svg data-grafiek="${recordedTrends.length - 1}"></svg>`;
}

function remember(words: Record<string, string>, key: number, text: string): string {
  words[key] = text;
  return text;
}

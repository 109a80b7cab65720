import { renderTrend } from "../../../../dashboard/charts/trend.ts";
import type { RecordedTrend } from "./recorded-trend.ts";

/** Draws a recorded chart again, with Observable Plot on linkedom, as the dashboard drew it. */
export function replayTrend({ points, options, words }: RecordedTrend): string {
  return renderTrend(points, {
    ...options,
    format: (value) => words.format[value] ?? "",
    formatTick: (value) => words.formatTick[value] ?? "",
    describe: ({ jaar }) => words.describe[jaar] ?? "",
  });
}

import { isShown, type Outcome, type Reden, type Status } from "../../domain/outcome.ts";

/** How many figures of an indicator are shown, and how many are not, by status and reason. */
export interface SuppressionSummary {
  indicator: string;
  cijfers: number;
  getoond: number;
  nietGetoond: { status: Status; reden: Reden | null; aantal: number }[];
}

/** What an edition hides, per indicator: counts only, in the order of the figures. */
export function summarizeSuppression(outcomes: readonly Outcome[]): SuppressionSummary[] {
  const byIndicator = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    byIndicator.set(outcome.indicator, [...(byIndicator.get(outcome.indicator) ?? []), outcome]);
  }
  return [...byIndicator].map(([indicator, own]) => ({
    indicator,
    cijfers: own.length,
    getoond: own.filter(({ status }) => isShown(status)).length,
    nietGetoond: countHidden(own),
  }));
}

function countHidden(outcomes: readonly Outcome[]): SuppressionSummary["nietGetoond"] {
  const counts = new Map<string, SuppressionSummary["nietGetoond"][number]>();
  for (const { status, reden } of outcomes.filter((outcome) => !isShown(outcome.status))) {
    const key = `${status} ${reden}`;
    counts.set(key, { status, reden, aantal: (counts.get(key)?.aantal ?? 0) + 1 });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

import type { Drempels } from "../domain/edition.ts";
import type { Indicator } from "../domain/indicator.ts";
import { isShown, type RawOutcome } from "../domain/outcome.ts";

/**
 * The gate for registers about persons (methods §10): hides counts from 1 to the threshold, and as many other
 * stadsdelen as are needed to keep a hidden one from being the difference between the city and the rest.
 * Indicators that read the same tables hide the same cells: what one shows would tell about the other.
 * Other figures pass unchanged. Surveys have their own rule (methods §9), applied with the estimate.
 */
export function protectOutcomes(
  outcomes: readonly RawOutcome[],
  indicators: readonly Indicator[],
  drempels: Drempels,
): RawOutcome[] {
  const guarded = new Map(indicators.filter(needsGuard).map((indicator) => [indicator.id, indicator]));
  const hidden = new Set<string>();
  const cellOf = (outcome: RawOutcome) =>
    [guarded.get(outcome.indicator)?.tabellen.join(), outcome.deelambitie, outcome.gebied, outcome.jaar].join(
      "\u0001",
    );
  for (const table of tablesOf(outcomes.filter(({ indicator }) => guarded.has(indicator)))) {
    const [first] = table;
    const indicator = first ? guarded.get(first.indicator) : undefined;
    if (!indicator) continue;
    for (const outcome of hideIn(table, indicator, drempels.register)) hidden.add(cellOf(outcome));
  }
  return outcomes.map((outcome) => {
    const indicator = guarded.get(outcome.indicator);
    if (!indicator) return outcome;
    const hide = hidden.has(cellOf(outcome)) && isShown(outcome.status);
    return hide
      ? { ...outcome, status: "niet-getoond-privacy", reden: "privacy" }
      : withoutCounts(outcome, indicator);
  });
}

/** Leaves out how many persons a figure rests on, where the figure itself does not say so: elsewhere it may be hidden. */
function withoutCounts(outcome: RawOutcome, { maat }: Indicator): RawOutcome {
  const average = maat === "mediaan" || maat === "gemiddelde";
  return { ...outcome, n: null, noemer: average ? null : outcome.noemer };
}

function needsGuard(indicator: Indicator): boolean {
  return indicator.telt === "personen" && indicator.bronSoort === "register";
}

/** Groups figures into one-dimensional tables: the gebieden of one indicator, deelambitie and year. */
function tablesOf(outcomes: readonly RawOutcome[]): RawOutcome[][] {
  const tables = new Map<string, RawOutcome[]>();
  for (const outcome of outcomes) {
    const key = `${outcome.indicator}\u0001${outcome.deelambitie}\u0001${outcome.jaar}`;
    tables.set(key, [...(tables.get(key) ?? []), outcome]);
  }
  return [...tables.values()];
}

/** Number of persons behind a figure. */
function countOf(outcome: RawOutcome): number {
  return outcome.teller ?? outcome.n ?? 0;
}

/** Whether a figure must be hidden for itself. A zero is visible; a share also hides its complement. */
function isPrimary(outcome: RawOutcome, indicator: Indicator, threshold: number): boolean {
  const small = (count: number) => count > 0 && count < threshold;
  if (indicator.maat === "aandeel" || indicator.maat === "verhouding") {
    const teller = outcome.teller ?? 0;
    return small(teller) || small((outcome.noemer ?? 0) - teller) || small(outcome.noemer ?? 0);
  }
  if (indicator.maat === "mediaan" || indicator.maat === "gemiddelde")
    return small(outcome.noemer ?? outcome.n ?? 0);
  return small(countOf(outcome));
}

/** Maten of which the published numbers add up to the gemeente: of a share numerator and denominator do. */
const additive = ["aantal", "som", "per-inwoners", "aandeel", "verhouding"];

/**
 * Cells to hide in one table. With additive cells at least two stadsdelen are hidden together, one of them at
 * or above the threshold, so that the hidden sum leaves each an interval of at least the threshold wide;
 * when the stadsdelen cannot do that, the gemeente is hidden too.
 */
function hideIn(table: readonly RawOutcome[], indicator: Indicator, threshold: number): RawOutcome[] {
  const shown = table.filter(({ status }) => isShown(status));
  const primary = shown.filter((outcome) => isPrimary(outcome, indicator, threshold));
  if (primary.length === 0 || !additive.includes(indicator.maat)) return primary;
  const parts = shown.filter(({ gebiedSoort }) => gebiedSoort === "stadsdeel");
  if (!primary.some((outcome) => parts.includes(outcome))) return primary;
  const partner = parts
    .filter((outcome) => !primary.includes(outcome) && countOf(outcome) >= threshold)
    .sort((a, b) => countOf(a) - countOf(b) || (a.gebied < b.gebied ? -1 : 1))[0];
  const total = shown.filter(({ gebiedSoort }) => gebiedSoort === "gemeente");
  return partner ? [...primary, partner] : [...new Set([...primary, ...total])];
}

/** What single contributors put into an amount, the largest first, each above zero. */
export type Contributions = readonly number[];

/** Rules for amounts that are not public by law; origin of each value in `pipeline/domain/drempels.ts`. */
export interface AmountRules {
  /** Fewer contributors hide an amount. */
  bijdragers: number;
  /** The p of the p%-rule, in percent. */
  procent: number;
  /** Share of the largest, and of the two largest, above which they dominate. */
  grootste: number;
  tweeGrootste: number;
}

/** Why an amount must be hidden. */
export type AmountReason = "weinig-bijdragers" | "procentregel" | "overheersing";

/**
 * Why an amount must be hidden, in this order: too few contributors; the second largest can estimate the largest to
 * within p% (X - x1 - x2 < p/100 · x1); one or two contributors dominate (methods §10). Null when it may be shown.
 */
export function amountReason(contributions: Contributions, rules: AmountRules): AmountReason | null {
  const total = sumOf(contributions);
  if (total <= 0) return null;
  const [first = 0, second = 0] = contributions;
  if (contributions.length < rules.bijdragers) return "weinig-bijdragers";
  if (upperProtection(contributions, rules.procent) > 0) return "procentregel";
  return first > rules.grootste * total || first + second > rules.tweeGrootste * total
    ? "overheersing"
    : null;
}

/**
 * How far above an amount the highest feasible value must lie: U = max(0, p/100 · x1 - (X - x1 - x2)) (methods §10).
 * @param procent the p of the p%-rule
 */
export function upperProtection(contributions: Contributions, procent: number): number {
  const [first = 0, second = 0] = contributions;
  const rest = sumOf(contributions.slice(2));
  return second + rest === 0 ? (procent / 100) * first : Math.max(0, (procent / 100) * first - rest);
}

function sumOf(contributions: Contributions): number {
  return contributions.reduce((sum, amount) => sum + amount, 0);
}

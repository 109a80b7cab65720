import type { Tally } from "./count-signs.ts";

/** Part of the judged answers with a sign, with its Monte Carlo standard error. */
export interface SignRate {
  rate: number;
  standaardfout: number;
  judged: number;
}

/**
 * Signs over all refreshes. Answers within a refresh share respondents and are not independent, so the standard error is
 * that of a ratio over refreshes. Nothing judged is a rate of 0.
 */
export function rateOfSigns(tallies: readonly Tally[]): SignRate {
  const judged = tallies.reduce((sum, tally) => sum + tally.judged, 0);
  const signs = tallies.reduce((sum, tally) => sum + tally.signs, 0);
  if (judged === 0) return { rate: 0, standaardfout: 0, judged };
  const rate = signs / judged;
  const squares = tallies.reduce((sum, tally) => sum + (tally.signs - rate * tally.judged) ** 2, 0);
  return { rate, standaardfout: Math.sqrt(squares) / judged, judged };
}

/** Whether a rate is at most what was promised, two standard errors of the simulation aside. */
export function isWithin({ rate, standaardfout }: SignRate, nominal: number): boolean {
  return rate <= nominal + 2 * standaardfout;
}

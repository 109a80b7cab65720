/**
 * Whole numbers that follow the given shares and add up to exactly `total`: cumulated shares are cut at
 * whole numbers, starting at `start` in [0, 1).
 */
export function spread(total: number, shares: readonly number[], start: number): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  let cumulated = 0;
  let given = 0;
  return shares.map((share, index) => {
    cumulated += share;
    const reached =
      index === shares.length - 1 ? total : Math.min(total, Math.floor((cumulated / sum) * total + start));
    const part = reached - given;
    given = reached;
    return part;
  });
}

/** Yes or no per probability, with as many "yes" as the probabilities add up to (systematic sampling). */
export function systematic(probabilities: readonly number[], start: number): boolean[] {
  let cumulated = start;
  return probabilities.map((probability) => {
    const before = Math.floor(cumulated);
    cumulated += Math.min(0.99, Math.max(0.01, probability));
    return Math.floor(cumulated) > before;
  });
}

/** Shares in millionths that add up to exactly one million, so that six decimals add up to exactly 1. */
export function millionths(weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const parts = weights.map((weight) => Math.floor((weight / sum) * 1_000_000));
  const missing = 1_000_000 - parts.reduce((all, part) => all + part, 0);
  return parts.map((part, index) => (index === parts.length - 1 ? part + missing : part));
}

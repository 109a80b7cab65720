/** A value axis: bounds and the values at which it is labelled. */
export interface Axis {
  domain: [number, number];
  ticks: number[];
}

/** Where a value lies on the axis, from 0 to 1, kept inside. */
export function fractionOf(value: number, axis: Axis): number {
  const [low, high] = axis.domain;
  return Math.min(1, Math.max(0, (value - low) / (high - low || 1)));
}

/** A fraction as a percentage with two decimals: `0.3` → `30%`. */
export function percent(fraction: number): string {
  return `${Math.round(fraction * 10_000) / 100}%`;
}

/** A coordinate with two decimals: the same text on every machine. */
export function coordinate(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * Round half away from zero at `decimals` digits, robust against binary ties: the value is first read
 * at 12 significant digits, so that 28.499999999999996 counts as 28.5 (methods §9).
 */
export function roundHalfAway(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const scaled = Number((Math.abs(value) * factor).toPrecision(12));
  const rounded = Math.floor(scaled + 0.5) / factor;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** The value at 12 significant digits: what is written and hashed (design §7). */
export function toTwelveDigits(value: number): number {
  return Number(value.toPrecision(12));
}

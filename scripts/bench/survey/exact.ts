/**
 * A number with 320 binary digits behind the point. Every double of at least 2^-268 fits exactly; a product or a
 * quotient is cut off at the last digit, some 90 decimals on.
 */
export type Exact = bigint;

const DIGITS = 320n;

/** The double itself, not its shortest decimal text. Throws on what is no finite number or has digits beyond. */
export function exact(value: number): Exact {
  if (!Number.isFinite(value)) throw new Error(`not finite: ${value}`);
  let [whole, exponent] = [value, 0n];
  while (!Number.isInteger(whole)) {
    whole *= 2;
    exponent += 1n;
  }
  if (exponent > DIGITS) throw new Error(`too small: ${value}`);
  return BigInt(whole) << (DIGITS - exponent);
}

/** a·b. */
export function times(a: Exact, b: Exact): Exact {
  return (a * b) >> DIGITS;
}

/** a/b. */
export function over(a: Exact, b: Exact): Exact {
  return (a << DIGITS) / b;
}

/** The nearest double but one at most. */
export function toNumber(value: Exact): number {
  const digits = (value < 0n ? -value : value).toString(2).length;
  const shift = Math.max(0, digits - 64);
  return Number(value >> BigInt(shift)) * 2 ** (shift - Number(DIGITS));
}

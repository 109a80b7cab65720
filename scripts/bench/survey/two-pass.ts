import { type Exact, exact, over, times, toNumber } from "./exact.ts";

/** A respondent of the domain with a valid answer; `x` is 1 but for a ratio. */
export interface Answer {
  stratum: string;
  weging: number;
  y: number;
  x: number;
}

/** An estimate and its standard error, right to the last digit but one. */
export interface Reference {
  waarde: number;
  standaardfout: number;
}

/**
 * Value and standard error straight from the definition (methods §1-2): first the value, then the deviation of
 * every respondent from it, then their squares per stratum, in numbers of 320 binary digits. Shares nothing with the
 * engine.
 * @param respondents n_h: everybody in a stratum, answered or not
 * @param kind a total has no denominator
 */
export function twoPass(
  answers: readonly Answer[],
  respondents: ReadonlyMap<string, number>,
  kind: "ratio" | "total",
): Reference {
  const parts = answers.map(({ stratum, weging, y, x }) => ({
    stratum,
    wy: times(exact(weging), exact(y)),
    wx: times(exact(weging), exact(x)),
  }));
  const [top, bottom] = [sum(parts.map(({ wy }) => wy)), sum(parts.map(({ wx }) => wx))];
  const value = kind === "total" ? top : over(top, bottom);
  const deviation = ({ wy, wx }: { wy: Exact; wx: Exact }) => (kind === "total" ? wy : wy - times(value, wx));
  const variances = [...respondents].map(([stratum, n]) =>
    varianceOf(parts.filter((part) => part.stratum === stratum).map(deviation), BigInt(n)),
  );
  const scale = kind === "total" ? exact(1) : times(bottom, bottom);
  const variance = over(sum(variances), scale);
  return { waarde: toNumber(value), standaardfout: Math.sqrt(toNumber(variance)) };
}

/** n/(n-1)·[Σz² - (Σz)²/n]. */
function varianceOf(deviations: readonly Exact[], n: bigint): Exact {
  const total = sum(deviations);
  const squares = sum(deviations.map((z) => times(z, z)));
  return (n * (squares - times(total, total) / n)) / (n - 1n);
}

function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total + value, 0n);
}

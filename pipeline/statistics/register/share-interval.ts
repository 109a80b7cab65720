import { type Difference, moverDifference } from "../comparison/difference.ts";
import { type Interval, wilson } from "../intervals.ts";

/** Units that have a property among those counted. */
export interface Counted {
  teller: number;
  noemer: number;
}

/**
 * Wilson interval of a share of independent units (methods §7): year-to-year variation, not sampling error. 0-1; null
 * when nothing is counted.
 * @throws Error when more units have the property than there are: that is a fault in the data, never clipped
 */
export function shareInterval({ teller, noemer }: Counted): Interval | null {
  if (teller < 0 || teller > noemer) throw new Error(`not a share: ${teller} of ${noemer}`);
  return noemer === 0 ? null : wilson(teller / noemer, noemer);
}

/** Difference of two independent shares: Newcombe's method 10 (methods §7); null when one of them counts nothing. */
export function shareDifference(base: Counted, other: Counted): Difference | null {
  const [first, second] = [shareInterval(base), shareInterval(other)];
  if (!first || !second) return null;
  return moverDifference(
    { ...first, waarde: base.teller / base.noemer },
    { ...second, waarde: other.teller / other.noemer },
  );
}

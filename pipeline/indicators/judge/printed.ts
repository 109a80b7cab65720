import type { Indicator } from "../../domain/indicator.ts";
import type { Vergeleken } from "../../domain/judgement.ts";
import type { RawOutcome } from "../../domain/outcome.ts";
import { roundHalfAway } from "../../wording/rounding.ts";

/** A value as readers see it; null stays null. */
export function printed(value: number | null, { decimalen }: Pick<Indicator, "decimalen">): number | null {
  return value === null ? null : roundHalfAway(value, decimalen);
}

/** A figure compared with, as readers see it; null without a value. */
export function printedFigure(outcome: RawOutcome, indicator: Indicator): Vergeleken | null {
  const waarde = printed(outcome.waarde, indicator);
  if (waarde === null) return null;
  return { waarde, onder: printed(outcome.onder, indicator), boven: printed(outcome.boven, indicator) };
}

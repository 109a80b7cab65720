import type { Indicator } from "../domain/indicator.ts";
import { isShown, type Outcome, type RawOutcome } from "../domain/outcome.ts";
import { roundHalfAway, toTwelveDigits } from "../wording/rounding.ts";

/** Public n of a survey goes in steps of ten, the gemeente included (methods, "Across publications"). */
const N_STEP = 10;

/** Euros and shares behind a register figure are printed with at most this many digits. */
const PART_DECIMALS = 2;

/**
 * A figure as everyone may see it: printed precision, and no number at all when it is not shown.
 * @param indicator gives the digits and whether n is a number of respondents
 */
export function toPublicOutcome(outcome: RawOutcome, indicator: Indicator): Outcome {
  const shown = isShown(outcome.status);
  const figure = (value: number | null) => (shown ? rounded(value, indicator.decimalen) : null);
  const part = (value: number | null) => (shown ? rounded(value, PART_DECIMALS) : null);
  const { indicator: id, deelambitie, gebied, gebiedSoort, jaar, uitsplitsing, groep } = outcome;
  return {
    indicator: id,
    deelambitie,
    gebied,
    gebiedSoort,
    jaar,
    uitsplitsing,
    groep,
    waarde: figure(outcome.waarde),
    onder: figure(outcome.onder),
    boven: figure(outcome.boven),
    n: shown ? publicN(outcome.n, indicator) : null,
    teller: part(outcome.teller),
    noemer: part(outcome.noemer),
    ongeldig: shown ? rounded(outcome.ongeldig, 0) : null,
    dekking: shown ? rounded(outcome.dekking, 0) : null,
    status: outcome.status,
    reden: outcome.reden,
  };
}

function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : roundHalfAway(value, decimals);
}

function publicN(n: number | null, indicator: Indicator): number | null {
  if (n === null) return null;
  return indicator.bronSoort === "enquete" ? roundHalfAway(n / N_STEP, 0) * N_STEP : n;
}

/** A figure for the private part: every float at 12 significant digits. */
export function toPrivateOutcome(outcome: RawOutcome): RawOutcome {
  const written: Record<string, unknown> = { ...outcome };
  for (const [key, value] of Object.entries(outcome)) {
    if (typeof value === "number") written[key] = toTwelveDigits(value);
  }
  return written as unknown as RawOutcome;
}

import type { Gebied } from "../../../pipeline/domain/gebied.ts";
import type { RawOutcome } from "../../../pipeline/domain/outcome.ts";
import type { RestOutcome } from "../../../pipeline/indicators/computed-outcomes.ts";

/** Years of the two measurements; the first is the nulmeting. */
export const YEARS = [2022, 2026] as const;

/** Figures of one indicator in both years, as the pipeline hands them to the judge. */
export interface Figures {
  outcomes: RawOutcome[];
  rest: RestOutcome[];
}

/** A figure about which only its place and year are known. */
export function emptyOutcome(gebied: Gebied, jaar: number): RawOutcome {
  return {
    indicator: "simulatie",
    deelambitie: "simulatie",
    gebied: gebied.id,
    gebiedSoort: gebied.soort,
    jaar,
    uitsplitsing: null,
    groep: null,
    waarde: null,
    onder: null,
    boven: null,
    n: null,
    teller: null,
    noemer: null,
    ongeldig: null,
    dekking: null,
    status: "ok",
    reden: null,
    standaardfout: null,
    nEffectief: null,
    gewogenN: null,
  };
}

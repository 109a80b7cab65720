import type { Ontwikkeling, Positie } from "./judgement.ts";
import type { Reden } from "./outcome.ts";

/** Certainty in percent of a judgement read on its own, and of judgements read together (methods §5). */
export const ZEKERHEID = { los: 95, overzicht: 99 } as const;

export const overzichtSoorten = ["positie", "ontwikkeling"] as const;

export type OverzichtSoort = (typeof overzichtSoorten)[number];

/** One cell: an indicator in a stadsdeel, judged at 99%. */
export interface OverzichtCel {
  gebied: string;
  antwoord: Positie | Ontwikkeling;
  reden: Reden | null;
}

/** One indicator over the stadsdelen, in the order of the edition. */
export interface OverzichtRij {
  indicator: string;
  deelambitie: string;
  jaar: number;
  cellen: OverzichtCel[];
}

/**
 * A matrix indicator × stadsdeel: where a stadsdeel differs from the rest of the city (positie), or what changed since
 * the nulmeting (ontwikkeling). Only indicators of which at least one stadsdeel could be judged.
 */
export interface Overzicht {
  soort: OverzichtSoort;
  /** Percent. */
  zekerheid: number;
  rijen: OverzichtRij[];
  /** Cells that could be judged, and those of them with a demonstrable difference. */
  getoetst: number;
  verschillend: number;
  /** Cells that would show a difference by chance if there were none at all: at most this many on average. */
  doorToeval: number;
  /** Ids of the indicators that have figures per stadsdeel but no cell that could be judged. */
  nietGetoetst: string[];
  zin: string;
}

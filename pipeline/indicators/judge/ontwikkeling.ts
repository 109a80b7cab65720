import type { Beweging, Ontwikkeling } from "../../domain/judgement.ts";
import { isShown, type RawOutcome, type Reden } from "../../domain/outcome.ts";
import { Z95, Z99 } from "../../statistics/intervals.ts";
import { demonstrableSide, ontwikkelingOf } from "./demonstrable.ts";
import { differenceOf } from "./difference-of.ts";
import { figureIn, type JudgeInput } from "./judge-input.ts";
import { printed } from "./printed.ts";
import { untestable, untestablePair } from "./testable.ts";

/** What happened since the nulmeting: one test, read at 95% and at 99%. */
export interface OntwikkelingAnswer {
  antwoord: Ontwikkeling;
  overzicht: Ontwikkeling;
  /** Null unless the answer is `niet-te-bepalen`; the reason is the same at both levels. */
  reden: Reden | null;
  /** The figure compared with; null when there is none. */
  then: RawOutcome | null;
  /** Significant at 95%, but too small to matter. */
  klein: boolean;
  /** More, fewer or as many in print, where the figures may be compared but not tested. */
  beweging: Beweging | null;
}

/** Compares the figure of a gebied with that of the year of the nulmeting. */
export function judgeOntwikkeling(input: JudgeInput, now: RawOutcome): OntwikkelingAnswer {
  const { indicator } = input;
  const then = figureIn(input, now.gebied, input.doel?.nulmetingJaar ?? null);
  const undetermined = (reden: Reden): OntwikkelingAnswer => ({
    antwoord: "niet-te-bepalen",
    overzicht: "niet-te-bepalen",
    reden,
    then,
    klein: false,
    beweging: reden === "geen-toets" ? bewegingOf(input, then, now) : null,
  });
  const pair = pairReason(input, then, now);
  // What was counted another way has no direction at all; that says more than that there is no test.
  const reason = pair === "trendbreuk" ? pair : (untestable(indicator) ?? pair);
  if (reason || !then) return undetermined(reason ?? "geen-nulmeting");
  const [at95, at99] = [Z95, Z99].map((z) => differenceOf(indicator, [then, now], { correlatie: 0, z }));
  if (!at95 || !at99) return undetermined("geen-toets");
  const kant = demonstrableSide(at95, indicator, [then, now]);
  return {
    antwoord: ontwikkelingOf(kant, indicator),
    overzicht: ontwikkelingOf(demonstrableSide(at99, indicator, [then, now]), indicator),
    reden: null,
    then,
    klein: at95.significant && kant === null,
    beweging: null,
  };
}

/** Why this pair of figures cannot be compared; null when it can. */
function pairReason(input: JudgeInput, then: RawOutcome | null, now: RawOutcome): Reden | null {
  if (!isShown(now.status)) return now.reden ?? "niet-geleverd";
  if (!then) return "geen-nulmeting";
  if (then.jaar >= now.jaar) return "een-meting";
  if (!input.compare(then.jaar, now.jaar).vergelijkbaar) return "trendbreuk";
  return untestablePair(then, now);
}

function bewegingOf(input: JudgeInput, then: RawOutcome | null, now: RawOutcome): Beweging | null {
  if (!then || pairReason(input, then, now) !== null) return null;
  const [first, second] = [then, now].map(({ waarde }) => printed(waarde, input.indicator));
  if (first == null || second == null) return null;
  if (first === second) return "gelijk";
  return second > first ? "meer" : "minder";
}

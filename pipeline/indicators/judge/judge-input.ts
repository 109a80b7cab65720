import type { Doel } from "../../domain/edition.ts";
import type { Gebied } from "../../domain/gebied.ts";
import type { Indicator } from "../../domain/indicator.ts";
import type { RawOutcome } from "../../domain/outcome.ts";
import type { RestOutcome } from "../computed-outcomes.ts";
import type { Comparable } from "../trendbreuken.ts";

/** What a judgement of one indicator looks at. Outcomes are unrounded, after the gate. */
export interface JudgeInput {
  indicator: Indicator;
  deelambitie: string;
  outcomes: readonly RawOutcome[];
  rest: readonly RestOutcome[];
  doel: Doel | null;
  gebieden: readonly Gebied[];
  compare: (earlier: number, later: number) => Comparable;
}

/** The figure of a gebied as a whole in a year; null when there is none. */
export function figureIn(input: JudgeInput, gebied: string, jaar: number | null): RawOutcome | null {
  return input.outcomes.find((o) => o.gebied === gebied && o.groep === null && o.jaar === jaar) ?? null;
}

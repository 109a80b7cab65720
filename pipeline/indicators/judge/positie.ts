import type { Positie, Vergeleken } from "../../domain/judgement.ts";
import type { RawOutcome, Reden } from "../../domain/outcome.ts";
import { Z95, Z99 } from "../../statistics/intervals.ts";
import { demonstrableSide, positieOf } from "./demonstrable.ts";
import { differenceOf } from "./difference-of.ts";
import { figureIn, type JudgeInput } from "./judge-input.ts";
import { printedFigure } from "./printed.ts";
import { untestable, untestablePair } from "./testable.ts";

/** How a gebied stands: a stadsdeel to the rest of the city, the gemeente to its benchmark. At 95% and at 99%. */
export interface PositieAnswer {
  antwoord: Positie;
  overzicht: Positie;
  reden: Reden | null;
  /** What was compared with, in print; null when nothing was. */
  rest: Vergeleken | null;
}

/** Against the rest of the city, never against the whole it is part of (methods §5). */
export function judgeStadsdeel(input: JudgeInput, now: RawOutcome): PositieAnswer {
  const rest = input.rest.find((o) => o.gebied === now.gebied && o.jaar === now.jaar) ?? null;
  const reason = untestable(input.indicator) ?? (rest ? untestablePair(now, rest) : "geen-toets");
  if (reason || !rest) return undetermined(reason ?? "geen-toets");
  return compare(input, [rest, now], rest.correlatie);
}

/**
 * Against the figure of the country in the same year, as an independent one. Figures of others may be compared here,
 * since both come from one source and year; a benchmark without limits is taken as exact.
 */
export function judgeGemeente(input: JudgeInput, now: RawOutcome): PositieAnswer {
  const land = input.gebieden.find(({ soort }) => soort === "land");
  const benchmark = land ? figureIn(input, land.id, now.jaar) : null;
  if (input.indicator.bronSoort === "modelschatting") return undetermined("modelschatting");
  if (!benchmark) return undetermined("geen-bron");
  const reason = untestablePair(now, benchmark);
  if (reason) return undetermined(reason);
  return compare(input, [asExact(benchmark), now], 0);
}

function asExact(benchmark: RawOutcome): RawOutcome {
  const { waarde, onder, boven } = benchmark;
  return { ...benchmark, onder: onder ?? waarde, boven: boven ?? waarde };
}

function compare(
  { indicator }: JudgeInput,
  pair: readonly [RawOutcome, RawOutcome],
  correlatie: number,
): PositieAnswer {
  const [at95, at99] = [Z95, Z99].map((z) => differenceOf(indicator, pair, { correlatie, z }));
  if (!at95 || !at99) return undetermined("geen-toets");
  return {
    antwoord: positieOf(demonstrableSide(at95, indicator, pair), indicator),
    overzicht: positieOf(demonstrableSide(at99, indicator, pair), indicator),
    reden: null,
    rest: printedFigure(pair[0], indicator),
  };
}

function undetermined(reden: Reden): PositieAnswer {
  return { antwoord: "niet-te-bepalen", overzicht: "niet-te-bepalen", reden, rest: null };
}

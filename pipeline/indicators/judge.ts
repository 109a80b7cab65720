import type { Doel } from "../domain/edition.ts";
import type { Gebied } from "../domain/gebied.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Judgement, Koers, Ontwikkeling, Positie } from "../domain/judgement.ts";
import { isShown, type RawOutcome, type Reden } from "../domain/outcome.ts";
import { type Difference, moverDifference, waldDifference } from "../statistics/comparison/difference.ts";
import { rateDifference } from "../statistics/register/rates.ts";
import { roundHalfAway } from "../wording/rounding.ts";
import { answerSentence } from "../wording/sentence.ts";
import type { RestOutcome } from "./computed-outcomes.ts";
import type { Comparable } from "./trendbreuken.ts";

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

/** One judgement per gemeente and stadsdeel about the newest year with a shown figure for the gemeente. */
export function judgeIndicator(input: JudgeInput): Judgement[] {
  const whole = input.outcomes.filter((outcome) => outcome.groep === null);
  const years = whole.filter((o) => o.gebiedSoort === "gemeente" && isShown(o.status)).map((o) => o.jaar);
  if (years.length === 0) return [];
  const jaar = Math.max(...years);
  return input.gebieden
    .filter(({ soort }) => soort === "gemeente" || soort === "stadsdeel")
    .flatMap((gebied) => {
      const now = whole.find((o) => o.gebied === gebied.id && o.jaar === jaar);
      return now ? [judge(input, gebied, now)] : [];
    });
}

function judge(input: JudgeInput, gebied: Gebied, now: RawOutcome): Judgement {
  const { indicator } = input;
  const change = judgeChange(input, now);
  const place = gebied.soort === "stadsdeel" ? judgePlace(input, now) : null;
  const koers = gebied.soort === "gemeente" ? judgeKoers(input, now, change.then) : null;
  const shown = isShown(now.status);
  return {
    indicator: indicator.id,
    deelambitie: input.deelambitie,
    gebied: gebied.id,
    jaar: now.jaar,
    nulmetingJaar: change.then?.jaar ?? null,
    ontwikkeling: change.antwoord,
    ontwikkelingReden: change.reden,
    positie: place?.antwoord ?? null,
    positieReden: place?.reden ?? null,
    rest: place?.rest ?? null,
    koers,
    zin: answerSentence({
      titel: indicator.titel,
      gebied: gebied.naam,
      heleStad: gebied.soort === "gemeente",
      jaar: now.jaar,
      eenheid: indicator.eenheid,
      decimalen: indicator.decimalen,
      per: indicator.per,
      richting: indicator.richting,
      waarde: shown ? printed(now.waarde, indicator) : null,
      verborgen: shown ? null : now.reden,
      nulmeting: change.then
        ? {
            jaar: change.then.jaar,
            waarde: isShown(change.then.status) ? printed(change.then.waarde, indicator) : null,
          }
        : null,
      ontwikkeling: change.antwoord,
      ontwikkelingReden: change.reden,
      zekerMaarKlein: change.klein,
      positie: place?.antwoord ?? null,
      rest: place?.rest?.waarde ?? null,
      koers,
      effectVanaf: input.doel?.effectVanaf ?? null,
    }),
  };
}

function printed(value: number | null, indicator: Indicator): number | null {
  return value === null ? null : roundHalfAway(value, indicator.decimalen);
}

/** Why two figures cannot be tested, whatever they are; null when they can. */
function untestable(indicator: Indicator): Reden | null {
  if (indicator.bronSoort === "modelschatting") return "modelschatting";
  if (indicator.maat === "overgenomen") return "geen-toets";
  const counted =
    ["aantal", "per-inwoners"].includes(indicator.maat) && indicator.telling === "onafhankelijk";
  return counted || ["aandeel", "gemiddelde"].includes(indicator.maat) ? null : "geen-toets";
}

function hiddenReason(...outcomes: readonly RawOutcome[]): Reden | null {
  const hidden = outcomes.find((outcome) => !isShown(outcome.status));
  if (hidden) return hidden.reden ?? "niet-geleverd";
  return outcomes.some((outcome) => outcome.reden === "geen-steekproef") ? "geen-steekproef" : null;
}

interface ChangeAnswer {
  antwoord: Ontwikkeling;
  reden: Reden | null;
  /** The figure compared with; null when there is none. */
  then: RawOutcome | null;
  /** Significant, but too small to matter. */
  klein: boolean;
}

function judgeChange(input: JudgeInput, now: RawOutcome): ChangeAnswer {
  const { indicator, doel, outcomes } = input;
  const then =
    outcomes.find((o) => o.gebied === now.gebied && o.groep === null && o.jaar === doel?.nulmetingJaar) ??
    null;
  const undetermined = (reden: Reden): ChangeAnswer => ({
    antwoord: "niet-te-bepalen",
    reden,
    then,
    klein: false,
  });
  const reason = untestable(indicator);
  if (reason) return undetermined(reason);
  if (!isShown(now.status)) return undetermined(now.reden ?? "niet-geleverd");
  if (!then) return undetermined("geen-nulmeting");
  if (then.jaar >= now.jaar) return undetermined("een-meting");
  if (!input.compare(then.jaar, now.jaar).vergelijkbaar) return undetermined("trendbreuk");
  const hidden = hiddenReason(then, now);
  if (hidden) return undetermined(hidden);
  const difference = differenceOf(indicator, [then, now]);
  if (!difference) return undetermined("geen-toets");
  const antwoord = nameChange(difference, indicator, [then, now]);
  const klein = difference.significant && antwoord === "geen-aantoonbaar-verschil";
  return { antwoord, reden: null, then, klein };
}

/**
 * MOVER for shares, z for means (methods §4), MOVER on Byar's limits for counts and rates of independent cases (§7);
 * null when there is nothing to test with.
 */
function differenceOf(
  indicator: Indicator,
  [base, other]: readonly [RawOutcome, RawOutcome],
  correlation = 0,
): Difference | null {
  switch (indicator.maat) {
    case "gemiddelde":
      return isMean(base) && isMean(other) ? differenceOfMeans(base, other, correlation) : null;
    case "aandeel":
      return isEstimate(base) && isEstimate(other) ? moverDifference(base, other, correlation) : null;
    default:
      return differenceOfCounts(indicator, base, other);
  }
}

function differenceOfMeans(base: Mean, other: Mean, correlation: number): Difference {
  const shared = 2 * correlation * base.standaardfout * other.standaardfout;
  const variance = base.standaardfout ** 2 + other.standaardfout ** 2 - shared;
  return waldDifference(other.waarde - base.waarde, Math.sqrt(Math.max(0, variance)));
}

/** An interval is there only when both count whole units, independent of each other. */
function differenceOfCounts(indicator: Indicator, base: RawOutcome, other: RawOutcome): Difference | null {
  if (!isEstimate(base) || !isEstimate(other)) return null;
  const cases = ({ teller, noemer }: RawOutcome) => ({ aantal: teller ?? 0, bevolking: noemer ?? 1 });
  return rateDifference(cases(base), cases(other), indicator.per ?? 1);
}

interface Mean {
  waarde: number;
  standaardfout: number;
}

function isMean(outcome: RawOutcome): outcome is RawOutcome & Mean {
  return outcome.waarde !== null && outcome.standaardfout !== null;
}

function isEstimate(
  outcome: RawOutcome,
): outcome is RawOutcome & { waarde: number; onder: number; boven: number } {
  return outcome.waarde !== null && outcome.onder !== null && outcome.boven !== null;
}

/** A difference counts when it is significant, relevant, and visible in the printed figures (design §6). */
function isDemonstrable(difference: Difference, indicator: Indicator, pair: readonly RawOutcome[]): boolean {
  const [first, second] = pair.map(({ waarde }) => printed(waarde, indicator));
  const relevant = Math.abs(difference.verschil) >= (indicator.relevantVerschil ?? 0) - 1e-9;
  return difference.significant && relevant && first !== second;
}

function nameChange(difference: Difference, indicator: Indicator, pair: readonly RawOutcome[]): Ontwikkeling {
  if (!isDemonstrable(difference, indicator, pair)) return "geen-aantoonbaar-verschil";
  const up = difference.verschil > 0;
  if (indicator.richting === "geen") return up ? "hoger" : "lager";
  return up === (indicator.richting === "omhoog") ? "beter" : "slechter";
}

interface PlaceAnswer {
  antwoord: Positie;
  reden: Reden | null;
  rest: Judgement["rest"];
}

function judgePlace(input: JudgeInput, now: RawOutcome): PlaceAnswer {
  const { indicator } = input;
  const rest = input.rest.find((o) => o.gebied === now.gebied && o.jaar === now.jaar) ?? null;
  const reason = untestable(indicator) ?? (rest ? hiddenReason(now, rest) : "geen-toets");
  if (reason || !rest) return { antwoord: "niet-te-bepalen", reden: reason ?? "geen-toets", rest: null };
  const difference = differenceOf(indicator, [rest, now], rest.correlatie);
  if (!difference) return { antwoord: "niet-te-bepalen", reden: "geen-toets", rest: null };
  return {
    antwoord: namePlace(difference, indicator, [rest, now]),
    reden: null,
    rest: printedRest(rest, indicator),
  };
}

function printedRest(rest: RawOutcome, indicator: Indicator): Judgement["rest"] {
  const waarde = printed(rest.waarde, indicator);
  if (waarde === null) return null;
  return { waarde, onder: printed(rest.onder, indicator), boven: printed(rest.boven, indicator) };
}

function namePlace(difference: Difference, indicator: Indicator, pair: readonly RawOutcome[]): Positie {
  if (!isDemonstrable(difference, indicator, pair)) return "geen-aantoonbaar-verschil";
  const up = difference.verschil > 0;
  if (indicator.richting === "geen") return up ? "hoger" : "lager";
  return up === (indicator.richting === "omhoog") ? "gunstiger" : "ongunstiger";
}

/**
 * Koers of the gemeente towards the streefwaarde. "Gehaald" follows the figure itself; "op koers" and
 * "achter" need the interval to lie wholly on one side of the straight line from nulmeting to streefwaarde.
 */
function judgeKoers(input: JudgeInput, now: RawOutcome, then: RawOutcome | null): Koers | null {
  const { indicator, doel } = input;
  if (!doel || indicator.richting === "geen") return null;
  if (doel.streefwaardeVolgt) return "streefwaarde-volgt";
  if (doel.effectVanaf !== null && now.jaar < doel.effectVanaf) return "te-vroeg";
  if (!doel.streefwaarde || now.waarde === null) return "niet-te-zeggen";
  const sign = indicator.richting === "omhoog" ? 1 : -1;
  if (sign * (now.waarde - doel.streefwaarde.waarde) >= 0) return "gehaald";
  const path = pathAt(now.jaar, then, doel.streefwaarde);
  if (path === null || now.onder === null || now.boven === null) return "niet-te-zeggen";
  const [worst, best] = sign === 1 ? [now.onder, now.boven] : [now.boven, now.onder];
  if (sign * (worst - path) >= 0) return "op-koers";
  return sign * (best - path) < 0 ? "achter" : "niet-te-zeggen";
}

function pathAt(
  jaar: number,
  then: RawOutcome | null,
  target: { waarde: number; jaar: number },
): number | null {
  if (!then || then.waarde === null || !isShown(then.status) || target.jaar <= then.jaar) return null;
  const share = Math.min(1, (jaar - then.jaar) / (target.jaar - then.jaar));
  return then.waarde + share * (target.waarde - then.waarde);
}

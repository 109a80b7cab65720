import type { Gebied } from "../../domain/gebied.ts";
import type { Indicator } from "../../domain/indicator.ts";
import type {
  Behoefte,
  BehoefteOnderdeel,
  BehoefteStadsdeel,
  OngelijkInvesteren,
} from "../../domain/ongelijk-investeren.ts";
import { isShown, type RawOutcome } from "../../domain/outcome.ts";
import { Z95 } from "../../statistics/intervals.ts";
import { investmentSentence } from "../../wording/investment-sentence.ts";
import { roundHalfAway } from "../../wording/rounding.ts";
import { effortOf } from "./effort.ts";
import { meanOfScores, referenceOf, type ZScore } from "./z-score.ts";

/** What need and effort are computed from. Outcomes are unrounded, after the gate. */
export interface BehoefteInput {
  behoefte: Behoefte;
  indicators: readonly Indicator[];
  outcomes: readonly RawOutcome[];
  gebieden: readonly Gebied[];
  /** Whether two years of an indicator may be compared. */
  comparable: (indicator: Indicator, years: readonly [number, number]) => boolean;
}

/** Digits of z-scores and index. */
const DECIMALS = 2;

/** Need beside effort per stadsdeel; null when a part has no figures to measure with in the base year. */
export function computeOngelijkInvesteren(input: BehoefteInput): OngelijkInvesteren | null {
  const { behoefte, gebieden } = input;
  const parts = behoefte.onderdelen.flatMap((part) => partOf(input, part));
  const jaar = newestYear(input, parts);
  if (parts.length < behoefte.onderdelen.length || jaar === null) return null;
  const inzet = behoefte.inzet.flatMap((id) => effortOf(input, id));
  const stadsdelen = gebieden
    .filter(({ soort }) => soort === "stadsdeel")
    .map(
      ({ id }): BehoefteStadsdeel => ({
        gebied: id,
        ...needOf(input, { gebied: id, jaar, parts }),
        inzet: inzet.map(({ indicator, perGebied }) => ({ indicator, waarde: perGebied.get(id) ?? null })),
      }),
    );
  const found = {
    basisjaar: behoefte.basisjaar,
    jaar,
    onderdelen: parts.map(({ indicator, meerBehoefte, gemiddelde, spreiding }) => ({
      ...{ indicator: indicator.id, meerBehoefte },
      gemiddelde: roundHalfAway(gemiddelde, indicator.decimalen + 1),
      spreiding: roundHalfAway(spreiding, indicator.decimalen + 1),
    })),
    inzet: inzet.map(({ indicator, jaar: year, gemeente }) => ({ indicator, jaar: year, gemeente })),
    stadsdelen,
  };
  return { ...found, zin: investmentSentence(found, input) };
}

/** A part with its indicator, and an unrounded mean and spread. */
interface Part extends Omit<BehoefteOnderdeel, "indicator"> {
  indicator: Indicator;
}

function partOf(
  input: BehoefteInput,
  { indicator: id, meerBehoefte }: Behoefte["onderdelen"][number],
): Part[] {
  const indicator = input.indicators.find((one) => one.id === id);
  if (!indicator) throw new Error(`unknown indicator: ${id}`);
  const reference = referenceOf(
    shownIn(input, indicator, input.behoefte.basisjaar).flatMap(({ waarde }) => waarde ?? []),
  );
  return reference ? [{ indicator, meerBehoefte, ...reference }] : [];
}

/** Figures of the stadsdelen in a year that are shown. */
function shownIn({ outcomes }: BehoefteInput, { id }: Indicator, jaar: number): RawOutcome[] {
  return outcomes.filter(
    (o) => o.indicator === id && o.gebiedSoort === "stadsdeel" && o.jaar === jaar && isShown(o.status),
  );
}

function newestYear(input: BehoefteInput, parts: readonly Part[]): number | null {
  const { basisjaar } = input.behoefte;
  const years = [...new Set(input.outcomes.map(({ jaar }) => jaar))].filter((jaar) => jaar >= basisjaar);
  const fits = (jaar: number) =>
    parts.every(
      ({ indicator }) =>
        shownIn(input, indicator, jaar).length > 0 &&
        (jaar === basisjaar || input.comparable(indicator, [basisjaar, jaar])),
    );
  return years.sort((a, b) => b - a).find(fits) ?? null;
}

type Need = Omit<BehoefteStadsdeel, "gebied" | "inzet">;

function needOf(
  { outcomes }: BehoefteInput,
  { gebied, jaar, parts }: { gebied: string; jaar: number; parts: readonly Part[] },
): Need {
  const found = parts.map((part) => {
    const outcome = outcomes.find(
      (o) => o.indicator === part.indicator.id && o.gebied === gebied && o.jaar === jaar,
    );
    return { part, outcome, score: outcome ? scoreOf(outcome, part) : null };
  });
  const scores = found.flatMap(({ score }) => score ?? []);
  const onderdelen = found.map(({ part, outcome, score }) => ({
    indicator: part.indicator.id,
    waarde: score && outcome?.waarde != null ? roundHalfAway(outcome.waarde, part.indicator.decimalen) : null,
    z: score && roundHalfAway(score.z, DECIMALS),
  }));
  if (scores.length < parts.length) {
    const missing = found.find(({ score }) => score === null)?.outcome;
    return { index: null, onder: null, boven: null, reden: missing?.reden ?? "niet-geleverd", onderdelen };
  }
  return { ...printedIndex(scores), reden: null, onderdelen };
}

function scoreOf(outcome: RawOutcome, { gemiddelde, spreiding, meerBehoefte }: Part): ZScore | null {
  if (!isShown(outcome.status) || outcome.waarde === null) return null;
  const sign = meerBehoefte === "hoger" ? 1 : -1;
  return {
    z: (sign * (outcome.waarde - gemiddelde)) / spreiding,
    standaardfout: (outcome.standaardfout ?? 0) / spreiding,
  };
}

function printedIndex(scores: readonly ZScore[]): Pick<Need, "index" | "onder" | "boven"> {
  const { index, standaardfout } = meanOfScores(scores);
  const round = (value: number) => roundHalfAway(value, DECIMALS);
  if (standaardfout === 0) return { index: round(index), onder: null, boven: null };
  const half = Z95 * standaardfout;
  return { index: round(index), onder: round(index - half), boven: round(index + half) };
}

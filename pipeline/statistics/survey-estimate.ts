import type { Drempels } from "../domain/edition.ts";
import type { Indicator } from "../domain/indicator.ts";
import { type Reden, type Status, statusOfMethod } from "../domain/outcome.ts";
import { effectiveN, tHalfWidth, wilson } from "./intervals.ts";
import { publicationStatus } from "./publication-status.ts";
import type { SurveyCell } from "./survey-cells.ts";

/** Share of invalid answers above which a figure is "indicatief", and above which it is hidden (methods §8). */
const INVALID_SHARE = { indicatief: 0.1, verbergen: 0.2 };

/** An estimate in the unit of the indicator (percentages 0-100), with its status. */
export interface SurveyEstimate {
  waarde: number | null;
  onder: number | null;
  boven: number | null;
  standaardfout: number | null;
  nEffectief: number;
  /** Percentage of those asked without a valid answer. */
  ongeldig: number;
  status: Status;
  reden: Reden | null;
}

/** What is needed to know of the indicator and of the wave. */
export interface EstimateContext {
  indicator: Pick<Indicator, "maat" | "schaal">;
  steekproef: boolean;
  drempels: Drempels;
}

/** Interval and status of one survey cell: Wilson for a proportion, t for a mean (methods §3, §8, §9). */
export function estimateSurvey(cell: SurveyCell, context: EstimateContext): SurveyEstimate {
  const estimate = context.indicator.maat === "aandeel" ? proportion(cell, context) : mean(cell, context);
  const ongeldig = cell.gevraagd > 0 ? cell.ongeldig / cell.gevraagd : 0;
  return { ...estimate, ...withInvalidShare(estimate, ongeldig, context), ongeldig: ongeldig * 100 };
}

type Interim = Omit<SurveyEstimate, "ongeldig">;

function proportion(cell: SurveyCell, { drempels }: EstimateContext): Interim {
  const { waarde: p, variantie, n, nKish } = cell;
  const nEffectief = p === null ? 0 : effectiveN({ p, variance: variantie ?? 0, nKish, n });
  const interval = p === null || nEffectief === 0 ? null : wilson(p, nEffectief);
  const code = publicationStatus(
    {
      kind: "proportion",
      n,
      nEffectief,
      p: p ?? 0,
      width: interval ? interval.boven - interval.onder : null,
      shortScale: false,
    },
    drempels,
  );
  return {
    waarde: scaled(p),
    onder: scaled(interval?.onder ?? null),
    boven: scaled(interval?.boven ?? null),
    standaardfout: variantie === null ? null : Math.sqrt(variantie) * 100,
    nEffectief,
    ...wordStatus(statusOfMethod[code]),
  };
}

function scaled(value: number | null): number | null {
  return value === null ? null : value * 100;
}

function mean(cell: SurveyCell, { drempels, indicator }: EstimateContext): Interim {
  const { waarde, variantie, n, nKish, strata } = cell;
  const standaardfout = variantie === null ? null : Math.sqrt(variantie);
  const half = standaardfout === null ? null : tHalfWidth(standaardfout, n - strata);
  const code = publicationStatus(
    { kind: "mean", n, nEffectief: nKish, p: 0, width: half, shortScale: indicator.schaal !== "0-100" },
    drempels,
  );
  return {
    waarde,
    onder: waarde === null || half === null ? null : waarde - half,
    boven: waarde === null || half === null ? null : waarde + half,
    standaardfout,
    nEffectief: nKish,
    ...wordStatus(statusOfMethod[code]),
  };
}

const reasonOfStatus: Partial<Record<Status, Reden>> = {
  "te-weinig-antwoorden": "te-weinig-antwoorden",
  "te-onzeker": "te-onzeker",
  "niet-getoond-privacy": "privacy",
  "geen-gegevens": "niet-geleverd",
};

function wordStatus(status: Status): { status: Status; reden: Reden | null } {
  return { status, reden: reasonOfStatus[status] ?? null };
}

/** Too many invalid answers, or no random sample, weaken an otherwise good figure. */
function withInvalidShare(
  { status, reden }: Interim,
  ongeldig: number,
  { steekproef }: EstimateContext,
): { status: Status; reden: Reden | null } {
  if (status !== "ok" && status !== "indicatief") return { status, reden };
  if (ongeldig > INVALID_SHARE.verbergen) return { status: "te-onzeker", reden: "te-veel-weet-niet" };
  if (!steekproef) return { status: "indicatief", reden: "geen-steekproef" };
  if (ongeldig > INVALID_SHARE.indicatief) return { status: "indicatief", reden: "te-veel-weet-niet" };
  return { status, reden };
}

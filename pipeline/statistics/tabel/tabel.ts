import type { MethodStatus } from "../../domain/outcome.ts";
import type { Comparison } from "../comparison/compare-survey.ts";
import type { Domain } from "../survey/domains.ts";
import type { SurveyEstimate, SurveyInterval } from "../survey/estimate.ts";
import type { AnswerCode } from "./answer-codes.ts";

/** What an analyst asks of a survey in a table of text columns. */
export interface TabelRequest {
  /** Relation with one row per respondent. */
  from: string;
  /** Columns with answers: an indicator each. */
  values: readonly string[];
  kind: "share" | "mean";
  /** Answers that count as yes; of a share only. */
  yes: readonly AnswerCode[];
  /** Answers that count at all; null: every one that is not blank. */
  valid: readonly AnswerCode[] | null;
  /** Columns to break down by, in the order of the table; the wave may be among them. */
  by: readonly string[];
  /** Column of the wave, in which strata are nested; null when there is one wave. */
  wave: string | null;
  /** Column of the stratum; null for a simple random sample. */
  stratum: string | null;
  /** Column of the weight; null when everybody counts for one. */
  weging: string | null;
  /** Whether the margins are given too: every breakdown with columns left out, but for the wave. */
  totals: boolean;
  /** Compare with an earlier wave: the one before, or the one named. Null: do not. */
  compareWave: { base: string | null } | null;
  /** Compare with everybody else of the same wave. */
  compareRest: boolean;
  /** Whether two waves may be compared for an indicator: nothing is tested across a break. */
  comparable: (indicator: string, earlier: string, later: string) => boolean;
  /** Waves that are no random sample: their figures are indicative at best, and not tested. */
  withoutSample: readonly string[];
}

/** One figure of the table, with its comparisons; null where none was asked or is possible. */
export interface TabelCell {
  /** Value per column of `by`; null in a margin. */
  by: Readonly<Record<string, string | null>>;
  indicator: string;
  estimate: SurveyEstimate;
  interval: SurveyInterval | null;
  status: MethodStatus;
  overWaves: TabelComparison | null;
  withRest: TabelComparison | null;
}

/** A cell before it is compared, with the respondents behind it. */
export interface DomainCell extends TabelCell {
  domain: Domain;
  /** Everybody else of the same wave, also those without a level, taken together. */
  others: () => Domain;
  /** Columns broken down by, without the wave, joined with `|`. */
  grouping: string;
  wave: string | null;
}

/** A cell compared with another. */
export interface TabelComparison {
  /** Wave compared with; null for everybody else. */
  base: string | null;
  baseEstimate: SurveyEstimate;
  /** Cell minus base; null when it may not be tested, or one of the two has no value or no variance. */
  comparison: Comparison | null;
  /** Whether a test is allowed: both are samples, asked and drawn in the same way. */
  comparable: boolean;
  /** P-value adjusted for the tests of the same indicator, breakdown and comparison (Benjamini-Hochberg). */
  pAdjusted: number | null;
  /** Whether both figures are good enough to be shown: a comparison follows the worse of the two. */
  shown: boolean;
}

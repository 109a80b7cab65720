import type { Drempels, PublishedIndicator } from "../../domain/edition.ts";
import type { RawOutcome } from "../../domain/outcome.ts";
import type { QualityAnswer, QualityCard } from "../../domain/quality.ts";
import type { Verandertheorie } from "../../domain/verandertheorie.ts";
import { findBaseline, findChosenBaseline } from "./baseline.ts";
import { answerOf } from "./finding.ts";
import { findFresh } from "./fresh.ts";
import type { QualitySource } from "./quality-source.ts";
import { findRelevant } from "./relevant.ts";
import { findReliable } from "./reliable.ts";
import { findUnderstandable } from "./understandable.ts";
import { findWellDefined } from "./well-defined.ts";

/** Everything the card of one indicator is computed from. */
export interface QualityInput {
  indicator: PublishedIndicator;
  theorie: Verandertheorie;
  /** Its figures after the gate; breakdowns are left out of the card. */
  outcomes: readonly RawOutcome[];
  /** The sources it reads. */
  sources: readonly QualitySource[];
  drempels: Drempels;
  /** Date the edition stands for, ISO. */
  peildatum: string;
}

/** The quality card of one indicator. Pure: same input, same card. */
export function makeQualityCard(input: QualityInput): QualityCard {
  const { indicator, theorie } = input;
  const outcomes = input.outcomes.filter(({ groep }) => groep === null);
  const [defined, relevant, understandable] = answersWithoutData(indicator, theorie);
  return {
    indicator: indicator.id,
    antwoorden: [
      defined,
      answerOf("betrouwbaar", findReliable({ ...input, outcomes })),
      relevant,
      understandable,
      answerOf("actueel", findFresh({ ...input, outcomes })),
      answerOf("nulmeting", findBaseline(indicator, outcomes)),
    ],
  };
}

type Definition = Omit<PublishedIndicator, "trendbreuken" | "bronnen">;

/** The answers that need no data, of a definition and its goal: definition, relevance, words, chosen baseline. */
export function answersWithoutData(
  indicator: Definition,
  theorie: Verandertheorie,
): [QualityAnswer, QualityAnswer, QualityAnswer, QualityAnswer] {
  return [
    answerOf("goed-gedefinieerd", findWellDefined(indicator)),
    answerOf("relevant", findRelevant(indicator, theorie)),
    answerOf("begrijpelijk", findUnderstandable(indicator)),
    answerOf("nulmeting", findChosenBaseline(indicator)),
  ];
}

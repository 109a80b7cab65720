import { group } from "d3";
import type { Edition } from "../domain/edition.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Judgement } from "../domain/judgement.ts";
import type { RawOutcome } from "../domain/outcome.ts";
import { overzichtSoorten } from "../domain/overzicht.ts";
import { computeOngelijkInvesteren } from "../indicators/behoefte/compute-ongelijk-investeren.ts";
import type { ComputedOutcomes, RestOutcome } from "../indicators/computed-outcomes.ts";
import { judgeIndicator } from "../indicators/judge/judge-indicator.ts";
import { makeOverview } from "../indicators/judge/make-overview.ts";
import { summariseDeelambitie } from "../indicators/judge/summarise-deelambitie.ts";
import type { Definitions } from "../indicators/load-indicators.ts";
import { compareYears } from "../indicators/trendbreuken.ts";
import type { Workspace } from "../sources/workspace.ts";

/** What judgements rest on. */
export interface JudgedParts {
  workspace: Workspace;
  definitions: Definitions;
  computed: ComputedOutcomes;
}

/** Everything in an edition that is a judgement, or made of judgements, or said about them. */
export type Judged = Pick<
  Edition,
  "judgements" | "samenvattingen" | "overzichten" | "ongelijkInvesteren" | "toelichtingen"
>;

/**
 * Judges every figure, sums the judgements up per deelambitie and per matrix, and sets need beside effort.
 * @param guarded the outcomes after the gate
 */
export function judgeEdition(parts: JudgedParts, guarded: readonly RawOutcome[]): Judged {
  const { workspace, definitions } = parts;
  const { gebieden } = workspace;
  const { indicators, theorie, behoefte } = definitions;
  const outcomes = group(guarded, ({ indicator }) => indicator);
  const rest = group(parts.computed.rest, ({ indicator }) => indicator);
  const judgements = indicators.flatMap((indicator) =>
    judgeOne(indicator, parts, {
      outcomes: outcomes.get(indicator.id) ?? [],
      rest: rest.get(indicator.id) ?? [],
    }),
  );
  const gemeente = gebieden.find(({ soort }) => soort === "gemeente")?.id;
  const ofGemeente = judgements.filter(({ gebied }) => gebied === gemeente);
  const comparable = (indicator: Indicator, years: readonly [number, number]) =>
    compare(parts, indicator, years).vergelijkbaar;
  return {
    judgements,
    samenvattingen: theorie.deelambities.map(({ id }) =>
      summariseDeelambitie({ deelambitie: id, indicators, judgements: ofGemeente }),
    ),
    overzichten: overzichtSoorten.map((soort) => makeOverview({ soort, judgements, gebieden })),
    ongelijkInvesteren:
      behoefte &&
      computeOngelijkInvesteren({ behoefte, indicators, outcomes: guarded, gebieden, comparable }),
    toelichtingen: workspace.toelichtingen,
  };
}

/** Judgements of one indicator, from its own figures. */
function judgeOne(
  indicator: Indicator,
  parts: JudgedParts,
  { outcomes, rest }: { outcomes: readonly RawOutcome[]; rest: readonly RestOutcome[] },
): Judgement[] {
  const deelambities = [...new Set(outcomes.map(({ deelambitie }) => deelambitie))];
  return deelambities.flatMap((deelambitie) =>
    judgeIndicator({
      indicator,
      deelambitie,
      outcomes: outcomes.filter((outcome) => outcome.deelambitie === deelambitie),
      rest: rest.filter((outcome) => outcome.deelambitie === deelambitie),
      doel: parts.workspace.doelen.get(indicator.id) ?? null,
      gebieden: parts.workspace.gebieden,
      compare: (earlier, later) => compare(parts, indicator, [earlier, later]),
    }),
  );
}

function compare({ workspace }: JudgedParts, indicator: Indicator, years: readonly [number, number]) {
  const configs = workspace.bronnen.map(({ config }) => config);
  return compareYears(indicator, configs, years);
}

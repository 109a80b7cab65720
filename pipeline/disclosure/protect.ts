import type { VerbergReden } from "../domain/afscherming.ts";
import { figureKey, type Protection, type RegisterFacts } from "../domain/disclosure.ts";
import type { Drempels } from "../domain/edition.ts";
import type { Gebied } from "../domain/gebied.ts";
import type { Indicator } from "../domain/indicator.ts";
import { isShown, type RawOutcome } from "../domain/outcome.ts";
import { choosePattern } from "./choose-pattern.ts";
import {
  type GuardedFigure,
  type OutcomeTask,
  outcomeTask,
  type RelationKind,
  relationKinds,
} from "./outcome-task.ts";
import { type PrimaryRule, primaryRules, thresholdOf, verdictsOf } from "./primary-rules.ts";
import { type SurveyTable, surveyTask } from "./survey-task.ts";

/** What the gate looks at. */
export interface GateInput {
  outcomes: readonly RawOutcome[];
  indicators: readonly Indicator[];
  gebieden: readonly Gebied[];
  drempels: Drempels;
  facts: RegisterFacts;
  /** How a figure stands in what was published before, when its rows and definition did not change since. */
  before: ReadonlyMap<string, "shown" | "hidden">;
}

/** Parts of the gate; a test switches them off one by one. */
export interface GateParts {
  rules: readonly PrimaryRule[];
  relations: readonly RelationKind[];
  surveys: boolean;
}

/** Everything. */
export const wholeGate: GateParts = {
  rules: Object.values(primaryRules),
  relations: relationKinds,
  surveys: true,
};

/** What comes out of the gate. */
export interface Guarded {
  outcomes: RawOutcome[];
  /** What must stay uncertain: for the attacker, private. */
  protections: Protection[];
  /** Why each hidden figure is hidden, by key; `terugrekenen` when only to protect others. Private. */
  redenen: Map<string, VerbergReden>;
}

/**
 * The gate (methods §10): hides what must be hidden for itself, and the least besides that keeps it from being computed
 * back from everything public. Only the tables of which something is hidden cost time.
 */
export async function protectOutcomes(input: GateInput, parts: GateParts = wholeGate): Promise<Guarded> {
  const figures = guardedFigures(input, parts);
  const tasks = [
    outcomeTask(
      figures.filter(({ indicator }) => isGuarded(indicator)),
      input.facts.tabellen,
      parts.relations,
    ),
    ...(parts.surveys ? surveyTables(input).flatMap((table) => surveyTask(table) ?? []) : []),
  ];
  const redenen = new Map<string, VerbergReden>();
  for (const task of tasks) for (const key of await hiddenIn(task)) redenen.set(key, "terugrekenen");
  for (const { outcome, verdicts } of figures) {
    const [first] = verdicts;
    if (first) redenen.set(figureKey(outcome), first.reden);
  }
  const indicators = new Map(input.indicators.map((indicator) => [indicator.id, indicator]));
  return {
    outcomes: input.outcomes.map((outcome) => guard(outcome, indicators.get(outcome.indicator), redenen)),
    protections: tasks.flatMap(({ protections }) => protections),
    redenen,
  };
}

/** Registers whose figures are tied; figures published elsewhere and surveys have rules of their own. */
function isGuarded({ bronSoort, maat, telt }: Indicator): boolean {
  return bronSoort === "register" && maat !== "overgenomen" && telt !== "openbaar";
}

function guardedFigures(
  { outcomes, indicators, gebieden, drempels, facts, before }: GateInput,
  { rules }: GateParts,
) {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const places = new Map(gebieden.map((gebied) => [gebied.id, gebied]));
  const cellKey = (o: { indicator: string; deelambitie: string; gebied: string; jaar: number }) =>
    [o.indicator, o.deelambitie, o.gebied, o.jaar].join("|");
  const cells = new Map(facts.cellen.map((cell) => [cellKey(cell), cell]));
  return outcomes.flatMap((outcome): GuardedFigure[] => {
    const indicator = byId.get(outcome.indicator);
    if (!indicator || indicator.bronSoort === "enquete" || !isShown(outcome.status)) return [];
    const figure = {
      outcome,
      indicator,
      drempels,
      gebied: places.get(outcome.gebied) ?? null,
      facts: outcome.groep === null ? (cells.get(cellKey(outcome)) ?? null) : null,
    };
    return [
      {
        outcome,
        indicator,
        threshold: thresholdOf(indicator, drempels),
        verdicts: verdictsOf(figure, rules),
        before: before.get(figureKey(outcome)) ?? null,
      },
    ];
  });
}

/** Per survey indicator and year the gemeente with its stadsdelen, and with each breakdown. */
function surveyTables({ outcomes, indicators }: GateInput): SurveyTable[] {
  return indicators
    .filter(({ bronSoort }) => bronSoort === "enquete")
    .flatMap((indicator) => {
      const own = outcomes.filter((outcome) => outcome.indicator === indicator.id);
      const totals = own.filter(({ gebiedSoort, groep }) => gebiedSoort === "gemeente" && groep === null);
      const newest = Math.max(...totals.filter(({ status }) => isShown(status)).map(({ jaar }) => jaar));
      return totals.flatMap((total): SurveyTable[] => {
        const year = own.filter((o) => o.jaar === total.jaar && o.deelambitie === total.deelambitie);
        const areas = year.filter(({ gebiedSoort, groep }) => gebiedSoort === "stadsdeel" && groep === null);
        const kinds = [...new Set(year.flatMap(({ uitsplitsing }) => uitsplitsing ?? []))];
        return [
          { indicator, total, parts: areas, withRest: total.jaar === newest },
          ...kinds.map((kind) => ({
            indicator,
            total,
            parts: year.filter(({ uitsplitsing }) => uitsplitsing === kind),
            withRest: false,
          })),
        ];
      });
    });
}

/** Figures that a task must hide, by key. */
async function hiddenIn({ task, choiceOf }: OutcomeTask): Promise<string[]> {
  if (task.goals.length === 0 && task.choices.every(({ state }) => state !== "hidden")) return [];
  const { pattern } = await choosePattern(task);
  return [...choiceOf].filter(([, choice]) => pattern[choice] === 1).map(([key]) => key);
}

function guard(
  outcome: RawOutcome,
  indicator: Indicator | undefined,
  redenen: ReadonlyMap<string, VerbergReden>,
): RawOutcome {
  if (!indicator) throw new Error(`unknown indicator: ${outcome.indicator}`);
  if (redenen.has(figureKey(outcome)) && isShown(outcome.status))
    return { ...outcome, status: "niet-getoond-privacy", reden: "privacy" };
  return isGuarded(indicator) && indicator.telt === "personen" ? withoutCounts(outcome, indicator) : outcome;
}

/** Leaves out how many persons a figure rests on, where the figure itself does not say so: elsewhere it may be hidden. */
function withoutCounts(outcome: RawOutcome, { maat }: Indicator): RawOutcome {
  const average = maat === "mediaan" || maat === "gemiddelde";
  return { ...outcome, n: null, noemer: average ? null : outcome.noemer };
}

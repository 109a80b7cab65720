import {
  type FigurePart,
  figureKey,
  type Protection,
  requireCount,
  type TableFacts,
} from "../domain/disclosure.ts";
import type { Indicator } from "../domain/indicator.ts";
import { HOOFDAMBITIE } from "../domain/indicator.ts";
import { isShown, type RawOutcome } from "../domain/outcome.ts";
import type { Row, Terms } from "../solver/linear-program.ts";
import type { Verdict } from "./primary-rules.ts";
import type { Choice, Goal, GuardedNumber, Task } from "./task.ts";

/** A figure the gate may hide. */
export interface GuardedFigure {
  outcome: RawOutcome;
  indicator: Indicator;
  /** Least count that may be shown; 0 without. */
  threshold: number;
  verdicts: readonly Verdict[];
  /** It stays as a published edition showed or hid it: rows and definition did not change. */
  before: "shown" | "hidden" | null;
}

/** Which relations the gate knows; a test switches them off one by one. */
export const relationKinds = [
  "gebieden",
  "deelambities",
  "groepen",
  "aandelen",
  "cumulatief",
  "zelfde-rijen",
] as const;

export type RelationKind = (typeof relationKinds)[number];

/** A task about figures: with for each choice its figures, and what must be protected. */
export interface OutcomeTask {
  task: Task;
  /** Number of the choice of each figure, by key. */
  choiceOf: Map<string, number>;
  protections: Protection[];
}

/** Maten of which noemer is a count of the same rows, not of residents. */
const ownNoemer = ["aandeel", "verhouding"];

/** What the gate works on: figures of registers with everything that ties them (methods §10). */
export function outcomeTask(
  figures: readonly GuardedFigure[],
  tables: readonly TableFacts[],
  relations: readonly RelationKind[] = relationKinds,
): OutcomeTask {
  const build = new TaskBuilder(figures, relations);
  for (const table of build.tablesOf()) build.addTable(table, tables);
  build.addGoals();
  return build.finish();
}

type Numbered = Map<string, number>;

class TaskBuilder {
  readonly #figures: readonly GuardedFigure[];
  readonly #relations: readonly RelationKind[];
  readonly #numbers: GuardedNumber[] = [];
  readonly #rows: Row[] = [];
  readonly #choices: Choice[] = [];
  readonly #goals: Goal[] = [];
  readonly #protections: Protection[] = [];
  readonly #insiders: number[][] = [];
  readonly #numberOf: Numbered = new Map();
  readonly #choiceOf: Numbered = new Map();

  constructor(figures: readonly GuardedFigure[], relations: readonly RelationKind[]) {
    this.#figures = figures;
    this.#relations = relations;
    const byRows = new Map<string, number>();
    for (const figure of figures) {
      const rows = this.#sameRows(figure);
      const choice = byRows.get(rows) ?? this.#choices.push({ key: rows, cost: 1, state: "shown" }) - 1;
      byRows.set(rows, choice);
      this.#addFigure(figure, choice);
    }
  }

  /** Figures with this key are hidden together: what one shows would tell about the other. */
  #sameRows({ outcome, indicator }: GuardedFigure): string {
    const linked = this.#relations.includes("zelfde-rijen") ? indicator.tabellen.join() : indicator.id;
    return [
      linked,
      outcome.deelambitie,
      outcome.gebied,
      outcome.jaar,
      outcome.uitsplitsing,
      outcome.groep,
    ].join("|");
  }

  #addFigure({ outcome, indicator, verdicts, before }: GuardedFigure, choice: number): void {
    const key = figureKey(outcome);
    this.#choiceOf.set(key, choice);
    const parts: [FigurePart, number | null][] = [
      ["teller", outcome.teller],
      ["noemer", ownNoemer.includes(indicator.maat) ? outcome.noemer : null],
    ];
    const own = this.#choices[choice];
    if (!own || !isShown(outcome.status)) return;
    for (const [part, value] of parts) {
      if (value === null) continue;
      const known = before === "shown";
      const hidden = known ? ([value, value] as const) : ([0, Infinity] as const);
      this.#numberOf.set(
        `${key}|${part}`,
        this.#numbers.push({ value, shown: [value, value], hidden, choice }) - 1,
      );
      own.cost += Math.abs(value);
      if (value !== 0 && own.state === "shown") own.state = "free";
    }
    if (verdicts.length > 0 || before === "hidden") own.state = "hidden";
  }

  /** Figures of one indicator and deelambitie, all years. */
  tablesOf(): GuardedFigure[][] {
    const tables = new Map<string, GuardedFigure[]>();
    for (const figure of this.#figures) {
      const { indicator, deelambitie } = figure.outcome;
      const key = `${indicator}|${deelambitie}`;
      tables.set(key, [...(tables.get(key) ?? []), figure]);
    }
    return [...tables.values()];
  }

  addTable(table: readonly GuardedFigure[], facts: readonly TableFacts[]): void {
    for (const jaar of new Set(table.map(({ outcome }) => outcome.jaar))) {
      const year = table.filter(({ outcome }) => outcome.jaar === jaar);
      const about = facts.find(
        (fact) =>
          fact.jaar === jaar &&
          fact.indicator === year[0]?.outcome.indicator &&
          fact.deelambitie === year[0]?.outcome.deelambitie,
      );
      this.#addYear(year, about?.overlapt ?? false);
      if (about?.cumulatief && this.#relations.includes("cumulatief"))
        this.#addGrowth(
          year,
          table.filter(({ outcome }) => outcome.jaar === jaar - 1),
        );
    }
  }

  #addYear(year: readonly GuardedFigure[], overlapping: boolean): void {
    const whole = year.filter(({ outcome }) => outcome.groep === null);
    const total = whole.find(({ outcome }) => outcome.gebiedSoort === "gemeente");
    const parts = whole.filter(({ outcome }) => outcome.gebiedSoort === "stadsdeel");
    if (this.#relations.includes("aandelen")) for (const figure of year) this.#addShare(figure);
    if (total && !overlapping && this.#relations.includes("gebieden")) this.#addSums(total, parts);
    if (total && this.#relations.includes("groepen"))
      for (const kind of new Set(year.flatMap(({ outcome }) => outcome.uitsplitsing ?? [])))
        this.#addSums(
          total,
          year.filter(({ outcome }) => outcome.uitsplitsing === kind),
        );
    if (total?.outcome.deelambitie === HOOFDAMBITIE && this.#relations.includes("deelambities"))
      for (const figure of whole) this.#addSums(figure, this.#partsByDeelambitie(figure));
  }

  #partsByDeelambitie({ outcome }: GuardedFigure): GuardedFigure[] {
    return this.#figures.filter(
      (other) =>
        other.outcome.indicator === outcome.indicator &&
        other.outcome.gebied === outcome.gebied &&
        other.outcome.jaar === outcome.jaar &&
        other.outcome.groep === outcome.groep &&
        other.outcome.deelambitie !== HOOFDAMBITIE,
    );
  }

  /** What is in no part (a unit without a buurt) is taken as known: an attacker may guess that it is nothing. */
  #addSums(total: GuardedFigure, parts: readonly GuardedFigure[]): void {
    for (const part of ["teller", "noemer"] as const) {
      const whole = this.#number(total, part);
      const pieces = parts.flatMap((figure) => this.#number(figure, part) ?? []);
      if (whole === null || pieces.length === 0) continue;
      const terms: Terms = [...pieces.map((piece) => [piece, 1] as const), [whole, -1]];
      const rest = terms.reduce((sum, [index, times]) => sum + times * (this.#numbers[index]?.value ?? 0), 0);
      this.#rows.push({ terms, lower: rest, upper: rest });
    }
  }

  /** A part is never more than the whole. */
  #addShare(figure: GuardedFigure): void {
    const [teller, noemer] = [this.#number(figure, "teller"), this.#number(figure, "noemer")];
    if (teller === null || noemer === null) return;
    if ((figure.outcome.teller ?? 0) > (figure.outcome.noemer ?? 0)) return;
    this.#rows.push({
      terms: [
        [noemer, 1],
        [teller, -1],
      ],
      lower: 0,
      upper: Infinity,
    });
  }

  /** Cumulative years: what came in between is a figure too, though nobody prints it. */
  #addGrowth(year: readonly GuardedFigure[], before: readonly GuardedFigure[]): void {
    for (const figure of year) {
      const earlier = before.find(
        ({ outcome }) => outcome.gebied === figure.outcome.gebied && outcome.groep === figure.outcome.groep,
      );
      const [now, then] = [this.#number(figure, "teller"), earlier ? this.#number(earlier, "teller") : null];
      if (now === null || then === null || !earlier) continue;
      const terms: Terms = [
        [now, 1],
        [then, -1],
      ];
      this.#rows.push({ terms, lower: 0, upper: Infinity });
      const growth = (figure.outcome.teller ?? 0) - (earlier.outcome.teller ?? 0);
      if (growth <= 0 || growth >= figure.threshold) continue;
      const requirement = requireCount(figure.threshold);
      this.#goals.push({ terms, requirement });
      const keys = [figure, earlier].map(({ outcome }) => figureKey(outcome));
      this.#protections.push({
        reden: "klein-aantal",
        terms: keys.map((key, place) => ({
          figure: key,
          part: "teller" as const,
          times: place === 0 ? 1 : -1,
        })),
        requirement,
      });
    }
  }

  addGoals(): void {
    for (const figure of this.#figures) {
      const key = figureKey(figure.outcome);
      if (!isShown(figure.outcome.status) || figure.before === "shown") continue;
      for (const { reden, terms, requirement } of figure.verdicts) {
        this.#protections.push({
          reden,
          terms: terms.map(([part, times]) => ({ figure: key, part, times })),
          requirement,
        });
        const numbered = terms.flatMap(([part, times]) => {
          const index = this.#number(figure, part);
          return index === null ? [] : [[index, times] as const];
        });
        if (numbered.length === terms.length && numbered.length > 0)
          this.#goals.push({ terms: numbered, requirement });
      }
      if (figure.indicator.telt === "personen" && figure.outcome.teller === 1) this.#addLoner(figure);
    }
  }

  /** One person knows their own figure, everything that rests on the same rows, and totals of nobody else. */
  #addLoner(figure: GuardedFigure): void {
    const own = this.#number(figure, "teller");
    if (own === null) return;
    const totals = this.#rows.flatMap(({ terms }) =>
      terms.some(([index]) => index === own) ? terms.map(([index]) => index) : [],
    );
    const same = this.#numbers.flatMap(({ choice }, index) =>
      choice === this.#numbers[own]?.choice ? [index] : [],
    );
    const ones = [...totals, ...same].filter((index) => this.#numbers[index]?.value === 1);
    this.#insiders.push([...new Set([own, ...ones])]);
  }

  #number({ outcome }: GuardedFigure, part: FigurePart): number | null {
    return this.#numberOf.get(`${figureKey(outcome)}|${part}`) ?? null;
  }

  finish(): OutcomeTask {
    return {
      task: {
        numbers: this.#numbers,
        rows: this.#rows,
        choices: this.#choices,
        goals: this.#goals,
        insiders: this.#insiders,
      },
      choiceOf: this.#choiceOf,
      protections: this.#protections,
    };
  }
}

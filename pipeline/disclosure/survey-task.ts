import { figureKey, type Protection, requireWidth } from "../domain/disclosure.ts";
import type { Indicator } from "../domain/indicator.ts";
import { isShown, type RawOutcome } from "../domain/outcome.ts";
import type { Row } from "../solver/linear-program.ts";
import { roundHalfAway } from "../wording/rounding.ts";
import type { OutcomeTask } from "./outcome-task.ts";
import type { Choice, Goal, GuardedNumber } from "./task.ts";

/** Feasible values of a hidden share must be at least this wide: part of the whole scale (methods "Across publications"). */
const SHARE_WIDTH = 0.2;

/** Feasible numbers of answers of a hidden figure must be at least this wide (idem). */
const N_WIDTH = 10;

/** Public n goes in steps of ten. */
const N_STEP = 10;

/** Estimates of the gemeente, and of the parts that make it up, of one indicator in one year. */
export interface SurveyTable {
  indicator: Indicator;
  total: RawOutcome;
  parts: readonly RawOutcome[];
  /** Whether the rest of the city is printed beside each part. */
  withRest: boolean;
}

/** Lowest and highest value an estimate can have, in the unit of the indicator. */
function scaleOf({ maat, schaal }: Indicator): readonly [number, number] {
  if (maat === "aandeel") return [0, 100];
  const [from = 0, to = 100] = (schaal ?? "0-100").split("-").map(Number);
  return [from, to];
}

/**
 * What the gate works on for a survey: the estimate of the gemeente is the weighted mean of its parts, and an attacker
 * is supposed to know the weights. Numbers are sums: estimate × share of the weight, and valid answers. Null when
 * nothing is hidden for privacy.
 */
export function surveyTask(table: SurveyTable): OutcomeTask | null {
  const secret = table.parts.filter(({ status }) => status === "niet-getoond-privacy");
  const whole = table.total.gewogenN ?? 0;
  if (secret.length === 0 || whole <= 0) return null;
  const build = new SurveyBuilder(table, whole);
  for (const part of secret) build.protect(part);
  return build.finish();
}

class SurveyBuilder {
  readonly #table: SurveyTable;
  readonly #whole: number;
  readonly #numbers: GuardedNumber[] = [];
  readonly #choices: Choice[] = [];
  readonly #rows: Row[] = [];
  readonly #goals: Goal[] = [];
  readonly #protections: Protection[] = [];
  readonly #choiceOf = new Map<string, number>();
  readonly #places = new Map<string, { sum: number; n: number; share: number }>();

  constructor(table: SurveyTable, whole: number) {
    this.#table = table;
    this.#whole = whole;
    for (const outcome of [table.total, ...table.parts]) this.#add(outcome);
    this.#tie("sum");
    this.#tie("n");
    if (table.withRest) for (const part of table.parts) this.#addRest(part);
  }

  #add(outcome: RawOutcome): void {
    const key = figureKey(outcome);
    const share = (outcome.gewogenN ?? 0) / this.#whole;
    const shown = isShown(outcome.status);
    const choice =
      this.#choices.push({ key, cost: Math.max(1, outcome.n ?? 0), state: shown ? "free" : "hidden" }) - 1;
    this.#choiceOf.set(key, choice);
    const n = outcome.n ?? 0;
    const steps = roundHalfAway(n / N_STEP, 0) * N_STEP;
    const scale = scaleOf(this.#table.indicator);
    this.#places.set(key, {
      share,
      sum: this.#number({
        value: (outcome.waarde ?? 0) * share,
        shown: this.#printed(outcome.waarde ?? 0, share),
        hidden: [scale[0] * share, scale[1] * share],
        choice,
      }),
      n: this.#number({
        value: n,
        shown: [Math.max(0, steps - N_STEP / 2), steps + N_STEP / 2],
        hidden: [0, Infinity],
        choice,
      }),
    });
  }

  #number(number: GuardedNumber): number {
    return this.#numbers.push(number) - 1;
  }

  /** Everything that is printed as this value, times a share of the weight. */
  #printed(value: number, share: number): readonly [number, number] {
    const half = 0.5 * 10 ** -this.#table.indicator.decimalen;
    const printed = roundHalfAway(value, this.#table.indicator.decimalen);
    return [(printed - half) * share, (printed + half) * share];
  }

  /** The parts make up the gemeente; respondents in no part are an unknown that is never printed. */
  #tie(kind: "sum" | "n"): void {
    const all = [this.#table.total, ...this.#table.parts].map((outcome) => this.#placeOf(outcome));
    const terms = all.map((place, index) => [place[kind], index === 0 ? -1 : 1] as const);
    const lacking = -terms.reduce(
      (sum, [index, times]) => sum + times * (this.#numbers[index]?.value ?? 0),
      0,
    );
    const share = 1 - all.slice(1).reduce((sum, place) => sum + place.share, 0);
    const hidden: readonly [number, number] =
      kind === "n"
        ? [0, Infinity]
        : (scaleOf(this.#table.indicator).map((end) => end * Math.max(0, share)) as [number, number]);
    // Shares of weights do not add up to exactly 1 in binary; someone without a gebied weighs far more than this.
    if (share < 1e-9 && Math.abs(lacking) < 1e-6) {
      this.#rows.push({ terms, lower: -lacking - 1e-9, upper: -lacking + 1e-9 });
      return;
    }
    const rest = this.#number({ value: lacking, shown: hidden, hidden, choice: null });
    this.#rows.push({ terms: [...terms, [rest, 1]], lower: -1e-9, upper: 1e-9 });
  }

  /** Beside a stadsdeel stands the figure of the rest of the city: the same sum once more, rounded otherwise. */
  #addRest(part: RawOutcome): void {
    const [total, own] = [this.#placeOf(this.#table.total), this.#placeOf(part)];
    const share = 1 - own.share;
    if (share <= 0) return;
    const value = (this.#numbers[total.sum]?.value ?? 0) - (this.#numbers[own.sum]?.value ?? 0);
    const scale = scaleOf(this.#table.indicator);
    const rest = this.#number({
      value,
      shown: this.#printed(value / share, share),
      hidden: [scale[0] * share, scale[1] * share],
      choice: this.#choiceOf.get(figureKey(part)) ?? null,
    });
    this.#rows.push({
      terms: [
        [total.sum, 1],
        [own.sum, -1],
        [rest, -1],
      ],
      lower: -1e-9,
      upper: 1e-9,
    });
  }

  #placeOf(outcome: RawOutcome) {
    const place = this.#places.get(figureKey(outcome));
    if (!place) throw new Error(`unknown figure: ${figureKey(outcome)}`);
    return place;
  }

  protect(outcome: RawOutcome): void {
    const place = this.#placeOf(outcome);
    const [from, to] = scaleOf(this.#table.indicator);
    const key = figureKey(outcome);
    const width = SHARE_WIDTH * (to - from);
    if (place.share > 0)
      this.#goals.push({ terms: [[place.sum, 1 / place.share]], requirement: requireWidth(width) });
    this.#goals.push({ terms: [[place.n, 1]], requirement: requireWidth(N_WIDTH) });
    for (const [part, requirement] of [
      ["teller", requireWidth(width)],
      ["noemer", requireWidth(N_WIDTH)],
    ] as const)
      this.#protections.push({
        reden: "weinig-antwoorden",
        terms: [{ figure: key, part, times: 1 }],
        requirement,
      });
  }

  finish(): OutcomeTask {
    return {
      task: {
        numbers: this.#numbers,
        rows: this.#rows,
        choices: this.#choices,
        goals: this.#goals,
        insiders: [],
      },
      choiceOf: this.#choiceOf,
      protections: this.#protections,
    };
  }
}

import { figureKey, requireDifference } from "../domain/disclosure.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { Question, Relation, Sum } from "./attack.ts";
import { areasOf, isRegister, type KnownEdition, numberKey } from "./know-registers.ts";

/** What two editions say together that neither says alone. */
export interface Between {
  bounds: Map<string, readonly [number, number]>;
  relations: Relation[];
  questions: Question[];
}

/**
 * What an attacker learns from two editions about persons in registers (methods, "Across publications"): a figure that
 * grew by a few tells of those few, and a stadsdeel that gained or lost a buurt is a publication of that buurt.
 */
export function knowBetween(now: KnownEdition, then: KnownEdition): Between {
  const found: Between = { bounds: new Map(), relations: [], questions: [] };
  const persons = now.open.indicators.filter(
    (indicator) => isRegister(indicator) && indicator.telt === "personen",
  );
  for (const indicator of persons) {
    const earlier = then.open.indicators.find(
      ({ id, hash }) => id === indicator.id && hash === indicator.hash,
    );
    if (!earlier) continue;
    for (const year of pairsOf({ now, then }, indicator)) {
      compareYear(found, { now, then }, { indicator, year });
    }
  }
  return found;
}

interface Editions {
  now: KnownEdition;
  then: KnownEdition;
}

/** The same figure in two editions. */
type Pair = readonly [now: Outcome, then: Outcome];

/** Figures of whole gebieden that stand in both editions, per deelambitie and year. */
function pairsOf({ now, then }: Editions, { id }: Indicator): Pair[][] {
  const present = ({ status }: Outcome) => status !== "geen-gegevens" && status !== "geen-bron";
  const whole = ({ open }: KnownEdition) =>
    open.outcomes.filter((outcome) => outcome.indicator === id && outcome.groep === null && present(outcome));
  const earlier = new Map(whole(then).map((outcome) => [figureKey(outcome), outcome]));
  const years = new Map<string, Pair[]>();
  for (const outcome of whole(now)) {
    const before = earlier.get(figureKey(outcome));
    const key = `${outcome.deelambitie}|${outcome.jaar}`;
    if (before) years.set(key, [...(years.get(key) ?? []), [outcome, before]]);
  }
  return [...years.values()];
}

function compareYear(
  found: Between,
  editions: Editions,
  { indicator, year }: { indicator: Indicator; year: readonly Pair[] },
): void {
  const { now, then } = editions;
  const keysOf = ([a, b]: Pair) =>
    [numberKey(now, indicator, a, "teller"), numberKey(then, indicator, b, "teller")] as const;
  const sameAreas = ([a, b]: Pair) => areasOf(now, a) === areasOf(then, b);
  for (const pair of year.filter(sameAreas)) {
    const [newKey, oldKey] = keysOf(pair);
    if (newKey === oldKey) continue;
    found.questions.push({
      id: `${figureKey(pair[0])} | verschil met ${then.open.name}`,
      sum: [
        [newKey, 1],
        [oldKey, -1],
      ],
      requirement: requireDifference(now.open.drempels.register),
    });
  }
  const city = year.find(([{ gebiedSoort }]) => gebiedSoort === "gemeente");
  const moved = year.filter((pair) => !sameAreas(pair));
  // With other rows besides, nothing follows: the figures are new unknowns.
  if (city && keysOf(city)[0] === keysOf(city)[1]) addMoves(found, editions, { indicator, moved });
}

/** The persons of moved buurten, per pair of stadsdelen: new = old + those who came - those who went. */
function addMoves(
  found: Between,
  { now, then }: Editions,
  { indicator, moved }: { indicator: Indicator; moved: readonly Pair[] },
): void {
  const flows = flowsBetween(now, then);
  for (const [a, b] of moved) {
    const label = `${a.indicator} | ${a.deelambitie} | ${a.jaar}`;
    const nameOf = ({ from, to }: Flow) =>
      `${label} | verhuisde buurten ${from} naar ${to}, sinds ${then.open.name}`;
    const own = flows.filter(({ from, to }) => from === a.gebied || to === a.gebied);
    const sum: Sum = [
      [numberKey(now, indicator, a, "teller"), 1],
      [numberKey(then, indicator, b, "teller"), -1],
      ...own.map((flow) => [nameOf(flow), flow.to === a.gebied ? -1 : 1] as const),
    ];
    found.relations.push({ table: `${label} verhuizing`, sum, lower: 0, upper: 0 });
    for (const flow of own) {
      if (found.bounds.has(nameOf(flow))) continue;
      found.bounds.set(nameOf(flow), [0, Infinity]);
      const requirement = requireDifference(now.open.drempels.register);
      found.questions.push({ id: nameOf(flow), sum: [[nameOf(flow), 1]], requirement });
    }
  }
}

interface Flow {
  from: string;
  to: string;
}

/** Pairs of stadsdelen between which at least one buurt moved. */
function flowsBetween(now: KnownEdition, then: KnownEdition): Flow[] {
  const before = new Map(then.open.gebieden.map(({ id, stadsdeel }) => [id, stadsdeel]));
  const flows = new Map<string, Flow>();
  for (const { id, soort, stadsdeel } of now.open.gebieden) {
    const from = before.get(id);
    if (soort !== "buurt" || !from || !stadsdeel || from === stadsdeel) continue;
    flows.set(`${from}|${stadsdeel}`, { from, to: stadsdeel });
  }
  return [...flows.values()];
}

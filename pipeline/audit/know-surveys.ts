import { figureKey } from "../domain/disclosure.ts";
import type { Indicator } from "../domain/indicator.ts";
import { isShown, type Outcome } from "../domain/outcome.ts";
import type { Knowledge, Relation, Sum } from "./attack.ts";
import type { KnownEdition } from "./know-registers.ts";

/** Public n goes in steps of ten. */
const N_HALF = 5;

/** Rounding of weights: shares of them add up to one within this. */
const SLACK = 1e-9;

/** Name of the estimate behind a survey figure (an average, in the unit of the indicator) and of its n. */
export function surveyKeys(edition: KnownEdition, figure: string): { estimate: string; n: string } {
  const name = `${edition.open.name} # ${figure}`;
  return { estimate: `${name} # schatting`, n: `${name} # n` };
}

/**
 * What an edition says about surveys of which something is hidden: the estimate of the gemeente is the mean of its
 * stadsdelen, and of each breakdown, with weights the attacker is supposed to know; answers add up too; and the figure of the
 * rest of the city is printed beside stadsdelen.
 */
export function knowSurveys(edition: KnownEdition): Knowledge {
  const bounds = new Map<string, readonly [number, number]>();
  const relations: Relation[] = [];
  for (const indicator of edition.open.indicators.filter(({ bronSoort }) => bronSoort === "enquete")) {
    const outcomes = edition.open.outcomes.filter((outcome) => outcome.indicator === indicator.id);
    for (const total of outcomes.filter(
      ({ gebiedSoort, groep }) => gebiedSoort === "gemeente" && groep === null,
    )) {
      const wave = outcomes.filter((o) => o.jaar === total.jaar && o.deelambitie === total.deelambitie);
      if (!wave.some(({ status }) => status === "niet-getoond-privacy")) continue;
      for (const outcome of wave) addBounds(bounds, { edition, indicator, outcome });
      relations.push(...wave.flatMap((outcome) => restOf({ edition, indicator, total, outcome })));
      for (const parts of divisionsOf(wave)) addSums({ edition, indicator, total, parts, bounds, relations });
    }
  }
  return { bounds, relations };
}

/** The ways a wave is divided: into stadsdelen, and by each breakdown. */
function divisionsOf(wave: readonly Outcome[]): Outcome[][] {
  const areas = wave.filter(({ gebiedSoort, groep }) => gebiedSoort === "stadsdeel" && groep === null);
  const kinds = [...new Set(wave.flatMap(({ uitsplitsing }) => uitsplitsing ?? []))];
  return [areas, ...kinds.map((kind) => wave.filter(({ uitsplitsing }) => uitsplitsing === kind))].filter(
    (parts) => parts.length > 0,
  );
}

/** Lowest and highest answer there is. */
function scaleOf({ maat, schaal }: Indicator): readonly [number, number] {
  const [from = 0, to = 100] = (maat === "aandeel" ? "0-100" : (schaal ?? "0-100")).split("-").map(Number);
  return [from, to];
}

interface Shown {
  edition: KnownEdition;
  indicator: Indicator;
  outcome: Outcome;
}

function addBounds(
  bounds: Map<string, readonly [number, number]>,
  { edition, indicator, outcome }: Shown,
): void {
  const keys = surveyKeys(edition, figureKey(outcome));
  const half = 0.5 * 10 ** -indicator.decimalen;
  const { waarde, n } = outcome;
  bounds.set(keys.estimate, waarde === null ? scaleOf(indicator) : [waarde - half, waarde + half]);
  bounds.set(keys.n, n === null ? [0, Infinity] : [Math.max(0, n - N_HALF), n + N_HALF]);
}

interface Division {
  edition: KnownEdition;
  indicator: Indicator;
  total: Outcome;
  parts: readonly Outcome[];
  bounds: Map<string, readonly [number, number]>;
  relations: Relation[];
}

function addSums({ edition, indicator, total, parts, bounds, relations }: Division): void {
  const weightOf = (outcome: Outcome) => edition.secrets.gewichten[figureKey(outcome)] ?? 0;
  const whole = weightOf(total);
  if (whole <= 0) return;
  const over = parts[0]?.uitsplitsing ?? "gebieden";
  const name = `${edition.open.name}: ${total.indicator} ${total.jaar} ${over}`;
  const rest = { estimate: `${name} # overigen`, n: `${name} # overige antwoorden` };
  const share = 1 - parts.reduce((sum, part) => sum + weightOf(part), 0) / whole;
  const everybody = share < SLACK;
  bounds.set(rest.estimate, scaleOf(indicator));
  bounds.set(rest.n, everybody ? [0, 0] : [0, Infinity]);
  const keysOf = (outcome: Outcome) => surveyKeys(edition, figureKey(outcome));
  const estimates: Sum = [
    [keysOf(total).estimate, -1],
    ...parts.map((part) => [keysOf(part).estimate, weightOf(part) / whole] as const),
    ...(everybody ? [] : [[rest.estimate, share] as const]),
  ];
  const answers: Sum = [
    [keysOf(total).n, -1],
    ...parts.map((part) => [keysOf(part).n, 1] as const),
    [rest.n, 1],
  ];
  relations.push({ table: name, sum: estimates, lower: -1e-6, upper: 1e-6 });
  relations.push({ table: name, sum: answers, lower: 0, upper: 0 });
}

/** The rest of the city, printed beside a stadsdeel: W p = w p' + (W - w) rest. */
function restOf({ edition, indicator, total, outcome }: Shown & { total: Outcome }): Relation[] {
  const judgement = edition.open.judgements.find(
    (j) =>
      j.indicator === outcome.indicator &&
      j.deelambitie === outcome.deelambitie &&
      j.gebied === outcome.gebied &&
      j.jaar === outcome.jaar,
  );
  const printed = outcome.gebiedSoort === "stadsdeel" ? judgement?.rest?.waarde : undefined;
  const whole = edition.secrets.gewichten[figureKey(total)] ?? 0;
  const own = edition.secrets.gewichten[figureKey(outcome)] ?? 0;
  if (printed === undefined || whole <= own || !isShown(outcome.status)) return [];
  const half = 0.5 * 10 ** -indicator.decimalen;
  const keysOf = (o: Outcome) => surveyKeys(edition, figureKey(o)).estimate;
  const share = 1 - own / whole;
  return [
    {
      table: `${edition.open.name}: ${total.indicator} ${total.jaar} rest van de stad`,
      sum: [
        [keysOf(total), 1],
        [keysOf(outcome), -own / whole],
      ],
      lower: (printed - half) * share - 1e-6,
      upper: (printed + half) * share + 1e-6,
    },
  ];
}

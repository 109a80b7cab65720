import { formatNumber } from "../../../pipeline/wording/number-format.ts";
import type { Part, Table } from "../harness/benchmark.ts";
import { growth } from "../harness/timing.ts";
import type { Spread } from "./national-figures.ts";
import { type Step, steps } from "./run-part.ts";
import { costOf, rowsIn, type ScaleRun } from "./run-parts.ts";

/** What the national run has to hold: minutes on two cores, and cost per row beside that of the tenfold run. */
export const marks = { minutes: 5, perRow: 1.3 };

const MILLION = 1e6;
const dash = "–";

const stepWords: Record<Step, string> = {
  definities: "definities",
  laden: "laden",
  rekenen: "rekenen",
  afschermen: "afschermen",
};

const head = [
  "schaal",
  "gemeenten",
  "rijen",
  "maken",
  "hele verwerking",
  ...steps.map((step) => stepWords[step]),
  "processortijd",
  "piekgeheugen",
  "uitgelopen",
  "per miljoen rijen",
];

/** Times of the steps are those of all warehouses added up: with two processes more than the whole took. */
function tableOf(runs: readonly ScaleRun[]): Table {
  return { head, rows: runs.map(rowOf) };
}

function rowOf(run: ScaleRun): string[] {
  const costs = steps.map((step) => costOf(run, step));
  const processor = costs.reduce((sum, cost) => sum + cost.processor, 0);
  const spill = Math.max(...costs.map((cost) => cost.spill));
  return [
    run.plan.name,
    formatNumber(run.plan.gemeenten),
    formatNumber(rowsIn(run)),
    inSeconds(run.generating),
    inSeconds(run.seconds),
    ...costs.map(({ seconds }) => inSeconds(seconds)),
    inSeconds(processor),
    `${formatNumber(run.peak)} MB`,
    spill === 0 ? "niets" : `${formatNumber(spill / 2 ** 20)} MB`,
    inSeconds(secondsPerMillion(run)),
  ];
}

const inSeconds = (seconds: number) => `${formatNumber(seconds, 1)} s`;

/** Seconds of the whole run per million rows that were loaded. */
function secondsPerMillion(run: ScaleRun): number {
  return (run.seconds / rowsIn(run)) * MILLION;
}

/** Slope of log time on log rows. */
function slopeOf(runs: readonly ScaleRun[]): number {
  return growth(runs.map((run) => ({ size: rowsIn(run), time: run.seconds })));
}

/** Everything in one warehouse, ever larger; the last run has less memory and stands outside the slope. */
export function togetherPart(runs: readonly ScaleRun[]): Part {
  const free = runs.filter(({ plan }) => plan.memoryMb === null);
  return {
    heading: "In één warehouse",
    text: [
      'Een gemeente van gemiddelde grootte (1×) levert ongeveer 5.850 antwoorden op een enquete van 60 vragen, 1.170 subsidies en 29.240 rijen over participatie; daarbij komen de verdeling van de subsidies en de bevolking. De code is die van `npm run refresh`: leveringen laden en controleren, cijfers berekenen, afschermen. Een gemeente staat hier waar anders een stadsdeel staat. "Uitgelopen" is het meeste dat tegelijk tijdelijk op schijf stond. De grens in de laatste regel geldt voor wat DuckDB zelf bijhoudt (`geheugen-mb`); het proces neemt meer.',
    ],
    table: tableOf(runs),
    conclusion: `De helling van log(tijd) op log(rijen) is ${formatNumber(slopeOf(free), 2)}; bij 1 groeit de tijd precies mee met de rijen, daaronder minder.`,
  };
}

/** Divided over warehouses by gemeente, two processes at a time. */
export function apartPart(runs: readonly ScaleRun[]): Part {
  const [ten, last] = [runs[0], runs.at(-1)];
  if (!ten || !last) throw new Error("no runs");
  const ratio = secondsPerMillion(last) / secondsPerMillion(ten);
  const minutes = last.seconds / 60;
  const size = last.plan.perWarehouse;
  return {
    heading: "Verdeeld naar gemeente",
    text: [
      `Dezelfde rijen, met hoogstens ${size} gemeenten in een warehouse en twee processen die elk een volgend warehouse maken. De tijden van de stappen zijn opgeteld over de processen.`,
    ],
    table: tableOf(runs),
    conclusion: `De laatste duurt ${formatNumber(minutes, 1)} minuten (eis: hoogstens ${marks.minutes}) en kost per rij ${formatNumber(ratio, 2)} keer zoveel als 10× (eis: hoogstens ${formatNumber(marks.perRow, 1)}). De helling van log(tijd) op log(rijen) is ${formatNumber(slopeOf(runs), 2)}. ${minutes <= marks.minutes && ratio <= marks.perRow ? "Beide eisen zijn gehaald." : "Niet beide eisen zijn gehaald."}`,
  };
}

/** Lines of the comparison that the report shows. */
const SHOWN = 15;

/** How the indicators are spread over all gemeenten. */
export function comparisonPart(spreads: readonly Spread[]): Part {
  const hidden = spreads.reduce((sum, { nietGetoond }) => sum + nietGetoond, 0);
  const indicators = new Set(spreads.map(({ indicator }) => indicator)).size;
  const figures = spreads.reduce((sum, { gemeenten }) => sum + gemeenten, hidden);
  return {
    heading: "Een landelijke vergelijking",
    text: [
      `Uit dezelfde definities: per indicator het nieuwste jaar, over alle gemeenten. Een cijfer dat voor een gemeente niet getoond mag worden (te weinig antwoorden, te onzeker, of geheim) telt niet mee in de verdeling en staat apart. Van ${indicators} indicatoren is de bron nagemaakt: enquete, subsidies en participatie; de andere (gepubliceerde statistiek, geld, plekken, raad) zijn wel berekend, maar zonder rijen. De gegevens zijn verzonnen: de getallen zeggen niets over Nederland.`,
    ],
    table: {
      head: [
        "indicator",
        "deelambitie",
        "jaar",
        "gemeenten",
        "niet getoond",
        "zonder cijfer",
        "10%",
        "25%",
        "midden",
        "75%",
        "90%",
      ],
      rows: spreads.slice(0, SHOWN).map(spreadRow),
    },
    conclusion: `Dit zijn de eerste ${Math.min(SHOWN, spreads.length)} van ${spreads.length} regels; alle regels staan in het JSON-bestand en, met \`--vergelijking=<bestand>\`, als CSV. Van de ${formatNumber(figures)} cijfers zijn er ${formatNumber(hidden)} niet getoond.`,
  };
}

function spreadRow(spread: Spread): string[] {
  const { indicator, deelambitie, jaar, gemeenten, nietGetoond, zonderCijfer } = spread;
  const counts = [gemeenten, nietGetoond, zonderCijfer].map((count) => formatNumber(count));
  const { p10, p25, mediaan, p75, p90 } = spread;
  const parts = [p10, p25, mediaan, p75, p90].map((value) =>
    value === null ? dash : formatNumber(value, 1),
  );
  return [indicator, deelambitie, String(jaar), ...counts, ...parts];
}

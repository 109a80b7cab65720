import { formatNumber } from "../../pipeline/wording/number-format.ts";
import { createRandom } from "../make-sample/random.ts";
import type { Benchmark, Part } from "./harness/benchmark.ts";
import { type Coverage, type Method, measureCoverage, methods } from "./simulation/coverage-cell.ts";
import { type FalseAlarms, measureFalseAlarms } from "./simulation/false-alarms.ts";
import { areaOf, cityOf, type StratumToDraw } from "./simulation/sample.ts";

const sizes = [10, 20, 30, 50, 100, 300];
const shares = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5];
const replicates = { area: 20_000, city: 5_000, alarms: 20_000 };

/** Answers per stratum of a city of seven. */
const sizesPerStratum = [10, 20, 30, 50, 100];

/** Weights as in methods §3: coefficients of variation of .47 and .95. */
const scenarios = [
  { name: "ongewogen", cv: 0, linked: false },
  { name: "weging 0,47, los van het antwoord", cv: 0.47, linked: false },
  { name: "weging 0,47, hangt samen met het antwoord", cv: 0.47, linked: true },
  { name: "weging 0,95, los van het antwoord", cv: 0.95, linked: false },
  { name: "weging 0,95, hangt samen met het antwoord", cv: 0.95, linked: true },
];

type Scenario = (typeof scenarios)[number];

/** Nominal against achieved: how often intervals hold the truth, and how often a test raises a false alarm. */
export const coverage: Benchmark = {
  title: "Meting: houden de marges wat ze beloven?",
  run: async (tell) => {
    tell("marges van een gebied");
    const area = cellsOf("gebied", sizes, { draw: areaOf, replicates: replicates.area });
    tell("marges van een stad van zeven gebieden");
    const city = cellsOf("stad", sizesPerStratum, { draw: cityOf, replicates: replicates.city });
    tell("vals alarm");
    const alarms = scenarios.filter(({ linked }) => !linked).flatMap(alarmsOf);
    return {
      parts: [areaPart(area), sharePart(area), cityPart(city), alarmPart(alarms)],
      measurements: { replicates, area, city, alarms },
    };
  },
};

/** Coverage of one scenario at one size and one share. */
interface Cell {
  scenario: string;
  n: number;
  p: number;
  coverage: Coverage;
}

type Draw = (kind: Scenario & { p: number }, n: number) => StratumToDraw[];

function cellsOf(
  place: string,
  ns: readonly number[],
  { draw, replicates }: { draw: Draw; replicates: number },
): Cell[] {
  return scenarios.flatMap((scenario) =>
    ns.flatMap((n) =>
      shares.map((p) => {
        const random = createRandom(`bench/${place}/${scenario.name}/${n}/${p}`);
        const found = measureCoverage(draw({ ...scenario, p }, n), p, { replicates, random });
        return { scenario: scenario.name, n, p, coverage: found };
      }),
    ),
  );
}

interface Alarm extends FalseAlarms {
  scenario: string;
  p: number;
}

function alarmsOf(scenario: Scenario): Alarm[] {
  return [0.02, 0.05, 0.1].map((p) => {
    const random = createRandom(`bench/alarm/${scenario.name}/${p}`);
    const [few, many] = [areaOf({ ...scenario, p }, 30), areaOf({ ...scenario, p }, 1000)];
    const found = measureFalseAlarms(few, many, { replicates: replicates.alarms, random });
    return { scenario: scenario.name, p, ...found };
  });
}

const methodNames: Record<Method, string> = {
  aanbevolen: "ons interval: Wilson met begrensde effectieve n",
  "alleen Kish": "Wilson met alleen de n van Kish",
  Wald: "Wald: p ± 1,96 standaardfout",
};

function areaPart(cells: readonly Cell[]): Part {
  const worst = worstOf(cells, "aanbevolen");
  return {
    heading: "Eén gebied: het slechtste geval per aantal antwoorden",
    text: [
      `Een marge van 95% hoort de ware waarde in 95% van de steekproeven te bevatten. We trokken ${formatNumber(replicates.area)} steekproeven (met een vaste start) bij elk aantal antwoorden, elk aandeel van ${percent(0.02, 0)} tot ${percent(0.5, 0)} en vijf soorten weging (de variatiecoëfficiënt staat erbij), en rekenden met de functies van het product. De tabel geeft per aantal antwoorden het laagste percentage over alle aandelen en wegingen. Toeval van de simulatie zelf: ongeveer ${formatNumber(noise(replicates.area), 2)} procentpunt per cel.`,
    ],
    table: worstTable(cells, sizes),
    conclusion: `Ons interval zakt nergens onder ${percent(worst.coverage.aanbevolen)} (${worst.scenario}, aandeel ${percent(worst.p, 0)}, ${worst.n} antwoorden). Zonder weging komt het laagste door sprongen: bij tien antwoorden zijn er maar elf uitkomsten. Wald blijft bij weinig antwoorden ver onder wat het belooft: bij 0 keer "ja" heeft het geen breedte.`,
  };
}

function sharePart(cells: readonly Cell[]): Part {
  return {
    heading: "Eén gebied: ons interval per soort weging en aandeel",
    text: [
      `Het laagste percentage over de aantallen antwoorden ${sizes.join(", ")}, met het aantal waarbij het optrad. Bij "hangt samen" is de kans op ja (als odds) evenredig met de weging.`,
    ],
    table: {
      head: ["weging", ...shares.map((p) => `aandeel ${percent(p, 0)}`)],
      rows: scenarios.map(({ name }) => [
        name,
        ...shares.map((p) => {
          const own = cells.filter((cell) => cell.scenario === name && cell.p === p);
          const worst = worstOf(own, "aanbevolen");
          return `${percent(worst.coverage.aanbevolen)} (${worst.n})`;
        }),
      ]),
    },
    conclusion: `Gemiddeld over alle cellen bevat ons interval de ware waarde in ${percent(averageOf(cells))} van de steekproeven.`,
  };
}

function cityPart(cells: readonly Cell[]): Part {
  const worst = worstOf(cells, "aanbevolen");
  return {
    heading: "De stad: zeven strata",
    text: [
      `Zeven gebieden met elk evenveel antwoorden, maar met verschillende aantallen inwoners en verschillende aandelen; ${formatNumber(replicates.city)} steekproeven per cel, dezelfde aandelen en wegingen. Weer het laagste percentage.`,
    ],
    table: worstTable(cells, sizesPerStratum, 7),
    conclusion: `Ons interval zakt nergens onder ${percent(worst.coverage.aanbevolen)}.`,
  };
}

function alarmPart(alarms: readonly Alarm[]): Part {
  const most = Math.max(...alarms.map(({ mover }) => mover));
  return {
    heading: "Vals alarm bij een verandering",
    text: [
      `Twee metingen van hetzelfde aandeel, met 30 en met 1.000 antwoorden: er is niets veranderd, dus hooguit 5% van de steekproeven (${formatNumber(replicates.alarms)} per rij) mag een verandering melden.`,
    ],
    table: {
      head: ["weging", "aandeel", "MOVER (ons besluit)", "z-toets", "marges overlappen niet"],
      rows: alarms.map(({ scenario, p, mover, z, overlap }) => [
        scenario,
        percent(p, 0),
        percent(mover),
        percent(z),
        percent(overlap),
      ]),
    },
    conclusion: `MOVER meldt hooguit ${percent(most)} vals alarm. De gewone z-toets is bij kleine aandelen onbruikbaar; "de marges overlappen niet" meldt te weinig en mist dus echte veranderingen.`,
  };
}

/** Per size the lowest coverage of each method, without weights and with. */
function worstTable(cells: readonly Cell[], ns: readonly number[], strata = 1) {
  const [unweighted, weighted] = [true, false].map((plain) =>
    cells.filter(({ scenario }) => (scenario === scenarios[0]?.name) === plain),
  );
  const row = (name: string, method: Method, own: readonly Cell[] = []) => [
    `${methodNames[method]}, ${name}`,
    ...ns.map((n) =>
      percent(
        worstOf(
          own.filter((cell) => cell.n === n),
          method,
        ).coverage[method],
      ),
    ),
  ];
  return {
    head: ["antwoorden", ...ns.map((n) => formatNumber(n * strata))],
    rows: methods.flatMap((method) => [
      row("ongewogen", method, unweighted),
      row("gewogen", method, weighted),
    ]),
  };
}

function worstOf(cells: readonly Cell[], method: Method): Cell {
  const [first, ...others] = cells;
  if (!first) throw new Error("no cells");
  return others.reduce(
    (worst, cell) => (cell.coverage[method] < worst.coverage[method] ? cell : worst),
    first,
  );
}

function averageOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.coverage.aanbevolen, 0) / cells.length;
}

/** Standard error of a simulated coverage of 95%, in percentage points. */
function noise(replicates: number): number {
  return 100 * Math.sqrt((0.95 * 0.05) / replicates);
}

function percent(part: number, decimals = 1): string {
  return `${formatNumber(100 * part, decimals)}%`;
}

import { formatNumber } from "../../pipeline/wording/number-format.ts";
import type { Benchmark, Part } from "./harness/benchmark.ts";
import { growth, type Summary, summarise } from "./harness/timing.ts";
import type { Contender } from "./intake/contender.ts";
import type { LoadRun } from "./intake/load-process.ts";
import { type Runs, raceLoads } from "./intake/race.ts";

const MILLION = 1_000_000;

/** What the intake has to hold: speed and peak memory against the plain load, log-log slope. */
const marks = { speed: 0.85, memory: 1.6, slope: 1.1 };

const rounds = { race: 9, zod: 3, growth: 3 };

const sizes = [0.1, 0.3, 1, 3, 10].map((millions) => millions * MILLION);

/** Speed, memory and growth of the validated load of deliveries. */
export const intake: Benchmark = {
  title: "Meting: leveringen inlezen",
  run: async (tell) => {
    tell("een miljoen rijen, om de beurt zonder en met controles");
    const race = await raceLoads(MILLION, ["plain", "plain-latest", "intake"], rounds.race);
    tell("een miljoen rijen met csv-parse en zod");
    const zod = await raceLoads(MILLION, ["intake", "zod"], rounds.zod);
    const points: { size: number; time: number }[] = [];
    for (const size of sizes) {
      tell(`${formatNumber(size, 0)} rijen`);
      const { intake: runs = [] } = await raceLoads(size, ["intake"], rounds.growth);
      points.push({ size, time: summarise(runs.map(({ milliseconds }) => milliseconds)).median });
    }
    return {
      parts: [racePart(race), zodPart(zod), growthPart(points)],
      measurements: { marks, race, zod, points },
    };
  },
};

const names: Record<Contender, string> = {
  plain: "DuckDB zonder controles (read_csv, alles tekst)",
  "plain-latest": "hetzelfde, met de bestandsvorm en de instellingen van ons warehouse",
  intake: "onze controle",
  zod: "csv-parse en zod",
};

const head = [
  "manier",
  "mediaan",
  "middelste helft",
  "laagste en hoogste",
  "processortijd",
  "piekgeheugen",
  "geladen",
  "afgekeurd",
];

function rowOf(contender: Contender, runs: readonly LoadRun[]): string[] {
  const time = summarise(runs.map(({ milliseconds }) => milliseconds));
  const [first] = runs;
  return [
    names[contender],
    seconds(time.median),
    `${seconds(time.lowerQuartile)} - ${seconds(time.upperQuartile)}`,
    `${seconds(time.lowest)} - ${seconds(time.highest)}`,
    seconds(summarise(runs.map(({ processor }) => processor)).median),
    `${formatNumber(summarise(runs.map(({ peak }) => peak)).median, 0)} MB`,
    formatNumber(first?.loaded ?? 0, 0),
    formatNumber(first?.refused ?? 0, 0),
  ];
}

/** Round by round: the first contender divided by the second. */
function ratios(
  runs: Runs,
  [above, below]: [Contender, Contender],
  key: "milliseconds" | "processor" | "peak",
): Summary {
  const [a, b] = [runs[above] ?? [], runs[below] ?? []];
  return summarise(a.map((run, round) => run[key] / (b[round]?.[key] ?? Number.NaN)));
}

function racePart(runs: Runs): Part {
  const speed = ratios(runs, ["plain", "intake"], "milliseconds");
  const processor = ratios(runs, ["plain", "intake"], "processor");
  const form = ratios(runs, ["plain-latest", "intake"], "milliseconds");
  const memory = ratios(runs, ["intake", "plain"], "peak");
  return {
    heading: "Een miljoen rijen van tien kolommen, tegen inlezen zonder controles",
    text: [
      `Elke keer een eigen proces en een nieuw warehouse, om de beurt, ${rounds.race} rondes na een om op te warmen. Bij onze controle horen: hash, tellen zonder database, elke cel typeren, sleutels vergelijken, zoeken naar BSN's, 10.000 afkeuringen met regel en uitleg.`,
    ],
    table: {
      head,
      rows: (["plain", "plain-latest", "intake"] as const).map((name) => rowOf(name, runs[name] ?? [])),
    },
    conclusion: `Snelheid tegenover zonder controles: ${times(speed)} (eis: minstens ${formatNumber(marks.speed, 2)}); naar processortijd ${times(processor)}; tegenover zonder controles met dezelfde bestandsvorm en instellingen ${times(form)}. Piekgeheugen: ${times(memory)} (eis: hoogstens ${formatNumber(marks.memory, 1)}).`,
  };
}

function zodPart(runs: Runs): Part {
  const faster = ratios(runs, ["zod", "intake"], "milliseconds");
  return {
    heading: "Tegen csv-parse en zod",
    text: [
      "Dezelfde velden, rij voor rij gecontroleerd met de zod-schema's en daarna toegevoegd aan de database.",
    ],
    table: { head, rows: (["intake", "zod"] as const).map((name) => rowOf(name, runs[name] ?? [])) },
    conclusion: `Onze controle is ${times(faster)} keer zo snel.`,
  };
}

function growthPart(points: readonly { size: number; time: number }[]): Part {
  const slope = growth(points);
  return {
    heading: "Groei",
    text: [`Mediaan van ${rounds.growth} keer per aantal rijen.`],
    table: {
      head: ["rijen", "tijd", "rijen per seconde"],
      rows: points.map(({ size, time }) => [
        formatNumber(size, 0),
        seconds(time),
        formatNumber((size / time) * 1000, 0),
      ]),
    },
    conclusion: `De tijd groeit als rijen tot de macht ${formatNumber(slope, 2)} (1 is recht evenredig; eis: hoogstens ${formatNumber(marks.slope, 1)}).`,
  };
}

const seconds = (milliseconds: number) => `${formatNumber(milliseconds / 1000, 2)} s`;

const times = ({ median, lowerQuartile, upperQuartile }: Summary) =>
  `${formatNumber(median, 2)} (middelste helft ${formatNumber(lowerQuartile, 2)} - ${formatNumber(upperQuartile, 2)})`;

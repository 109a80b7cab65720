import { formatNumber } from "../../pipeline/wording/number-format.ts";
import type { Benchmark, Part } from "./harness/benchmark.ts";
import type { Summary } from "./harness/timing.ts";
import { againstRParts, measureAgainstR } from "./survey/against-r/report.ts";
import { coldRun } from "./survey/cold-run.ts";
import type { ColdRun } from "./survey/cold-run-process.ts";
import { type Digits, measureDigits } from "./survey/digits.ts";
import { measuresOf, type SurveySize } from "./survey/made-up-survey.ts";
import { type Growth, type Race, raceBothWays, timeGrowth } from "./survey/race.ts";

const survey: SurveySize = { respondents: 6000, indicators: 19, areas: 7, blank: 0.03 };
const million: SurveySize = { respondents: 1_000_000, indicators: 20, areas: 400, blank: 0.03 };

/** What the statistics engine has to hold: milliseconds, MiB, times, log-log slope, relative error. */
const marks = { survey: 50, million: 1500, memory: 1000, ratio: 6, slope: 1.1, digits: 1e-9 };

const rounds = { survey: 41, million: 9, growth: 7 };

/** Speed, memory, growth and digits of the survey engine, also beside R. */
export const statistics: Benchmark = {
  title: "Meting: de motor voor enquêtes",
  run: async (tell) => {
    tell("een enquête van 6.000 respondenten");
    const small = await raceBothWays(survey, rounds.survey);
    tell("geheugen, in processen van hun eigen");
    const cold = [await coldRun(million, 1), await coldRun(million, 2)];
    tell("een miljoen respondenten");
    const large = await raceBothWays(million, rounds.million);
    const complete = await raceBothWays({ ...million, blank: 0 }, rounds.million);
    tell("van 62.500 tot een miljoen respondenten");
    const growth = await timeGrowth(million, rounds.growth);
    const digits = await measureDigits(tell);
    const againstR = await measureAgainstR(tell);
    return {
      parts: [
        surveyPart(small),
        ...againstRParts(againstR),
        millionPart(large, complete, cold),
        growthPart(growth),
        digitsPart(digits),
      ],
      measurements: { marks, survey: small, million: large, complete, cold, growth, digits, againstR },
    };
  },
};

const raceHead = [
  "threads",
  "motor, mediaan",
  "middelste helft",
  "laagste en hoogste",
  "eerste keer",
  "processortijd",
  "gemiddelden, mediaan",
  "motor ÷ gemiddelden",
  "middelste helft",
];

function raceRow({ threads, first, engine, processor, averages, ratio }: Race): string[] {
  return [
    String(threads),
    ms(engine.median),
    `${ms(engine.lowerQuartile)} - ${ms(engine.upperQuartile)}`,
    `${ms(engine.lowest)} - ${ms(engine.highest)}`,
    ms(first),
    ms(processor.median),
    ms(averages.median),
    `${formatNumber(ratio.median, 1)} ×`,
    `${formatNumber(ratio.lowerQuartile, 1)} - ${formatNumber(ratio.upperQuartile, 1)}`,
  ];
}

function surveyPart(races: readonly Race[]): Part {
  return {
    heading: "Een gewone enquête",
    text: [
      `${sizeText(survey)}. Gemeten is de hele weg na het inlezen: sommen, schattingen met hun fout, intervallen en statussen. Daarnaast staat de tijd van één query die alleen de gewogen gemiddelden per gebied geeft. Motor en query draaien om en om, ${rounds.survey} keer; de eerste keer telt niet mee. Het product rekent op 1 thread.`,
    ],
    table: { head: raceHead, rows: races.map(raceRow) },
    conclusion: verdict(`hooguit ${marks.survey} ms op 1 thread`, medianOf(races), marks.survey),
  };
}

function millionPart(races: readonly Race[], complete: readonly Race[], cold: readonly ColdRun[]): Part {
  const memory = cold.map(
    ({ milliseconds, loaded, peak }, index) =>
      `op ${index + 1} ${index === 0 ? "thread" : "threads"} ${formatNumber(peak)} MB op het hoogste punt, waarvan ${formatNumber(loaded)} MB al in gebruik was toen de enquête er stond (${ms(milliseconds)}, niets opgewarmd)`,
  );
  const peak = Math.max(...cold.map((run) => run.peak));
  const ratio = Math.max(...[...races, ...complete].map((race) => race.ratio.median));
  const [one, two] = complete.map((race) => formatNumber(race.ratio.median, 1));
  return {
    heading: "Een miljoen respondenten",
    text: [
      `${sizeText(million)}; ${rounds.million} keer om en om.`,
      `Geheugen, elk in een eigen proces: ${memory.join("; ")}.`,
    ],
    table: { head: raceHead, rows: races.map(raceRow) },
    conclusion: [
      `Heeft iedereen alles beantwoord, dan hoeft de query de gewichten maar één keer op te tellen; de motor doet er dan ${one} keer zo lang over als de query, op 2 threads ${two} keer.`,
      verdict(`hooguit ${formatNumber(marks.million)} ms op 1 thread`, medianOf(races), marks.million),
      verdict("hooguit 1 GB", peak, marks.memory),
      verdict(`hooguit ${marks.ratio} keer de tijd van de gemiddelden`, ratio, marks.ratio),
    ].join(" "),
  };
}

function growthPart({ sizes, slope }: Growth): Part {
  return {
    heading: "Groei met het aantal respondenten",
    text: [
      `Dezelfde ${million.indicators} indicatoren en ${million.areas} gebieden, op 1 thread, ${rounds.growth} keer om en om.`,
    ],
    table: {
      head: ["respondenten", "mediaan", "middelste helft", "per duizend respondenten"],
      rows: sizes.map(({ respondents, engine }) => [
        formatNumber(respondents),
        ms(engine.median),
        `${ms(engine.lowerQuartile)} - ${ms(engine.upperQuartile)}`,
        `${formatNumber(engine.median / (respondents / 1000), 2)} ms`,
      ]),
    },
    conclusion: `De tijd groeit met het aantal respondenten tot de macht ${formatNumber(slope, 2)} (1 is evenredig; minder komt door het vaste werk per cel). ${verdict("niet sneller dan evenredig", slope, marks.slope)}`,
  };
}

function digitsPart(digits: readonly Digits[]): Part {
  const worst = Math.max(...digits.flatMap(({ worstValue, worstError }) => [worstValue, worstError]));
  return {
    heading: "Nauwkeurigheid",
    text: [
      "De motor telt in één keer sommen op; dat mag geen cijfers kosten. Daarom zijn dezelfde cellen ook in twee keer uitgerekend, rechtstreeks uit de definitie, met getallen van 320 binaire cijfers. De tabel geeft de grootste afwijking als deel van de uitkomst.",
    ],
    table: {
      head: ["geval", "respondenten", "cellen", "waarde", "standaardfout"],
      rows: digits.map(({ name, respondents, cells, worstValue, worstError }) => [
        name,
        formatNumber(respondents),
        String(cells),
        scientific(worstValue),
        scientific(worstError),
      ]),
    },
    conclusion: verdict("afwijking kleiner dan 1e-9", worst, marks.digits),
  };
}

function sizeText(size: SurveySize): string {
  const { respondents, indicators, areas, blank } = size;
  const means = measuresOf(size).filter(({ kind }) => kind === "mean").length;
  return `${formatNumber(respondents)} verzonnen respondenten, ${indicators} indicatoren (${indicators - means} aandelen en ${means} gemiddelden van een rapportcijfer, per vraag ${formatNumber(100 * blank)}% zonder antwoord), ${areas} gebieden en de stad`;
}

function medianOf(races: readonly Race[]): number {
  const summary: Summary | undefined = races[0]?.engine;
  if (!summary) throw new Error("nothing timed");
  return summary.median;
}

function verdict(mark: string, found: number, limit: number): string {
  return `Eis: ${mark}. ${found <= limit ? "Gehaald." : "**Niet gehaald.**"}`;
}

function ms(milliseconds: number): string {
  return `${formatNumber(milliseconds, milliseconds < 100 ? 1 : 0)} ms`;
}

function scientific(value: number): string {
  return value === 0 ? "0" : value.toExponential(0);
}

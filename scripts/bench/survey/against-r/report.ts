import { formatNumber } from "../../../../pipeline/wording/number-format.ts";
import type { Part } from "../../harness/benchmark.ts";
import type { Summary } from "../../harness/timing.ts";
import type { SurveySize } from "../made-up-survey.ts";
import { type PeerRace, raceWithR } from "./peer-race.ts";
import { findR } from "./r-session.ts";

/** An ordinary survey with the blanks that every survey has. */
const ordinary: SurveySize = { respondents: 6000, indicators: 18, areas: 7, blank: 0.03 };

/** Each with the rounds that count; the large one takes R half a minute a round. */
const races = [
  { name: "gewone enquête", size: ordinary, rounds: { estimate: 21, whole: 5 } },
  { name: "grote enquête", size: { ...ordinary, respondents: 100_000 }, rounds: { estimate: 3, whole: 1 } },
  {
    name: "gewone enquête, niemand sloeg iets over",
    size: { ...ordinary, blank: 0 },
    rounds: { estimate: 21, whole: 5 },
  },
];

/** How many times as fast as R on an ordinary and on a large survey, and how far apart at most. */
const marks = { speed: 30, digits: 1e-9 };

/** What R and we took, and which R it was; null without R. */
export interface AgainstR {
  versions: { r: string; survey: string };
  marks: typeof marks;
  races: ({ name: string } & PeerRace)[];
}

/** Races against R's survey package, where this machine has it. */
export async function measureAgainstR(tell: (text: string) => void): Promise<AgainstR | null> {
  const versions = await findR();
  if (versions === null) return null;
  const found: AgainstR["races"] = [];
  for (const { name, size, rounds } of races) {
    tell(`tegen R: ${name}`);
    found.push({ name, ...(await raceWithR(size, rounds)) });
  }
  return { versions, marks, races: found };
}

/** The part of the report; without R it says so. */
export function againstRParts(found: AgainstR | null): Part[] {
  if (found === null) return [{ heading: "Tegen R", text: [withoutR] }];
  return [estimatePart(found), wholePart(found)];
}

const withoutR =
  "Niet gemeten: R met het pakket survey staat niet op deze machine (Debian: `r-base-core` en `r-cran-survey`). Of de eis is gehaald, is zo niet te zeggen.";

function estimatePart({ versions, races }: AgainstR): Part {
  const [first] = races;
  const measures = first?.measures ?? 0;
  return {
    heading: "Tegen R",
    text: [
      `R ${versions.r} met survey ${versions.survey} rekent dezelfde cellen uit: ${measures} maten (aandelen, gemiddelden, een totaal en een verhouding) in ${ordinary.areas} gebieden en de stad, gestratificeerd naar gebied, met wegingen en een correctie voor de eindige populatie. Beide lezen hetzelfde CSV-bestand; lezen telt niet mee. Bij R telt ook het maken van de opzet (\`svydesign\`) en van de antwoordkolommen niet mee, bij ons wel. Wij maken er bovendien intervallen en statussen bij. R roept \`svyby\` aan met \`svymean\`, \`svytotal\` of \`svyratio\`, en dezelfde functie voor de stad (\`scripts/bench/survey/against-r/svyby.R\`). Beide rekenen op 1 thread, om en om.`,
      "Slaat iemand een vraag over, dan heeft R per maat een eigen aanroep nodig: anders vallen bij elke maat ook de mensen weg die een andere vraag oversloegen. Heeft iedereen alles beantwoord, dan kan R alle aandelen en gemiddelden in één aanroep; dat is de snelste weg die R heeft, en daarom staat zij er ook bij.",
    ],
    table: {
      head: [
        "enquête",
        "respondenten",
        "rondes",
        "cellen",
        "motor, mediaan",
        "R, mediaan",
        "R, processortijd",
        "R ÷ motor",
        "middelste helft",
        "verschil waarde",
        "verschil standaardfout",
      ],
      rows: races.map((race) => [
        race.name,
        formatNumber(race.size.respondents),
        String(race.ratio.runs),
        String(race.agreement.cells),
        ms(race.engine.median),
        ms(race.r.median),
        ms(race.processor.median),
        ...times(race.ratio),
        scientific(race.agreement.worstValue),
        scientific(race.agreement.worstError),
      ]),
    },
    conclusion: `${speedVerdict(races)} ${digitsVerdict(races)}`,
  };
}

function speedVerdict(races: AgainstR["races"]): string {
  const verdicts = races.map(({ name, size, ratio }) => {
    const found = `${name} ${formatNumber(ratio.median, 1)} keer`;
    return size.blank === 0 ? `${found} (geen eis)` : `${found}: ${passed(ratio.median >= marks.speed)}`;
  });
  return `Eis: minstens ${marks.speed} keer zo snel als \`svyby\`, waar mensen vragen overslaan. ${verdicts.join("; ")}.`;
}

function digitsVerdict(races: AgainstR["races"]): string {
  const worst = Math.max(...races.flatMap(({ agreement }) => [agreement.worstValue, agreement.worstError]));
  const unmatched = races.reduce((sum, { agreement }) => sum + agreement.unmatched, 0);
  return `Eis: elke waarde en elke standaardfout gelijk tot op 1e-9, en geen cel die de een wel heeft en de ander niet (nu: ${unmatched}): ${passed(worst <= marks.digits && unmatched === 0)}.`;
}

function wholePart({ races }: AgainstR): Part {
  return {
    heading: "Tegen R, het hele proces",
    text: [
      "Van het starten van het programma tot het laatste cijfer op het scherm, met het lezen van het bestand erbij. Bij R telt het laden van het pakket mee, bij ons het starten van Node en het laden van DuckDB; ons programma is vooraf vertaald naar JavaScript, zoals het product.",
    ],
    table: {
      head: ["enquête", "rondes", "wij", "R", "R ÷ wij", "middelste helft"],
      rows: races.map(({ name, whole }) => [
        name,
        String(whole.ratio.runs),
        ms(whole.engine.median),
        ms(whole.r.median),
        ...times(whole.ratio),
      ]),
    },
  };
}

const times = ({ median, lowerQuartile, upperQuartile }: Summary) => [
  `${formatNumber(median, 1)} ×`,
  `${formatNumber(lowerQuartile, 1)} - ${formatNumber(upperQuartile, 1)}`,
];

const passed = (met: boolean) => (met ? "gehaald" : "**niet gehaald**");

const ms = (milliseconds: number) => `${formatNumber(milliseconds, milliseconds < 100 ? 1 : 0)} ms`;

const scientific = (value: number) => (value === 0 ? "0" : value.toExponential(0));

import { type Database, withDatabase } from "../../../pipeline/db/database.ts";
import { type Domain, domainsOf } from "../../../pipeline/statistics/survey/domains.ts";
import { estimateDomain, standardErrorOf } from "../../../pipeline/statistics/survey/estimate.ts";
import type { Measure } from "../../../pipeline/statistics/survey/measure.ts";
import { scanSurvey } from "../../../pipeline/statistics/survey/scan-survey.ts";
import { surveyDesign } from "./made-up-survey.ts";
import { type Answer, twoPass } from "./two-pass.ts";

/** A hard case for the digits, as SQL over respondents `i` with uniform numbers `u` and `v`. */
interface HardCase {
  name: string;
  respondents: number;
  measure: Measure;
  /** Answer, and the denominator of a ratio. */
  y: string;
  x?: string;
}

/** How far the engine is from the exact answer, at worst over the cells of a case. */
export interface Digits {
  name: string;
  cells: number;
  respondents: number;
  worstValue: number;
  worstError: number;
}

const share: Measure = { name: "aandeel", kind: "share", yes: "y = 1" };
const mean: Measure = { name: "gemiddelde", kind: "mean", value: "y" };
const total: Measure = { name: "totaal", kind: "total", value: "y" };
const ratio: Measure = { name: "verhouding", kind: "ratio", numerator: "y", denominator: "x" };

const hardCases: readonly HardCase[] = [
  { name: "aandeel van een kwart", respondents: 6000, measure: share, y: "(u < 0.25)::INT" },
  { name: "aandeel van 1 - 1e-6", respondents: 1_000_000, measure: share, y: "(i <> 777777)::INT" },
  { name: "aandeel van 1e-6", respondents: 1_000_000, measure: share, y: "(i = 777777)::INT" },
  { name: "rapportcijfer", respondents: 6000, measure: mean, y: "1 + floor(10 * u)" },
  { name: "rapportcijfer, veel mensen", respondents: 1_000_000, measure: mean, y: "1 + floor(10 * u)" },
  { name: "gemiddelde rond 1e6, spreiding 0,3", respondents: 6000, measure: mean, y: "1e6 + u" },
  { name: "gemiddelde rond 1e6, oplopend", respondents: 6000, measure: mean, y: "1e6 + i + u" },
  { name: "totaal van bedragen rond 1e6", respondents: 6000, measure: total, y: "1e6 + u" },
  {
    name: "verhouding van bedragen rond 1e6",
    respondents: 6000,
    measure: ratio,
    y: "1e6 + 2e5 * u",
    x: "1e6 + 2e5 * v",
  },
];

/** The engine against exact arithmetic: seven areas and the city, or the city alone where there are many people. */
export async function measureDigits(tell: (text: string) => void): Promise<Digits[]> {
  const found: Digits[] = [];
  for (const hard of hardCases) {
    tell(`cijfers achter de komma: ${hard.name}`);
    found.push(await withDatabase(":memory:", "compute", (database) => compare(database, hard)));
  }
  return found;
}

async function compare(database: Database, hard: HardCase): Promise<Digits> {
  const { name, respondents, measure } = hard;
  await database.run(`create table survey as ${respondentsQuery(hard)}`);
  const scan = await scanSurvey(database, surveyDesign, { measures: [measure], by: ["gebied"] });
  const truth = { answers: await readAnswers(database), strata: await readStrata(database) };
  const areas = respondents > 100_000 ? [] : [["gebied"]];
  const domains = [[], ...areas].flatMap((columns) => domainsOf(scan, 0, columns));
  const apart = domains.map((domain) => distanceOf(domain, measure, truth));
  return {
    name,
    respondents,
    cells: domains.length,
    worstValue: Math.max(...apart.map(({ value }) => value)),
    worstError: Math.max(...apart.map(({ error }) => error)),
  };
}

/** Seven areas, weights around 1, and one in thirty without an answer. */
function respondentsQuery({ respondents, y, x = "1" }: HardCase): string {
  const uniform = (salt: number) => `hash(i, ${salt}) % 1000000 / 1e6`;
  return `
    select 'gebied-' || (i % 7) as gebied, 0.2 + 2.4 * a * b as weging,
      case when i % 30 <> 29 then (${y})::DOUBLE end as y, (${x})::DOUBLE as x
    from (
      select i, ${uniform(0)} as u, ${uniform(1)} as v, ${uniform(2)} as a, ${uniform(3)} as b
      from range(${respondents}) t(i)
    )`;
}

async function readAnswers(database: Database): Promise<Answer[]> {
  const columns = await database.columns("select gebied, weging, y, x from survey where y is not null");
  const [gebieden = [], weging = [], y = [], x = []] = columns as [string[], number[], number[], number[]];
  return gebieden.map((stratum, row) => ({
    stratum,
    weging: weging[row] ?? 0,
    y: y[row] ?? 0,
    x: x[row] ?? 0,
  }));
}

/** Everybody in a stratum, answered or not. */
async function readStrata(database: Database): Promise<Map<string, number>> {
  const rows = await database.rows<{ gebied: string; n: number }>(
    "select gebied, count(*) as n from survey group by gebied order by gebied",
  );
  return new Map(rows.map(({ gebied, n }) => [gebied, n]));
}

interface Truth {
  answers: readonly Answer[];
  strata: ReadonlyMap<string, number>;
}

function distanceOf(domain: Domain, { kind }: Measure, { answers, strata }: Truth) {
  const { gebied } = domain.by;
  const own = answers.filter(({ stratum }) => gebied === undefined || stratum === gebied);
  const truth = twoPass(own, strata, kind === "total" ? "total" : "ratio");
  const estimate = estimateDomain(domain, kind);
  return {
    value: relative(estimate.waarde, truth.waarde),
    error: relative(standardErrorOf(estimate), truth.standaardfout),
  };
}

function relative(found: number | null, truth: number): number {
  return found === null ? Number.POSITIVE_INFINITY : Math.abs(found - truth) / Math.abs(truth);
}

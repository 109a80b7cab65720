import { csvFile, decimal, dutchDate, type Field, type GeneratedFile } from "./csv.ts";
import { type DeelambitieId, deelambities } from "./deelambities.ts";
import { type Buurt, byStadsdeel } from "./gebieden.ts";
import { makeOrganisaties, type Organisatie } from "./organisaties.ts";
import { at, createRandom, type Random } from "./random.ts";
import { millionths } from "./spread.ts";

const JAREN = [2021, 2022, 2023, 2024, 2025, 2026];
const GRANTS_PER_YEAR = 300;
const CITYWIDE = "GM0935";
const REGELINGEN = [
  "Subsidieregeling Voorbeeld Sociale Basis (fictief)",
  "Subsidieregeling Voorbeeld Buurtinitiatieven (fictief)",
  "Jaarlijkse subsidie (fictief)",
] as const;
const HEADER = [
  "subsidie_id",
  "jaar",
  "organisatie_id",
  "organisatie",
  "rechtsvorm",
  "regeling",
  "status",
  "aanvraagdatum",
  "aangevraagd",
  "verleend",
  "bevoorschot",
  "vastgesteld",
  "teruggevorderd",
];
/** Part of the grants per deelambitie, in the order of `deelambities`. */
const DEELAMBITIE_WEIGHTS = [12, 20, 11, 8, 16, 15, 13, 5];
/** How much more a grant works in a stadsdeel than its residents alone would say: unequal on purpose. */
const NEED = [0.9, 1.1, 1.7, 0.6, 1.1, 0.9, 0.95];
/** How grants of a year stand on the peildatum: afgewezen, aangevraagd, verleend, bevoorschot, vastgesteld, teruggevorderd. */
const STATUS_WEIGHTS: Record<number, readonly number[]> = {
  2025: [9, 0, 8, 38, 43, 2],
  2026: [8, 10, 27, 55, 0, 0],
};
const CLOSED_YEAR = [10, 0, 0, 2, 83, 5];
const STATUSES = [
  "afgewezen",
  "aangevraagd",
  "verleend",
  "bevoorschot",
  "vastgesteld",
  "teruggevorderd",
] as const;

/** A planted wrong row: a negative amount, so the row must be rejected. It has no distribution. */
const NEGATIVE_AMOUNT: Field[] = [
  "S2023-0301",
  2023,
  "ORG-001",
  "Stichting Voorbeeld De Brug 1 (fictief)",
  "organisatie",
  REGELINGEN[0],
  "verleend",
  "15-03-2023",
  "5000,00",
  "-5000,00",
  null,
  null,
  null,
];

/** Register of grants and their distribution over deelambities and gebieden, one pair of files per year. */
export function subsidieFiles(buurten: readonly Buurt[]): GeneratedFile[] {
  const organisaties = makeOrganisaties();
  return JAREN.flatMap((jaar) => {
    const random = createRandom(`subsidies/${jaar}`);
    const grants = Array.from({ length: GRANTS_PER_YEAR }, (_, index) =>
      makeGrant({ jaar, number: index + 1, organisaties, buurten, random }),
    );
    const rows = grants.map(({ row }) => row);
    if (jaar === 2023) rows.push(NEGATIVE_AMOUNT);
    return [
      csvFile(`raw/subsidies/subsidies_${jaar}.csv`, HEADER, rows),
      csvFile(
        `raw/subsidies/verdeling_${jaar}.csv`,
        ["subsidie_id", "deelambitie", "gebied", "aandeel"],
        grants.flatMap(({ verdeling }) => verdeling),
      ),
    ];
  });
}

interface GrantInput {
  jaar: number;
  number: number;
  organisaties: readonly Organisatie[];
  buurten: readonly Buurt[];
  random: Random;
}

function makeGrant({ jaar, number, organisaties, buurten, random }: GrantInput): {
  row: Field[];
  verdeling: Field[][];
} {
  const id = `S${jaar}-${String(number).padStart(4, "0")}`;
  const deelambitie = at(deelambities, random.weighted(DEELAMBITIE_WEIGHTS));
  const particulier = random.chance(0.08);
  const organisatie = random.pick(organisaties.filter((one) => one.deelambitie === deelambitie));
  const amounts = makeAmounts({ jaar, particulier, random });
  const who: Field[] = particulier
    ? [`P${jaar}-${number}`, "(particulier)", "natuurlijk persoon", REGELINGEN[1]]
    : [organisatie.id, organisatie.naam, "organisatie", random.pick(REGELINGEN)];
  const applied = dutchDate(jaar - 1, random.integer(240, 600));
  return {
    row: [id, jaar, ...who, amounts.status, applied, ...amounts.fields],
    verdeling: distribute(deelambitie, { buurten, random, particulier }).map((share) => [id, ...share]),
  };
}

/** Amounts that follow the state of the grant: null where the state is not reached, 0 granted when refused. */
function makeAmounts({ jaar, particulier, random }: { jaar: number; particulier: boolean; random: Random }): {
  status: string;
  fields: Field[];
} {
  const status = at(STATUSES, random.weighted(STATUS_WEIGHTS[jaar] ?? CLOSED_YEAR));
  const requested = particulier
    ? 100 * random.integer(3, 40)
    : requestedAmount(random) * (1 + 0.03 * (jaar - 2021));
  const aangevraagd = Math.round(requested / 50) * 50;
  const verleend = Math.round((aangevraagd * (0.8 + 0.2 * random.next())) / 50) * 50;
  const bevoorschot = Math.round(verleend * random.pick([0.8, 0.9, 1]) * 100) / 100;
  const settled = Math.round(bevoorschot * (status === "teruggevorderd" ? 0.6 : 1) * 100) / 100;
  const vastgesteld =
    status === "teruggevorderd" ? settled : Math.round(verleend * random.pick([0.92, 0.97, 1, 1]));
  const reached = STATUSES.indexOf(status);
  const when = (state: number, value: number): Field => (reached >= state ? decimal(value, 2) : null);
  return {
    status,
    fields: [
      decimal(aangevraagd, 2),
      status === "afgewezen" ? "0,00" : when(2, verleend),
      when(3, bevoorschot),
      when(4, vastgesteld),
      when(5, bevoorschot - settled),
    ],
  };
}

/** Many small grants and a few large ones. */
function requestedAmount(random: Random): number {
  const size = random.weighted([50, 35, 15]);
  return size === 0
    ? random.integer(1_000, 12_000)
    : size === 1
      ? random.integer(12_000, 60_000)
      : random.integer(60_000, 280_000);
}

/** Where and for which deelambities the grant works, with shares that add up to exactly 1. */
function distribute(
  main: DeelambitieId,
  { buurten, random, particulier }: { buurten: readonly Buurt[]; random: Random; particulier: boolean },
): Field[][] {
  const others = random.shuffle(deelambities.filter((one) => one !== main));
  const goals = [main, ...others.slice(0, particulier ? 0 : random.weighted([6, 3, 1]))];
  const places = random.chance(particulier ? 0 : 0.22) ? [CITYWIDE] : pickBuurten(buurten, random);
  const pairs = goals.flatMap((goal, index) =>
    places.map((place) => ({ goal, place, weight: (index === 0 ? 3 : 1) * random.integer(1, 3) })),
  );
  const shares = millionths(pairs.map(({ weight }) => weight));
  return pairs.map(({ goal, place }, index) => [goal, place, decimal(at(shares, index) / 1_000_000, 6)]);
}

function pickBuurten(buurten: readonly Buurt[], random: Random): string[] {
  const weights = buurten.map((buurt) => buurt.inwoners * byStadsdeel(NEED, buurt.stadsdeel));
  const count = 1 + random.weighted([5, 3, 1, 1]);
  const picked = Array.from({ length: count }, () => at(buurten, random.weighted(weights)).code);
  return [...new Set(picked)];
}

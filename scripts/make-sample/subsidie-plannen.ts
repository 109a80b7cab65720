import { decimal, type Field } from "./csv.ts";
import { type DeelambitieId, deelambities } from "./deelambities.ts";
import { type Buurt, byStadsdeel } from "./gebieden.ts";
import type { Organisatie } from "./organisaties.ts";
import { at, createRandom, type Random } from "./random.ts";
import { millionths } from "./spread.ts";

/** What a grant is for: the same every year for a recurring grant. */
export interface SubsidiePlan {
  /** organisatie_id, organisatie, rechtsvorm, regeling. */
  who: Field[];
  /** Amount asked for in 2021, in euros. */
  requested: number;
  /** deelambitie, gebied, aandeel. */
  verdeling: Field[][];
}

interface Context {
  organisaties: readonly Organisatie[];
  buurten: readonly Buurt[];
}

const CITYWIDE = "GM0935";
const JAARLIJKS = "Jaarlijkse subsidie (fictief)";
const EENMALIG = "Subsidieregeling Voorbeeld Sociale Basis (fictief)";
const INITIATIEF = "Subsidieregeling Voorbeeld Buurtinitiatieven (fictief)";
/** Names of the made-up schemes: the yearly grants, the scheme for the sociale basis, the one for initiatives. */
export const REGELINGEN = [JAARLIJKS, EENMALIG, INITIATIEF] as const;
/** Part of the grants per deelambitie, in the order of `deelambities`. */
const DEELAMBITIE_WEIGHTS = [12, 20, 11, 8, 16, 15, 13, 5];
/** How much more a grant works in a stadsdeel than its residents alone would say: unequal on purpose. */
const NEED = [0.9, 1.1, 1.7, 0.6, 1.1, 0.9, 0.95];

/** Grants that come back every year, for every organisation at least one. */
export function recurringPlans(count: number, { organisaties, buurten }: Context): SubsidiePlan[] {
  const random = createRandom("subsidies/jaarlijks");
  return Array.from({ length: count }, (_, index) => {
    const organisatie = organisaties[index] ?? pickOrganisatie(organisaties, random);
    const large = random.chance(0.3);
    const requested = large ? random.integer(70_000, 210_000) : random.integer(9_000, 65_000);
    return {
      who: [organisatie.id, organisatie.naam, "organisatie", JAARLIJKS],
      requested,
      verdeling: distribute(organisatie.deelambitie, {
        goals: 1 + random.weighted([5, 4, 2]),
        places: random.chance(0.2)
          ? [CITYWIDE]
          : pickBuurten(buurten, random.integer(2, large ? 9 : 5), random),
        random,
      }),
    };
  });
}

/** A grant of one year; one in five goes to a natural person, whose name is not delivered. */
export function oncePlan(id: string, random: Random, { organisaties, buurten }: Context): SubsidiePlan {
  const organisatie = pickOrganisatie(organisaties, random);
  const particulier = random.chance(0.18);
  const places = random.chance(particulier ? 0 : 0.15)
    ? [CITYWIDE]
    : pickBuurten(buurten, particulier ? 1 : random.integer(1, 3), random);
  return {
    who: particulier
      ? [id.replace("S", "P"), "(particulier)", "natuurlijk persoon", INITIATIEF]
      : [organisatie.id, organisatie.naam, "organisatie", random.pick([EENMALIG, INITIATIEF])],
    requested: particulier ? 100 * random.integer(3, 40) : random.integer(1_000, 24_000),
    verdeling: distribute(organisatie.deelambitie, {
      goals: particulier ? 1 : 1 + random.weighted([6, 3, 1]),
      places,
      random,
    }),
  };
}

function pickOrganisatie(organisaties: readonly Organisatie[], random: Random): Organisatie {
  const deelambitie = at(deelambities, random.weighted(DEELAMBITIE_WEIGHTS));
  return random.pick(organisaties.filter((one) => one.deelambitie === deelambitie));
}

/** Shares over deelambities × gebieden that add up to exactly 1; the main deelambitie gets most. */
function distribute(
  main: DeelambitieId,
  { goals, places, random }: { goals: number; places: readonly string[]; random: Random },
): Field[][] {
  const others = random.shuffle(deelambities.filter((one) => one !== main));
  const pairs = [main, ...others.slice(0, goals - 1)].flatMap((goal, index) =>
    places.map((place) => ({ goal, place, weight: (index === 0 ? 3 : 1) * random.integer(2, 4) })),
  );
  const shares = millionths(pairs.map(({ weight }) => weight));
  return pairs.map(({ goal, place }, index) => [goal, place, decimal(at(shares, index) / 1_000_000, 6)]);
}

function pickBuurten(buurten: readonly Buurt[], count: number, random: Random): string[] {
  const weights = buurten.map((buurt) => buurt.inwoners * byStadsdeel(NEED, buurt.stadsdeel));
  const picked = Array.from({ length: count }, () => at(buurten, random.weighted(weights)).code);
  return [...new Set(picked)];
}

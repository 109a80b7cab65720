import { leeftijdsgroepen, residentsBetween } from "./bevolking.ts";
import { type Buurt, type Stadsdeel, stadsdelen } from "./gebieden.ts";
import { at, createRandom, type Random } from "./random.ts";
import { spread } from "./spread.ts";

/** One made-up participant of a wave. `leeftijd` is the index of the age group. */
export interface Respondent {
  buurt: string;
  stadsdeel: Stadsdeel;
  stratum: string;
  leeftijd: number;
  vrouw: boolean;
  huishouden: string;
  weging: number;
}

const RESPONDENTS_PER_WAVE = 6000;
/** Older people answer more often; the weights repair that. */
const RESPONSE_BY_AGE = [0.6, 0.9, 1.2, 1.4, 1.1];
const HUISHOUDENS = ["alleenstaand", "paar zonder kinderen", "gezin met kinderen"] as const;
const HUISHOUDEN_BY_AGE = [
  [0.5, 0.3, 0.2],
  [0.25, 0.2, 0.55],
  [0.28, 0.42, 0.3],
  [0.34, 0.6, 0.06],
  [0.55, 0.43, 0.02],
];
/** Until 2018 the sampling frame had Boschpoort with Zuid: strata follow the delivery, not today's areas. */
const BOSCHPOORT = "BU09350300";
const FRAME_CHANGED_IN = 2022;

/** Participants of a wave; per stadsdeel and age group the weights add up to the adult residents. */
export function makeRespondenten(buurten: readonly Buurt[], jaar: number): Respondent[] {
  const random = createRandom(`respondenten/${jaar}`);
  const inwoners = (buurt: Buurt): number => buurt.inwoners;
  const totals = stadsdelen.map((stadsdeel) => sum(inStadsdeel(buurten, stadsdeel).map(inwoners)));
  const counts = spread(RESPONDENTS_PER_WAVE, totals, 0.5);
  const all = stadsdelen.flatMap((stadsdeel, index) =>
    ofStadsdeel(inStadsdeel(buurten, stadsdeel), { jaar, count: at(counts, index), random }),
  );
  return random.shuffle(all);
}

interface Draw {
  jaar: number;
  count: number;
  random: Random;
}

function ofStadsdeel(buurten: readonly Buurt[], { jaar, count, random }: Draw): Respondent[] {
  const residents = leeftijdsgroepen.map(({ van, tot }) =>
    buurten.map((buurt) => residentsBetween(buurt, jaar, [van, tot])),
  );
  const propensity = residents.map((perBuurt, group) => sum(perBuurt) * at(RESPONSE_BY_AGE, group));
  const counts = spread(count, propensity, 0.5);
  return residents.flatMap((perBuurt, group) => {
    const places = spread(at(counts, group), perBuurt, random.next());
    const people = buurten.flatMap((buurt, index) =>
      Array.from({ length: at(places, index) }, () => person(buurt, { jaar, group, random })),
    );
    return calibrated(people, sum(perBuurt));
  });
}

function person(
  buurt: Buurt,
  { jaar, group, random }: { jaar: number; group: number; random: Random },
): Respondent {
  return {
    buurt: buurt.code,
    stadsdeel: buurt.stadsdeel,
    stratum: stratumOf(buurt, jaar),
    leeftijd: group,
    vrouw: random.chance(0.52),
    huishouden: at(HUISHOUDENS, random.weighted(at(HUISHOUDEN_BY_AGE, group))),
    weging: 0.75 + 0.5 * random.next(),
  };
}

function stratumOf(buurt: Buurt, jaar: number): string {
  const frame = buurt.code === BOSCHPOORT && jaar < FRAME_CHANGED_IN ? "zuid" : buurt.stadsdeel;
  return `SD${stadsdelen.indexOf(frame) + 1}`;
}

function calibrated(people: readonly Respondent[], residents: number): Respondent[] {
  const factor = residents / sum(people.map(({ weging }) => weging));
  return people.map((one) => ({ ...one, weging: one.weging * factor }));
}

function inStadsdeel(buurten: readonly Buurt[], stadsdeel: Stadsdeel): Buurt[] {
  return buurten.filter((buurt) => buurt.stadsdeel === stadsdeel);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import { csvFile, dutchDate, type Field, type GeneratedFile } from "./csv.ts";
import { type DeelambitieId, deelambities } from "./deelambities.ts";
import { type Buurt, byStadsdeel } from "./gebieden.ts";
import { makeOrganisaties } from "./organisaties.ts";
import { at, createRandom, type Random } from "./random.ts";

interface ActiviteitPlan {
  deelambitie: DeelambitieId;
  perYear: number;
  growth: number;
  soorten: readonly string[];
  visits: number;
  /** Weight of each stadsdeel beside its residents. */
  places: readonly number[];
}

const EVEN = [1, 1, 1, 1, 1, 1, 1];

/** Activities of a year by deelambitie; in 2021 there were fewer because of corona. */
const PLANS: ActiviteitPlan[] = [
  {
    deelambitie: "ontmoeten",
    perYear: 900,
    growth: 0.04,
    soorten: ["koffieochtend", "buurtmaaltijd", "spelletjesmiddag", "buurtfeest"],
    visits: 24,
    places: [0.8, 1, 1.3, 0.8, 1.3, 1, 0.9],
  },
  {
    deelambitie: "cultuur",
    perYear: 480,
    growth: 0.01,
    soorten: ["voorstelling", "workshop", "koor of orkest", "expositie"],
    visits: 30,
    places: [6, 1, 0.7, 1, 0.8, 0.9, 0.8],
  },
  {
    deelambitie: "sport-en-bewegen",
    perYear: 470,
    growth: 0.05,
    soorten: ["wandelgroep", "buurtsport", "valpreventie", "sportinstuif"],
    visits: 16,
    places: EVEN,
  },
  {
    deelambitie: "laagdrempelige-ondersteuning",
    perYear: 420,
    growth: 0.08,
    soorten: ["huiswerkhulp", "weekendschool", "voorleesproject", "formulierenhulp", "inloop"],
    visits: 14,
    places: [0.5, 1.1, 2, 0.4, 1.2, 1, 0.9],
  },
  {
    deelambitie: "mantelzorg-en-maatjes",
    perYear: 130,
    growth: 0.02,
    soorten: ["mantelzorgsalon", "training maatjes"],
    visits: 11,
    places: EVEN,
  },
  {
    deelambitie: "de-weg-vinden",
    perYear: 120,
    growth: 0.02,
    soorten: ["informatiepunt", "spreekuur"],
    visits: 9,
    places: EVEN,
  },
  {
    deelambitie: "initiatief-en-inzet",
    perYear: 90,
    growth: 0.02,
    soorten: ["vrijwilligersmarkt", "initiatiefcafé"],
    visits: 20,
    places: EVEN,
  },
  {
    deelambitie: "uitnodigende-omgeving",
    perYear: 60,
    growth: 0,
    soorten: ["groendag", "buurtschouw"],
    visits: 13,
    places: EVEN,
  },
];
const CORONA_YEAR = 2021;
const CORONA_FACTOR = 0.55;

/** Planted wrong rows of 2024: a date that does not exist, and a buurt that does not exist. */
const WRONG_ROWS_2024: Field[][] = [
  ["A2024-9001", 2024, "31-02-2024", "BU09350403", "ontmoeten", "koffieochtend", "ORG-013", 18, 15],
  ["A2024-9002", 2024, "12-06-2024", "BU09359999", "sport-en-bewegen", "wandelgroep", "ORG-073", 12, 12],
];

/** Own lists of activities of one year: visits are not persons. */
export function activiteitenFile(buurten: readonly Buurt[], jaar: number): GeneratedFile {
  const random = createRandom(`activiteiten/${jaar}`);
  const rows = PLANS.flatMap((plan) => Array.from({ length: countOf(plan, jaar) }, () => plan))
    .map((plan) => activityOf(plan, { buurten, jaar, random }))
    .map((fields, index): Field[] => [`A${jaar}-${String(index + 1).padStart(4, "0")}`, jaar, ...fields]);
  if (jaar === 2024) rows.push(...WRONG_ROWS_2024);
  const header = [
    "activiteit_id",
    "jaar",
    "datum",
    "buurt",
    "deelambitie",
    "soort",
    "organisatie_id",
    "bezoeken",
    "deelnemers",
  ];
  return csvFile(`raw/participatie/activiteiten_${jaar}.csv`, header, rows);
}

function countOf({ perYear, growth }: ActiviteitPlan, jaar: number): number {
  return Math.round(perYear * (1 + growth * (jaar - 2023)) * (jaar === CORONA_YEAR ? CORONA_FACTOR : 1));
}

const organisaties = makeOrganisaties();

function activityOf(
  plan: ActiviteitPlan,
  { buurten, jaar, random }: { buurten: readonly Buurt[]; jaar: number; random: Random },
): Field[] {
  const weights = buurten.map(({ inwoners, stadsdeel }) => inwoners * byStadsdeel(plan.places, stadsdeel));
  const deelnemers = Math.max(1, Math.round(plan.visits * (0.4 + 1.2 * random.next())));
  const bezoeken = deelnemers + random.integer(0, Math.ceil(deelnemers / 2));
  const group = deelambities.indexOf(plan.deelambitie);
  return [
    dutchDate(jaar, random.integer(0, 364)),
    at(buurten, random.weighted(weights)).code,
    plan.deelambitie,
    random.pick(plan.soorten),
    at(organisaties, group * 12 + random.integer(0, 11)).id,
    bezoeken,
    deelnemers,
  ];
}

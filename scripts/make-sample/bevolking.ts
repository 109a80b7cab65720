import { csvFile, type GeneratedFile } from "./csv.ts";
import { type Buurt, byStadsdeel, type Stadsdeel } from "./gebieden.ts";
import { createRandom } from "./random.ts";
import { spread } from "./spread.ts";

/** Age groups of the survey with their first and last year of age. */
export const leeftijdsgroepen = [
  { label: "18-34", van: 18, tot: 34 },
  { label: "35-49", van: 35, tot: 49 },
  { label: "50-64", van: 50, tot: 64 },
  { label: "65-74", van: 65, tot: 74 },
  { label: "75+", van: 75, tot: 99 },
] as const;

const LAST_AGE = 99;
const JAREN = [2021, 2022, 2023, 2024, 2025, 2026];
const REFERENCE_YEAR = 2020;
const GROWTH = 0.002;

/** Made-up share of residents per band and stadsdeel; centrum is young, noord-west has more elderly. */
const BANDS: { van: number; tot: number; shares: readonly number[] }[] = [
  { van: 0, tot: 3, shares: [1.5, 2.5, 3, 2.5, 3, 3, 3] },
  { van: 4, tot: 17, shares: [4, 9, 11, 12, 12, 11, 11] },
  { van: 18, tot: 24, shares: [28, 16, 7, 9, 12, 12, 9] },
  { van: 25, tot: 34, shares: [21, 14, 12, 9, 12, 13, 13] },
  { van: 35, tot: 49, shares: [14, 15, 17, 16, 17, 17, 18] },
  { van: 50, tot: 64, shares: [16, 20, 22, 24, 23, 21, 23] },
  { van: 65, tot: 74, shares: [9, 13, 15, 15, 12, 12, 13] },
  { van: 75, tot: LAST_AGE, shares: [6.5, 10.5, 13, 12.5, 9, 11, 10] },
];

/** Residents per single year of age (0 to 99) of one buurt on 1 January. */
function residentsByAge(buurt: Buurt, jaar: number): number[] {
  const total = Math.round(buurt.inwoners * (1 + GROWTH * (jaar - REFERENCE_YEAR)));
  const start = createRandom(`bevolking/${buurt.code}`).next();
  return spread(total, ageShares(buurt.stadsdeel), start);
}

/** Residents of an inclusive age band of one buurt on 1 January. */
export function residentsBetween(buurt: Buurt, jaar: number, [van, tot]: readonly [number, number]): number {
  return residentsByAge(buurt, jaar)
    .slice(van, tot + 1)
    .reduce((sum, count) => sum + count, 0);
}

/** Deliveries of the population register: every buurt × age × sex, zeros included. */
export function bevolkingFiles(buurten: readonly Buurt[]): GeneratedFile[] {
  return JAREN.map((jaar) => {
    const rows = buurten.flatMap((buurt) =>
      residentsByAge(buurt, jaar).flatMap((inwoners, leeftijd) =>
        splitBySex(inwoners, leeftijd).map(([geslacht, aantal]) => [
          buurt.code,
          jaar,
          leeftijd,
          geslacht,
          aantal,
        ]),
      ),
    );
    const header = ["buurt", "jaar", "leeftijd", "geslacht", "inwoners"];
    return csvFile(`raw/bevolking/bevolking_${jaar}.csv`, header, rows);
  });
}

/** Women are the larger part of the oldest; the odd one out goes to the men on even ages. */
function splitBySex(inwoners: number, leeftijd: number): [string, number][] {
  const share = leeftijd < 75 ? 0.5 : 0.5 + 0.006 * (leeftijd - 75);
  const vrouwen = leeftijd % 2 === 0 ? Math.floor(inwoners * share) : Math.ceil(inwoners * share);
  return [
    ["man", inwoners - vrouwen],
    ["vrouw", vrouwen],
  ];
}

function ageShares(stadsdeel: Stadsdeel): number[] {
  return Array.from({ length: LAST_AGE + 1 }, (_, age) => {
    const band = BANDS.find(({ van, tot }) => age >= van && age <= tot);
    if (!band) return 0;
    return (byStadsdeel(band.shares, stadsdeel) * decline(age, band)) / (band.tot - band.van + 1);
  });
}

/** The oldest band thins out towards 99, with the same total. */
function decline(age: number, band: { van: number; tot: number }): number {
  if (band.tot !== LAST_AGE) return 1;
  const years = band.tot - band.van + 1;
  return (2 * (years - (age - band.van) - 0.5)) / years;
}

import { decimal, dutchDate, type Field } from "./csv.ts";
import { deelambities } from "./deelambities.ts";
import { type Buurt, stadsdelen } from "./gebieden.ts";
import { at, createRandom } from "./random.ts";

const JAREN = [2022, 2023, 2024, 2025];
const BIJEENKOMSTEN_PER_STADSDEEL = 3;
const KNELPUNTEN_PER_DEELAMBITIE = 5;
/** Bottlenecks of these years; those of 2025 stand in the older part of the register. */
const KNELPUNT_JAREN = [2022, 2023, 2024];

/** Meetings outside the two processes, three per stadsdeel and year, after those of the processes. */
export function otherBijeenkomsten(): Field[][] {
  const random = createRandom("participatie/andere-bijeenkomsten");
  return JAREN.flatMap((jaar) =>
    stadsdelen.flatMap((gebied) =>
      Array.from({ length: BIJEENKOMSTEN_PER_STADSDEEL }, () => ({ jaar, gebied })),
    ),
  ).map(({ jaar, gebied }, index): Field[] => {
    const dag = random.integer(10, 330);
    const deelnemers = random.integer(18, 80);
    const first = 0.22 + 0.03 * (jaar - 2022) + 0.15 * random.next();
    const feedback = random.integer(10, 80) - 6 * (jaar - 2022);
    return [
      `BK-${101 + index}`,
      null,
      dutchDate(jaar, dag),
      gebied,
      `Gesprek over ${at(deelambities, index % 8)} (fictief)`,
      deelnemers,
      random.chance(0.85) ? Math.round(deelnemers * first) : "niet geteld",
      random.chance(0.82) ? dutchDate(jaar, dag + Math.max(5, feedback)) : null,
    ];
  });
}

/** Bottlenecks of the years before 2025, and the steps taken with them. */
export function earlierKnelpunten(buurten: readonly Buurt[], texts: readonly string[]) {
  const random = createRandom("participatie/eerdere-knelpunten");
  const every = KNELPUNT_JAREN.flatMap((jaar) =>
    deelambities.flatMap((deelambitie) =>
      Array.from({ length: KNELPUNTEN_PER_DEELAMBITIE }, () => ({ jaar, deelambitie })),
    ),
  );
  const knelpunten: Field[][] = [];
  const stappen: Field[][] = [];
  every.forEach(({ jaar, deelambitie }, index) => {
    const id = `K-${101 + index}`;
    const dag = random.integer(0, 300);
    knelpunten.push([
      id,
      dutchDate(jaar, dag),
      at(buurten, random.weighted(buurten.map(({ inwoners }) => inwoners))).code,
      deelambitie,
      random.pick(["bijeenkomst", "advies", "melding", "organisatie"]),
      random.pick(texts),
      "ja",
    ]);
    stappen.push([id, dutchDate(jaar, dag + 7), "ontvangen", null, "ja"]);
    if (random.chance(0.6 + 0.08 * (jaar - 2022)))
      stappen.push([id, dutchDate(jaar, dag + 60), random.pick(["opgelost", "doorverwezen"]), null, "ja"]);
  });
  return { knelpunten, stappen };
}

/** Staff of these roles for the whole city, in fte per year from 2021. */
const FUNCTIES = [
  { functie: "buurtsportcoach", dienst: "sport", from: 9, growth: 0.75 },
  { functie: "mantelzorgconsulent", dienst: "welzijn", from: 5.5, growth: 0.25 },
  { functie: "cultuurcoach", dienst: "cultuur", from: 3, growth: 0.4 },
  { functie: "wegwijzer", dienst: "welzijn", from: 6, growth: 0.5 },
];

/** Staff per role for the whole city in one year. */
export function citywideInzet(jaar: number, gemeente: string): Field[][] {
  return FUNCTIES.map(({ functie, dienst, from, growth }): Field[] => [
    jaar,
    functie,
    gemeente,
    decimal(from + growth * (jaar - 2021), 2),
    dienst,
  ]);
}

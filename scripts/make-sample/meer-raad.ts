import { dutchDate, type Field } from "./csv.ts";
import { deelambities } from "./deelambities.ts";
import { createRandom, type Random } from "./random.ts";

/** Years in which these promises and milestones fall due. */
const JAREN = [2022, 2023, 2024, 2025];
const TOEZEGGINGEN_PER_YEAR = 2;
const MIJLPALEN_PER_YEAR = 4;
const MIJLPALEN = [
  "Subsidieafspraken ondertekend",
  "Tussenstand besproken met organisaties",
  "Nieuwe activiteit begonnen",
  "Terugblik met bewoners gehouden",
];

interface Due {
  deelambitie: string;
  jaar: number;
  number: number;
}

function every(perYear: number): Due[] {
  return JAREN.flatMap((jaar) =>
    deelambities.flatMap((deelambitie) =>
      Array.from({ length: perYear }, (_, number) => ({ deelambitie, jaar, number })),
    ),
  );
}

/** Promises of earlier years, two per deelambitie and year: rows after those of 2025, with numbers of their own. */
export function earlierToezeggingen(): Field[][] {
  const random = createRandom("raad/eerdere-toezeggingen");
  return every(TOEZEGGINGEN_PER_YEAR).map(({ deelambitie, jaar }, index): Field[] => {
    const due = random.integer(120, 330);
    const kept = random.chance(0.9);
    return [
      `T-${101 + index}`,
      null,
      `Voorbeeldtoezegging ${101 + index}: de raad krijgt bericht (fictief)`,
      dutchDate(jaar, due - 120),
      dutchDate(jaar, due),
      kept ? dutchDate(jaar, due + random.integer(-60, 30)) : null,
      kept ? "nagekomen" : "open",
      deelambitie,
      `voorbeeld/toezegging-${101 + index}`,
    ];
  });
}

/** Milestones of each deelambitie, four a year: most in time, some late, some put off. */
export function earlierMijlpalen(): Field[][] {
  const random = createRandom("raad/eerdere-mijlpalen");
  return every(MIJLPALEN_PER_YEAR).map(({ deelambitie, jaar, number }, index): Field[] => {
    const planned = 60 + 80 * number + random.integer(0, 20);
    return [
      `M-${101 + index}`,
      `${MIJLPALEN[number]} (fictief)`,
      dutchDate(jaar, planned),
      ...outcome(jaar, planned, random),
      null,
      null,
      deelambitie,
    ];
  });
}

function outcome(jaar: number, planned: number, random: Random): Field[] {
  const drawn = random.weighted([64, 20, 12, 4]);
  if (drawn === 0) return [dutchDate(jaar, planned - random.integer(0, 25)), "gehaald"];
  if (drawn === 1) return [dutchDate(jaar, planned + random.integer(5, 60)), "gehaald"];
  return [null, drawn === 2 ? "uitgesteld" : "onbekend in bron"];
}

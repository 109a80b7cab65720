import { activiteitenFile } from "./activiteiten.ts";
import { csvFile, dutchDate, type Field, type GeneratedFile } from "./csv.ts";
import { deelambities } from "./deelambities.ts";
import { type Buurt, byStadsdeel, type Stadsdeel } from "./gebieden.ts";
import { initiatiefWords, OPENBAAR, publicWords, uitdagingWords } from "./openbare-rijen.ts";
import { at, createRandom, type Random } from "./random.ts";

const JAREN = [2021, 2022, 2023, 2024, 2025];
/** Of initiatives started in this year it is not yet known whether they last a year. */
const NEWEST_YEAR = 2025;
/** Started initiatives and submitted challenges per year, from 2021. */
const INITIATIEVEN = [96, 118, 126, 140, 152];
const UITDAGINGEN = [28, 34, 39, 44, 47];
/** Weight of a stadsdeel beside its residents. */
const INITIATIEF_PLACES = [1.1, 0.8, 0.7, 1.4, 1.6, 1, 0.9];
const REDENEN = ["geen draagvlak in de buurt", "taak kan niet worden overgedragen", "te duur"] as const;
/** Matches made per stadsdeel and year; noord and zuid-west stay below ten and must be hidden. */
const MAATJES: Record<Stadsdeel, readonly number[]> = {
  centrum: [12, 14, 15, 17, 18],
  west: [24, 27, 30, 31, 35],
  "noord-west": [17, 19, 22, 26, 28],
  "zuid-west": [4, 5, 6, 6, 7],
  noord: [3, 4, 5, 7, 8],
  oost: [25, 27, 28, 30, 33],
  zuid: [13, 15, 15, 17, 18],
};

/** Registers of participation: activities, initiatieven, uitdagingen, buurtnetwerken, maatjes, per year. */
export function participatieFiles(buurten: readonly Buurt[]): GeneratedFile[] {
  return JAREN.flatMap((jaar, index) => [
    activiteitenFile(buurten, jaar),
    initiatievenFile(buurten, { jaar, count: at(INITIATIEVEN, index) }),
    uitdagingenFile(buurten, { jaar, count: at(UITDAGINGEN, index) }),
    buurtnetwerkenFile(buurten, jaar),
    maatjesFile(buurten, { jaar, index }),
  ]);
}

interface YearCount {
  jaar: number;
  count: number;
}

function initiatievenFile(buurten: readonly Buurt[], { jaar, count }: YearCount): GeneratedFile {
  const random = createRandom(`initiatieven/${jaar}`);
  const rows = Array.from({ length: count }, (_, index): Field[] => [
    `I${jaar}-${String(index + 1).padStart(3, "0")}`,
    jaar,
    place(buurten, INITIATIEF_PLACES, random),
    at(deelambities, random.weighted([30, 25, 5, 3, 7, 12, 8, 10])),
    dutchDate(jaar, random.integer(0, 364)),
    stillActive(jaar, random),
  ]);
  const words = rows.map((row) => initiatiefWords(row[3] ?? null));
  const open = publicWords(`initiatieven/${jaar}`, { share: 0.3, words });
  const header = ["initiatief_id", "jaar", "buurt", "deelambitie", "startdatum", "actief_na_jaar"];
  return csvFile(`raw/participatie/initiatieven_${jaar}.csv`, [...header, ...OPENBAAR], beside(rows, open));
}

/** Rows with the columns of `open` behind them. */
function beside(rows: Field[][], open: Field[][]): Field[][] {
  return rows.map((row, index) => [...row, ...at(open, index)]);
}

function stillActive(jaar: number, random: Random): Field {
  if (jaar === NEWEST_YEAR) return null;
  return random.chance(0.58 + 0.03 * (jaar - 2021)) ? "ja" : "nee";
}

function uitdagingenFile(buurten: readonly Buurt[], { jaar, count }: YearCount): GeneratedFile {
  const random = createRandom(`uitdagingen/${jaar}`);
  const rows = Array.from({ length: count }, (_, index): Field[] => [
    `U${jaar}-${String(index + 1).padStart(3, "0")}`,
    jaar,
    place(buurten, INITIATIEF_PLACES, random),
    ...decision(jaar, random),
  ]);
  const open = publicWords(`uitdagingen/${jaar}`, { share: 0.6, words: uitdagingWords(count) });
  const header = ["uitdaging_id", "jaar", "buurt", "ingediend", "besluit", "uitkomst", "reden"];
  return csvFile(`raw/participatie/uitdagingen_${jaar}.csv`, [...header, ...OPENBAAR], beside(rows, open));
}

function decision(jaar: number, random: Random): Field[] {
  const day = random.integer(0, 364);
  const submitted = dutchDate(jaar, day);
  const outcome = random.weighted(jaar === NEWEST_YEAR ? [45, 20, 10, 25] : [60, 28, 12, 0]);
  const decided = dutchDate(jaar, day + 35 + random.integer(0, 90) - 4 * (jaar - 2021));
  if (outcome === 0) return [submitted, decided, "toegekend", null];
  if (outcome === 1) return [submitted, decided, "afgewezen", random.pick(REDENEN)];
  if (outcome === 2) return [submitted, null, "ingetrokken", "ingetrokken door de indiener"];
  return [submitted, null, "in behandeling", null];
}

/** Every buurt once a year; a network that exists stays, and a few come each year. */
function buurtnetwerkenFile(buurten: readonly Buurt[], jaar: number): GeneratedFile {
  const order = createRandom("buurtnetwerken").shuffle(buurten.filter(({ inwoners }) => inwoners >= 150));
  const active = new Set(order.slice(0, 22 + 3 * (jaar - 2021)).map(({ code }) => code));
  const rows = buurten.map(({ code }): Field[] => [code, jaar, active.has(code) ? "ja" : "nee"]);
  return csvFile(`raw/participatie/buurtnetwerken_${jaar}.csv`, ["buurt", "jaar", "actief"], rows);
}

function maatjesFile(
  buurten: readonly Buurt[],
  { jaar, index }: { jaar: number; index: number },
): GeneratedFile {
  const random = createRandom(`maatjes/${jaar}`);
  const pairs = Object.entries(MAATJES).flatMap(([stadsdeel, counts]) => {
    const own = buurten.filter((buurt) => buurt.stadsdeel === stadsdeel);
    const waiting = Math.round(at(counts, index) / 8);
    return Array.from({ length: at(counts, index) + waiting }, (_, number) => ({
      own,
      waits: number < waiting,
    }));
  });
  const rows = random.shuffle(pairs).map(({ own, waits }, number): Field[] => {
    const day = random.integer(0, 330);
    const wait = Math.round((30 + random.integer(0, 80)) * (1 - 0.06 * index));
    return [
      `M${jaar}-${String(number + 1).padStart(3, "0")}`,
      jaar,
      place(own, [1, 1, 1, 1, 1, 1, 1], random),
      dutchDate(jaar, day),
      waits ? null : dutchDate(jaar, day + wait),
    ];
  });
  const header = ["koppeling_id", "jaar", "buurt", "aangemeld", "gekoppeld"];
  return csvFile(`raw/participatie/maatjes_${jaar}.csv`, header, rows);
}

function place(buurten: readonly Buurt[], places: readonly number[], random: Random): string {
  const weights = buurten.map(({ inwoners, stadsdeel }) => inwoners * byStadsdeel(places, stadsdeel));
  return at(buurten, random.weighted(weights)).code;
}

import type { Database } from "../../db/database.ts";
import type { Indicator, Noemer } from "../../domain/indicator.ts";
import {
  type RegisterSpread,
  type RegisterSums,
  spreadRegister,
  sumRegister,
  valuesOfRegister,
} from "./register-sums.ts";
import { type Residents, readResidents, residentsKey } from "./residents.ts";

/** Figures of one register indicator in one gebied and year, in whole units (a share is 0-1). */
export interface RegisterCell {
  indicator: string;
  deelambitie: string;
  gebied: string;
  jaar: number;
  /** Distinct units. */
  eenheden: number;
  waarde: number | null;
  teller: number | null;
  noemer: number | null;
  /**
   * Which part of the units of that year counts in figures of this kind of gebied: they have a value and, for
   * stadsdelen, lie in one (0-1).
   */
  dekking: number | null;
  /** Whether a unit of that year counts in several gebieden of this kind: then they do not add up. */
  overlapt: boolean;
  /** The values a median is taken from, sorted; null for any other maat. */
  waarden: number[] | null;
}

type Measured = Pick<Indicator, "id" | "maat" | "noemer" | "per">;

/** What the observations of one indicator came to. */
interface Gathered {
  indicator: Measured;
  sums: readonly RegisterSums[];
  spread: readonly RegisterSpread[];
  values: ReadonlyMap<string, number[]>;
  residents: Residents | null;
  stadsdelen: readonly string[];
}

/**
 * Every gebied × jaar of register indicators, in the order of their keys. Years are those in which an indicator has any
 * observation; stadsdelen are left out when none of its observations lies in one. Residents are those of staging, but
 * for the indicators of which `inwoners` has them already, by id.
 */
export async function computeRegisterCells(
  database: Database,
  indicators: readonly Measured[],
  inwoners: ReadonlyMap<string, Residents> = new Map(),
): Promise<RegisterCell[]> {
  if (indicators.length === 0) return [];
  const ids = indicators.map(({ id }) => id);
  const sums = groupByIndicator(await sumRegister(database, ids));
  const spread = groupByIndicator(await spreadRegister(database, ids));
  const medians = indicators.filter(({ maat }) => maat === "mediaan").map(({ id }) => id);
  const values = new Map((await valuesOfRegister(database, medians)).map((row) => [keyOf(row), row.waarden]));
  const places = await database.rows<{ id: string }>(
    "select id from reference.gebieden where soort = 'stadsdeel' order by id",
  );
  const stadsdelen = places.map(({ id }) => id);
  const residents = await readAllResidents(
    database,
    indicators.filter(({ id }) => !inwoners.has(id)),
  );
  return indicators.flatMap((indicator) =>
    cellsOf({
      indicator,
      sums: sums.get(indicator.id) ?? [],
      spread: spread.get(indicator.id) ?? [],
      values,
      residents: inwoners.get(indicator.id) ?? residents.get(bandOf(indicator.noemer)) ?? null,
      stadsdelen,
    }),
  );
}

const bandOf = (noemer: Noemer | null) => (noemer ? (noemer.leeftijd ?? "iedereen") : "");

/** Residents per age band that some indicator asks for. */
async function readAllResidents(
  database: Database,
  indicators: readonly Measured[],
): Promise<Map<string, Residents>> {
  const residents = new Map<string, Residents>();
  for (const { noemer } of indicators) {
    const band = bandOf(noemer);
    if (noemer && !residents.has(band)) residents.set(band, await readResidents(database, noemer));
  }
  return residents;
}

function groupByIndicator<T extends { indicator: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.indicator);
    if (group) group.push(row);
    else groups.set(row.indicator, [row]);
  }
  return groups;
}

function keyOf(cell: { indicator: string; deelambitie: string; gebied: string; jaar: number }): string {
  return [cell.indicator, cell.deelambitie, cell.gebied, cell.jaar].join("|");
}

/** The grid of deelambities, gebieden and years of one indicator, filled. */
function cellsOf(gathered: Gathered): RegisterCell[] {
  const { indicator, sums, stadsdelen } = gathered;
  const found = new Map(sums.map((row) => [keyOf(row), row]));
  const cities = [...new Set(sums.filter(({ soort }) => soort === "gemeente").map(({ gebied }) => gebied))];
  const areas = sums.some(({ soort }) => soort === "stadsdeel") ? [...cities, ...stadsdelen] : cities;
  const deelambities = [...new Set(sums.map(({ deelambitie }) => deelambitie))].sort();
  const jaren = [...new Set(sums.map(({ jaar }) => jaar))].sort((a, b) => a - b);
  return deelambities.flatMap((deelambitie) =>
    [...areas].sort().flatMap((gebied) =>
      jaren.map((jaar) => {
        const key = { indicator: indicator.id, deelambitie, gebied, jaar };
        const soort = cities.includes(gebied) ? "gemeente" : "stadsdeel";
        return cellOf(key, { soort, sums: found.get(keyOf(key)) ?? null, gathered });
      }),
    ),
  );
}

interface Found {
  soort: RegisterSums["soort"];
  sums: RegisterSums | null;
  gathered: Gathered;
}

function cellOf(
  key: Pick<RegisterCell, "indicator" | "deelambitie" | "gebied" | "jaar">,
  { soort, sums, gathered }: Found,
): RegisterCell {
  const { indicator, residents, values } = gathered;
  const figures = figuresOf(sums, gathered);
  const inwoners = residents?.get(residentsKey(key.gebied, key.jaar)) ?? null;
  const noemer = indicator.noemer ? inwoners : figures.noemer;
  const perInwoners = indicator.maat === "per-inwoners";
  const isMedian = indicator.maat === "mediaan";
  const sorted = values.get(keyOf(key)) ?? null;
  return {
    ...key,
    eenheden: sums?.eenheden ?? 0,
    waarde: perInwoners
      ? ratio(figures.teller, inwoners, indicator.per ?? 1)
      : isMedian
        ? medianOf(sorted)
        : figures.waarde,
    teller: figures.teller,
    noemer,
    ...spreadOf(key, soort, gathered),
    waarden: isMedian ? sorted : null,
  };
}

interface Figures {
  waarde: number | null;
  teller: number | null;
  noemer: number | null;
}

/** Maten for which no observation in a year with data means zero; observations without any value mean "not measured". */
const zeroWhenAbsent = ["aantal", "som", "per-inwoners"];

/** waarde, teller and noemer by maat (design §5), of the observations alone. */
function figuresOf(sums: RegisterSums | null, { indicator, sums: all }: Gathered): Figures {
  if (sums === null) {
    const absent = zeroWhenAbsent.includes(indicator.maat) ? 0 : null;
    return { waarde: absent, teller: absent, noemer: null };
  }
  switch (indicator.maat) {
    case "aandeel":
      return { waarde: ratio(sums.somWaarde, sums.waarden), teller: sums.somWaarde, noemer: sums.waarden };
    case "gemiddelde":
      return { waarde: ratio(sums.somWaarde, sums.waarden), teller: null, noemer: sums.waarden };
    case "mediaan":
      return { waarde: null, teller: null, noemer: sums.waarden };
    case "aantal":
      return { waarde: countOf(sums), teller: countOf(sums), noemer: null };
    case "som":
      return { waarde: sums.bedrag, teller: sums.bedrag, noemer: null };
    case "per-inwoners": {
      const amounts = all.some(({ waarden }) => waarden > 0);
      return { waarde: null, teller: amounts ? sums.bedrag : countOf(sums), noemer: null };
    }
    case "verhouding":
      return { waarde: ratio(sums.teller, sums.noemer), teller: sums.teller, noemer: sums.noemer };
    default:
      throw new Error(`unknown maat: ${indicator.maat}`);
  }
}

/** Units, or the parts of units where they are divided over gebieden. */
function countOf({ aandelen, somAandeel, eenheden }: RegisterSums): number | null {
  return aandelen > 0 ? somAandeel : eenheden;
}

/** Null without a numerator or a denominator above or below zero. */
function ratio(teller: number | null, noemer: number | null, factor = 1): number | null {
  return teller === null || noemer === null || noemer === 0 ? null : (teller / noemer) * factor;
}

/** The middle of sorted values, or halfway the two in the middle. */
function medianOf(sorted: readonly number[] | null): number | null {
  if (!sorted || sorted.length === 0) return null;
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
}

function spreadOf(
  { deelambitie, jaar }: { deelambitie: string; jaar: number },
  soort: RegisterSums["soort"],
  { indicator, spread }: Gathered,
): Pick<RegisterCell, "dekking" | "overlapt"> {
  const rows = spread.filter((row) => row.deelambitie === deelambitie && row.jaar === jaar);
  const all = rows.find((row) => row.soort === "gemeente");
  const here = rows.find((row) => row.soort === soort);
  if (!all) return { dekking: null, overlapt: false };
  return {
    dekking: here ? countingUnits(indicator, here) / all.eenheden : 0,
    overlapt: here !== undefined && here.plaatsingen > here.eenheden,
  };
}

/** Units that have what their maat needs; a count needs nothing but the unit. */
function countingUnits({ maat }: Measured, spread: RegisterSpread): number {
  if (maat === "aantal" || maat === "per-inwoners") return spread.eenheden;
  if (maat === "verhouding") return spread.metVerhouding;
  return maat === "som" ? spread.metBedrag : spread.metWaarde;
}

import { addMoments, type Moments, noMoments } from "./moments.ts";
import type { Stratum, SurveyScan } from "./scan-survey.ts";

/** Respondents that belong together, for one measure: their sums per stratum. Order of the strata is fixed. */
export interface Domain {
  /** Value per column; null: respondents without one. */
  by: Readonly<Record<string, string | null>>;
  strata: ReadonlyMap<Stratum, Moments>;
  /** Sums over the strata. */
  total: Moments;
  /** Respondents per condition that the scan counted. */
  counts: readonly number[];
}

/**
 * The domains of one measure over some columns of a scan, one per combination that occurs, sorted as the scan is.
 * @param measure place of the measure in the scan
 */
export function domainsOf(scan: SurveyScan, measure: number, columns: readonly string[]): Domain[] {
  const places = columns.map((column) => placeOf(scan, column));
  const parts = new Map<string, DomainParts>();
  for (const { by, stratum, moments, counts } of scan.sums) {
    const values = places.map((place) => by[place] ?? null);
    const key = JSON.stringify(values);
    const part = parts.get(key) ?? { values, strata: new Map(), counts: counts.map(() => 0) };
    addTo(part.strata, stratum, moments[measure] ?? noMoments);
    part.counts = part.counts.map((count, index) => count + (counts[index] ?? 0));
    parts.set(key, part);
  }
  return [...parts.values()].map(({ values, strata, counts }) => ({
    by: Object.fromEntries(columns.map((column, index) => [column, values[index] ?? null])),
    strata,
    total: sumOf(strata),
    counts,
  }));
}

interface DomainParts {
  values: (string | null)[];
  strata: Map<Stratum, Moments>;
  counts: number[];
}

function placeOf(scan: SurveyScan, column: string): number {
  const place = scan.by.indexOf(column);
  if (place === -1) throw new Error(`unknown column: ${column}`);
  return place;
}

/** Domains that share no respondent taken together; `by` is what the caller says it is. */
export function mergeDomains(domains: readonly Domain[], by: Domain["by"]): Domain {
  const strata = new Map<Stratum, Moments>();
  for (const domain of domains) {
    for (const [stratum, moments] of domain.strata) addTo(strata, stratum, moments);
  }
  const [first] = domains;
  const counts = (first?.counts ?? []).map((_, index) =>
    domains.reduce((total, domain) => total + (domain.counts[index] ?? 0), 0),
  );
  return { by, strata, total: sumOf(strata), counts };
}

function addTo(strata: Map<Stratum, Moments>, stratum: Stratum, moments: Moments): void {
  const present = strata.get(stratum);
  strata.set(stratum, present ? addMoments(present, moments) : moments);
}

function sumOf(strata: ReadonlyMap<Stratum, Moments>): Moments {
  let total = noMoments;
  for (const moments of strata.values()) total = addMoments(total, moments);
  return total;
}

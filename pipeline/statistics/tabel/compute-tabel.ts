import type { Database } from "../../db/database.ts";
import { quoteName } from "../../db/quote.ts";
import type { Drempels } from "../../domain/edition.ts";
import type { MethodStatus } from "../../domain/outcome.ts";
import { type Domain, domainsOf, mergeDomains } from "../survey/domains.ts";
import { estimateDomain, intervalOf } from "../survey/estimate.ts";
import { statusOfEstimate } from "../survey/estimate-status.ts";
import type { Measure } from "../survey/measure.ts";
import { othersOf } from "../survey/others.ts";
import { type SurveyScan, scanSurvey } from "../survey/scan-survey.ts";
import { answerSql, isShortScale, matchSql } from "./answer-codes.ts";
import { compareCells } from "./compare-cells.ts";
import { compareLevels, crossLevels } from "./levels.ts";
import type { DomainCell, TabelCell, TabelRequest } from "./tabel.ts";

/** Estimates every indicator for every combination of the columns. */
export async function computeTabel(
  database: Database,
  request: TabelRequest,
  drempels: Drempels,
): Promise<TabelCell[]> {
  const { by, wave, stratum } = request;
  const columns = [...new Set([...(wave ? [wave] : []), ...by])];
  const design = {
    from: request.from,
    weging: request.weging === null ? "1" : quoteName(request.weging),
    strata: [wave, stratum].filter((column) => column !== null),
    populatie: null,
  };
  const measures = request.values.map((value) => measureOf(value, request));
  const scan = await scanSurvey(database, design, { measures, by: columns });
  const cells = groupings(request).flatMap((grouping) =>
    measures.flatMap((_, place) => cellsOf(scan, { place, grouping }, { request, drempels })),
  );
  return sortCells(compareCells(cells, request, drempels), request);
}

function measureOf(column: string, { kind, yes, valid }: TabelRequest): Measure {
  const answer = answerSql(quoteName(column));
  const isValid = valid === null ? `${answer} is not null` : matchSql(answer, valid);
  return kind === "share"
    ? { name: column, kind, yes: `case when ${isValid} then ${matchSql(answer, yes)} end` }
    : { name: column, kind, value: `case when ${isValid} then try_cast(${answer} as DOUBLE) end` };
}

/** The breakdown asked for, and with totals every smaller one; the wave, when asked for, is in all of them. */
function groupings({ by, wave, totals }: TabelRequest): string[][] {
  if (!totals) return [[...by]];
  const free = by.filter((column) => column !== wave);
  const smaller = Array.from({ length: 2 ** free.length }, (_, choice) =>
    free.filter((_, place) => (choice & (1 << place)) === 0),
  );
  return smaller.map((columns) => by.filter((column) => column === wave || columns.includes(column)));
}

/** Every combination of levels; one without respondents has no data. */
function cellsOf(
  scan: SurveyScan,
  { place, grouping }: { place: number; grouping: readonly string[] },
  { request, drempels }: { request: TabelRequest; drempels: Drempels },
): DomainCell[] {
  const measure = scan.measures[place];
  if (!measure) throw new Error(`unknown measure: ${place}`);
  const domains = domainsOf(scan, place, grouping);
  const keyOf = (by: Domain["by"]) => JSON.stringify(grouping.map((column) => by[column]));
  const found = new Map(domains.map((domain) => [keyOf(domain.by), domain]));
  const waveOf = (by: Domain["by"]) => (request.wave === null ? null : (by[request.wave] ?? null));
  const others = othersByWave(domains, waveOf);
  const weakened = (status: MethodStatus, wave: string | null): MethodStatus =>
    status === "ok" && wave !== null && request.withoutSample.includes(wave) ? "flag_indicative" : status;
  const everyone = domains.filter(({ by }) => grouping.every((column) => by[column] !== null));
  return crossLevels(
    everyone.map((domain) => domain.by),
    grouping,
  ).map((by) => {
    const domain = found.get(keyOf(by)) ?? mergeDomains([], by);
    const estimate = estimateDomain(domain, measure.kind);
    const wave = waveOf(by);
    return {
      by: Object.fromEntries(request.by.map((column) => [column, by[column] ?? null])),
      indicator: measure.name,
      estimate,
      interval: intervalOf(estimate),
      status: weakened(
        statusOfEstimate(estimate, { shortScale: isShortScale(request.valid) }, drempels),
        wave,
      ),
      overWaves: null,
      withRest: null,
      domain,
      others: () => others(wave)(domain),
      grouping: grouping.filter((column) => column !== request.wave).join("|"),
      wave,
    };
  });
}

/** Everybody else of a wave; looked up only for a table that compares. */
function othersByWave(domains: readonly Domain[], waveOf: (by: Domain["by"]) => string | null) {
  const waves = new Map<string | null, (own: Domain) => Domain>();
  return (wave: string | null) => {
    const others = waves.get(wave) ?? othersOf(domains.filter(({ by }) => waveOf(by) === wave));
    waves.set(wave, others);
    return others;
  };
}

/** In the order of the table: by the levels of each column, margins last, indicators as asked for. */
function sortCells(cells: readonly TabelCell[], request: TabelRequest): TabelCell[] {
  const place = new Map(request.values.map((value, index) => [value, index]));
  return [...cells].sort((a, b) => {
    for (const column of request.by) {
      const order = compareLevels(a.by[column] ?? null, b.by[column] ?? null);
      if (order !== 0) return order;
    }
    return (place.get(a.indicator) ?? 0) - (place.get(b.indicator) ?? 0);
  });
}

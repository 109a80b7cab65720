import type { Database } from "../db/database.ts";

/**
 * Sums of one survey indicator in one domain of one wave. A domain is a gebied (`deel` = zelf), the rest of
 * the city seen from a stadsdeel (`deel` = rest), or a group of the whole gemeente.
 */
export interface SurveyCell {
  indicator: string;
  deelambitie: string;
  gebied: string;
  deel: "zelf" | "rest";
  uitsplitsing: string | null;
  groep: string | null;
  jaar: number;
  /** Valid answers, their weight, Kish's effective number, strata with a valid answer. */
  n: number;
  gewogenN: number;
  nKish: number;
  strata: number;
  /** Strata with a single respondent, counted into the variance centred at the overall mean (methods §2). */
  eenlingen: number;
  /** Weighted mean or proportion (0-1), and its variance without fpc; null when n = 1. */
  waarde: number | null;
  variantie: number | null;
  /** People asked, and those among them without a valid answer. */
  gevraagd: number;
  ongeldig: number;
}

/**
 * Table of survey observations that {@link computeSurveyCells} reads: indicator, deelambitie, gebied, jaar,
 * stratum, weging, antwoord, waarde, leeftijd, geslacht, huishouden. One row per respondent, none left out.
 */
export const surveyObservations = "outcome.observaties_enquete";

/**
 * Sums per indicator × wave × stratum × place. Everything after this is small: variance needs only moments,
 * because Σ w²(y-p)² = Σ w²y² - 2pΣ w²y + p²Σ w².
 */
const momentsSql = (place: string) => `
  select indicator, deelambitie, jaar, stratum, ${place} as plaats,
    count(*) as alle,
    count(*) filter (antwoord <> 'niet-gevraagd') as gevraagd,
    count(*) filter (antwoord in ('weet-niet', 'geen-antwoord')) as ongeldig,
    count(*) filter (antwoord = 'geldig') as n,
    coalesce(sum(weging) filter (antwoord = 'geldig'), 0) as sw,
    coalesce(sum(weging * waarde) filter (antwoord = 'geldig'), 0) as swy,
    coalesce(sum(weging * weging) filter (antwoord = 'geldig'), 0) as sw2,
    coalesce(sum(weging * weging * waarde) filter (antwoord = 'geldig'), 0) as sw2y,
    coalesce(sum(weging * weging * waarde * waarde) filter (antwoord = 'geldig'), 0) as sw2y2,
    min(waarde) filter (antwoord = 'geldig') as laagste,
    max(waarde) filter (antwoord = 'geldig') as hoogste`;

const breakdowns = ["leeftijd", "geslacht", "huishouden"] as const;

const momentsOfPlaces = `${momentsSql("coalesce(g.stadsdeel, '')")}
  from ${surveyObservations} o left join reference.gebieden g on g.id = o.gebied
  group by all`;

const momentsOfGroups = breakdowns
  .map(
    (breakdown) => `${momentsSql("null")}, '${breakdown}' as uitsplitsing, ${breakdown} as groep
    from ${surveyObservations} where ${breakdown} is not null group by all`,
  )
  .join(" union all ");

/** Each stratum's sums placed in every domain they belong to. */
const domainsSql = `
  select m.*, null::VARCHAR as uitsplitsing, null::VARCHAR as groep, g.id as gebied, 'zelf' as deel
    from momenten m join reference.gebieden g on g.soort = 'gemeente' or (g.soort = 'stadsdeel' and g.id = m.plaats)
  union all
  select m.*, null, null, g.id, 'rest'
    from momenten m join reference.gebieden g on g.soort = 'stadsdeel' and g.id <> m.plaats
  union all
  select m.*, g.id, 'zelf' from groepen m cross join (select id from reference.gebieden where soort = 'gemeente') g`;

/** Cells of every survey indicator: methods §1-2, with n_h of all respondents of the stratum. */
const cellsSql = `
  with momenten as (${momentsOfPlaces}),
  groepen as (${momentsOfGroups}),
  respondenten as (
    select indicator, deelambitie, jaar, stratum, sum(alle) as n_h from momenten group by all),
  domeinen as (${domainsSql}),
  per_stratum as (
    select indicator, deelambitie, jaar, stratum, gebied, deel, uitsplitsing, groep,
      sum(gevraagd) as gevraagd, sum(ongeldig) as ongeldig, sum(n) as n, sum(sw) as sw, sum(swy) as swy,
      sum(sw2) as sw2, sum(sw2y) as sw2y, sum(sw2y2) as sw2y2, min(laagste) as laagste, max(hoogste) as hoogste
    from (select * from domeinen order by all) group by all),
  per_domein as (
    select indicator, deelambitie, jaar, gebied, deel, uitsplitsing, groep,
      sum(gevraagd) as gevraagd, sum(ongeldig) as ongeldig, sum(n) as n, sum(sw) as sw, sum(sw2) as sw2,
      case when min(laagste) = max(hoogste) then min(laagste) else sum(swy) / nullif(sum(sw), 0) end as p,
      min(laagste) = max(hoogste) as gelijk,
      count(*) filter (n > 0) as strata
    from (select * from per_stratum order by all) group by all),
  bijdragen as (
    select s.indicator, s.deelambitie, s.jaar, s.gebied, s.deel, s.uitsplitsing, s.groep, r.n_h,
      (s.swy - d.p * s.sw) / d.sw as z,
      (s.sw2y2 - 2 * d.p * s.sw2y + d.p * d.p * s.sw2) / (d.sw * d.sw) as z2
    from per_stratum s
    join per_domein d using (indicator, deelambitie, jaar, gebied, deel)
    join respondenten r using (indicator, deelambitie, jaar, stratum)
    where s.n > 0 and s.uitsplitsing is not distinct from d.uitsplitsing and s.groep is not distinct from d.groep),
  varianties as (
    select indicator, deelambitie, jaar, gebied, deel, uitsplitsing, groep,
      sum(case when n_h = 1 then z2 else n_h / (n_h - 1.0) * greatest(0, z2 - z * z / n_h) end) as variantie,
      count(*) filter (n_h = 1) as eenlingen
    from (select * from bijdragen order by all) group by all)
  select d.indicator, d.deelambitie, d.gebied, d.deel, d.uitsplitsing, d.groep, d.jaar::INTEGER as jaar,
    d.n::INTEGER as n, d.sw as "gewogenN", coalesce(d.sw * d.sw / nullif(d.sw2, 0), 0) as "nKish",
    d.strata::INTEGER as strata, coalesce(v.eenlingen, 0)::INTEGER as eenlingen, d.p as waarde,
    case when d.n = 1 then null when d.gelijk then 0 else v.variantie end as variantie,
    d.gevraagd::INTEGER as gevraagd, d.ongeldig::INTEGER as ongeldig
  from per_domein d left join varianties v
    on v.indicator = d.indicator and v.deelambitie = d.deelambitie and v.jaar = d.jaar and v.gebied = d.gebied
      and v.deel = d.deel and v.uitsplitsing is not distinct from d.uitsplitsing
      and v.groep is not distinct from d.groep
  order by all`;

/** Every cell of every survey indicator, sorted. Cells of a wave in which nobody was asked are left out. */
export async function computeSurveyCells(database: Database): Promise<SurveyCell[]> {
  const cells = await database.rows<SurveyCell>(cellsSql);
  return cells.filter((cell) => cell.gevraagd > 0);
}

import type { Database } from "../../db/database.ts";
import { quoteText } from "../../db/quote.ts";
import type { Indicator, Noemer } from "../../domain/indicator.ts";

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

/**
 * Table of register observations: indicator, deelambitie, gebied, jaar, eenheid_id, waarde, aandeel, teller,
 * noemer. A unit stands there once per gebied.
 */
export const registerObservations = "outcome.observaties_register";

type Measured = Pick<Indicator, "id" | "maat" | "noemer" | "per">;

/** SQL of waarde, teller and noemer over the grouped observations `o`, by maat (design §5). */
function aggregatesOf(indicator: Measured): { waarde: string; teller: string; noemer: string } {
  const amount = "sum(coalesce(waarde, aandeel))";
  const count = "case when count(aandeel) > 0 then sum(aandeel) else count(distinct eenheid_id) end";
  switch (indicator.maat) {
    case "aandeel":
      return { waarde: "avg(waarde)", teller: "sum(waarde)", noemer: "count(waarde)" };
    case "gemiddelde":
      return { waarde: "avg(waarde)", teller: "null", noemer: "count(waarde)" };
    case "mediaan":
      return { waarde: "median(waarde)", teller: "null", noemer: "count(waarde)" };
    case "aantal":
      return { waarde: count, teller: count, noemer: "null" };
    case "som":
      return { waarde: amount, teller: amount, noemer: "null" };
    case "per-inwoners": {
      const teller = `case when (select count(waarde) > 0 from o) then ${amount} else ${count} end`;
      return { waarde: "null", teller, noemer: "null" };
    }
    case "verhouding":
      return { waarde: "sum(teller) / nullif(sum(noemer), 0)", teller: "sum(teller)", noemer: "sum(noemer)" };
    default:
      throw new Error(`unknown maat: ${indicator.maat}`);
  }
}

/** Maten for which no observation in a year with data means zero, not "missing". */
const zeroWhenAbsent = ["aantal", "som", "per-inwoners"];

/**
 * Every gebied × jaar of one register indicator. Years are those in which the indicator has any observation;
 * stadsdelen are left out when no observation has a buurt.
 */
export async function computeRegisterCells(database: Database, indicator: Measured): Promise<RegisterCell[]> {
  const { waarde, teller, noemer } = aggregatesOf(indicator);
  const fill = zeroWhenAbsent.includes(indicator.maat);
  return database.rows<RegisterCell>(`
    with o as (select * from ${registerObservations} where indicator = ${quoteText(indicator.id)}),
    in_gebied as (
      select o.*, g.id as plaats from o
      left join reference.gebieden b on b.id = o.gebied
      join reference.gebieden g on g.soort = 'gemeente' or (g.soort = 'stadsdeel' and g.id = coalesce(b.stadsdeel, b.id))),
    cellen as (
      select deelambitie, plaats, jaar, count(distinct eenheid_id) as eenheden,
        ${waarde} as waarde, ${teller} as teller, ${noemer} as noemer,
        ${indicator.maat === "mediaan" ? "list_sort(list(waarde) filter (waarde is not null))" : "null"} as waarden
      from (select * from in_gebied order by all) group by all),
    meetellend as (
      select p.deelambitie, p.jaar, g.soort, count(distinct eenheid_id) filter (${countsSql(indicator)}) as aantal,
        count(distinct (eenheid_id, plaats)) > count(distinct eenheid_id) as overlapt
      from in_gebied p join reference.gebieden g on g.id = p.plaats group by all),
    alle as (select deelambitie, jaar, count(distinct eenheid_id) as aantal from o group by all),
    raster as (
      select d.deelambitie, g.id as plaats, j.jaar
      from (select distinct deelambitie from o) d cross join (select distinct jaar from o) j
      cross join (
        select id from reference.gebieden where soort = 'gemeente'
          or (soort = 'stadsdeel' and exists (select 1 from cellen join reference.gebieden s on s.id = cellen.plaats
                                              where s.soort = 'stadsdeel'))) g),
    noemers as (${denominatorSql(indicator.noemer)})
    select ${quoteText(indicator.id)} as indicator, r.deelambitie, r.plaats as gebied, r.jaar::INTEGER as jaar,
      coalesce(c.eenheden, 0)::INTEGER as eenheden,
      ${valueSql(indicator, fill)} as waarde,
      ${fill ? zeroUnlessUnmeasured("c.teller") : "c.teller"}::DOUBLE as teller,
      ${indicator.noemer ? "n.inwoners" : "c.noemer"}::DOUBLE as noemer, c.waarden,
      (coalesce(m.aantal, 0) / nullif(a.aantal, 0))::DOUBLE as dekking,
      coalesce(m.overlapt, false) as overlapt
    from raster r left join cellen c using (deelambitie, plaats, jaar)
    left join noemers n on n.plaats = r.plaats and n.jaar = r.jaar
    left join alle a on a.deelambitie = r.deelambitie and a.jaar = r.jaar
    left join meetellend m on m.deelambitie = r.deelambitie and m.jaar = r.jaar
      and m.soort = (select soort from reference.gebieden where id = r.plaats)
    order by all`);
}

/** Whether an observation has what its maat needs; a count needs nothing but the unit. */
function countsSql({ maat }: Measured): string {
  if (maat === "aantal" || maat === "per-inwoners") return "true";
  if (maat === "verhouding") return "teller is not null and noemer is not null";
  return maat === "som" ? "coalesce(waarde, aandeel) is not null" : "waarde is not null";
}

function valueSql(indicator: Measured, fill: boolean): string {
  if (indicator.maat === "per-inwoners") {
    return `(${zeroUnlessUnmeasured("c.teller")}::DOUBLE / nullif(n.inwoners, 0) * ${indicator.per ?? 1})`;
  }
  return `${fill ? zeroUnlessUnmeasured("c.waarde") : "c.waarde"}::DOUBLE`;
}

/** No observation means zero; observations without any value mean that it was not measured. */
const zeroUnlessUnmeasured = (column: string) => `case when c.eenheden is null then 0 else ${column} end`;

/** Residents per gebied and year within the age band; empty when the indicator has no denominator. */
function denominatorSql(noemer: Noemer | null): string {
  if (!noemer) return "select null as plaats, null::INTEGER as jaar, null::DOUBLE as inwoners where false";
  return `select g.id as plaats, v.jaar, sum(v.inwoners)::DOUBLE as inwoners
    from staging.bevolking v join reference.gebieden b on b.id = v.buurt
    join reference.gebieden g on g.soort = 'gemeente' or (g.soort = 'stadsdeel' and g.id = b.stadsdeel)
    where ${ageBandSql(noemer.leeftijd)} group by all`;
}

/** Condition on `v.leeftijd` for "4-17", "65+" or nothing. */
export function ageBandSql(leeftijd: string | undefined): string {
  if (!leeftijd) return "true";
  const [from, to] = leeftijd.replace("+", "").split("-").map(Number);
  return to === undefined ? `v.leeftijd >= ${from}` : `v.leeftijd between ${from} and ${to}`;
}

import { chance, dayIn, oneOf } from "./chance.ts";
import { buurtOf } from "./made-up-areas.ts";

/** Years of the register of grants. */
export const grantYears = [2021, 2022, 2023, 2024, 2025, 2026];

const statussen = ["verleend", "bevoorschot", "vastgesteld", "vastgesteld", "afgewezen"];

/** Grants per organisation, on average. */
const GRANTS_EACH = 4;

const base = `
  select g.nr as g, i.i, printf('S%04d-%d', g.nr, i.i) as subsidie_id,
    ${grantYears[0]} + i.i % ${grantYears.length} as jaar,
    floor(${chance("'organisatie'", "g.nr", "i.i")} * (1 + g.subsidies / ${GRANTS_EACH}))::INTEGER as o,
    ${oneOf(statussen, chance("'status'", "g.nr", "i.i"))} as status,
    500 + floor(pow(${chance("'bedrag'", "g.nr", "i.i")}, 4) * 200000)::INTEGER as bedrag
  from gemeente g cross join lateral (select unnest(range(g.subsidies)) as i) i`;

/** SQL of the register of grants: a row per grant. */
export const grantsSql = `
  select subsidie_id, jaar, printf('ORG-%04d-%d', g, o) as organisatie_id, 'Stichting ' || g || '-' || o as organisatie,
    'organisatie' as rechtsvorm, 'Regeling ' || (1 + o % 3) as regeling, status,
    ${dayIn("jaar", chance("'aanvraag'", "g", "i"))} as aanvraagdatum,
    bedrag || ',00' as aangevraagd,
    case when status = 'afgewezen' then '0,00' else bedrag || ',00' end as verleend,
    case when status = 'bevoorschot' then bedrag || ',00' end as bevoorschot,
    case when status = 'vastgesteld' then bedrag || ',00' end as vastgesteld,
    null as teruggevorderd, 'stichting' as soort_organisatie
  from (${base}) order by g, i`;

/** Shares of a grant that is divided over one to four buurten; each list adds up to exactly 1. */
const shares = ["['1']", "['0,5', '0,5']", "['0,333', '0,333', '0,334']", "['0,25', '0,25', '0,25', '0,25']"];

/** SQL of where grants go: a row per grant and buurt. */
export function divisionSql(deelambities: readonly string[]): string {
  return `
    select subsidie_id, ${oneOf(deelambities, chance("'deelambitie'", "g", "i"))} as deelambitie,
      ${buurtOf("g", "(i % 3 + 3 * d + 0.5) / 12")} as gebied, deel as aandeel
    from (select *, unnest(delen) as deel, unnest(range(len(delen))) as d
      from (select *, [${shares.join(", ")}][1 + i % ${shares.length}] as delen from (${base})))
    order by g, i, d`;
}

/** SQL of the schemes: a row per scheme and year. */
export const schemesSql = `
  select 'Regeling ' || r.r as regeling, j.jaar, '1000000,00' as plafond
  from range(1, 4) r(r) cross join (select unnest([${grantYears.join(", ")}]) as jaar) j order by all`;

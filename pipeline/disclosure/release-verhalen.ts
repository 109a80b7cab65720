import type { Database } from "../db/database.ts";
import type { Verhaal } from "../domain/verhaal.ts";

/**
 * The verhalen and leerpunten that may be published, ordered by deelambitie, kind, newest year and text. The columns
 * are named one by one, so that a column which a register grows later stays inside. Published is only what has
 * consent and belongs to a deelambitie; of the place no more than the stadsdeel, of the day no more than the year.
 * Texts that look like personal data were refused when they were loaded.
 */
export async function releaseVerhalen(database: Database): Promise<Verhaal[]> {
  return database.rows<Verhaal>(`
    select soort, deelambitie, stadsdeel, jaar, les, tekst
    from (
      select 'verhaal' as soort, v.deelambitie, year(v.datum)::INTEGER as jaar, null as les, v.verhaal as tekst,
             case g.soort when 'buurt' then g.stadsdeel when 'stadsdeel' then g.id end as stadsdeel
      from staging.verhalen v left join reference.gebieden g on g.id = v.gebied
      where v.akkoord = 'ja'
      union all
      select 'leerpunt', deelambitie, year(datum)::INTEGER, soort, leerpunt, null
      from staging.leerpunten
      where akkoord = 'ja'
    )
    where deelambitie is not null and tekst is not null
    order by deelambitie, soort desc, jaar desc, tekst, stadsdeel, les`);
}

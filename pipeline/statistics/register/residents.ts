import type { Database } from "../../db/database.ts";
import type { Noemer } from "../../domain/indicator.ts";

/** Residents of an age band: by gebied and year (`noord|2022`). A gebied and year without figures is not there. */
export type Residents = ReadonlyMap<string, number>;

/** Key of one gebied and year. */
export function residentsKey(gebied: string, jaar: number): string {
  return `${gebied}|${jaar}`;
}

/** Residents of the gemeente and its stadsdelen within the age band of a noemer, for every year of the population file. */
export async function readResidents(database: Database, { leeftijd }: Noemer): Promise<Residents> {
  const rows = await database.rows<{ gebied: string; jaar: number; inwoners: number | null }>(`
    select g.id as gebied, v.jaar::INTEGER as jaar, sum(v.inwoners)::DOUBLE as inwoners
    from staging.bevolking v join reference.gebieden b on b.id = v.buurt
    join reference.gebieden g on g.soort = 'gemeente' or (g.soort = 'stadsdeel' and g.id = b.stadsdeel)
    where ${ageBandSql(leeftijd)} group by all order by all`);
  return new Map(
    rows.flatMap(({ gebied, jaar, inwoners }) =>
      inwoners === null ? [] : [[residentsKey(gebied, jaar), inwoners]],
    ),
  );
}

/** Condition on `v.leeftijd` for "4-17", "65+" or nothing. */
export function ageBandSql(leeftijd: string | undefined): string {
  if (!leeftijd) return "true";
  const [from, to] = leeftijd.replace("+", "").split("-").map(Number);
  return to === undefined ? `v.leeftijd >= ${from}` : `v.leeftijd between ${from} and ${to}`;
}

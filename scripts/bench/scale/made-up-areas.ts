import type { Database } from "../../../pipeline/db/database.ts";
import { chance } from "./chance.ts";
import { type Gemeenten, rowsOf } from "./sizes.ts";

/** Buurten of every gemeente; few, so that even a small one has residents in each of them. */
const BUURTEN = 12;

/** Residents of an average gemeente: 18 million over 342. */
const INWONERS = 52_600;

/** Years of the population register, and the oldest age that is told apart. */
const [FIRST_YEAR, LAST_YEAR, OLDEST] = [2021, 2026, 100];

/**
 * Makes the tables `gemeente` (nr, id, naam, grootte, and how many rows of each kind it delivers) and `buurt`. Sizes
 * differ as those of gemeenten do: the logarithm is spread about normally, and the average of all is 1. How much a
 * gemeente delivers differs too, beside its size.
 */
export async function makeAreas(database: Database, { from, to, of }: Gemeenten): Promise<void> {
  const spread = [1, 2, 3].map((draw) => chance("'grootte'", "nr", String(draw))).join(" + ");
  const rows = Object.entries(rowsOf(of));
  const weights = rows.map(([kind]) => `g * (0.7 + 0.6 * ${chance(`'${kind}'`, "nr")}) as g_${kind}`);
  await database.run(`create table gemeente as
    with grootten as (select nr, exp(2 * (${spread} - 1.5)) as g from range(1, ${of} + 1) t(nr)),
    gewichten as (select nr, g, ${weights.join(", ")} from grootten)
    select nr::INTEGER as nr, printf('gm%04d', nr) as id, 'Gemeente ' || nr as naam, g * ${of} / sum(g) over () as grootte,
      ${rows.map(([kind, total]) => `${sharedOut(`g_${kind}`, total)} as ${kind}`).join(", ")}
    from gewichten qualify nr between ${from} and ${to} order by nr`);
  await database.run(`create table buurt as
    select g.nr as gemeente, b.i::INTEGER as nr, printf('BU%04d%04d', g.nr, b.i) as code
    from gemeente g cross join range(${BUURTEN}) b(i) order by all`);
}

/**
 * SQL of whole parts of a number of rows, in proportion to a weight, that add up to it: each is a step of the rounded
 * running sum. The sum is of whole numbers, so that it is the same in whatever order it is taken.
 */
function sharedOut(weight: string, rows: number): string {
  const parts = `round(${weight} * 1e6)::BIGINT`;
  const until = `sum(${parts}) over (order by nr)`;
  const all = `sum(${parts}) over ()`;
  return `(round(${until} / ${all} * ${rows}) - round((${until} - ${parts}) / ${all} * ${rows}))::INTEGER`;
}

/** SQL of the population register: residents per buurt, year and age. */
export const residentsSql = `
  select b.code as buurt, j.jaar::INTEGER as jaar, l.leeftijd::INTEGER as leeftijd,
    greatest(1, round(g.grootte * ${INWONERS / BUURTEN / (OLDEST + 1)}
      * (0.7 + 0.6 * ${chance("'inwoners'", "b.code", "l.leeftijd")})))::INTEGER as inwoners
  from buurt b join gemeente g on g.nr = b.gemeente
  cross join range(${FIRST_YEAR}, ${LAST_YEAR + 1}) j(jaar) cross join range(${OLDEST + 1}) l(leeftijd)
  order by all`;

/** SQL of the code of a buurt of a gemeente, by a number from 0 up to 1. */
export function buurtOf(gemeente: string, number: string): string {
  return `printf('BU%04d%04d', ${gemeente}, floor((${number}) * ${BUURTEN})::INTEGER)`;
}

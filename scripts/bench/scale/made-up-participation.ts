import { chance, dayIn, oneOf } from "./chance.ts";
import { buurtOf } from "./made-up-areas.ts";

/** Years of the participation register. */
export const participationYears = [2021, 2022, 2023, 2024, 2025];

/**
 * The tables that share out the rows of the register, with their part in percent: about as in the register of the
 * sample. Of every hundred rows the first 86 are activities, the next five matches, and so on.
 */
const parts = {
  activiteiten: 86,
  maatjes: 5,
  initiatieven: 4,
  knelpunten: 1,
  knelpunt_opvolging: 2,
  bijeenkomsten: 1,
  uitdagingen: 1,
} as const;

type Part = keyof typeof parts;

/** SQL per table of the register, by name. */
export function participationSql(deelambities: readonly string[]): Record<string, string> {
  const deelambitie = `${oneOf(deelambities, chance("'deelambitie'", "g", "i"))} as deelambitie`;
  const columns: Record<Part, string> = {
    activiteiten: `'A' || id as activiteit_id, jaar, ${day} as datum, buurt, ${deelambitie},
      ${oneOf(["koffieochtend", "buurtfeest", "wandeling", "cursus"], chance("'soort'", "g", "i"))} as soort,
      printf('ORG-%04d-%d', g, i % 97) as organisatie_id,
      ${count("bezoeken", 60)}, ${count("deelnemers", 30)}`,
    maatjes: `'M' || id as koppeling_id, jaar, buurt, ${day} as aangemeld,
      case when i % 5 > 0 then ${later} end as gekoppeld`,
    initiatieven: `'I' || id as initiatief_id, jaar, buurt, ${deelambitie}, ${day} as startdatum,
      ${oneOf(["ja", "nee"], chance("'actief'", "g", "i"))} as actief_na_jaar`,
    knelpunten: `'K' || id as knelpunt_id, ${day} as datum, buurt as gebied, ${deelambitie},
      ${oneOf(["bijeenkomst", "enquete", "advies", "melding"], chance("'herkomst'", "g", "i"))} as herkomst,
      'Het plein is slecht verlicht.' as knelpunt, 'ja' as akkoord`,
    // Two rows of every hundred are steps, taken with the bottleneck that is the row before them.
    knelpunt_opvolging: `'K' || printf('%04d-%d', g, i - (i % 100 - ${startOf("knelpunten")})) as knelpunt_id,
      ${later} as datum, ${oneOf(["in behandeling", "opgelost"], "(i % 2) / 2.0")} as status, 'gebiedsteam' as waarheen,
      ${oneOf(["ja", "nee"], chance("'terug'", "g", "i"))} as teruggekoppeld`,
    bijeenkomsten: `'B' || id as bijeenkomst_id, ${day} as datum, buurt as gebied, 'Bijeenkomst over de buurt' as onderwerp,
      ${count("deelnemers", 50)}, ${count("nieuwe_deelnemers", 12)},
      case when i % 3 > 0 then ${later} end as teruggekoppeld`,
    uitdagingen: `'U' || id as uitdaging_id, jaar, buurt, ${day} as ingediend, ${later} as besluit,
      ${oneOf(["toegekend", "afgewezen", "ingetrokken"], chance("'uitkomst'", "g", "i"))} as uitkomst,
      null as reden`,
  };
  const tables = Object.entries(columns).map(([table, sql]) => [table, rowsSql(table as Part, sql)]);
  return { ...Object.fromEntries(tables), ...coveringTables };
}

const day = dayIn("jaar", `0.7 * ${chance("'dag'", "g", "i")}`);
const later = dayIn("jaar", `0.7 + 0.3 * ${chance("'later'", "g", "i")}`);

function count(column: string, most: number): string {
  return `floor(${chance(`'${column}'`, "g", "i")} * ${most})::INTEGER as ${column}`;
}

function startOf(part: Part): number {
  const names = Object.keys(parts) as Part[];
  return names.slice(0, names.indexOf(part)).reduce((sum, name) => sum + parts[name], 0);
}

function rowsSql(part: Part, columns: string): string {
  const start = startOf(part);
  return `
    select ${columns} from (
      select g.nr as g, i.i, printf('%04d-%d', g.nr, i.i) as id, ${buurtOf("g.nr", chance("'buurt'", "g.nr", "i.i"))} as buurt,
        ${participationYears[0]} + floor(${chance("'jaar'", "g.nr", "i.i")} * ${participationYears.length})::INTEGER as jaar
      from gemeente g cross join lateral (select unnest(range(g.participatie)) as i) i
      where i.i % 100 between ${start} and ${start + parts[part] - 1})
    order by g, i`;
}

const years = `(select unnest([${participationYears.join(", ")}]) as jaar) j`;

/** Tables with a few rows per gemeente; they come on top of the rows that are shared out. */
const coveringTables = {
  buurtnetwerken: `select b.code as buurt, j.jaar,
    ${oneOf(["ja", "nee"], chance("'netwerk'", "b.code", "j.jaar"))} as actief
    from buurt b cross join ${years} order by all`,
  inzet: `select j.jaar, 'procescoördinator' as functie, g.naam as gebied,
    replace(round(0.5 + 4 * ${chance("'fte'", "g.nr", "j.jaar")}, 1)::VARCHAR, '.', ',') as fte
    from gemeente g cross join ${years} order by g.nr, j.jaar`,
};

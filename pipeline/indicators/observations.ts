import type { Database } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import { GEMEENSCHAPPELIJK, type Indicator } from "../domain/indicator.ts";
import { registerObservations } from "../statistics/register/register-sums.ts";
import { isSurvey } from "./header.ts";

/** Answers as the indicators returned them: one row per respondent and indicator, none left out. */
export const surveyObservations = "outcome.observaties_enquete";

/** Published figures as an indicator returned them: gebied, jaar, waarde, onder, boven, reden. */
export const publishedObservations = "outcome.observaties_overgenomen";

const survey = [
  "indicator VARCHAR",
  "deelambitie VARCHAR",
  "gebied VARCHAR",
  "jaar INTEGER",
  "stratum VARCHAR",
  "weging DOUBLE",
  "antwoord VARCHAR",
  "waarde DOUBLE",
  "leeftijd VARCHAR",
  "geslacht VARCHAR",
  "huishouden VARCHAR",
];
const register = [
  "indicator VARCHAR",
  "deelambitie VARCHAR",
  "gebied VARCHAR",
  "jaar INTEGER",
  "eenheid_id VARCHAR",
  "waarde DOUBLE",
  "aandeel DOUBLE",
  "teller DOUBLE",
  "noemer DOUBLE",
];
const published = [
  "indicator VARCHAR",
  "deelambitie VARCHAR",
  "gebied VARCHAR",
  "jaar INTEGER",
  "waarde DOUBLE",
  "onder DOUBLE",
  "boven DOUBLE",
  "reden VARCHAR",
];

/** Table that receives the observations of an indicator, with its columns. */
function targetOf(indicator: Indicator): { table: string; columns: readonly string[] } {
  if (indicator.maat === "overgenomen") return { table: publishedObservations, columns: published };
  return isSurvey(indicator)
    ? { table: surveyObservations, columns: survey }
    : { table: registerObservations, columns: register };
}

/** The tables that receive observations. */
export const observationTables = [surveyObservations, registerObservations, publishedObservations] as const;

/** Creates the schema `outcome` with the empty tables of observations. */
export async function createObservations(database: Database): Promise<void> {
  await database.run("create schema outcome");
  for (const [table, columns] of [
    [surveyObservations, survey],
    [registerObservations, register],
    [publishedObservations, published],
  ] as const) {
    await database.run(`create table ${table} (${columns.join(", ")})`);
  }
}

/** SQL that puts the observations of an indicator where the statistics find them. */
function compileObservations(indicator: Indicator, returned: readonly string[]): string {
  const { table, columns } = targetOf(indicator);
  const values = columns.map((column) => {
    const [name = "", type = ""] = column.split(" ");
    if (name === "indicator") return quoteText(indicator.id);
    if (name === "deelambitie" && indicator.deelambitie !== GEMEENSCHAPPELIJK) {
      return quoteText(indicator.deelambitie);
    }
    return returned.includes(name) && isWanted(name, indicator) ? `b.${name}::${type}` : `null::${type}`;
  });
  return `insert into ${table} select ${values.join(", ")} from (\n${indicator.sql}\n) b`;
}

/** Background characteristics count only where the header asks for a breakdown. */
function isWanted(column: string, indicator: Indicator): boolean {
  const breakdowns = ["leeftijd", "geslacht", "huishouden"];
  return !breakdowns.includes(column) || indicator.uitsplitsing.some((asked) => asked === column);
}

/** Runs the SQL of one indicator and keeps its observations. */
export async function insertObservations(database: Database, indicator: Indicator): Promise<void> {
  const returned = await database.columnsOf(`select * from (\n${indicator.sql}\n)`);
  await database.run(compileObservations(indicator, returned));
}

/** Removes the observations of indicators, by id. */
export async function forgetObservations(database: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const list = ids.map(quoteText).join(", ");
  for (const table of observationTables) {
    await database.run(`delete from ${table} where indicator in (${list})`);
  }
}

import type { Database } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import { GEMEENSCHAPPELIJK, type Indicator } from "../domain/indicator.ts";
import { registerObservations } from "../statistics/register/register-sums.ts";
import { isSurvey } from "./header.ts";

/**
 * Answers as the indicators returned them: one row per respondent and indicator, none left out. A temporary table of one
 * connection: to keep so many rows takes as long as to make them, and the definitions make them again.
 */
export const surveyObservations = "observaties_enquete";

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

/** Creates the schema `outcome` with the empty tables of observations, and that of surveys for this connection. */
export async function createObservations(database: Database): Promise<void> {
  await database.run("create schema outcome");
  await database.run(`create table ${registerObservations} (${register.join(", ")})`);
  await database.run(`create table ${publishedObservations} (${published.join(", ")})`);
  await createSurveyObservations(database);
}

/** An empty table for observations of surveys, of this connection only. */
async function createSurveyObservations(database: Database): Promise<void> {
  await database.run(`create or replace temp table ${surveyObservations} (${survey.join(", ")})`);
}

/**
 * SQL that puts the observations of an indicator where the statistics find them: of the columns it returned those that
 * count, each under its own name; one that it did not return stays NULL.
 */
function observationsSql(indicator: Indicator): string {
  const { table, columns } = targetOf(indicator);
  const own = { indicator: indicator.id, ...ownDeelambitie(indicator) };
  const names = columns.map((column) => column.split(" ")[0] ?? "");
  const wanted = names.filter((name) => !(name in own) && isWanted(name, indicator));
  return `insert into ${table} by name
    select ${Object.entries(own).map(([name, value]) => `${quoteText(value)} as ${name}`)},
      columns(lambda naam: naam in (${wanted.map(quoteText).join(", ")})) from (\n${indicator.sql}\n)`;
}

/** Rows of a common element say themselves which deelambitie they belong to. */
function ownDeelambitie({ deelambitie }: Indicator): { deelambitie?: string } {
  return deelambitie === GEMEENSCHAPPELIJK ? {} : { deelambitie };
}

/** Background characteristics count only where the header asks for a breakdown. */
function isWanted(column: string, indicator: Indicator): boolean {
  const breakdowns = ["leeftijd", "geslacht", "huishouden"];
  return !breakdowns.includes(column) || indicator.uitsplitsing.some((asked) => asked === column);
}

/** Runs the SQL of one indicator and keeps its observations. */
export async function insertObservations(database: Database, indicator: Indicator): Promise<void> {
  await database.run(observationsSql(indicator));
}

/**
 * Keeps the observations of several indicators; of surveys there are no others then. Together in one transaction they
 * are written once, and not first to a log as well.
 */
export async function insertAllObservations(
  database: Database,
  indicators: readonly Indicator[],
): Promise<void> {
  if (indicators.some(isSurvey)) await createSurveyObservations(database);
  await database.run("begin");
  for (const indicator of indicators) await insertObservations(database, indicator);
  await database.run("commit");
}

/** Removes the observations of indicators, by id, from where they are kept. */
export async function forgetObservations(database: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const list = ids.map(quoteText).join(", ");
  for (const table of [registerObservations, publishedObservations]) {
    await database.run(`delete from ${table} where indicator in (${list})`);
  }
}

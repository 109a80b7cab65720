import type { Database } from "../db/database.ts";
import { QueryError } from "../db/query-error.ts";
import { GEMEENSCHAPPELIJK, type IndicatorHeader } from "../domain/indicator.ts";
import { problem } from "../errors/catalogue.ts";
import type { Problem } from "../errors/input-error.ts";
import { didYouMean, suggest } from "../errors/suggestion.ts";
import type { IndicatorFile } from "./indicator-file.ts";
import { aggregateFunctions, allowedFunctions, clockNames, columnContract } from "./sql-rules.ts";
import type { Named, SqlFault, SqlShape } from "./syntax-tree.ts";

/** What an indicator reads, when its SQL is sound. */
export interface Lineage {
  tabellen: string[];
  vragen: string[];
}

/** What the check needs: staging columns by table, and the names of survey questions. */
export interface SqlContext {
  staging: ReadonlyMap<string, Record<string, string>>;
  vragen: readonly string[];
}

/**
 * Checks the SQL of one indicator without running it: one SELECT, staging tables and allowed functions only,
 * no grouping, binds against the empty tables of `database`, and returns the columns of its maat.
 */
export async function checkSql(
  database: Database,
  file: IndicatorFile,
  input: { header: IndicatorHeader; context: SqlContext; shape: SqlShape | SqlFault },
): Promise<{ problems: Problem[]; lineage: Lineage }> {
  const place = (regel: number) => ({ bestand: file.bestand, regel: file.sqlRegel + regel - 1 });
  const { shape, context } = input;
  const none: Lineage = { tabellen: [], vragen: [] };
  const aantal = "fout" in shape ? await countStatements(database, file.sql) : shape.opdrachten;
  if (aantal !== null && aantal > 1) {
    return { problems: [problem("sql-niet-een-opdracht", { aantal }, place(1))], lineage: none };
  }
  if ("fout" in shape) {
    const found = /only select/i.test(shape.fout)
      ? problem("sql-geen-select", {}, place(1))
      : problem("sql-fout", { uitleg: inDutch(shape.fout) }, place(shape.regel));
    return { problems: [found], lineage: none };
  }
  const problems = [...checkTables(shape, context, place), ...checkFunctions(shape, place)];
  if (problems.length > 0) return { problems, lineage: none };
  return {
    problems: await checkColumns(database, file, { ...input, shape }),
    lineage: lineageOf(shape, context),
  };
}

/** The common messages of DuckDB's parser in Dutch; others as they are. */
function inDutch(message: string): string {
  if (/syntax error at end of input/.test(message)) return "de SQL houdt te vroeg op";
  return message
    .replace(/^(Parser|Binder|Catalog) Error: /, "")
    .replace(/syntax error at or near "(.+?)"/, 'hier hoort niet "$1" te staan');
}

/** Null when DuckDB cannot parse the text; the syntax tree then says why. */
async function countStatements(database: Database, sql: string): Promise<number | null> {
  try {
    return await database.countStatements(sql);
  } catch (error) {
    if (error instanceof QueryError) return null;
    throw error;
  }
}

type Placer = (regel: number) => { bestand: string; regel: number };

function checkTables(shape: SqlShape, context: SqlContext, place: Placer): Problem[] {
  const known = [...context.staging.keys()].map((name) => `staging.${name}`);
  const wrong = shape.tabellen.filter(({ naam }) => !known.includes(naam));
  const problems = wrong.map(({ naam, regel }) =>
    problem("sql-tabel-verboden", { tabel: naam, suggestie: didYouMean(naam, known) }, place(regel)),
  );
  const calls = shape.tabelfuncties.map(({ naam, regel }) =>
    problem(
      "sql-functie-verboden",
      { functie: naam, suggestie: `Tabellen: ${known.join(", ")}.` },
      place(regel),
    ),
  );
  if (shape.tabellen.length === 0 && calls.length === 0)
    problems.push(problem("sql-zonder-tabel", {}, place(1)));
  return [...problems, ...calls];
}

function checkFunctions(shape: SqlShape, place: Placer): Problem[] {
  const tableCalls = new Set(shape.tabelfuncties.map(({ naam }) => naam));
  const scalar = shape.functies.filter(({ naam }) => !tableCalls.has(naam));
  const grouping = [
    ...shape.groepeert,
    ...scalar.filter(({ naam }) => aggregateFunctions.has(naam)).map(({ regel }) => regel),
  ];
  const forbidden: Named[] = [
    ...scalar.filter(({ naam }) => !allowedFunctions.has(naam) && !aggregateFunctions.has(naam)),
    ...shape.kolommen.filter(({ naam }) => clockNames.has(naam.toLowerCase())),
  ];
  return [
    ...[...new Set(grouping)].map((regel) => problem("sql-groepeert", {}, place(regel))),
    ...[...new Set(shape.begrenst)].map((regel) => problem("sql-begrenst", {}, place(regel))),
    ...forbidden.map(({ naam, regel }) => {
      const near = suggest(naam, [...allowedFunctions]);
      return problem(
        "sql-functie-verboden",
        { functie: naam, suggestie: near ? `Bedoelde u "${near}"?` : "" },
        place(regel),
      );
    }),
  ];
}

interface ColumnInput {
  header: IndicatorHeader;
  context: SqlContext;
  shape: SqlShape;
}

async function checkColumns(database: Database, file: IndicatorFile, input: ColumnInput): Promise<Problem[]> {
  let columns: string[];
  try {
    columns = await database.columnsOf(`select * from (\n${file.sql}\n)`);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return [bindProblem(error, file, input)];
  }
  const contract = columnContract(input.header, file.deelambitie === GEMEENSCHAPPELIJK);
  const allowed = [...contract.verplicht, ...contract.toegestaan];
  const place = { bestand: file.bestand, regel: file.sqlRegel };
  return [
    ...contract.verplicht
      .filter((kolom) => !columns.includes(kolom))
      .map((kolom) => problem("sql-kolom-ontbreekt", { kolom, maat: input.header.maat }, place)),
    ...columns
      .filter((kolom) => !allowed.includes(kolom))
      .map((kolom) => problem("sql-kolom-teveel", { kolom, suggestie: didYouMean(kolom, allowed) }, place)),
  ];
}

/** DuckDB's binder message in Dutch, at the file's own line: our wrapper adds one line before the body. */
function bindProblem(error: QueryError, file: IndicatorFile, input: ColumnInput): Problem {
  const line = Number(/LINE (\d+):/.exec(error.message)?.[1] ?? 2);
  const place = { bestand: file.bestand, regel: file.sqlRegel + line - 2 };
  const column = /column "([^"]+)"|column named "([^"]+)"/i.exec(error.message);
  const kolom = column?.[1] ?? column?.[2];
  if (kolom === undefined) {
    return problem("sql-fout", { uitleg: inDutch(error.message.split("\n")[0] ?? "") }, place);
  }
  const known = input.shape.tabellen.flatMap(({ naam }) =>
    Object.keys(input.context.staging.get(naam.replace("staging.", "")) ?? {}),
  );
  return problem("sql-kolom-onbekend", { kolom, suggestie: didYouMean(kolom, [...new Set(known)]) }, place);
}

function lineageOf(shape: SqlShape, context: SqlContext): Lineage {
  const tabellen = shape.tabellen.map(({ naam }) => naam.replace("staging.", ""));
  const kolommen = new Set(shape.kolommen.map(({ naam }) => naam));
  return {
    tabellen: [...new Set(tabellen)].sort(),
    vragen: tabellen.includes("enquete") ? context.vragen.filter((id) => kolommen.has(id)).sort() : [],
  };
}

import { statSync } from "node:fs";
import type { Database } from "../../db/database.ts";
import { QueryError } from "../../db/query-error.ts";
import { quoteFile, quoteName, quoteText } from "../../db/quote.ts";
import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, InputError } from "../../errors/input-error.ts";
import { readCsvHeader } from "../../sources/read/csv.ts";

/** Table that holds the respondents of a file. */
const TABLE = "respondenten";

/**
 * Loads a CSV file as text, one row per respondent, and gives the relation to ask from. The separator is found from the
 * file; where it is not a comma, 1,5 is read as one and a half in the columns of numbers. Blanks around a level are none.
 * @throws InputError when the file is missing or cannot be taken apart
 */
export async function loadRespondents(
  database: Database,
  file: string,
  { numbers, levels }: { numbers: readonly string[]; levels: readonly string[] },
): Promise<string> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    const doe = "Controleer de naam achter --file; het pad geldt vanaf de map waarin u staat.";
    throw new InputError([problem("bestand-ontbreekt", { wat: "Het bestand", pad: file, doe })]);
  }
  const { header, delimiter } = readHeader(file);
  const columns = header.map((name) => `${quoteText(name)}: 'VARCHAR'`).join(", ");
  try {
    // Nothing is detected by the database: what it does not understand it would skip.
    await database.run(`create table ${TABLE} as select * from read_csv(${quoteFile(file)},
      columns = {${columns}}, auto_detect = false, header = true, null_padding = false,
      delim = ${quoteText(delimiter)}, quote = '"', escape = '"')`);
    if (delimiter !== ",") await readDecimalCommas(database, numbers);
    await trimLevels(database, levels);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    throw unreadable(error, file);
  }
  return TABLE;
}

/** The separator is the one that gives most columns. */
function readHeader(file: string): { header: string[]; delimiter: string } {
  const [best] = [";", ",", "\t"]
    .map((delimiter) => ({ delimiter, header: readCsvHeader(file, { scheidingsteken: delimiter }) }))
    .sort((a, b) => b.header.length - a.header.length);
  if (!best || best.header.length === 0) {
    throw new InputError([problem("bestand-leeg", {}, { bestand: file })]);
  }
  const nameless = best.header.indexOf("") + 1;
  if (nameless > 0) {
    const uitleg = `kolom ${nameless} heeft geen naam.`;
    throw new InputError([problem("tabel-onleesbaar", { uitleg }, { bestand: file, regel: 1 })]);
  }
  // The database makes no difference between capitals and small letters.
  const names = best.header.map((name) => name.toLowerCase());
  const twice = best.header.filter((_, index) => names.indexOf(names[index] ?? "") !== index);
  failOnProblems(twice.map((kolom) => problem("tabel-kolom-dubbel", { kolom }, { bestand: file, regel: 1 })));
  return best;
}

async function readDecimalCommas(database: Database, numbers: readonly string[]): Promise<void> {
  const present = await columnsOf(database, TABLE);
  for (const column of numbers.filter((name) => present.includes(name))) {
    const name = quoteName(column);
    await database.run(`update ${TABLE} set ${name} = replace(${name}, ',', '.')
      where regexp_full_match(trim(${name}), '[+-]?[0-9]*,[0-9]+')`);
  }
}

async function trimLevels(database: Database, levels: readonly string[]): Promise<void> {
  const present = await columnsOf(database, TABLE);
  for (const column of levels.filter((name) => present.includes(name))) {
    const name = quoteName(column);
    await database.run(`update ${TABLE} set ${name} = nullif(trim(${name}), '') where ${name} <> trim(${name})
      or trim(${name}) = ''`);
  }
}

/** What the database said, with the line it stumbled over. */
function unreadable(error: QueryError, bestand: string): InputError {
  const text = String(error.cause);
  const line = /CSV Error on Line: (\d+)/.exec(text)?.[1];
  const uitleg = /unicode|utf-?8/i.test(text)
    ? "er staan tekens in die geen UTF-8 zijn."
    : "een regel heeft niet evenveel kolommen als de eerste, of een aanhalingsteken staat verkeerd.";
  return new InputError([
    problem("tabel-onleesbaar", { uitleg }, { bestand, regel: line ? Number(line) : null }),
  ]);
}

/** Names of the columns of a relation. */
export function columnsOf(database: Database, from: string): Promise<string[]> {
  return database.columnsOf(`select * from ${from}`);
}

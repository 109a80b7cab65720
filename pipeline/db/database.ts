import { rmSync } from "node:fs";
import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { limitOptions } from "./database-limits.ts";
import { QueryError } from "./query-error.ts";
import { quoteName, quoteText, quoteValue } from "./quote.ts";
import { openStorage } from "./storage/open-storage.ts";
import { currentStorage } from "./storage/storage.ts";

/** A scalar that can be bound to a statement. */
export type Scalar = string | number | boolean | null;

/**
 * The three openings of the warehouse (design §5). `compute` cannot reach files and cannot be unlocked;
 * it runs on one thread, because float sums differ per run on several.
 */
export type Opening = "stage" | "compute" | "write";

/**
 * A warehouse is made and read by one version of DuckDB, so it may have the newest form of file: half the time to write
 * texts, for the same size (measured).
 */
const newFile = { storage_compatibility_version: "latest" };

/**
 * Each full row group is compressed by the thread that filled it. DuckDB saves up five of them first and then one thread
 * does them all, so that a million rows take half as long again (measured).
 */
const eagerWriting = { write_buffer_row_group_count: "1" };

const openingOptions: Record<Opening, Record<string, string>> = {
  stage: { ...newFile, ...eagerWriting, checkpoint_threshold: "1GB" },
  compute: { threads: "1", checkpoint_threshold: "1GB" },
  write: {},
};

/** One open connection. Rows come back as plain objects with numbers for every numeric type. */
export class Database {
  readonly #connection: DuckDBConnection;
  readonly #instance: DuckDBInstance;
  /** Whether it works in a file, and not in memory. */
  readonly #file: boolean;

  constructor(connection: DuckDBConnection, instance: DuckDBInstance, file: boolean) {
    this.#connection = connection;
    this.#instance = instance;
    this.#file = file;
  }

  /**
   * Hands over a second connection to the same database and closes it. Its temporary tables are its own; what either
   * writes the other sees when the statement is done.
   */
  async beside<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const connection = await this.#instance.connect();
    try {
      if (this.#file) await connection.run(`use ${WAREHOUSE}`);
      return await work(new Database(connection, this.#instance, this.#file));
    } finally {
      connection.closeSync();
    }
  }

  /** Runs one statement without reading its result; resolves to the number of rows it changed. */
  async run(sql: string): Promise<number> {
    const result = await guarded(sql, () => this.#connection.run(sql));
    return result.rowsChanged;
  }

  /** All rows of one query. Bigints become numbers. */
  async rows<T>(sql: string, parameters?: Record<string, Scalar>): Promise<T[]> {
    const reader = await guarded(sql, () => this.#connection.runAndReadAll(sql, parameters));
    return rowsOf(reader.deduplicatedColumnNames(), reader.getColumnsJS()) as T[];
  }

  /** The result of one query column by column: quicker than rows where there are many numbers. */
  async columns(sql: string): Promise<unknown[][]> {
    const reader = await guarded(sql, () => this.#connection.runAndReadAll(sql));
    return reader.getColumnsJS().map((column) => column.map(toPlainValue));
  }

  /** The only row of a query. */
  async row<T>(sql: string, parameters?: Record<string, Scalar>): Promise<T> {
    const [first] = await this.rows<T>(sql, parameters);
    if (first === undefined) throw new Error(`no row: ${sql}`);
    return first;
  }

  /** Names of the result columns, without running anything. Throws {@link QueryError} when it does not bind. */
  async columnsOf(sql: string): Promise<string[]> {
    const prepared = await guarded(sql, () => this.#connection.prepare(sql));
    const names = Array.from({ length: prepared.columnCount }, (_, index) => prepared.columnName(index));
    prepared.destroySync();
    return names;
  }

  /** How many statements a text holds, without running anything. */
  async countStatements(sql: string): Promise<number> {
    return (await guarded(sql, () => this.#connection.extractStatements(sql))).count;
  }

  /**
   * Adds rows, given by column name, in one statement; meant for small tables. A column that a row lacks is NULL.
   * @param table name in SQL, for instance `staging.enquete`
   */
  async insert(table: string, rows: readonly Readonly<Record<string, Scalar>>[]): Promise<void> {
    if (rows.length === 0) return;
    const columns = [...new Set(rows.flatMap(Object.keys))];
    const values = rows.map((row) => `(${columns.map((column) => quoteValue(row[column])).join(", ")})`);
    await this.run(`insert into ${table} (${columns.map(quoteName).join(", ")}) values ${values.join(", ")}`);
  }

  /**
   * Adds rows, in the order of the columns; meant for many rows.
   * @param table `schema.table`, or the name of a temporary table; both without quotes
   */
  async append(table: string, rows: Iterable<readonly Scalar[]>): Promise<void> {
    const [name = "", schema] = table.split(".").reverse();
    await guarded(`append ${table}`, async () => {
      const appender = await (schema === undefined
        ? this.#connection.createAppender(name, "main", "temp")
        : this.#connection.createAppender(name, schema));
      for (const row of rows) {
        for (const value of row) appendScalar(appender, value);
        appender.endRow();
      }
      appender.closeSync();
    });
  }
}

/** DuckDB casts to the type of the column. */
function appendScalar(appender: DuckDBAppender, value: Scalar): void {
  if (value === null) appender.appendNull();
  else if (typeof value === "string") appender.appendVarchar(value);
  else if (typeof value === "number") appender.appendDouble(value);
  else appender.appendBoolean(value);
}

async function guarded<T>(sql: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    if (/^Out of Memory Error/.test(String(cause instanceof Error ? cause.message : cause)))
      throw new InputError([problem("geheugen-op", {})]);
    throw new QueryError(sql, cause);
  }
}

/** Rows from columns: all made alike, which is what V8 reads quickest. */
function rowsOf(
  names: readonly string[],
  columns: readonly (readonly unknown[])[],
): Record<string, unknown>[] {
  const [first = []] = columns;
  return first.map((_, index) => {
    const row: Record<string, unknown> = {};
    for (const [place, name] of names.entries()) row[name] = toPlainValue(columns[place]?.[index]);
    return row;
  });
}

function toPlainValue(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

/** Name under which the file of the warehouse is attached. */
const WAREHOUSE = "warehouse";

/**
 * Attaches the file without a log of what is written: a warehouse is made anew beside the old one, and half of it is
 * worth nothing. With a log every statement waits for the disk (a seventh of the time of loading, measured).
 */
async function attach(connection: DuckDBConnection, path: string): Promise<void> {
  await connection.run(`attach ${quoteText(path)} as ${WAREHOUSE} (recovery_mode no_wal_writes)`);
  await connection.run(`use ${WAREHOUSE}`);
}

/** Files come first: when access to them has been taken away DuckDB no longer attaches any. */
async function prepare(connection: DuckDBConnection, path: string, opening: Opening): Promise<void> {
  const storage = path === MEMORY ? null : currentStorage();
  if (storage) await openStorage((sql) => connection.run(sql), storage);
  if (path !== MEMORY) await attach(connection, path);
  if (opening !== "compute") return;
  await connection.run("set enable_external_access = false");
  await connection.run("set lock_configuration = true");
}

const MEMORY = ":memory:";

/**
 * Opens a database for one purpose, hands it over, and closes it whatever happens. It takes no more memory than this
 * process allows (see {@link limitOptions}); an {@link InputError} says so when that is not enough.
 * @param path file of the warehouse, or `:memory:`
 */
export async function withDatabase<T>(
  path: string,
  opening: Opening,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const { options, spill } = limitOptions();
  const file = path !== MEMORY;
  const beside = file ? { temp_directory: `${path}.tmp` } : {};
  const instance = await DuckDBInstance.create(MEMORY, { ...beside, ...options, ...openingOptions[opening] });
  try {
    const connection = await instance.connect();
    try {
      await prepare(connection, path, opening);
      const result = await work(new Database(connection, instance, file));
      // A closed instance lives on until its last result is collected as garbage. What it would write to the file by
      // then is written now, so that the next opening finds everything and nothing is written under its feet.
      await connection.run("checkpoint");
      return result;
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
    if (spill !== null) rmSync(spill, { recursive: true, force: true });
  }
}

import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import { QueryError } from "./query-error.ts";

/** A scalar that can be bound to a statement. */
export type Scalar = string | number | boolean | null;

/**
 * The three openings of the warehouse (design §5). `compute` cannot reach files and cannot be unlocked;
 * it runs on one thread, because float sums differ per run on several.
 */
export type Opening = "stage" | "compute" | "write";

const openingOptions: Record<Opening, Record<string, string>> = {
  stage: {},
  compute: { enable_external_access: "false", threads: "1" },
  write: {},
};

/** One open connection. Rows come back as plain objects with numbers for every numeric type. */
export class Database {
  readonly #connection: DuckDBConnection;

  constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  /** Runs one statement without reading its result. */
  async run(sql: string): Promise<void> {
    await guarded(sql, () => this.#connection.run(sql));
  }

  /** All rows of one query. Bigints become numbers. */
  async rows<T>(sql: string, parameters?: Record<string, Scalar>): Promise<T[]> {
    const reader = await guarded(sql, () => this.#connection.runAndReadAll(sql, parameters));
    return reader.getRowObjectsJS().map(toPlainRow) as T[];
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
    return Array.from({ length: prepared.columnCount }, (_, index) => prepared.columnName(index));
  }

  /** How many statements a text holds, without running anything. */
  async countStatements(sql: string): Promise<number> {
    return (await guarded(sql, () => this.#connection.extractStatements(sql))).count;
  }

  /** Appends rows to a table in the order of its columns; a `null` stays NULL. */
  async append(table: { schema: string; name: string }, rows: readonly Scalar[][]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const places = first.map((_, index) => `$${index + 1}`).join(", ");
    const sql = `insert into "${table.schema}"."${table.name}" values (${places})`;
    const statement = await guarded(sql, () => this.#connection.prepare(sql));
    for (const row of rows) {
      statement.bind([...row] as DuckDBValue[]);
      await guarded(sql, () => statement.run());
    }
  }
}

async function guarded<T>(sql: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    throw new QueryError(sql, cause);
  }
}

function toPlainRow(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === "bigint" ? Number(value) : value]),
  );
}

/**
 * Opens a database for one purpose, hands it over, and closes it whatever happens.
 * @param path file of the warehouse, or `:memory:`
 */
export async function withDatabase<T>(
  path: string,
  opening: Opening,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(path, openingOptions[opening]);
  try {
    const connection = await instance.connect();
    if (opening === "compute") await connection.run("set lock_configuration = true");
    try {
      return await work(new Database(connection));
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

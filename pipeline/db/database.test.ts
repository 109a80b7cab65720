import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { InputError } from "../errors/input-error.ts";
import { type Database, withDatabase } from "./database.ts";
import { limitDatabases } from "./database-limits.ts";
import { QueryError } from "./query-error.ts";

const folder = mkdtempSync(join(tmpdir(), "database-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, "geheim.csv");
writeFileSync(file, "a\n1\n");

/** What a piece of work with an open database threw. */
async function failureOf(work: (database: Database) => Promise<unknown>): Promise<unknown> {
  return withDatabase(":memory:", "stage", (database) => work(database).catch((error: unknown) => error));
}

describe("a query", () => {
  test("gives plain objects with numbers for every numeric type", async () => {
    const row = await withDatabase(":memory:", "stage", (database) =>
      database.row(
        "select count(*) as aantal, sum(1) as som, 1.25::DECIMAL(9,2) as bedrag, 0.5::DOUBLE as deel, null as leeg from range(3)",
      ),
    );
    expect(row).toEqual({ aantal: 3, som: 3, bedrag: 1.25, deel: 0.5, leeg: null });
  });

  test("takes named values that are never read as SQL", async () => {
    const text = "'; drop table x; --";
    const row = await withDatabase(":memory:", "stage", (database) =>
      database.row("select $tekst as tekst, $niets as niets", { tekst: text, niets: null }),
    );
    expect(row).toEqual({ tekst: text, niets: null });
  });

  test("for one row fails when there is none", async () => {
    const error = await failureOf((database) => database.row("select 1 where false"));
    expect(error).toEqual(new Error("no row: select 1 where false"));
  });

  test("that DuckDB refuses keeps its SQL and its cause", async () => {
    const error = await failureOf((database) => database.rows("select nergens from niets"));
    expect(error).toBeInstanceOf(QueryError);
    if (!(error instanceof QueryError)) return;
    expect(error.sql).toBe("select nergens from niets");
    expect(error.cause).toBeInstanceOf(Error);
    expect(error.message).toContain("niets");
  });
});

describe("looking at SQL without running it", () => {
  test("the names of the columns are known", async () => {
    const columns = await withDatabase(":memory:", "stage", (database) =>
      database.columnsOf("select 1 as gebied, 2 as jaar"),
    );
    expect(columns).toEqual(["gebied", "jaar"]);
  });

  test("a column that does not exist is refused", async () => {
    expect(await failureOf((database) => database.columnsOf("select x"))).toBeInstanceOf(QueryError);
  });

  test("statements are counted", async () => {
    const count = await withDatabase(":memory:", "stage", async (database) => {
      const found = await database.countStatements("create table t (a int); drop table t");
      // Neither statement ran: the table can still be made.
      await database.run("create table t (a int)");
      return found;
    });
    expect(count).toBe(2);
  });
});

test("rows are added by column name, quotes included, and a column that is left out is NULL", async () => {
  const rows = await withDatabase(":memory:", "stage", async (database) => {
    await database.run('create schema s; create table s."t x" (a VARCHAR, b DOUBLE, c BOOLEAN)');
    await database.insert('s."t x"', []);
    await database.insert('s."t x"', [{ a: "it's", b: 1.5, c: true }, { b: null }]);
    return database.rows('select * from s."t x"');
  });
  expect(rows).toEqual([
    { a: "it's", b: 1.5, c: true },
    { a: null, b: null, c: null },
  ]);
});

describe("the opening for computing", () => {
  test.each([
    ["read a CSV", `select * from read_csv('${file}')`],
    ["read a file as a table", `select * from '${file}'`],
    ["read a text", `select * from read_text('${file}')`],
    ["list a folder", `select * from glob('${folder}/*')`],
    ["write a file", `copy (select 1) to '${join(folder, "uit.csv")}'`],
    ["attach another database", `attach '${join(folder, "ander.duckdb")}'`],
    ["load an extension", "install httpfs"],
    ["be given access to files", "set enable_external_access = true"],
    ["be unlocked", "set lock_configuration = false"],
    ["be given more threads", "set threads = 4"],
  ])("cannot %s", async (_, sql) => {
    const work = withDatabase(":memory:", "compute", (database) => database.run(sql));
    await expect(work).rejects.toBeInstanceOf(QueryError);
  });

  test("still computes, on one thread", async () => {
    const row = await withDatabase(":memory:", "compute", (database) =>
      database.row("select current_setting('threads') as threads, sum(i) as som from range(4) t(i)"),
    );
    expect(row).toEqual({ threads: 1, som: 6 });
  });

  test("leaves the file as it was found", () => {
    expect(readFileSync(file, "utf8")).toBe("a\n1\n");
  });
});

test("rows of texts are appended in their order, with nothing for null", async () => {
  const rijen = await withDatabase(":memory:", "stage", async (database) => {
    await database.run("create temp table t (a VARCHAR, b VARCHAR)");
    await database.append("t", [
      ["1", "x;'y"],
      ["2", null],
    ]);
    return database.rows("select rowid::INTEGER as plaats, a, b from t order by rowid");
  });
  expect(rijen).toEqual([
    { plaats: 0, a: "1", b: "x;'y" },
    { plaats: 1, a: "2", b: null },
  ]);
});

test("rows of scalars are appended to a table in a schema, and are there for the next statement", async () => {
  const path = join(folder, "rijen.duckdb");
  const [first, second] = await withDatabase(path, "stage", async (database) => {
    await database.run("create schema s; create table s.t (a VARCHAR, b INTEGER, c DOUBLE, d BOOLEAN)");
    await database.append("s.t", [["x", 2020, 0.1, true]]);
    return database.beside(async (other) => {
      await other.append("s.t", [[null, null, -0.5e300, false]]);
      return database.rows("select * from s.t order by rowid");
    });
  });
  expect(first).toEqual({ a: "x", b: 2020, c: 0.1, d: true });
  expect(second).toEqual({ a: null, b: null, c: -0.5e300, d: false });
});

test("rows for a table that is not there are refused", async () => {
  expect(await failureOf((database) => database.append("s.t", [["x"]]))).toBeInstanceOf(QueryError);
});

describe("a database that was opened", () => {
  test("is closed after the work, and its file can be opened again", async () => {
    const path = join(folder, "dicht.duckdb");
    const first = await withDatabase(path, "stage", async (database) => {
      await database.run("create table t as select 7 as a");
      return database;
    });
    await expect(first.rows("select 1")).rejects.toThrow();
    const row = await withDatabase(path, "compute", (database) => database.row("select a from t"));
    expect(row).toEqual({ a: 7 });
  });

  test("is closed when the work fails, and the failure is passed on", async () => {
    const opened: Database[] = [];
    const failure = new Error("midden in het werk");
    const work = withDatabase(":memory:", "stage", async (database) => {
      opened.push(database);
      throw failure;
    });
    await expect(work).rejects.toBe(failure);
    await expect(opened[0]?.rows("select 1")).rejects.toThrow();
  });
});

describe("within the memory that is allowed", () => {
  afterEach(() => limitDatabases());

  /** Half a million rows that cannot be sorted in the memory that is left: 40 MB of texts, twice. */
  const large =
    "create table t as select hash(i)::VARCHAR || repeat('x', 60) as x from range(500000) r(i) order by x";

  test("a database puts what does not fit in its own folder, and clears that away", async () => {
    limitDatabases({ memoryMb: 70, spill: folder });
    const outcome = await withDatabase(":memory:", "compute", async (database) => {
      await database.run(large);
      const { aantal } = await database.row<{ aantal: number }>("select count(*) as aantal from t");
      const spilled = await database.row<{ bytes: number }>(
        "select sum(size)::BIGINT as bytes from duckdb_temporary_files()",
      );
      return { aantal, spilled: spilled.bytes > 0, folders: readdirSync(folder).filter(isSpill).length };
    });
    expect(outcome).toEqual({ aantal: 500_000, spilled: true, folders: 1 });
    expect(readdirSync(folder).filter(isSpill)).toEqual([]);
  });

  test("a database that needs more says so in words", async () => {
    limitDatabases({ memoryMb: 64, spill: null });
    const error = await failureOf((database) =>
      database.rows("select list(repeat('x', 100) || i) from range(5000000) r(i)"),
    );
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).problems.map(({ code }) => code)).toEqual(["geheugen-op"]);
  });
});

const isSpill = (name: string) => name.startsWith("uitloop-");

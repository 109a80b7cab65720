import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Database, withDatabase } from "../db/database.ts";
import { repositoryRoot } from "../sources/workspace.ts";
import { readIndicatorFiles } from "./read-indicators.ts";

type Node = Record<string, unknown>;

/** A syntax tree without places and names: columns, aliases of tables and texts are all alike; tables, functions and numbers stay. */
function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (typeof value !== "object" || value === null) return value;
  const node = value as Node;
  if (node.class === "COLUMN_REF") return "column";
  const constant = node.class === "CONSTANT" ? (node.value as Node) : null;
  if (typeof constant?.value === "string") return "text";
  const kept = Object.entries(node).filter(([key]) => !["query_location", "alias"].includes(key));
  return Object.fromEntries(kept.map(([key, child]) => [key, withoutNames(child)]));
}

async function shapeOf(database: Database, sql: string): Promise<string> {
  const query = "select json_serialize_sql($sql::VARCHAR) as boom";
  const { boom } = await database.row<{ boom: string }>(query, { sql });
  return JSON.stringify(withoutNames(JSON.parse(boom)));
}

/** Ids of the bodies that are equal to an earlier one but for names, each with that one. */
async function twins(bodies: readonly { id: string; sql: string }[]): Promise<string[]> {
  return withDatabase(":memory:", "compute", async (database) => {
    const seen = new Map<string, string>();
    const found: string[] = [];
    for (const { id, sql } of bodies) {
      const shape = await shapeOf(database, sql);
      const first = seen.get(shape);
      if (first === undefined) seen.set(shape, id);
      else found.push(`${first} = ${id}`);
    }
    return found;
  });
}

describe("bodies of indicators", () => {
  test("are all different, whatever their columns, topics and answers are called", async () => {
    const { files } = readIndicatorFiles(
      join(repositoryRoot, "indicators"),
      join(repositoryRoot, "data", "sample", "indicators"),
    );
    expect(files.length).toBeGreaterThanOrEqual(64);
    expect(await twins(files)).toEqual([]);
  });

  test("that differ in a column, a text or an alias are the same body", async () => {
    const body = (column: string, text: string) =>
      `select buurt as gebied, jaar, ${column} as waarde from staging.enquete where ${column} = '${text}'`;
    const bodies = [body("groen", "ja"), body("sfeer", "nee")].map((sql, index) => ({
      id: `i${index}`,
      sql,
    }));
    expect(await twins(bodies)).toEqual(["i0 = i1"]);
  });

  test("that differ in a threshold, a table or a condition are not", async () => {
    const bodies = [
      "select jaar from staging.enquete where score >= 3",
      "select jaar from staging.enquete where score >= 9",
      "select jaar from staging.statistiek where score >= 9",
      "select jaar from staging.enquete where score >= 9 and leeftijd = '65+'",
    ].map((sql, index) => ({ id: `i${index}`, sql }));
    expect(await twins(bodies)).toEqual([]);
  });
});

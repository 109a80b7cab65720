import type { Database } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";

/** A name in a statement and the line of the statement it stands on, from 1. */
export interface Named {
  naam: string;
  regel: number;
}

/** What a statement reads and does, from DuckDB's own syntax tree. */
export interface SqlShape {
  /** Statements in the text. */
  opdrachten: number;
  /** Tables as `schema.table`, without the names of CTEs. */
  tabellen: Named[];
  tabelfuncties: Named[];
  functies: Named[];
  kolommen: Named[];
  /** Lines of GROUP BY and HAVING. */
  groepeert: number[];
  /** Lines of LIMIT, OFFSET, SAMPLE and QUALIFY. */
  begrenst: number[];
}

/** A statement that DuckDB cannot parse, or that is not a SELECT. */
export interface SqlFault {
  fout: string;
  regel: number;
}

type Node = Record<string, unknown>;

/** Shapes of texts that should each be one SELECT, or why they are none, in their order. Nothing is run. */
export async function readSqlShapes(
  database: Database,
  texts: readonly string[],
): Promise<(SqlShape | SqlFault)[]> {
  if (texts.length === 0) return [];
  const values = texts.map((sql, index) => `(${index}, ${quoteText(sql)})`);
  const rows = await database.rows<{ boom: string }>(
    `select json_serialize_sql(sql) as boom from (values ${values.join(", ")}) t(index, sql) order by index`,
  );
  return rows.map(({ boom }, index) => shapeOf(JSON.parse(boom) as Node, texts[index] ?? ""));
}

function shapeOf(tree: Node, sql: string): SqlShape | SqlFault {
  const lineAt = lineCounter(sql);
  if (tree.error === true) {
    return { fout: String(tree.error_message), regel: lineAt(Number(tree.position ?? 0)) };
  }
  const shape: SqlShape = {
    opdrachten: (tree.statements as unknown[]).length,
    tabellen: [],
    tabelfuncties: [],
    functies: [],
    kolommen: [],
    groepeert: [],
    begrenst: [],
  };
  const ctes = new Set<string>();
  visit(tree.statements, (node) => collectCtes(node, ctes));
  visit(tree.statements, (node) => collect(node, shape, lineAt));
  shape.tabellen = shape.tabellen.filter(({ naam }) => !ctes.has(naam));
  return shape;
}

/** Offset in bytes → line from 1; an offset beyond the text counts as its last line that is not blank. */
function lineCounter(sql: string): (offset: number) => number {
  const bytes = Buffer.from(sql.trimEnd(), "utf8");
  return (offset) => bytes.subarray(0, Math.min(offset, bytes.length)).toString("utf8").split("\n").length;
}

function visit(value: unknown, onNode: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, onNode);
  else if (typeof value === "object" && value !== null) {
    onNode(value as Node);
    for (const child of Object.values(value)) visit(child, onNode);
  }
}

function collectCtes(node: Node, ctes: Set<string>): void {
  const map = node.cte_map as { map?: { key: string }[] } | undefined;
  for (const { key } of map?.map ?? []) ctes.add(key);
}

function collect(node: Node, shape: SqlShape, lineAt: (offset: number) => number): void {
  const regel = lineAt(Number(node.query_location ?? 0));
  if (node.type === "BASE_TABLE") {
    const schema = [node.catalog_name, node.schema_name].filter(Boolean).join(".");
    shape.tabellen.push({ naam: `${schema ? `${schema}.` : ""}${node.table_name}`, regel });
  }
  if (node.type === "TABLE_FUNCTION") {
    const call = node.function as Node | undefined;
    shape.tabelfuncties.push({ naam: String(call?.function_name ?? "tabelfunctie"), regel });
  }
  if (node.class === "FUNCTION" || node.class === "WINDOW") {
    shape.functies.push({ naam: String(node.function_name), regel });
  }
  if (node.class === "COLUMN_REF") {
    const names = node.column_names as string[];
    shape.kolommen.push({ naam: names.at(-1) ?? "", regel });
  }
  if (node.type === "SELECT_NODE") collectGroups(node, shape, lineAt);
  shape.begrenst.push(
    ...limitsOf(node).map((value) => lineAt(firstLocation(value) ?? Number(node.query_location ?? 0))),
  );
}

function collectGroups(node: Node, shape: SqlShape, lineAt: (offset: number) => number): void {
  const groups = node.group_expressions as unknown[];
  const all = node.aggregate_handling === "FORCE_AGGREGATES";
  if (groups.length > 0 || all) shape.groepeert.push(lineAt(firstLocation(groups) ?? 0));
  if (node.having) shape.groepeert.push(lineAt(firstLocation(node.having) ?? 0));
}

/** Clauses of a query or a table that leave rows out by number or by chance. */
function limitsOf(node: Node): unknown[] {
  const modifiers = Array.isArray(node.modifiers) ? (node.modifiers as Node[]) : [];
  const limits = modifiers.filter(({ type }) => String(type).includes("LIMIT"));
  return [...limits, ...[node.qualify, node.sample].filter(Boolean)];
}

function firstLocation(value: unknown): number | null {
  let first: number | null = null;
  visit(value, (node) => {
    const location = node.query_location;
    if (typeof location === "number" && (first === null || location < first)) first = location;
  });
  return first;
}

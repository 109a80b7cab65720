/** SQL identifier in double quotes. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** SQL string literal in single quotes. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** SQL literal of the path of one file: characters that DuckDB would take for a pattern stand for themselves. */
export function quoteFile(path: string): string {
  return quoteText(path.replace(/[[*?]/g, "[$&]"));
}

/** SQL literal of a scalar; null and undefined become NULL. */
export function quoteValue(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return "NULL";
  return typeof value === "string" ? quoteText(value) : String(value);
}

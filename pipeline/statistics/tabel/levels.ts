type Levels = Readonly<Record<string, string | null>>;

/** Order of two levels of a column: numbers by size, then texts by character, a margin (null) last. */
export function compareLevels(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const [first, second] = [sizeOf(a), sizeOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a < b ? -1 : 1;
}

/** A text comes after every number, and a blank is a text. */
function sizeOf(level: string): number {
  const size = level.trim() === "" ? Number.NaN : Number(level);
  return Number.isFinite(size) ? size : Number.POSITIVE_INFINITY;
}

/** Every combination of the levels that occur, in order; one empty combination without columns. */
export function crossLevels(found: readonly Levels[], columns: readonly string[]): Levels[] {
  return columns.reduce<Levels[]>(
    (combinations, column) => {
      const levels = [...new Set(found.map((by) => by[column] ?? null))].sort(compareLevels);
      return combinations.flatMap((by) => levels.map((level) => ({ ...by, [column]: level })));
    },
    [{}],
  );
}

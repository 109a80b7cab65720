type Levels = Readonly<Record<string, string | null>>;

/** Order of two levels of a column: numbers by size, texts by character, a margin (null) last. */
export function compareLevels(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const [first, second] = [Number(a), Number(b)];
  if (Number.isFinite(first) && Number.isFinite(second) && first !== second) return first - second;
  return a < b ? -1 : 1;
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

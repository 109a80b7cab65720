/**
 * P-values adjusted for the number of tests in a family, so that at most 5% of the differences called significant at
 * 5% are false (Benjamini-Hochberg 1995; methods §5). A test that could not be done is null: it stays null and does
 * not count.
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): (number | null)[] {
  const done = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => b.p - a.p);
  const adjusted: (number | null)[] = pValues.map(() => null);
  let smallest = 1;
  done.forEach(({ p, index }, place) => {
    smallest = Math.min(smallest, p * (done.length / (done.length - place)));
    adjusted[index] = smallest;
  });
  return adjusted;
}

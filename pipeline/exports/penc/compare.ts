/** Plain order of texts, the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Order of codes with numbers in them: 0.2 before 0.10, 6.2 before 6.21. */
export function compareCodes(a: string, b: string): number {
  const key = (code: string) => code.replace(/\d+/g, (digits) => digits.padStart(6, "0"));
  return compareTexts(key(a), key(b));
}

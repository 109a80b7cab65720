/** What may stand around a value without meaning: spaces, tabs, line ends, and the hard spaces of spreadsheets. */
export const WHITE_SPACE = " \t\r\n\u00a0\u202f";

/** A text without white space around it; null when nothing is left. */
export function trimmed(text: string | null): string | null {
  if (text === null) return null;
  let [start, end] = [0, text.length];
  while (start < end && WHITE_SPACE.includes(text.charAt(start))) start++;
  while (end > start && WHITE_SPACE.includes(text.charAt(end - 1))) end--;
  return start === end ? null : text.slice(start, end);
}

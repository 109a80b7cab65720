/** Line ends, tabs and every other control character: one space for a run of them. */
const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** What is there and cannot be seen: zero-width and text-direction characters, half surrogates, no characters. */
const unseen = /[\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu;

/** Text of any length without what cannot be seen: nothing in it turns its neighbours around or hides. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, "");
}

/**
 * Text as one line on which everything can be seen. A name from a delivery cannot turn its neighbours around, hide a
 * sign, or break a row.
 */
export function visibleLine(text: string): string {
  return withoutUnseen(text).replace(controls, " ").trim();
}

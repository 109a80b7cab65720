/** Line ends, tabs and every other control character: one space for a run of them. */
const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** What is there and cannot be seen: zero-width and text-direction characters, half surrogates, no characters. */
const unseen = /[\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * Text as one line on which everything can be seen. A name from a delivery cannot turn its neighbours around, hide a
 * sign, or break a row.
 */
export function visibleLine(text: string): string {
  return text.replace(unseen, "").replace(controls, " ").trim();
}

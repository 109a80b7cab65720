/**
 * Text that a spreadsheet would take for a formula, with an apostrophe in front so that it is not run. A negative number
 * stays a number.
 */
export function harmlessText(text: string): string {
  return /^([=+@\t\r]|-(?![\d.,]+$))/.test(text) ? `'${text}` : text;
}

/**
 * SQL of a number from 0 up to 1 that is the same every time for the same values: chance without a state, so that rows
 * can be made in any order.
 * @param values SQL of what the number depends on; the first names what it is for
 */
export function chance(...values: readonly string[]): string {
  return `(hash(${values.join(", ")}) % 1000003) / 1000003.0`;
}

/** SQL of one of some texts, each as likely, by a number from 0 up to 1. */
export function oneOf(texts: readonly string[], number: string): string {
  return `[${texts.map((text) => `'${text}'`).join(", ")}][1 + floor((${number}) * ${texts.length})::INTEGER]`;
}

/** SQL of a day in a year, as registers write it: 28-10-2025. */
export function dayIn(jaar: string, number: string): string {
  return `strftime(make_date(${jaar}::BIGINT, 1, 1) + floor((${number}) * 365)::INTEGER, '%d-%m-%Y')`;
}

/** Nine-digit values a column must hold at least before it can be taken for one of citizen service numbers. */
const BSN_MIN_VALUES = 20;
/** Part of them that passes the elfproef above which it is taken for one; of random numbers 1 in 11 passes. */
const BSN_SHARE = 0.5;

const NAMES = /^(bsn|burger_?service_?(nr|nummer)|sofi_?(nr|nummer)?|sofinummer)$/;

/** Whether a column is called after the citizen service number, however it is spelled. */
export function isBsnName(kolom: string): boolean {
  const words = kolom.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");
  return words.split("_").includes("bsn") || NAMES.test(words.replaceAll("_", "")) || NAMES.test(words);
}

/** The elfproef of the citizen service number: 9a + 8b + … + 2h − i is a multiple of 11. */
export function passesElfproef(digits: string): boolean {
  if (!/^[0-9]{9}$/.test(digits) || digits === "000000000") return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11 === 0;
}

/** The same in SQL, of a text of nine digits. */
export function elfproefSql(digits: string): string {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const terms = weights.map((weight, index) => `${weight} * (ascii(${digits}[${index + 1}]) - 48)`);
  return `((${terms.join(" + ")}) % 11 = 0 and ${digits} <> '000000000')`;
}

/** Whether a column with so many nine-digit values, of which so many pass, holds citizen service numbers. */
export function looksLikeBsn({ negen, geslaagd }: { negen: number; geslaagd: number }): boolean {
  return negen >= BSN_MIN_VALUES && geslaagd > BSN_SHARE * negen;
}

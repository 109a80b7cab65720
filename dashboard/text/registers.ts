import type { Bedrag } from "../../pipeline/domain/bedragen.ts";
import { formatDate } from "../../pipeline/wording/date-format.ts";
import { joinWords } from "../../pipeline/wording/join-words.ts";
import { formatEuroInFull } from "../../pipeline/wording/number-format.ts";
import { type RegisterRow, textOf, yearSpan } from "../select/registers.ts";

/** Tables whose code is not yet a name. */
const tableNames: Record<string, string> = {
  knelpunt_opvolging: "opvolging van knelpunten",
  subsidie_verdeling: "verdeling van subsidies",
  traject_fasen: "fasen van trajecten",
  traject_principes: "uitgangspunten van trajecten",
  iv3: "Iv3",
};

/** Words that every page about a register shares. */
export const registerText = {
  onbekend: "onbekend in bron",
  geenDeelambitie: "hele sociale basis",
  bronnen: "Bronnen en downloads",
  csv: (tabel: string) => `Tabel ${tableNames[tabel] ?? tabel}`,
  geenBron: "Voor dit register is nog geen bron geleverd.",
  indicatoren: "Cijfers hierover",
  zeker: "Hoe zeker is dit?",
  registratie:
    "De lijsten op deze pagina komen uit de administratie van de gemeente. Wat niet is opgeschreven, staat er niet.",
  zonderMarge: "Er is geen steekproef en dus geen marge.",
  metMarge:
    "Staan er bij een cijfer twee grenzen (“tussen … en …”), dan is dat geen marge van een steekproef: alles is geteld. Losse gevallen vallen van jaar tot jaar door toeval anders uit. Het cijfer had ook ergens anders tussen die grenzen kunnen uitkomen.",
} as const;

/** A date in words; what the source says when there is none, else that it does not say. */
export function dateText(row: RegisterRow, kolom: string): string {
  const date = textOf(row, kolom);
  return date === null ? (textOf(row, `${kolom}_reden`) ?? registerText.onbekend) : formatDate(date);
}

/** A date in words; a dash when it lies ahead and so cannot be known. */
export function dateOrDash(row: RegisterRow, kolom: string): string {
  return textOf(row, kolom) === null ? (textOf(row, `${kolom}_reden`) ?? "–") : dateText(row, kolom);
}

/** An amount in words: `€ 12.000`, `PM`, `€ 12.000, deels PM`; a dash when there is no row. */
export function bedragText({ som, ontbreekt }: Bedrag): string {
  const reasons = joinWords(ontbreekt);
  if (som === null) return reasons === "" ? "–" : reasons;
  return reasons === "" ? formatEuroInFull(som) : `${formatEuroInFull(som)}, deels ${reasons}`;
}

/** `3 vragen uit 2024 tot en met 2026`: rows of a register with the years of a column of dates. */
export function countWithYears(
  rows: readonly RegisterRow[],
  kolom: string,
  { een, meer }: { een: string; meer: string },
): string {
  const counted = countOf(rows.length, een, meer);
  const years = yearSpan(rows, kolom);
  if (years === null) return counted;
  return years.van === years.tot
    ? `${counted} uit ${years.van}`
    : `${counted} uit ${years.van} tot en met ${years.tot}`;
}

/** `1 vraag`, `3 vragen`. */
export function countOf(n: number, een: string, meer: string): string {
  return `${n} ${n === 1 ? een : meer}`;
}

import type { EditionIndex } from "./edition-index.ts";
import { byDate, type RegisterRow, rowsOf, textOf } from "./registers.ts";

/** Rows that still ask for something, and the others. */
export interface OpenDicht {
  /** By term, the earliest first. */
  open: RegisterRow[];
  /** By the day they ended, the latest first. */
  dicht: RegisterRow[];
}

/** How many questions and promises are open, and of how many the term has passed. */
export interface RaadCounts {
  vragen: number;
  toezeggingen: number;
  voorbij: number;
  /** Questions and promises in the register, open or not. */
  geleverd: number;
}

/** Splits a register on the statuses that count as open. */
function splitOpen(
  rows: readonly RegisterRow[],
  open: readonly string[],
  dates: { termijn: string; einde: string },
): OpenDicht {
  const isOpen = (row: RegisterRow) => open.includes(textOf(row, "status") ?? "");
  return {
    open: byDate(rows.filter(isOpen), dates.termijn),
    dicht: byDate(
      rows.filter((row) => !isOpen(row)),
      dates.einde,
    ).toReversed(),
  };
}

/** Whether the term of a row lies before the day the edition is about. */
export function isVoorbij(row: RegisterRow, termijn: string, peildatum: string): boolean {
  const date = textOf(row, termijn);
  return date !== null && date < peildatum;
}

/** Council questions, promises, decisions and milestones, open ones apart. */
export function raadOf(index: EditionIndex) {
  return {
    vragen: splitOpen(rowsOf(index, "raadsvragen"), ["open"], { termijn: "termijn", einde: "beantwoord" }),
    toezeggingen: splitOpen(rowsOf(index, "toezeggingen"), ["open"], {
      termijn: "termijn",
      einde: "nagekomen",
    }),
    besluiten: splitOpen(rowsOf(index, "besluiten"), ["voorgesteld", "onbekend in bron"], {
      termijn: "gepland",
      einde: "genomen",
    }),
    mijlpalen: splitOpen(rowsOf(index, "mijlpalen"), ["gepland", "uitgesteld", "onbekend in bron"], {
      termijn: "gepland",
      einde: "werkelijk",
    }),
  };
}

/** Counts for the sentence of the page. */
export function countRaad(index: EditionIndex): RaadCounts {
  const { vragen, toezeggingen } = raadOf(index);
  const { peildatum } = index.edition.meta;
  const open = [...vragen.open, ...toezeggingen.open];
  return {
    vragen: vragen.open.length,
    toezeggingen: toezeggingen.open.length,
    geleverd: [...open, ...vragen.dicht, ...toezeggingen.dicht].length,
    voorbij: open.filter((row) => isVoorbij(row, "termijn", peildatum)).length,
  };
}

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

/** Columns with the day something must be done and the day it was. */
interface Dates {
  termijn: string;
  einde: string;
}

/** Of what was done: how much on a known term, how much on an unknown one, and how late the late ones were. */
export interface LateCounts {
  metTermijn: number;
  zonderTermijn: number;
  /** Days after the term, of the late ones only, the fewest first. */
  dagen: number[];
}

/** Splits a register on the statuses that count as open. */
function splitOpen(rows: readonly RegisterRow[], open: readonly string[], dates: Dates): OpenDicht {
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

const DAY = 86_400_000;

/** Whole days from the term of a row to the day it was done; null when it was in time or one of the two is unknown. */
export function daysLate(row: RegisterRow, dates: Dates): number | null {
  const [term, end] = [textOf(row, dates.termijn), textOf(row, dates.einde)];
  if (term === null || end === null || end <= term) return null;
  return Math.round((Date.parse(end) - Date.parse(term)) / DAY);
}

/** How much of what was done came late. */
export function countLate({ dicht }: OpenDicht, dates: Dates): LateCounts {
  const done = dicht.filter((row) => textOf(row, dates.einde) !== null);
  const metTermijn = done.filter((row) => textOf(row, dates.termijn) !== null).length;
  const dagen = done.flatMap((row) => daysLate(row, dates) ?? []).toSorted((a, b) => a - b);
  return { metTermijn, zonderTermijn: done.length - metTermijn, dagen };
}

/** What came late first, the latest of all first; the others stay as they are. */
function lateFirst({ open, dicht }: OpenDicht, dates: Dates): OpenDicht {
  const late = (row: RegisterRow) => daysLate(row, dates) ?? 0;
  return { open, dicht: dicht.toSorted((a, b) => late(b) - late(a)) };
}

/** Where questions and promises have their days. */
export const raadDates = {
  vragen: { termijn: "termijn", einde: "beantwoord" },
  toezeggingen: { termijn: "termijn", einde: "nagekomen" },
} as const satisfies Record<string, Dates>;

/** A register of which every row has a term it was given: what came late stands first among what is done. */
function onTerm(index: EditionIndex, tabel: string, dates: Dates): OpenDicht {
  return lateFirst(splitOpen(rowsOf(index, tabel), ["open"], dates), dates);
}

/** Council questions, promises, decisions and milestones, open ones apart. */
export function raadOf(index: EditionIndex) {
  return {
    vragen: onTerm(index, "raadsvragen", raadDates.vragen),
    toezeggingen: onTerm(index, "toezeggingen", raadDates.toezeggingen),
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

import { median } from "d3";
import type { EditionIndex } from "./edition-index.ts";
import { byDate, type RegisterRow, rowsOf, textOf, yearsIn } from "./registers.ts";

const DAY = 86_400_000;

/** A participation process with everything the registers say of it. */
export interface Traject {
  id: string;
  row: RegisterRow;
  /** Phases in the order of their name, which starts with a number. */
  fasen: RegisterRow[];
  principes: RegisterRow[];
  mijlpalen: RegisterRow[];
  feedback: Feedback;
}

/** How soon those who took part heard what came of it. */
export interface Feedback {
  bijeenkomsten: number;
  teruggekoppeld: number;
  /** Middle number of days from meeting to feedback; null when nobody heard back yet. */
  mediaan: number | null;
}

/** Every process, by its first day. */
export function trajectenOf(index: EditionIndex): Traject[] {
  const own = (tabel: string, id: string) => rowsOf(index, tabel).filter((row) => row.traject_id === id);
  return byDate(rowsOf(index, "trajecten"), "begin").map((row) => {
    const id = textOf(row, "traject_id") ?? "";
    return {
      id,
      row,
      fasen: own("traject_fasen", id),
      principes: own("traject_principes", id),
      mijlpalen: byDate(own("mijlpalen", id), "gepland"),
      feedback: feedbackOf(own("bijeenkomsten", id)),
    };
  });
}

/** Meetings, those with feedback, and the median of the days between. */
function feedbackOf(bijeenkomsten: readonly RegisterRow[]): Feedback {
  const days = bijeenkomsten.flatMap((row) => {
    const [from, to] = [textOf(row, "datum"), textOf(row, "teruggekoppeld")];
    return from === null || to === null ? [] : [(Date.parse(to) - Date.parse(from)) / DAY];
  });
  return {
    bijeenkomsten: bijeenkomsten.length,
    teruggekoppeld: days.length,
    mediaan: median(days) ?? null,
  };
}

/** Whether a process had not ended on a day; one without a last day has not. */
export function looptOp({ row }: Pick<Traject, "row">, dag: string): boolean {
  const [begin, einde] = [textOf(row, "begin"), textOf(row, "einde")];
  return (begin === null || begin <= dag) && (einde === null || einde >= dag);
}

/** How many processes run on a day, how many had ended, and how many have yet to begin. */
export interface TrajectCounts {
  loopt: number;
  afgerond: number;
  komt: number;
}

/** Processes by where they stand on a day. */
export function countTrajecten(trajecten: readonly Traject[], dag: string): TrajectCounts {
  const loopt = trajecten.filter((traject) => looptOp(traject, dag)).length;
  const komt = trajecten.filter(({ row }) => (textOf(row, "begin") ?? dag) > dag).length;
  return { loopt, komt, afgerond: trajecten.length - loopt - komt };
}

/** A bottleneck with its steps, the newest last. */
export interface Knelpunt {
  row: RegisterRow;
  stappen: RegisterRow[];
}

/** What the newest step says; null when nothing was done yet. */
export function standOf({ stappen }: Knelpunt): string | null {
  const last = stappen.at(-1);
  return last ? textOf(last, "status") : null;
}

/** Bottlenecks with what was done, those without any step first, and then the newest. */
export function knelpuntenOf(index: EditionIndex): Knelpunt[] {
  const steps = rowsOf(index, "knelpunt_opvolging");
  return byDate(rowsOf(index, "knelpunten"), "datum")
    .toReversed()
    .map((row) => ({
      row,
      stappen: byDate(
        steps.filter((step) => step.knelpunt_id === row.knelpunt_id),
        "datum",
      ),
    }))
    .toSorted((a, b) => Number(a.stappen.length > 0) - Number(b.stappen.length > 0));
}

/** In the newest year of a register: which buurten have something, and which have not. */
export interface MetEnZonder {
  jaar: number;
  /** Ids of buurten. */
  met: ReadonlySet<string>;
  zonder: ReadonlySet<string>;
}

/** The networks of the newest year, which the register has of every buurt; null without a register. */
export function netwerkenOf(index: EditionIndex): MetEnZonder | null {
  const newest = newestOf(rowsOf(index, "buurtnetwerken"));
  if (newest === null) return null;
  const having = (actief: string) =>
    new Set(newest.rows.filter((row) => row.actief === actief).map((row) => String(row.buurt)));
  return { jaar: newest.jaar, met: having("ja"), zonder: having("nee") };
}

/** Buurten with and without a place to meet in the newest year of the register; null without a register. */
export function ontmoetingsplekkenOf(index: EditionIndex): MetEnZonder | null {
  const newest = newestOf(rowsOf(index, "plekken"));
  if (newest === null) return null;
  const met = new Set(
    newest.rows.filter((row) => row.soort === "ontmoetingsplek").map((row) => String(row.buurt)),
  );
  const zonder = new Set(index.buurten.map(({ id }) => id).filter((id) => !met.has(id)));
  return { jaar: newest.jaar, met, zonder };
}

function newestOf(rows: readonly RegisterRow[]): { jaar: number; rows: RegisterRow[] } | null {
  const jaar = yearsIn(rows).at(-1);
  return jaar === undefined ? null : { jaar, rows: rows.filter((row) => row.jaar === jaar) };
}

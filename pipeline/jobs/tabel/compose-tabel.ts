import { statusOfMethod } from "../../domain/outcome.ts";
import type { PlainColumn, PlainTable } from "../../exports/plain-table.ts";
import { standardErrorOf } from "../../statistics/survey/estimate.ts";
import { isGiven } from "../../statistics/tabel/compare-cells.ts";
import type { TabelCell, TabelComparison } from "../../statistics/tabel/tabel.ts";
import { formatNumber } from "../../wording/number-format.ts";
import { statusText } from "../../wording/terms.ts";
import type { TabelQuestion } from "./tabel-options.ts";

type Value = string | number | null;

/** A column of the full table: what it is called, and its value for a figure that is given. */
interface Column extends PlainColumn {
  of: (cell: TabelCell) => Value;
  /** Whether a figure that is not given leaves it blank. */
  hides: boolean;
}

/**
 * The table for programs: English names, every digit, shares as 0-1. Of a suppressed figure only the status is given, of
 * a comparison with one nothing, unless asked for.
 */
export function composeTabel(cells: readonly TabelCell[], question: TabelQuestion): PlainTable {
  const margin = question.format === "xlsx" ? "totaal" : null;
  const columns = [
    ...question.by.map((name) => label(name, (cell) => cell.by[name] ?? margin)),
    label("indicator", ({ indicator }) => indicator),
    ...figureColumns(question),
    label("status", ({ status }) => status),
    ...(question.compareWave ? comparisonColumns("wave", ({ overWaves }) => overWaves, question) : []),
    ...(question.compareRest ? comparisonColumns("rest", ({ withRest }) => withRest, question) : []),
  ];
  const blank = ({ status }: TabelCell) => !question.unsuppressed && !isGiven(status);
  return {
    kolommen: columns.map(({ naam, soort }) => ({ naam, soort })),
    rijen: cells.map((cell) => columns.map(({ of, hides }) => (hides && blank(cell) ? null : of(cell)))),
  };
}

function label(naam: string, of: Column["of"]): Column {
  return { naam, soort: "tekst", of, hides: false };
}

function figureColumns({ kind }: TabelQuestion): Column[] {
  const value = kind === "share" ? "aandeel" : "getal";
  const column = (naam: string, soort: Column["soort"], of: Column["of"]): Column => ({
    naam,
    soort,
    of,
    hides: true,
  });
  return [
    column("n", "geheel", ({ estimate }) => estimate.n),
    column("n_yes", "geheel", ({ estimate }) => estimate.yes),
    column("weighted_n", "geheel", ({ estimate }) => estimate.gewogenN),
    column("estimate", value, ({ estimate }) => estimate.waarde),
    column("se", value, ({ estimate }) => standardErrorOf(estimate)),
    column("neff", "getal", ({ estimate, interval }) => interval?.nEffectief ?? estimate.nKish),
    column("ci_low", value, ({ interval }) => interval?.onder ?? null),
    column("ci_high", value, ({ interval }) => interval?.boven ?? null),
  ];
}

/** Difference, test and decision; `<prefix>_significant` is yes when 0 lies outside the interval. */
function comparisonColumns(
  prefix: string,
  comparisonOf: (cell: TabelCell) => TabelComparison | null,
  { kind, unsuppressed }: TabelQuestion,
): Column[] {
  const value = kind === "share" ? "aandeel" : "getal";
  const column = (naam: string, soort: Column["soort"], of: (found: TabelComparison) => Value): Column => ({
    naam: `${prefix}_${naam}`,
    soort,
    hides: false,
    of: (cell) => {
      const found = comparisonOf(cell);
      return found && (found.shown || unsuppressed) ? of(found) : null;
    },
  });
  const base = column("base", "tekst", (found) => found.base);
  return [
    ...(prefix === "wave" ? [base] : []),
    column("estimate", value, ({ baseEstimate }) => baseEstimate.waarde),
    column("diff", value, ({ comparison }) => comparison?.verschil ?? null),
    column("diff_se", value, ({ comparison }) => comparison?.standaardfout ?? null),
    column("diff_low", value, ({ comparison }) => comparison?.onder ?? null),
    column("diff_high", value, ({ comparison }) => comparison?.boven ?? null),
    column("z", "getal", ({ comparison }) => comparison?.z ?? null),
    column("p", "kans", ({ comparison }) => comparison?.p ?? null),
    column("p_bh", "kans", ({ pAdjusted }) => pAdjusted),
    ...(prefix === "wave"
      ? [column("comparable", "tekst", ({ comparable }) => (comparable ? "yes" : "no"))]
      : []),
    column("significant", "tekst", ({ comparison }) =>
      comparison ? (comparison.significant ? "yes" : "no") : null,
    ),
  ];
}

/** From this many answers on a percentage is printed with a digit after the comma (methods §9). */
const MANY_ANSWERS = 1000;

/** Writes numbers of a question for people: whole percents (one digit for many answers), means with one digit. */
function printerOf({ kind }: TabelQuestion, n: number) {
  const share = kind === "share";
  const decimals = share && n < MANY_ANSWERS ? 0 : 1;
  const number = (value: number) => formatNumber(value * (share ? 100 : 1), decimals);
  return { number, unit: share ? "%" : "", points: share ? " procentpunt" : "" };
}

/** A difference in words: size, margin, and whether it is more than chance. */
function changeText(found: TabelComparison | null, cell: TabelCell, question: TabelQuestion): string {
  if (found && !found.comparable) return `niet te vergelijken${found.base ? ` met ${found.base}` : ""}`;
  if (!found?.comparison || !(found.shown || question.unsuppressed)) return "";
  const { number, points } = printerOf(question, Math.min(cell.estimate.n, found.baseEstimate.n));
  const { verschil, onder, boven, significant } = found.comparison;
  const since = found.base === null ? "" : ` sinds ${found.base}`;
  const word = significant ? "aantoonbaar" : "niet aantoonbaar";
  return `${verschil > 0 ? "+" : ""}${number(verschil)}${points}${since} (${number(onder)} tot ${number(boven)}; ${word})`;
}

/** The table for people: Dutch, rounded, with its margins and decisions in words. */
export function composeReadableTabel(cells: readonly TabelCell[], question: TabelQuestion): PlainTable {
  const given = (cell: TabelCell) => question.unsuppressed || isGiven(cell.status);
  const value = (cell: TabelCell) => {
    const { number, unit } = printerOf(question, cell.estimate.n);
    return given(cell) && cell.estimate.waarde !== null ? `${number(cell.estimate.waarde)}${unit}` : "";
  };
  const margin = (cell: TabelCell) => {
    const { number, unit } = printerOf(question, cell.estimate.n);
    if (!given(cell) || !cell.interval) return "";
    return `${number(cell.interval.onder)} tot ${number(cell.interval.boven)}${unit}`;
  };
  const columns: [naam: string, soort: PlainColumn["soort"], of: (cell: TabelCell) => string][] = [
    ...question.by.map((name): (typeof columns)[0] => [name, "tekst", (cell) => cell.by[name] ?? "totaal"]),
    ["vraag", "tekst", ({ indicator }) => indicator],
    ["antwoorden", "geheel", (cell) => (given(cell) ? formatNumber(cell.estimate.n) : "")],
    [question.kind === "share" ? "aandeel" : "gemiddelde", "getal", value],
    ["marge", "getal", margin],
    ["opmerking", "tekst", ({ status }) => statusText[statusOfMethod[status]]],
  ];
  if (question.compareWave) {
    columns.push(["verandering", "tekst", (cell) => changeText(cell.overWaves, cell, question)]);
  }
  if (question.compareRest) {
    columns.push(["verschil met de rest", "tekst", (cell) => changeText(cell.withRest, cell, question)]);
  }
  return {
    kolommen: columns.map(([naam, soort]) => ({ naam, soort })),
    rijen: cells.map((cell) => columns.map(([, , of]) => of(cell))),
  };
}

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
    column("significant", "tekst", ({ comparison }) =>
      comparison ? (comparison.significant ? "yes" : "no") : null,
    ),
  ];
}

/** Digits after the comma for people: whole percents have one, grades two. */
const DECIMALS = { share: 1, mean: 2 };

/** The table for people: Dutch, rounded, with its margins and decisions in words. */
export function composeReadableTabel(cells: readonly TabelCell[], question: TabelQuestion): PlainTable {
  const number = (value: number) =>
    formatNumber(value * (question.kind === "share" ? 100 : 1), DECIMALS[question.kind]);
  const unit = question.kind === "share" ? "%" : "";
  const range = (low: number, high: number) => `${number(low)} tot ${number(high)}${unit}`;
  const given = (cell: TabelCell) => question.unsuppressed || isGiven(cell.status);
  const change = (found: TabelComparison | null) => {
    if (found && !found.comparable) return `niet te vergelijken${found.base ? ` met ${found.base}` : ""}`;
    if (!found?.comparison || !(found.shown || question.unsuppressed)) return "";
    const { verschil, onder, boven, significant } = found.comparison;
    const sign = verschil > 0 ? "+" : "";
    const points = question.kind === "share" ? " procentpunt" : "";
    const versus = found.base === null ? "" : ` sinds ${found.base}`;
    const word = significant ? "aantoonbaar" : "niet aantoonbaar";
    return `${sign}${number(verschil)}${points}${versus} (${number(onder)} tot ${number(boven)}; ${word})`;
  };
  const columns: [naam: string, soort: PlainColumn["soort"], of: (cell: TabelCell) => string][] = [
    ...question.by.map((name): (typeof columns)[0] => [name, "tekst", (cell) => cell.by[name] ?? "totaal"]),
    ["vraag", "tekst", ({ indicator }) => indicator],
    ["antwoorden", "geheel", (cell) => (given(cell) ? formatNumber(cell.estimate.n) : "")],
    [
      question.kind === "share" ? "aandeel" : "gemiddelde",
      "getal",
      (cell) =>
        given(cell) && cell.estimate.waarde !== null ? `${number(cell.estimate.waarde)}${unit}` : "",
    ],
    [
      "marge",
      "getal",
      (cell) => (given(cell) && cell.interval ? range(cell.interval.onder, cell.interval.boven) : ""),
    ],
    ["opmerking", "tekst", ({ status }) => statusText[statusOfMethod[status]]],
  ];
  if (question.compareWave) columns.push(["verandering", "tekst", ({ overWaves }) => change(overWaves)]);
  if (question.compareRest)
    columns.push(["verschil met de rest", "tekst", ({ withRest }) => change(withRest)]);
  return {
    kolommen: columns.map(([naam, soort]) => ({ naam, soort })),
    rijen: cells.map((cell) => columns.map(([, , of]) => of(cell))),
  };
}

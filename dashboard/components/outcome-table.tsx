import { isShown, type Outcome } from "../../pipeline/domain/outcome.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import { outcomeText } from "../../pipeline/wording/terms.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { type Meting, seriesOf } from "../select/meting.ts";
import { formatFigure, shortInterval } from "../text/figures.ts";
import { type Column, DataTable, type RowGroup } from "./data-table.tsx";

const allColumns: (Column & { has: (outcome: Outcome) => boolean })[] = [
  { key: "cijfer", head: "Cijfer", number: true, has: () => true },
  { key: "marge", head: "Marge (95%)", number: true, has: (outcome) => outcome.onder !== null },
  { key: "n", head: "Aantal", number: true, has: (outcome) => outcome.n !== null },
  { key: "teller", head: "Teller", number: true, has: (outcome) => outcome.teller !== null },
  { key: "noemer", head: "Noemer", number: true, has: (outcome) => outcome.noemer !== null },
  {
    key: "ongeldig",
    head: "Weet niet of leeg",
    number: true,
    has: (outcome) => outcome.ongeldig !== null,
  },
  { key: "dekking", head: "Dekking", number: true, has: ({ dekking }) => dekking !== null && dekking < 100 },
  { key: "status", head: "Opmerking", has: (outcome) => outcome.status !== "ok" },
];

/** All years of the gemeente, the stadsdelen and the benchmarks, with interval, n and status. */
export function OutcomeTable({ index, meting }: { index: EditionIndex; meting: Meting }) {
  const gebieden = [index.gemeente, ...index.stadsdelen, ...index.benchmarks];
  const groups = gebieden
    .map((gebied) => ({ naam: gebied.naam, outcomes: seriesOf(index, meting, gebied) }))
    .filter((group) => group.outcomes.length > 0);
  return <OutcomeGroups caption={`${meting.indicator.titel}: alle jaren`} meting={meting} groups={groups} />;
}

/** Figures under a heading each, with the columns that any of them fills. */
export function OutcomeGroups({
  caption,
  meting,
  groups,
}: {
  caption: string;
  meting: Meting;
  groups: { naam: string; outcomes: Outcome[] }[];
}) {
  const outcomes = groups.flatMap((group) => group.outcomes);
  const columns = allColumns.filter((column) => outcomes.some(column.has));
  const rows: RowGroup[] = groups.map((group) => ({
    naam: group.naam,
    rows: group.outcomes.map((outcome) => ({
      key: `${group.naam}-${outcome.jaar}-${outcome.groep ?? ""}`,
      head: outcome.jaar,
      cells: outcomeCells(outcome, meting),
    })),
  }));
  return (
    <DataTable
      caption={caption}
      rowHead="Jaar"
      columns={columns}
      groups={rows}
      shape={columns.length < 3 ? "narrow" : "stacked"}
    />
  );
}

function outcomeCells(outcome: Outcome, meting: Meting): Record<string, string> {
  const { indicator } = meting;
  const count = (value: number | null) => (value === null ? "" : formatNumber(value));
  return {
    cijfer:
      isShown(outcome.status) && outcome.waarde !== null ? formatFigure(outcome.waarde, indicator) : "–",
    marge: shortInterval(outcome, indicator) ?? "",
    n: count(outcome.n),
    teller: count(outcome.teller),
    noemer: count(outcome.noemer),
    ongeldig: outcome.ongeldig === null ? "" : `${formatNumber(outcome.ongeldig)}%`,
    dekking: outcome.dekking === null ? "" : `${formatNumber(outcome.dekking)}%`,
    status: outcomeText(outcome),
  };
}

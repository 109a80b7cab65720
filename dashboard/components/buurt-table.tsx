import type { Gebied } from "../../pipeline/domain/gebied.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { figureOf, gebiedenWithRows, type Meting, yearsOf } from "../select/meting.ts";
import { figureOrReason } from "../text/figures.ts";
import { indicatorText } from "../text/indicator.ts";
import { DataTable } from "./data-table.tsx";

/** The figure, with a remark where its borders changed since the year before it in the table. */
function cellOf({
  index,
  meting,
  gebied,
  jaar,
}: {
  index: EditionIndex;
  meting: Meting;
  gebied: Gebied;
  jaar: number;
}): string {
  const figure = figureOrReason(figureOf(index, meting, { gebied, jaar }), meting.indicator);
  const before = yearsOf(index, meting).findLast((year) => year < jaar);
  const changed = meting.indicator.gebiedsbreuken?.some(
    (breuk) =>
      breuk.gebied === gebied.id && before !== undefined && breuk.jaar > before && breuk.jaar <= jaar,
  );
  return changed ? `${figure} (${indicatorText.grensGewijzigd})` : figure;
}

/** Published figures per buurt, a column per year, grouped by stadsdeel. */
export function BuurtTable({ index, meting }: { index: EditionIndex; meting: Meting }) {
  const years = yearsOf(index, meting);
  const buurten = gebiedenWithRows(index, meting, "buurt");
  const groups = [...index.stadsdelen.map((stadsdeel) => ({ ...stadsdeel, key: stadsdeel.id }))].map(
    (stadsdeel) => ({
      naam: stadsdeel.naam,
      rows: buurten
        .filter((buurt) => buurt.stadsdeel === stadsdeel.key)
        .map((gebied) => ({
          key: gebied.id,
          head: gebied.naam,
          cells: Object.fromEntries(
            years.map((jaar) => [`${jaar}`, cellOf({ index, meting, gebied, jaar })]),
          ),
        })),
    }),
  );
  return (
    <DataTable
      caption={`${meting.indicator.titel} per buurt`}
      rowHead="Buurt"
      columns={years.map((jaar) => ({ key: `${jaar}`, head: `${jaar}`, number: true }))}
      groups={groups.filter((group) => group.rows.length > 0)}
    />
  );
}

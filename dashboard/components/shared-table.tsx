import { isShown } from "../../pipeline/domain/outcome.ts";
import type { StadsdeelGroup } from "../select/stadsdeel.ts";
import { figureOrReason, unitSuffix } from "../text/figures.ts";
import { stadsdeelText } from "../text/stadsdeel.ts";
import { DataTable } from "./data-table.tsx";
import { type Link, paths } from "./links.ts";

/** The gemeenschappelijk indicators of a stadsdeel: a row per deelambitie, a column per indicator. */
export function SharedTable({ groups, naam, to }: { groups: StadsdeelGroup[]; naam: string; to: Link }) {
  const indicators = [
    ...new Map(groups.flatMap((group) => group.rows).map((row) => [row.meting.indicator.id, row])).values(),
  ];
  return (
    <>
      <h3>{stadsdeelText.gemeenschappelijk.kop}</h3>
      <DataTable
        caption={`${stadsdeelText.gemeenschappelijk.kop} in ${naam}`}
        hideCaption
        rowHead="Deelambitie"
        shape="stacked"
        columns={indicators.map(({ meting, jaar }) => ({
          key: meting.indicator.id,
          head: [meting.indicator.titel, unitSuffix(meting.indicator), jaar].filter(Boolean).join(", "),
          number: true,
          href: to(paths.indicator(meting.indicator.id)),
        }))}
        groups={[
          {
            naam: null,
            rows: groups.map((group) => ({
              key: group.naam,
              head: group.naam,
              cells: Object.fromEntries(
                group.rows.map(({ meting, outcome }) => [
                  meting.indicator.id,
                  outcome && isShown(outcome.status) ? (
                    figureOrReason(outcome, meting.indicator)
                  ) : (
                    <span class="absence">{figureOrReason(outcome, meting.indicator)}</span>
                  ),
                ]),
              ),
            })),
          },
        ]}
      />
    </>
  );
}

import type { Gebied } from "../../pipeline/domain/gebied.ts";
import type { Axis } from "../charts/axis.ts";
import { type ProfielGroup, ProfielTable } from "../charts/profiel.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import {
  countPosities,
  groupsFor,
  type StadsdeelGroup,
  type StadsdeelRow,
  stadsdeelGroups,
} from "../select/stadsdeel.ts";
import { formatFigure, intervalInWords, unitSuffix } from "../text/figures.ts";
import { richtingKort } from "../text/labels.ts";
import { stadsdeelText } from "../text/stadsdeel.ts";
import { vergelijkingRow } from "./comparison-figure.tsx";
import { type Link, paths } from "./links.ts";
import { Section } from "./section.tsx";

const percentages: Axis = { domain: [0, 100], ticks: [0, 25, 50, 75, 100] };

interface Props {
  index: EditionIndex;
  stadsdeel: Gebied;
  /** Only this deelambitie; everything when left out. */
  deelambitie?: string;
  to: Link;
}

/** Every survey indicator of a stadsdeel beside the rest of the city, grouped by deelambitie. */
export function StadsdeelProfile({ index, stadsdeel, deelambitie, to }: Props) {
  const groups = groupsFor(stadsdeelGroups(index, stadsdeel, ["enquete"]), deelambitie);
  const { vergelijking } = stadsdeelText;
  const total = countPosities(groups).total;
  return (
    <Section
      id="vergelijking"
      wide
      titel={vergelijking.kop(stadsdeel.naam)}
      uitleg={
        <>
          <p>{vergelijking.uitleg}</p>
          {total > 0 && <p>{vergelijking.toeval(total)}</p>}
        </>
      }
    >
      {groups.length === 0 ? (
        <p>{vergelijking.leeg}</p>
      ) : (
        <ProfielTable
          groups={groups.map((group) => profielGroup(group, to))}
          options={{
            id: `${stadsdeel.id}-profiel`,
            caption: vergelijking.kop(stadsdeel.naam),
            axis: percentages,
            heads: {
              naam: "Indicator",
              figure: `${stadsdeel.naam} (marge, rest)`,
              oordeel: "Tegen de rest van de stad",
            },
            formatTick: (value) => `${value}%`,
          }}
        />
      )}
    </Section>
  );
}

function profielGroup(group: StadsdeelGroup, to: Link): ProfielGroup {
  return { naam: group.naam, rows: group.rows.map((row) => profielRow(row, to)) };
}

function profielRow(row: StadsdeelRow, to: Link) {
  const { indicator } = row.meting;
  const base = vergelijkingRow(row, indicator, to(paths.indicator(indicator.id)));
  return {
    ...base,
    naam: indicator.titel,
    sub: `${row.jaar}, ${richtingKort[indicator.richting]}`,
    mark: indicator.eenheid === "procent" ? base.mark : null,
    interval: base.figure === null ? null : besideFigure(row, base.interval),
    unplotted: indicator.eenheid === "procent" ? null : marginWords(row),
  };
}

/** `38–46, rest: 46%`: the margin where the axis does not say it in words, and the rest of the city. */
function besideFigure(
  { judgement, meting: { indicator } }: StadsdeelRow,
  margin: string | null,
): string | null {
  const rest = judgement?.rest;
  const words = [
    indicator.eenheid === "procent" ? margin : null,
    rest ? `rest: ${formatFigure(rest.waarde, indicator)}` : null,
  ].filter((found) => found !== null);
  return words.length === 0 ? null : words.join(", ");
}

/** For a unit that is not on the axis: its margin in words. */
function marginWords({ outcome, meting }: StadsdeelRow): string {
  const interval = outcome && intervalInWords(outcome, meting.indicator);
  return [unitSuffix(meting.indicator), interval].filter(Boolean).join(", ");
}

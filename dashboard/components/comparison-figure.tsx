import type { Positie } from "../../pipeline/domain/judgement.ts";
import { isShown, type Reden } from "../../pipeline/domain/outcome.ts";
import { redenText } from "../../pipeline/wording/terms.ts";
import type { Tone } from "../charts/interval-plot.tsx";
import { StadsdelenVergelijking, type VergelijkingRow } from "../charts/stadsdelen-vergelijking.tsx";
import type { ComparisonRow } from "../select/comparison.ts";
import { compareStadsdelen } from "../select/comparison.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { currentYear, type Meting } from "../select/meting.ts";
import { scaleOf } from "../select/scale.ts";
import { formatFigure, formatTick, shortInterval, type Unit, unitInWords } from "../text/figures.ts";
import { figureText } from "../text/grafieken.ts";
import { comparisonTitle } from "../text/titles.ts";
import { type Link, paths } from "./links.ts";
import { AbsenceSign, isHidden, PositieSign } from "./oordeel.tsx";
import { Figure } from "./section.tsx";

/** The stadsdelen against the rest of the city, in fixed order, with the conclusion as title. */
export function ComparisonFigure({
  index,
  meting,
  id,
  to,
}: {
  index: EditionIndex;
  meting: Meting;
  id: string;
  to: Link;
}) {
  const rows = compareStadsdelen(index, meting);
  const axis = scaleOf(index, meting, "stadsdeel");
  if (rows.length === 0 || !axis) return null;
  const { indicator } = meting;
  const reden = commonReason(rows);
  const judged = reden === null && rows.some((row) => row.judgement?.positie);
  return (
    <Figure
      titel={comparisonTitle(rows)}
      sub={`${indicator.titel}, ${unitInWords(indicator)}, ${currentYear(index, meting)}. ${rows.some((row) => row.judgement?.rest) ? figureText.streepje : ""}`}
      note={
        <>
          {reden !== null && <p>{figureText.geenPositie(redenText[reden])}</p>}
          <p>{figureText.vasteVolgorde}</p>
        </>
      }
    >
      <StadsdelenVergelijking
        rows={rows.map((row) => vergelijkingRow(row, indicator, to(paths.stadsdeel(row.gebied.id))))}
        options={{
          id,
          caption: `${indicator.titel} per stadsdeel`,
          axis,
          heads: {
            naam: "Stadsdeel",
            figure: rows.some((row) => row.outcome?.onder != null) ? "Cijfer (marge)" : "Cijfer",
            oordeel: judged ? "Tegen de rest van de stad" : null,
          },
          formatTick: (value) => formatTick(value, indicator),
        }}
      />
    </Figure>
  );
}

/** The reason why no stadsdeel could be compared, when it is the same for all; null otherwise. */
export function commonReason(rows: ComparisonRow[]): Reden | null {
  const judged = rows.flatMap((row) => row.judgement ?? []);
  const reden = judged[0]?.positieReden ?? null;
  return judged.every((row) => row.positie === "niet-te-bepalen" && row.positieReden === reden)
    ? reden
    : null;
}

/** A comparison row as the chart wants it: everything printed. */
export function vergelijkingRow(row: ComparisonRow, unit: Unit, href: string | null): VergelijkingRow {
  const { outcome, judgement } = row;
  const shown = outcome !== undefined && isShown(outcome.status) && outcome.waarde !== null ? outcome : null;
  return {
    naam: row.gebied.naam,
    gebied: row.gebied.id,
    href,
    mark:
      shown?.waarde != null
        ? {
            waarde: shown.waarde,
            onder: shown.onder,
            boven: shown.boven,
            rest: judgement?.rest?.waarde ?? null,
            tone: toneOf(judgement?.positie ?? null),
          }
        : null,
    figure: shown?.waarde != null ? formatFigure(shown.waarde, unit) : null,
    interval: shown ? shortInterval(shown, unit) : null,
    absence: shown
      ? null
      : {
          hidden: outcome !== undefined && isHidden(outcome.status),
          words: <AbsenceSign outcome={outcome} />,
        },
    oordeel: judgement?.positie ? (
      <PositieSign positie={judgement.positie} reden={judgement.positieReden} short />
    ) : null,
  };
}

/** Colour of a mark: only a demonstrable judgement in a direction has one. */
function toneOf(positie: Positie | null): Tone {
  return positie === "gunstiger" || positie === "ongunstiger" ? positie : "neutraal";
}

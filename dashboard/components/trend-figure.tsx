import { formatDate } from "../../pipeline/wording/date-format.ts";
import { renderTrend } from "../charts/trend.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { judgementOf, yearsOf } from "../select/meting.ts";
import { scaleOf } from "../select/scale.ts";
import { sourcesOf } from "../select/sources.ts";
import { formatTick, unitInWords } from "../text/figures.ts";
import { figureText } from "../text/grafieken.ts";
import { trendTitle } from "../text/titles.ts";
import { Figure } from "./section.tsx";
import { TrendDrawings } from "./trend-drawings.tsx";
import { type TrendSubject, trendOptions, trendPoints, trendSizes } from "./trend-options.ts";

/** A subject whose edition says what to conclude. */
type JudgedSubject = TrendSubject & { index: EditionIndex };

/**
 * The trend of a gebied with its conclusion as title, in drawings of several widths, of which one shows.
 */
export function TrendFigure({ subject, id }: { subject: JudgedSubject; id: string }) {
  const { index, meting, gebied } = subject;
  const points = trendPoints(subject);
  const drawings = trendSizes.flatMap((size) => {
    const options = trendOptions(subject, { ...size, id: `${id}-${size.name}` });
    return options ? [{ name: size.name, svg: renderTrend(points, options) }] : [];
  });
  if (drawings.length === 0 || points.length === 0) return null;
  return (
    <Figure
      titel={trendTitle(judgementOf(index, meting, gebied), points, meting.indicator)}
      sub={subtitle(subject)}
      note={<Notes subject={subject} />}
    >
      <TrendDrawings drawings={drawings} />
    </Figure>
  );
}

function subtitle({ index, meting, gebied }: TrendSubject): string {
  const years = yearsOf(index, meting);
  const period = years.length > 1 ? `${years[0]} tot en met ${years.at(-1)}` : `${years[0]}`;
  const start = scaleOf(index, meting, gebied.soort)?.domain[0] ?? 0;
  const axis = start === 0 ? "" : ` ${figureText.asBegint(formatTick(start, meting.indicator))}`;
  return `${meting.indicator.titel}, ${unitInWords(meting.indicator)}, ${gebied.naam}, ${period}.${axis}`;
}

function Notes({ subject }: { subject: JudgedSubject }) {
  const { indicator } = subject.meting;
  const sources = sourcesOf(subject.index, [indicator]);
  return (
    <>
      {indicator.trendbreuken.map((trendbreuk) => (
        <p key={trendbreuk.van}>
          Trendbreuk tussen {trendbreuk.van} en {trendbreuk.tot}: {trendbreuk.reden}
        </p>
      ))}
      {sources.length > 0 && (
        <p>
          Bron:{" "}
          {sources
            .map((source) =>
              source.leverdatum
                ? `${source.titel}, geleverd op ${formatDate(source.leverdatum)}`
                : source.titel,
            )
            .join("; ")}
          .
        </p>
      )}
    </>
  );
}

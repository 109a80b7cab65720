import type { EditionIndex } from "../select/edition-index.ts";
import { currentYear, judgementOf, latestShown, type Meting } from "../select/meting.ts";
import { partsInWords } from "../text/figures.ts";
import { figureText } from "../text/grafieken.ts";
import { indicatorText } from "../text/indicator.ts";
import { certaintyOf } from "../text/zekerheid.ts";
import { ComparisonFigure } from "./comparison-figure.tsx";
import type { Link } from "./links.ts";
import { OutcomeTable } from "./outcome-table.tsx";
import { Section } from "./section.tsx";
import { TrendFigure } from "./trend-figure.tsx";
import { VerkenLink } from "./verken-link.tsx";

/** A gemeenschappelijk indicator: a section per deelambitie with trend, stadsdelen and table. */
export function SharedFigures({
  index,
  metingen,
  to,
}: {
  index: EditionIndex;
  metingen: Meting[];
  to: Link;
}) {
  const measured = metingen.filter((meting) => currentYear(index, meting) !== null);
  if (measured.length === 0) return null;
  return (
    <>
      <nav class="jump" aria-label={indicatorText.perDeelambitie}>
        <p>{indicatorText.perDeelambitieUitleg}</p>
        <ul>
          {measured.map((meting) => (
            <li key={meting.deelambitie}>
              <a href={`#${meting.deelambitie}`}>{nameOf(index, meting)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {measured.map((meting) => (
        <SharedSection key={meting.deelambitie} index={index} meting={meting} to={to} />
      ))}
    </>
  );
}

function SharedSection({ index, meting, to }: { index: EditionIndex; meting: Meting; to: Link }) {
  const id = `${meting.indicator.id}-${meting.deelambitie}`;
  return (
    <Section
      id={meting.deelambitie}
      titel={nameOf(index, meting)}
      uitleg={
        <>
          <p>{judgementOf(index, meting, index.gemeente)?.zin}</p>
          <Parts index={index} meting={meting} />
          <p>{certaintyOf(index, meting)}</p>
        </>
      }
    >
      {latestShown(index, meting, index.gemeente) && (
        <TrendFigure subject={{ index, meting, gebied: index.gemeente }} id={`${id}-trend`} />
      )}
      <ComparisonFigure index={index} meting={meting} id={`${id}-vergelijking`} to={to} />
      <details>
        <summary>{figureText.tabel}</summary>
        <OutcomeTable index={index} meting={meting} />
      </details>
      <VerkenLink index={index} meting={meting} to={to} />
    </Section>
  );
}

/** What the newest share rests on, when that is little. */
function Parts({ index, meting }: { index: EditionIndex; meting: Meting }) {
  const latest = latestShown(index, meting, index.gemeente);
  const parts = latest && partsInWords(latest, meting.indicator);
  return parts ? <p>{indicatorText.geteld(latest.jaar, parts)}</p> : null;
}

function nameOf(index: EditionIndex, meting: Meting): string {
  const { deelambities } = index.edition.verandertheorie;
  return deelambities.find((row) => row.id === meting.deelambitie)?.titel ?? meting.deelambitie;
}

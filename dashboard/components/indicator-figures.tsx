import { isShown } from "../../pipeline/domain/outcome.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { breakdownOf, currentYear, gebiedenWithRows, latestShown, type Meting } from "../select/meting.ts";
import { deelambitieText } from "../text/deelambitie.ts";
import { figureText } from "../text/grafieken.ts";
import { indicatorText } from "../text/indicator.ts";
import { certaintyOf } from "../text/zekerheid.ts";
import { BenchmarkFigure } from "./benchmark-figure.tsx";
import { BreakdownFigures } from "./breakdown-figures.tsx";
import { BuurtFigure } from "./buurt-figure.tsx";
import { BuurtTable } from "./buurt-table.tsx";
import { ComparisonFigure } from "./comparison-figure.tsx";
import { KaartFigure } from "./kaart-figure.tsx";
import type { Link } from "./links.ts";
import { OutcomeTable } from "./outcome-table.tsx";
import { Section } from "./section.tsx";
import { TrendFigure } from "./trend-figure.tsx";
import { VerkenLink } from "./verken-link.tsx";

interface Props {
  index: EditionIndex;
  meting: Meting;
  to: Link;
}

/** Trend, stadsdelen or buurten, groups, and all figures in a table; nothing when nothing was measured. */
export function IndicatorFigures({ index, meting, to }: Props) {
  const jaar = currentYear(index, meting);
  if (jaar === null) return null;
  const { id, maat } = meting.indicator;
  return (
    <>
      {latestShown(index, meting, index.gemeente) && (
        <Section id="verloop" titel={indicatorText.verloop} uitleg={<p>{certaintyOf(index, meting)}</p>}>
          <TrendFigure subject={{ index, meting, gebied: index.gemeente }} id={`${id}-trend`} />
        </Section>
      )}
      <BenchmarkFigure index={index} meting={meting} jaar={jaar} />
      {maat === "overgenomen" ? (
        <Buurten index={index} meting={meting} to={to} />
      ) : (
        <Stadsdelen index={index} meting={meting} to={to} />
      )}
      {breakdownOf(index, meting).some((outcome) => isShown(outcome.status)) && (
        <Section
          id="groepen"
          titel={indicatorText.uitsplitsing.kop}
          uitleg={<p>{indicatorText.uitsplitsing.uitleg}</p>}
        >
          <BreakdownFigures index={index} meting={meting} />
        </Section>
      )}
      <Section id="cijfers" titel={indicatorText.cijfers}>
        <details open={maat === "overgenomen"}>
          <summary>{figureText.tabel}</summary>
          <OutcomeTable index={index} meting={meting} />
        </details>
        <VerkenLink index={index} meting={meting} to={to} />
      </Section>
    </>
  );
}

function Stadsdelen({ index, meting, to }: Props) {
  if (gebiedenWithRows(index, meting, "stadsdeel").length === 0) return null;
  const { id } = meting.indicator;
  return (
    <Section
      id="stadsdelen"
      titel={indicatorText.stadsdelen}
      uitleg={<p>{deelambitieText.stadsdelen.uitleg}</p>}
    >
      <ComparisonFigure index={index} meting={meting} id={`${id}-vergelijking`} to={to} />
      <KaartFigure index={index} meting={meting} id={`${id}-kaart`} to={to} />
    </Section>
  );
}

function Buurten({ index, meting }: Props) {
  const jaren = gebiedenWithRows(index, meting, "buurt").flatMap(
    (gebied) => latestShown(index, meting, gebied)?.jaar ?? [],
  );
  if (jaren.length === 0) return null;
  return (
    <Section id="buurten" titel={indicatorText.buurten} uitleg={<p>{figureText.geenStadsdeel}</p>}>
      <BuurtFigure
        index={index}
        meting={meting}
        jaar={Math.max(...jaren)}
        id={`${meting.indicator.id}-buurten`}
      />
      <details>
        <summary>{figureText.tabelBuurten}</summary>
        <BuurtTable index={index} meting={meting} />
      </details>
    </Section>
  );
}

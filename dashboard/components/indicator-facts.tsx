import type { Outcome } from "../../pipeline/domain/outcome.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { figureOf, latestShown, type Meting, seriesOf } from "../select/meting.ts";
import { deelambitieText } from "../text/deelambitie.ts";
import { figureOrReason, formatFigure, partsInWords, type Unit, unitSuffix } from "../text/figures.ts";
import { bronSoortLabels } from "../text/labels.ts";
import { oordeelText } from "../text/oordelen.ts";
import { targetWord } from "../text/titles.ts";
import { FactList } from "./section.tsx";

/** The key figures of an indicator for the gemeente: now, margin, nulmeting, streefwaarde, kind of figure. */
export function IndicatorFacts({ index, meting, kop }: { index: EditionIndex; meting: Meting; kop: string }) {
  const { indicator } = meting;
  const { feiten } = deelambitieText;
  const latest = latestShown(index, meting, index.gemeente);
  const doel = indicator.doel;
  const answers =
    indicator.bronSoort === "enquete" && latest?.n != null
      ? `, ${feiten.antwoorden(formatNumber(latest.n))}`
      : "";
  return (
    <>
      <h2>{kop}</h2>
      <FactList
        facts={[
          {
            term: latest ? feiten.nu(latest.jaar) : "Nu",
            value: latest ? withParts(latest, indicator) : absenceOf(index, meting),
          },
          { term: feiten.eenheid, value: unitSuffix(indicator) || null },
          { term: feiten.marge, value: latest ? margin(latest, meting) : null },
          ...nulmetingFacts(index, meting),
          {
            term: doel?.streefwaarde ? feiten.streefwaarde(doel.streefwaarde.jaar) : feiten.streefwaardeLeeg,
            value: targetOf(meting),
          },
          { term: feiten.effectVanaf, value: doel?.effectVanaf ?? null },
          { term: feiten.soort, value: `${bronSoortLabels[indicator.bronSoort]}${answers}` },
          { term: feiten.eigenaar, value: doel?.eigenaar ?? null },
        ]}
      />
    </>
  );
}

/** `67% (2 van 3)`. */
function withParts(latest: Outcome, unit: Unit): string {
  const parts = partsInWords(latest, unit);
  return figureOrReason(latest, unit) + (parts ? ` (${parts})` : "");
}

/** Why the gemeente has no figure: the status of its newest row, or that there is no source. */
function absenceOf(index: EditionIndex, meting: Meting): string {
  const newest = seriesOf(index, meting, index.gemeente).at(-1);
  return newest ? figureOrReason(newest, meting.indicator) : oordeelText.geenBron;
}

function margin(
  latest: { onder: number | null; boven: number | null },
  { indicator }: Meting,
): string | null {
  if (latest.onder === null || latest.boven === null) return null;
  return `${formatFigure(latest.onder, indicator)} tot ${formatFigure(latest.boven, indicator)}`;
}

function nulmetingFacts(index: EditionIndex, meting: Meting) {
  const jaar = meting.indicator.doel?.nulmetingJaar;
  if (jaar == null) return [];
  const outcome = figureOf(index, meting, { gebied: index.gemeente, jaar });
  return [{ term: deelambitieText.feiten.nulmeting(jaar), value: figureOrReason(outcome, meting.indicator) }];
}

function targetOf({ indicator }: Meting): string | null {
  const doel = indicator.doel;
  if (doel?.streefwaarde)
    return `${targetWord(indicator)}${formatFigure(doel.streefwaarde.waarde, indicator)}`;
  return doel?.streefwaardeVolgt ? deelambitieText.feiten.streefwaardeVolgt : null;
}

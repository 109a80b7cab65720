import type { PublishedIndicator } from "../../pipeline/domain/edition.ts";
import { formatNumber, unitLabel } from "../../pipeline/wording/number-format.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { elementText } from "../select/keten.ts";
import { formatFigure } from "../text/figures.ts";
import { indicatorText, maatLabels, ownerName } from "../text/indicator.ts";
import { bronSoortLabels, richtingLabels, shortHash, stapLabels } from "../text/labels.ts";
import { type Link, paths } from "./links.ts";
import { FactList } from "./section.tsx";
import { TagLinks } from "./tag-links.tsx";

interface Props {
  index: EditionIndex;
  indicator: PublishedIndicator;
  to: Link;
}

/** The technical side of an indicator as a list of facts. */
export function IndicatorSpecs({ index, indicator, to }: Props) {
  const { feiten } = indicatorText;
  const { deelambities, hoofdambitie } = index.edition.verandertheorie;
  const names = new Map([
    ...deelambities.map((row) => [row.id, row.titel] as const),
    ["hoofdambitie", hoofdambitie.titel],
  ]);
  return (
    <div class="specs">
      <FactList
        facts={[
          { term: feiten.deelambitie, value: ownerName(indicator, names) },
          { term: feiten.ookBij, value: alsoAt(indicator, names, to) },
          {
            term: feiten.stap,
            value: `${stapLabels[indicator.stap].naam}: ${stapLabels[indicator.stap].uitleg}`,
          },
          { term: feiten.element, value: elementText(index, indicator.element) },
          { term: feiten.richting, value: richtingLabels[indicator.richting] },
          { term: feiten.maat, value: maatLabels[indicator.maat] },
          { term: feiten.eenheid, value: unitLabel(indicator.eenheid, indicator.per) },
          { term: feiten.noemer, value: noemerOf(indicator) },
          { term: feiten.soort, value: bronSoortLabels[indicator.bronSoort] },
          { term: feiten.relevant, value: relevantOf(indicator) },
          { term: feiten.trendbreuken, value: breaksOf(indicator) },
          { term: feiten.eigenaar, value: indicator.doel?.eigenaar ?? null },
          {
            term: feiten.tags,
            value: indicator.tags.length > 0 ? <TagLinks tags={indicator.tags} to={to} /> : null,
          },
          { term: feiten.definitieKenmerk, value: <code>{shortHash(indicator.hash)}</code> },
        ]}
      />
    </div>
  );
}

function alsoAt(indicator: PublishedIndicator, names: ReadonlyMap<string, string>, to: Link) {
  if (indicator.ookBij.length === 0) return null;
  return indicator.ookBij.map((id, i) => (
    <span key={id}>
      {i > 0 && ", "}
      <a href={to(paths.deelambitie(id))}>{names.get(id) ?? id}</a>
    </span>
  ));
}

function noemerOf({ noemer }: PublishedIndicator): string | null {
  if (!noemer) return null;
  return noemer.leeftijd ? `inwoners van ${noemer.leeftijd} jaar op 1 januari` : "alle inwoners op 1 januari";
}

function relevantOf(indicator: PublishedIndicator): string | null {
  const { relevantVerschil, eenheid } = indicator;
  if (relevantVerschil === null) return null;
  if (eenheid !== "procent") return formatFigure(relevantVerschil, indicator);
  const decimals = Number.isInteger(relevantVerschil) ? 0 : 1;
  return `${formatNumber(relevantVerschil, decimals)} procentpunt`;
}

function breaksOf({ trendbreuken }: PublishedIndicator): string {
  if (trendbreuken.length === 0) return indicatorText.geenTrendbreuk;
  return trendbreuken.map(({ van, tot, reden }) => `${van}–${tot}: ${reden}`).join(" ");
}

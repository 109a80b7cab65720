import { bronSoorten } from "../../pipeline/domain/indicator.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import { AreaMap, hasMap } from "../components/area-map.tsx";
import { type Link, linksFrom, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { Intro, Section } from "../components/section.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { countPosities, stadsdeelGroups } from "../select/stadsdeel.ts";
import { stadsdeelSummary, stadsdeelText } from "../text/stadsdeel.ts";

/** All stadsdelen: map and list in fixed order. */
export function stadsdelenPage(index: EditionIndex): PageView {
  const to = linksFrom(paths.stadsdelen);
  return {
    path: paths.stadsdelen,
    titel: "Stadsdelen",
    omschrijving: stadsdeelText.alle.inleiding,
    menu: "stadsdelen",
    kruimels: [{ naam: "Overzicht", path: paths.overzicht }],
    content: (
      <>
        <Intro>
          <h1>{stadsdeelText.alle.kop}</h1>
          <p class="lead">{stadsdeelText.alle.inleiding}</p>
        </Intro>
        <Section id="lijst" titel={stadsdeelText.alle.lijst} uitleg={<p>{stadsdeelText.alle.volgorde}</p>}>
          <div class="map-row">
            <OverviewMap index={index} />
            <StadsdeelList index={index} to={to} />
          </div>
        </Section>
      </>
    ),
  };
}

function OverviewMap({ index }: { index: EditionIndex }) {
  if (!hasMap(index)) return null;
  const labels = index.stadsdelen.map((stadsdeel) => ({
    stadsdeel: stadsdeel.id,
    naam: stadsdeel.naam,
    figure: null,
    glyph: null,
    tone: "neutraal" as const,
  }));
  return (
    <AreaMap
      index={index}
      labels={labels}
      own={new Map()}
      options={{ id: "stadsdelen-kaart", label: "Kaart van de stadsdelen" }}
    />
  );
}

function StadsdeelList({ index, to }: { index: EditionIndex; to: Link }) {
  return (
    <ul class="stadsdeel-list">
      {index.stadsdelen.map((stadsdeel) => (
        <li key={stadsdeel.id} data-gebied={stadsdeel.id}>
          <a href={to(paths.stadsdeel(stadsdeel.id))}>{stadsdeel.naam}</a>
          {stadsdeel.inwoners != null && (
            <small>
              {formatNumber(stadsdeel.inwoners)} {stadsdeelText.inwoners(stadsdeel.inwonersJaar ?? null)}
            </small>
          )}
          <p>{stadsdeelSummary(countPosities(stadsdeelGroups(index, stadsdeel, bronSoorten)))}</p>
        </li>
      ))}
    </ul>
  );
}

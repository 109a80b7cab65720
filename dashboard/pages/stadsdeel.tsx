import type { Gebied } from "../../pipeline/domain/gebied.ts";
import { bronSoorten } from "../../pipeline/domain/indicator.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import { AreaMap, hasMap } from "../components/area-map.tsx";
import { DataTable } from "../components/data-table.tsx";
import { Downloads } from "../components/downloads.tsx";
import { Initiatieven } from "../components/initiatieven.tsx";
import { Knelpunten } from "../components/knelpunten.tsx";
import { type Link, linksFrom, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { Intro, Section } from "../components/section.tsx";
import { DeelambitieSentences } from "../components/sentences.tsx";
import { SourceList } from "../components/source-list.tsx";
import { StadsdeelFigures } from "../components/stadsdeel-figures.tsx";
import { DeelambitieLinks } from "../components/stadsdeel-links.tsx";
import { StadsdeelProfile } from "../components/stadsdeel-profile.tsx";
import { Uitdagingen } from "../components/uitdagingen.tsx";
import { Verhalen } from "../components/verhalen.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { stadsdeelFile } from "../select/files.ts";
import { sourcesOf } from "../select/sources.ts";
import { countPosities, stadsdeelGroups } from "../select/stadsdeel.ts";
import { deelambitieStadsdeelText } from "../text/deelambitie-stadsdeel.ts";
import { uwStadsdeelText } from "../text/eilanden.ts";
import { figureText } from "../text/grafieken.ts";
import { stadsdeelSentence, stadsdeelText } from "../text/stadsdeel.ts";

interface Props {
  index: EditionIndex;
  stadsdeel: Gebied;
  to: Link;
}

/** One stadsdeel: who live there, and every figure against the rest of the city. */
export function stadsdeelPage(index: EditionIndex, stadsdeel: Gebied): PageView {
  const path = paths.stadsdeel(stadsdeel.id);
  const to = linksFrom(path);
  const counts = countPosities(stadsdeelGroups(index, stadsdeel, bronSoorten));
  const props = { index, stadsdeel, to };
  return {
    path,
    titel: stadsdeel.naam,
    omschrijving: stadsdeelSentence(stadsdeel.naam, counts),
    menu: "stadsdelen",
    kruimels: [
      { naam: "Overzicht", path: paths.overzicht },
      { naam: "Stadsdelen", path: paths.stadsdelen },
    ],
    content: (
      <>
        <Intro aside={<LocationMap {...props} />}>
          <h1>{stadsdeel.naam}</h1>
          <p class="answer">{stadsdeelSentence(stadsdeel.naam, counts)}</p>
          <p class="lead">{buurtNames(index, stadsdeel)}</p>
          {/* Its place is kept from the start, so that nothing moves when the script shows it. */}
          <p class="onthouden" data-stadsdeel={stadsdeel.id} data-naam={stadsdeel.naam}>
            {uwStadsdeelText.onthouden} <button type="button">{uwStadsdeelText.vergeet}</button>
          </p>
        </Intro>
        <Residents {...props} />
        <DeelambitieSentences {...props} />
        <Section id="deelambities" titel={deelambitieStadsdeelText.lijst}>
          <DeelambitieLinks index={index} stadsdeel={stadsdeel.id} to={to} />
        </Section>
        <StadsdeelProfile {...props} />
        <StadsdeelFigures {...props} />
        <Knelpunten index={index} stadsdeel={stadsdeel.id} to={to} />
        <Uitdagingen index={index} stadsdeel={stadsdeel.id} />
        <Initiatieven index={index} stadsdeel={stadsdeel.id} to={to} />
        <Verhalen
          index={index}
          verhalen={index.edition.verhalen.filter((verhaal) => verhaal.stadsdeel === stadsdeel.id)}
        />
        <Section id="bronnen" titel={stadsdeelText.bronnen.kop}>
          <SourceList sources={sourcesOf(index, index.edition.indicators)} />
          <Downloads
            to={to}
            files={[{ file: stadsdeelFile(stadsdeel.id), naam: stadsdeelText.bronnen.csv, note: "CSV" }]}
          />
        </Section>
      </>
    ),
  };
}

function buurtNames(index: EditionIndex, stadsdeel: Gebied): string {
  const names = buurtenOf(index, stadsdeel).map((buurt) => buurt.naam);
  return names.length > 0 ? `${stadsdeelText.buurten}: ${names.join(", ")}.` : "";
}

function buurtenOf(index: EditionIndex, stadsdeel: Gebied): Gebied[] {
  return index.buurten.filter((buurt) => buurt.stadsdeel === stadsdeel.id);
}

function LocationMap({ index, stadsdeel }: Props) {
  if (!hasMap(index)) return null;
  const labels = index.stadsdelen
    .filter((other) => other.id === stadsdeel.id)
    .map((active) => ({
      stadsdeel: active.id,
      naam: active.naam,
      figure: null,
      glyph: null,
      tone: "actief" as const,
    }));
  return (
    <AreaMap
      index={index}
      labels={labels}
      own={new Map()}
      options={{ id: `${stadsdeel.id}-ligging`, label: figureText.ligtInLabel(stadsdeel.naam) }}
    />
  );
}

function Residents({ index, stadsdeel }: Props) {
  const buurten = buurtenOf(index, stadsdeel);
  if (buurten.length === 0) return null;
  const { kop, uitleg, leeg } = stadsdeelText.wie;
  const isKnown = buurten.some(({ inwoners }) => inwoners != null);
  return (
    <Section id="inwoners" titel={kop} uitleg={<p>{isKnown ? uitleg : leeg}</p>}>
      {stadsdeel.inwoners != null && (
        <p class="big-figure">
          {formatNumber(stadsdeel.inwoners)}{" "}
          <small>{stadsdeelText.inwoners(stadsdeel.inwonersJaar ?? null)}</small>
        </p>
      )}
      <details>
        <summary>
          Inwoners van de {buurten.length} {buurten.length === 1 ? "buurt" : "buurten"}
        </summary>
        <DataTable
          caption={`Inwoners per buurt in ${stadsdeel.naam}`}
          rowHead="Buurt"
          columns={[
            { key: "inwoners", head: "Inwoners", number: true },
            { key: "notitie", head: "Opmerking" },
          ]}
          groups={[
            {
              naam: null,
              rows: buurten.map((buurt) => ({
                key: buurt.id,
                head: buurt.naam,
                cells: {
                  inwoners: buurt.inwoners == null ? stadsdeelText.onbekend : formatNumber(buurt.inwoners),
                  notitie: buurt.notitie ?? "",
                },
              })),
            },
          ]}
        />
      </details>
    </Section>
  );
}

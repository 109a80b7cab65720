import type { PublishedIndicator } from "../../pipeline/domain/edition.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { indicatorFile, trendFilesOf } from "../select/files.ts";
import { sourcesOf } from "../select/sources.ts";
import { indicatorText } from "../text/indicator.ts";
import { Downloads } from "./downloads.tsx";
import { IndicatorSpecs } from "./indicator-specs.tsx";
import type { Link } from "./links.ts";
import { Section } from "./section.tsx";
import { SourceList } from "./source-list.tsx";

interface Props {
  index: EditionIndex;
  indicator: PublishedIndicator;
  to: Link;
}

/** What the figure is, what it does not say, how it is computed, and where it comes from. */
export function IndicatorDefinition({ index, indicator, to }: Props) {
  return (
    <>
      <Section id="definitie" titel={indicatorText.wat}>
        <div class="prose">
          <h3>{indicatorText.definitie}</h3>
          <p>{indicator.definitie}</p>
          <Vraag vraag={indicator.vraag} />
          <h3>{indicatorText.nietZegt}</h3>
          <p>{indicator.watDitNietZegt}</p>
        </div>
        <h3>{indicatorText.hoe}</h3>
        <IndicatorSpecs index={index} indicator={indicator} to={to} />
        <details>
          <summary>{indicatorText.sql}</summary>
          <p class="small">{indicatorText.sqlUitleg}</p>
          <pre>
            <code>{indicator.sql.trim()}</code>
          </pre>
        </details>
      </Section>
      <Section id="bronnen" titel={indicatorText.bronnen}>
        <SourceList sources={sourcesOf(index, [indicator])} files />
        <Downloads
          to={to}
          files={[
            { file: indicatorFile(indicator.id), naam: "Alle cijfers van deze indicator", note: "CSV" },
            ...trendFilesOf(index, indicator).map((file) => ({
              file: file.name,
              naam: file.titel,
              note: "SVG",
            })),
          ]}
        />
      </Section>
    </>
  );
}

function Vraag({ vraag }: { vraag: PublishedIndicator["vraag"] }) {
  if (vraag === null) return null;
  return (
    <>
      <h3>{indicatorText.vraag}</h3>
      {typeof vraag === "string" ? (
        <p>{vraag}</p>
      ) : (
        Object.entries(vraag).map(([golf, tekst]) => (
          <p key={golf}>
            <b>{golf}:</b> {tekst}
          </p>
        ))
      )}
    </>
  );
}

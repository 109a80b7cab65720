import { koersen, ontwikkelingen, posities } from "../../pipeline/domain/judgement.ts";
import { formatDate } from "../../pipeline/wording/date-format.ts";
import { AreaNotes } from "../components/area-notes.tsx";
import { AreaTable } from "../components/area-table.tsx";
import { Bronnen } from "../components/bronnen.tsx";
import { linksFrom, paths } from "../components/links.ts";
import { KoersSign, OntwikkelingSign, PositieSign } from "../components/oordeel.tsx";
import type { PageView } from "../components/page-view.ts";
import { FactList, Intro, Section } from "../components/section.tsx";
import { SuppressionTables } from "../components/suppression-tables.tsx";
import { Terms, termId } from "../components/terms.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { begrippen } from "../text/begrippen.ts";
import { editionLine } from "../text/frame.ts";
import { verantwoordingText } from "../text/verantwoording.ts";

/** The glossary stands on this very page. */
const samePage = () => "";

/** How figures and judgements come about, where they come from, and what is not shown. */
export function verantwoordingPage(index: EditionIndex): PageView {
  const to = linksFrom(paths.verantwoording);
  const { kop, inleiding, gebieden, bronnen } = verantwoordingText;
  return {
    path: paths.verantwoording,
    titel: kop,
    omschrijving: inleiding,
    menu: "verantwoording",
    kruimels: [{ naam: "Overzicht", path: paths.overzicht }],
    content: (
      <>
        <Intro>
          <h1>{kop}</h1>
          <p class="lead">{inleiding}</p>
        </Intro>
        <Methode />
        <Oordelen />
        <Section
          id="afscherming"
          titel={verantwoordingText.afscherming.kop}
          uitleg={<p>{verantwoordingText.afscherming.uitleg}</p>}
        >
          <SuppressionTables index={index} />
        </Section>
        <Section id="bronnen" titel={bronnen.kop} uitleg={<p>{bronnen.uitleg}</p>}>
          <Bronnen sources={index.edition.sources} />
        </Section>
        <Section id="gebieden" titel={gebieden.kop}>
          <p>{gebieden.tekst}</p>
          <AreaTable index={index} />
          <AreaNotes index={index} />
        </Section>
        <Section id="begrippen" titel={verantwoordingText.begrippen.kop}>
          <dl class="glossary">
            {begrippen.map((begrip) => (
              <div key={begrip.term} id={termId(begrip.term)}>
                <dt>{begrip.term}</dt>
                <dd>{begrip.uitleg}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <EditionData index={index} />
        <Section id="toegankelijkheid" titel={verantwoordingText.toegankelijkheid.kop}>
          <p>
            {verantwoordingText.toegankelijkheid.tekst}{" "}
            <a href={to(paths.toegankelijkheid)}>{verantwoordingText.toegankelijkheid.link}</a>.
          </p>
        </Section>
        <Section id="licentie" titel={verantwoordingText.licentie.kop}>
          <p>
            Licentie van de gegevens: {index.edition.meta.gemeente.licentie}. Contact:{" "}
            {index.edition.meta.gemeente.contact}. <a href={to(paths.gegevens)}>Download alle cijfers</a>.
          </p>
        </Section>
      </>
    ),
  };
}

function Methode() {
  return (
    <Section id="methode" titel={verantwoordingText.methode.kop}>
      <div class="prose">
        {verantwoordingText.methode.alineas.map((alinea) => (
          <p key={alinea}>
            <Terms text={alinea} to={samePage} />
          </p>
        ))}
      </div>
    </Section>
  );
}

function Oordelen() {
  const { oordelen } = verantwoordingText;
  return (
    <Section id="oordelen" titel={oordelen.kop} uitleg={<p>{oordelen.uitleg}</p>}>
      <h3>{oordelen.ontwikkeling.kop}</h3>
      <p>
        <Terms text={oordelen.ontwikkeling.tekst} to={samePage} />
      </p>
      <ul class="sign-key">
        {ontwikkelingen.map((ontwikkeling) => (
          <li key={ontwikkeling}>
            <OntwikkelingSign ontwikkeling={ontwikkeling} reden={null} />
          </li>
        ))}
      </ul>
      <h3>{oordelen.positie.kop}</h3>
      <p>
        <Terms text={oordelen.positie.tekst} to={samePage} />
      </p>
      <ul class="sign-key">
        {posities.map((positie) => (
          <li key={positie}>
            <PositieSign positie={positie} reden={null} />
          </li>
        ))}
      </ul>
      <h3>{oordelen.koers.kop}</h3>
      <p>
        <Terms text={oordelen.koers.tekst} to={samePage} />
      </p>
      <ul class="sign-key">
        {koersen.map((koers) => (
          <li key={koers}>
            <KoersSign koers={koers} />
          </li>
        ))}
      </ul>
      <p>{oordelen.achtergrond}</p>
    </Section>
  );
}

function EditionData({ index }: { index: EditionIndex }) {
  const { meta } = index.edition;
  return (
    <Section id="editie" titel={verantwoordingText.editie.kop}>
      <div class="specs">
        <FactList
          facts={[
            { term: "Stand", value: editionLine(meta) },
            { term: "Peildatum", value: formatDate(meta.peildatum) },
            { term: "Naam van de editie", value: meta.id },
            { term: "Kenmerk van de inhoud", value: <code class="hash">{meta.contentHash}</code> },
            { term: "Versie van de code", value: <code>{meta.codeVersion}</code> },
            {
              term: "Vorige gepubliceerde editie",
              value: meta.previous === null ? "geen" : <code class="hash">{meta.previous}</code>,
            },
            { term: "Vrijgegeven door", value: meta.approver ?? "nog niet vrijgegeven" },
          ]}
        />
      </div>
    </Section>
  );
}

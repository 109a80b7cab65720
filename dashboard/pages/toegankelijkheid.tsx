import type {
  Belemmering,
  SiteConfig,
  Toegankelijkheidsverklaring,
} from "../../pipeline/domain/site-config.ts";
import { formatDate } from "../../pipeline/wording/date-format.ts";
import { paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { FactList, Intro, Section } from "../components/section.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { statusZinnen, toegankelijkheidText as text } from "../text/toegankelijkheid.ts";

/** The accessibility statement with the fields of the Dutch model; without one the page says that it is still to come. */
export function toegankelijkheidPage(index: EditionIndex): PageView {
  const { gemeente, site } = index.edition.meta;
  const verklaring = site.toegankelijkheid;
  return {
    path: paths.toegankelijkheid,
    titel: text.titel,
    omschrijving: text.omschrijving,
    menu: null,
    kruimels: [{ naam: "Overzicht", path: paths.overzicht }],
    content: (
      <>
        <Intro>
          <h1>{text.titel}</h1>
          <p class="lead">{text.lead(gemeente.naam)}</p>
        </Intro>
        <Section id="status" titel={text.status}>
          <div class="prose">
            <p>{verklaring ? statusZinnen[verklaring.status] : text.geenVerklaring}</p>
            <p>{text.norm}</p>
          </div>
        </Section>
        <Section id="maatregelen" titel={text.maatregelen.kop}>
          <Points points={text.maatregelen.punten} />
        </Section>
        <Section id="belemmeringen" titel={text.belemmeringen.kop}>
          <Belemmeringen belemmeringen={verklaring?.belemmeringen ?? []} />
        </Section>
        <Section id="melden" titel={text.meldpunt.kop}>
          <div class="prose">
            <p>
              {text.meldpunt.tekst} {verklaring?.meldpunt ?? gemeente.contact}.
            </p>
            <Points points={text.meldpunt.beloften} />
            <p>{text.meldpunt.klacht}</p>
          </div>
        </Section>
        {verklaring && (
          <Section id="verklaring" titel={text.verklaring.kop}>
            <Verklaring verklaring={verklaring} site={site} />
          </Section>
        )}
      </>
    ),
  };
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <ul class="bullets">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

function Belemmeringen({ belemmeringen }: { belemmeringen: Belemmering[] }) {
  const words = text.belemmeringen;
  return (
    <div class="prose">
      {belemmeringen.length === 0 && <p>{words.geen}</p>}
      {belemmeringen.map((belemmering) => (
        <section key={belemmering.beschrijving}>
          <h3>{belemmering.beschrijving}</h3>
          <div class="specs">
            <FactList
              facts={[
                { term: "WCAG", value: belemmering.criterium },
                { term: words.gevolg, value: belemmering.gevolg },
                { term: words.alternatief, value: belemmering.alternatief },
                {
                  term: words.opgelost,
                  value: belemmering.opgelost ? formatDate(belemmering.opgelost) : words.onbekend,
                },
              ]}
            />
          </div>
        </section>
      ))}
      <p>{words.onderzoek}</p>
    </div>
  );
}

function Verklaring({ verklaring, site }: { verklaring: Toegankelijkheidsverklaring; site: SiteConfig }) {
  const words = text.verklaring;
  const { onderzoek } = verklaring;
  return (
    <div class="specs prose">
      <FactList
        facts={[
          { term: words.adres, value: site.adres },
          { term: words.opgesteld, value: formatDate(verklaring.opgesteld) },
          {
            term: words.onderzoek,
            value: onderzoek && `${formatDate(onderzoek.datum)}, door ${onderzoek.door}`,
          },
          { term: words.rapport, value: onderzoek?.adres ?? null },
          { term: words.verantwoordelijk, value: verklaring.verantwoordelijk },
        ]}
      />
    </div>
  );
}

import { linksFrom, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { Intro, Section } from "../components/section.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { dateInEnglish, enText, summaryInEnglish } from "../text/en.ts";

/** What the site is and how things go, for residents who do not read Dutch. */
export function enPage(index: EditionIndex): PageView {
  const { meta } = index.edition;
  return {
    path: paths.en,
    titel: enText.titel,
    omschrijving: enText.omschrijving,
    menu: null,
    lang: "en",
    kruimels: [{ naam: "Overzicht", path: paths.overzicht }],
    content: (
      <>
        <Intro>
          <h1>{enText.titel}</h1>
          <p class="lead">{enText.omschrijving}</p>
        </Intro>
        <Section id="what" titel={enText.wat.kop}>
          <div class="prose">
            <p>{enText.wat.tekst(meta.gemeente.naam, index.edition.verandertheorie.deelambities.length)}</p>
            <p>
              {enText.wat.stand(dateInEnglish(meta.peildatum))}{" "}
              {meta.gemeente.fictief && `${enText.wat.fictief} `}
              {meta.state === "concept" && enText.wat.concept}
            </p>
          </div>
        </Section>
        <Goals index={index} />
        <Section id="read" titel={enText.lezen.kop}>
          <ul class="plain-list">
            {enText.lezen.punten.map((punt) => (
              <li key={punt}>{punt}</li>
            ))}
          </ul>
        </Section>
        <Section id="contact" titel={enText.contact.kop}>
          <p>{enText.contact.tekst(meta.gemeente.contact)}</p>
        </Section>
      </>
    ),
  };
}

/** A sentence per deelambitie; its name stays as it is, in Dutch. */
function Goals({ index }: { index: EditionIndex }) {
  const to = linksFrom(paths.en);
  const { verandertheorie, samenvattingen } = index.edition;
  return (
    <Section id="goals" titel={enText.hoe.kop} uitleg={<p>{enText.hoe.uitleg}</p>}>
      <ul class="plain-list">
        {verandertheorie.deelambities.map(({ id, titel }) => (
          <li key={id}>
            <a href={to(paths.deelambitie(id))} lang="nl">
              {titel}
            </a>
            <br />
            {summaryInEnglish(samenvattingen.find(({ deelambitie }) => deelambitie === id))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

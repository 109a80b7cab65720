import { Downloads } from "../components/downloads.tsx";
import { linksFrom, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { Intro, Section } from "../components/section.tsx";
import { VerkenForm } from "../components/verken-form.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { figureFiles } from "../select/files.ts";
import { gegevensText } from "../text/gegevens.ts";
import { verkenText as text } from "../text/verken.ts";

/** Where somebody puts figures together; without client code it says what it is and offers the files. */
export function verkenPage(index: EditionIndex, files: string[]): PageView {
  const to = linksFrom(paths.verken);
  const needed = Object.values(figureFiles);
  const complete = needed.every((name) => files.includes(name));
  return {
    path: paths.verken,
    titel: text.titel,
    omschrijving: text.omschrijving,
    menu: null,
    kruimels: [{ naam: "Overzicht", path: paths.overzicht }],
    islands: complete ? ["verken"] : [],
    withoutDrawings: true,
    content: (
      <>
        <Intro>
          <h1>{text.titel}</h1>
          <p class="lead">{text.lead}</p>
          <p id="zonder-script">{text.zonderScript}</p>
        </Intro>
        {complete && <VerkenForm index={index} fileOf={(name) => to(paths.gegeven(name))} />}
        <Section id="downloads" titel={text.downloads}>
          <Downloads
            to={to}
            files={["outcomes-nl.csv", figureFiles.cijfers, "outcomes.parquet", "outcomes.json"]
              .filter((file) => files.includes(file))
              .map((file) => ({ file, naam: file, note: gegevensText.uitleg[file] ?? "" }))}
          />
          <p class="more">
            <a href={to(paths.gegevens)}>{gegevensText.kop}</a>
          </p>
        </Section>
      </>
    ),
  };
}

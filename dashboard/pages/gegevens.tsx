import { Downloads } from "../components/downloads.tsx";
import { type Link, linksFrom, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { Intro, Section } from "../components/section.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { indicatorFile, stadsdeelFile } from "../select/files.ts";
import { gegevensText } from "../text/gegevens.ts";

/** All files offered for download; `files` are the copies of the edition that exist. */
export function gegevensPage(index: EditionIndex, files: string[]): PageView {
  const to = linksFrom(paths.gegevens);
  return {
    path: paths.gegevens,
    titel: gegevensText.kop,
    omschrijving: gegevensText.inleiding,
    menu: null,
    kruimels: [{ naam: "Overzicht", path: paths.overzicht }],
    content: (
      <>
        <Intro>
          <h1>{gegevensText.kop}</h1>
          <p class="lead">{gegevensText.inleiding}</p>
          <p>
            <a href={to(paths.verken)}>{gegevensText.verken}</a>
          </p>
        </Intro>
        <Section id="alles" titel={gegevensText.alles}>
          <Downloads
            to={to}
            files={files
              .filter((file) => !file.includes("/"))
              .map((file) => ({ file, naam: file, note: gegevensText.uitleg[file] ?? "" }))}
          />
        </Section>
        {["registers", "definities", "schema"].map((folder) => (
          <Folder key={folder} folder={folder} files={files} to={to} />
        ))}
        <Section id="per-stadsdeel" titel={gegevensText.perStadsdeel} uitleg={<p>{gegevensText.csv}</p>}>
          <Downloads
            to={to}
            files={index.stadsdelen.map((stadsdeel) => ({
              file: stadsdeelFile(stadsdeel.id),
              naam: stadsdeel.naam,
              note: "CSV",
            }))}
          />
        </Section>
        <Section id="per-indicator" titel={gegevensText.perIndicator} uitleg={<p>{gegevensText.csv}</p>}>
          <Downloads
            to={to}
            files={index.edition.indicators.map((indicator) => ({
              file: indicatorFile(indicator.id),
              naam: indicator.titel,
              note: "CSV",
            }))}
          />
        </Section>
      </>
    ),
  };
}

/** The files in one folder of the edition; nothing when it has none. */
function Folder({ folder, files, to }: { folder: string; files: string[]; to: Link }) {
  const inside = files.filter((file) => file.startsWith(`${folder}/`));
  if (inside.length === 0) return null;
  return (
    <Section id={folder} titel={gegevensText.mappen[folder] ?? folder}>
      <Downloads
        to={to}
        files={inside.map((file) => ({ file, naam: file.slice(folder.length + 1), note: "" }))}
      />
    </Section>
  );
}

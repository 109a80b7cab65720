import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DeelambitieTekst, Verandertheorie } from "../../domain/verandertheorie.ts";
import { problem } from "../../errors/catalogue.ts";
import type { Problem } from "../../errors/input-error.ts";
import { displayPath } from "../../sources/read/delivered-file.ts";

/** The words of each `deelambitie.md`: paragraphs under "Waarom", list items under "Wat we niet meten". */
export function readDeelambitieTexts(
  folders: readonly string[],
  theorie: Verandertheorie,
): { texts: DeelambitieTekst[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const texts = theorie.deelambities.map(({ id }) => {
    const paths = folders.map((folder) => join(folder, id, "deelambitie.md"));
    const path = paths.find(existsSync);
    if (!path) {
      const pad = displayPath(paths.at(-1) ?? id);
      const doe = 'Maak het bestand met de kopjes "## Waarom" en "## Wat we niet meten".';
      problems.push(
        problem("bestand-ontbreekt", { wat: "De uitleg van een deelambitie", pad, doe }, { bestand: pad }),
      );
      return { id, waarom: [], watWeNietMeten: [] };
    }
    const parsed = parseDeelambitieText(id, readFileSync(path, "utf8"));
    problems.push(...missingParts(parsed, displayPath(path)));
    return parsed;
  });
  return { texts, problems };
}

/** Parses the two sections of a `deelambitie.md`; anything else is ignored. */
export function parseDeelambitieText(id: string, markdown: string): DeelambitieTekst {
  const sections = new Map<string, string>();
  for (const part of markdown.replaceAll("\r\n", "\n").split(/^## /m).slice(1)) {
    const [title = "", ...body] = part.split("\n");
    sections.set(title.trim(), body.join("\n").trim());
  }
  const waarom = (sections.get("Waarom") ?? "")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter(Boolean);
  const watWeNietMeten = (sections.get("Wat we niet meten") ?? "")
    .split(/^- /m)
    .map((item) => item.replace(/\s+/g, " ").trim())
    .filter(Boolean);
  return { id, waarom, watWeNietMeten };
}

function missingParts(parsed: DeelambitieTekst, bestand: string): Problem[] {
  const parts: [string, string[]][] = [
    ["Waarom", parsed.waarom],
    ["Wat we niet meten", parsed.watWeNietMeten],
  ];
  return parts
    .filter(([, content]) => content.length === 0)
    .map(([kop]) => problem("tekst-onvolledig", { kop }, { bestand }));
}

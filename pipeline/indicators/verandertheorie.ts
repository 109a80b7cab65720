import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { GEMEENSCHAPPELIJK, HOOFDAMBITIE, stappen } from "../domain/indicator.ts";
import {
  bewijsSoorten,
  type DeelambitieTekst,
  type Element,
  type Verandertheorie,
} from "../domain/verandertheorie.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError, type Problem } from "../errors/input-error.ts";
import { displayPath } from "../sources/read/delivered-file.ts";
import { parseYaml } from "../sources/read/yaml.ts";

const text = z.string().trim().min(1);
const element = z.strictObject({ id: text, stap: z.enum(stappen), tekst: text });
const verband = z.strictObject({
  van: text,
  naar: text,
  aanname: text,
  bewijs: z.enum(bewijsSoorten),
  toelichting: text.optional(),
});

const theorieSchema = z.strictObject({
  hoofdambitie: z.strictObject({ titel: text, uitkomst: text, elementen: z.array(element) }),
  gemeenschappelijk: z.strictObject({ elementen: z.array(element) }),
  deelambities: z
    .array(
      z.strictObject({
        id: text,
        titel: text,
        uitkomst: text,
        hoofdindicator: text,
        elementen: z.array(element),
        verbanden: z.array(verband),
      }),
    )
    .min(1),
});

/** The folder's own `verandertheorie.yml`, or null when it has none. Throws an {@link InputError}. */
export function readVerandertheorie(folder: string): Verandertheorie | null {
  const path = join(folder, "verandertheorie.yml");
  if (!existsSync(path)) return null;
  const bestand = displayPath(path);
  const source = readFileSync(path, "utf8");
  const yaml = parseYaml({ text: source, bestand }, theorieSchema);
  const theorie: Verandertheorie = {
    ...yaml,
    deelambities: yaml.deelambities.map((deelambitie) => ({
      ...deelambitie,
      verbanden: deelambitie.verbanden.map((v) => ({ ...v, toelichting: v.toelichting ?? null })),
    })),
  };
  const problems = checkTheorie(theorie, { bestand, lines: source.split("\n") });
  if (problems.length > 0) throw new InputError(problems);
  return theorie;
}

/** Folders an indicator may stand in: every deelambitie, and the two shared ones. */
export function foldersOf(theorie: Verandertheorie): string[] {
  return [...theorie.deelambities.map(({ id }) => id), HOOFDAMBITIE, GEMEENSCHAPPELIJK];
}

/** Elements an indicator of this folder may attach to. */
export function elementsOf(theorie: Verandertheorie, deelambitie: string): Element[] {
  if (deelambitie === HOOFDAMBITIE) return theorie.hoofdambitie.elementen;
  if (deelambitie === GEMEENSCHAPPELIJK) return theorie.gemeenschappelijk.elementen;
  return theorie.deelambities.find(({ id }) => id === deelambitie)?.elementen ?? [];
}

interface TheorieText {
  bestand: string;
  lines: string[];
}

function checkTheorie(theorie: Verandertheorie, source: TheorieText): Problem[] {
  const shared = [...theorie.hoofdambitie.elementen, ...theorie.gemeenschappelijk.elementen];
  const ids = [
    ...theorie.deelambities.map(({ id }) => id),
    ...[...shared, ...theorie.deelambities.flatMap(({ elementen }) => elementen)].map(({ id }) => id),
  ];
  const lineOf = (needle: RegExp) => source.lines.findIndex((line) => needle.test(line)) + 1 || null;
  const doubles = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) =>
    problem(
      "verandertheorie-dubbel",
      { id },
      { bestand: source.bestand, regel: lineOf(new RegExp(`id: ${id}\\b`)) },
    ),
  );
  const loose = theorie.deelambities.flatMap(({ elementen, verbanden }) => {
    const known = new Set([...elementen, ...shared].map(({ id }) => id));
    return verbanden.flatMap(({ van, naar }) =>
      [van, naar]
        .filter((id) => !known.has(id))
        .map((id) =>
          problem(
            "verandertheorie-los",
            { verband: `${van} → ${naar}`, element: id },
            { bestand: source.bestand, regel: lineOf(new RegExp(`(van|naar): ${id}\\b`)) },
          ),
        ),
    );
  });
  return [...doubles, ...loose];
}

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

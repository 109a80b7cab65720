import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HOOFDAMBITIE } from "../../domain/indicator.ts";
import type { DeelambitieTekst, Verandertheorie } from "../../domain/verandertheorie.ts";
import { problem } from "../../errors/catalogue.ts";
import type { Problem } from "../../errors/input-error.ts";
import { displayPath } from "../../sources/read/delivered-file.ts";
import { readSections, type Section } from "./read-sections.ts";

/** The headings of a `deelambitie.md`; the last is a list. */
const headings = {
  waarom: "Waarom",
  uitleg: "Wat we bedoelen",
  watWeNietMeten: "Wat we niet meten",
} as const;

const shape = Object.values(headings)
  .map((heading) => `"## ${heading}"`)
  .join(", ");

/** The words of the hoofdambitie and of each deelambitie, from the first folder that has them. */
export function readDeelambitieTexts(
  folders: readonly string[],
  theorie: Verandertheorie,
): { texts: DeelambitieTekst[]; problems: Problem[] } {
  const ids = [HOOFDAMBITIE, ...theorie.deelambities.map(({ id }) => id)];
  const read = ids.map((id) => readOne(folders, id));
  return { texts: read.map(({ tekst }) => tekst), problems: read.flatMap(({ problems }) => problems) };
}

interface ReadTekst {
  tekst: DeelambitieTekst;
  problems: Problem[];
}

function readOne(folders: readonly string[], id: string): ReadTekst {
  const paths = folders.map((folder) => join(folder, id, "deelambitie.md"));
  const path = paths.find(existsSync);
  if (path) return parseDeelambitieText(id, { text: readFileSync(path, "utf8"), bestand: displayPath(path) });
  const pad = displayPath(paths.at(-1) ?? id);
  const facts = {
    wat: "De uitleg van een deelambitie",
    pad,
    doe: `Maak het bestand met de kopjes ${shape}.`,
  };
  const tekst = { id, waarom: [], uitleg: [], watWeNietMeten: [] };
  return { tekst, problems: [problem("bestand-ontbreekt", facts, { bestand: pad })] };
}

/** Reads the sections of one file; whatever does not belong there is a problem at its line. */
export function parseDeelambitieText(id: string, source: { text: string; bestand: string }): ReadTekst {
  const { sections, problems } = readSections(source, Object.values(headings));
  const of = (heading: string) => sections.find(({ kop }) => kop === heading);
  const tekst = {
    id,
    waarom: of(headings.waarom)?.blokken ?? [],
    uitleg: of(headings.uitleg)?.blokken ?? [],
    watWeNietMeten: of(headings.watWeNietMeten)?.blokken ?? [],
  };
  const shapes = sections.flatMap((section) => shapeProblems(section, source.bestand));
  return { tekst, problems: [...problems, ...shapes, ...missingParts(tekst, source.bestand)] };
}

function shapeProblems({ kop, regels }: Section, bestand: string): Problem[] {
  const isList = kop === headings.watWeNietMeten;
  const uitleg = isList
    ? 'hier staat een lijst; begin elk punt met "- "'
    : "hier staan gewone alinea's, geen lijst";
  return regels
    .filter(({ begint, opsomming }) => begint && opsomming !== isList)
    .map(({ regel }) => problem("tekst-vorm", { kop, uitleg }, { bestand, regel }));
}

function missingParts(tekst: DeelambitieTekst, bestand: string): Problem[] {
  return (["waarom", "uitleg", "watWeNietMeten"] as const)
    .filter((part) => tekst[part].length === 0)
    .map((part) => problem("tekst-onvolledig", { kop: headings[part] }, { bestand }));
}

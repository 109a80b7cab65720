import { problem } from "../../errors/catalogue.ts";
import type { Problem } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";

/** One heading of a text with what stands under it. */
export interface Section {
  kop: string;
  /** Paragraphs or list items, each on one line, without the dash. */
  blokken: string[];
  /** The lines that are not empty; `begint` at the first of a block. */
  regels: { regel: number; begint: boolean; opsomming: boolean }[];
}

/** What the site would show as it is typed: bold, links, quotes, numbered lists, tables, code and HTML. */
const MARKUP = /[*`|<>]|\]\(|^\d+[.)] |^#{1,6} /;

/**
 * Reads a text with a title and `##` headings. Told at their line: an unknown or double heading, words above the first
 * heading, and markup that the site does not know.
 */
export function readSections(
  source: { text: string; bestand: string },
  known: readonly string[],
): { sections: Section[]; problems: Problem[] } {
  const sections: Section[] = [];
  const problems: Problem[] = [];
  let fresh = true;
  for (const [index, line] of source.text.split(/\r?\n/).entries()) {
    const place = { bestand: source.bestand, regel: index + 1 };
    const tekst = line.trim();
    if (tekst === "") {
      fresh = true;
    } else if (tekst.startsWith("## ")) {
      const kop = tekst.slice(3).trim();
      problems.push(...headingProblems(kop, { known, sections, place }));
      sections.push({ kop, blokken: [], regels: [] });
      fresh = true;
    } else if (sections.length === 0) {
      const isTitle = tekst.startsWith("# ");
      if (!isTitle) problems.push(problem("tekst-boven-kop", {}, place));
    } else {
      const section = sections.at(-1) as Section;
      if (MARKUP.test(tekst)) problems.push(problem("tekst-opmaak", { tekst }, place));
      addLine(section, { tekst, fresh, regel: place.regel });
      fresh = false;
    }
  }
  return { sections, problems };
}

function addLine(section: Section, line: { tekst: string; fresh: boolean; regel: number }): void {
  const opsomming = line.tekst.startsWith("- ");
  const begint = line.fresh || opsomming;
  const words = (opsomming ? line.tekst.slice(2) : line.tekst).replace(/\s+/g, " ").trim();
  section.regels.push({ regel: line.regel, begint, opsomming });
  if (begint) section.blokken.push(words);
  else section.blokken.push(`${section.blokken.pop() ?? ""} ${words}`.trim());
}

interface Place {
  bestand: string;
  regel: number;
}

function headingProblems(
  kop: string,
  { known, sections, place }: { known: readonly string[]; sections: readonly Section[]; place: Place },
): Problem[] {
  if (!known.includes(kop)) {
    return [problem("tekst-kop-onbekend", { kop, suggestie: didYouMean(kop, known) }, place)];
  }
  return sections.some((section) => section.kop === kop) ? [problem("tekst-kop-dubbel", { kop }, place)] : [];
}

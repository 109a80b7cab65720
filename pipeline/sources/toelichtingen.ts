import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Toelichting } from "../domain/toelichting.ts";
import { problem } from "../errors/catalogue.ts";
import { failOnProblems, InputError, type Problem } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import { displayPath } from "./read/delivered-file.ts";
import { parseYaml } from "./read/yaml.ts";
import { type MomentText, splitMoments } from "./toelichting-momenten.ts";

const headSchema = z.strictObject({ eigenaar: z.string().trim().min(1) });

/**
 * The words of every `<indicator>.md` in a folder; none without the folder. Sorted by indicator, then by date with the
 * newest first. Throws one {@link InputError} with every problem of every file.
 */
export function readToelichtingen(folder: string): Toelichting[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const problems: Problem[] = [];
  const found = names.flatMap((name) => {
    try {
      return readFile(folder, name);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  failOnProblems(problems);
  return found;
}

function readFile(folder: string, name: string): Toelichting[] {
  const bestand = displayPath(join(folder, name));
  if (!name.endsWith(".md")) {
    throw new InputError([problem("toelichting-bestand", { bestand: name }, { bestand })]);
  }
  return parseToelichting(readFileSync(join(folder, name), "utf8"), {
    indicator: name.slice(0, -".md".length),
    bestand,
  });
}

/** Parses one file: front matter with the role, then a heading per moment. Throws an {@link InputError}. */
export function parseToelichting(
  text: string,
  { indicator, bestand }: { indicator: string; bestand: string },
): Toelichting[] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .split("\n");
  const end = lines.indexOf("---", 1);
  if (lines[0] !== "---" || end < 0) {
    throw new InputError([problem("toelichting-kop", {}, { bestand, regel: 1 })]);
  }
  const head = lines.slice(1, end).join("\n");
  const { eigenaar } = parseYaml({ text: head, bestand, eersteRegel: 2 }, headSchema);
  const { moments, problems } = splitMoments(lines, { from: end + 1, bestand });
  failOnProblems(problems);
  return moments.map((moment) => ({ indicator, ...withoutLine(moment), eigenaar })).sort(newestFirst);
}

function withoutLine({ document, jaar, datum, alineas }: MomentText) {
  return { document, jaar, datum, alineas };
}

function newestFirst(a: Toelichting, b: Toelichting): number {
  return a.datum < b.datum ? 1 : a.datum > b.datum ? -1 : 0;
}

/** Words about indicators that do not exist. */
export function checkToelichtingen(
  toelichtingen: readonly Toelichting[],
  { folder, indicators }: { folder: string; indicators: readonly string[] },
): Problem[] {
  const ids = [...new Set(toelichtingen.map(({ indicator }) => indicator))];
  return ids
    .filter((id) => !indicators.includes(id))
    .map((indicator) =>
      problem(
        "toelichting-onbekende-indicator",
        { indicator, suggestie: didYouMean(indicator, indicators) },
        { bestand: displayPath(join(folder, `${indicator}.md`)), regel: 1 },
      ),
    );
}

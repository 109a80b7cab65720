import { z } from "zod";
import { type PencSoort, pencSoorten } from "../domain/penc-soort.ts";
import { problem } from "../errors/catalogue.ts";
import type { Problem } from "../errors/input-error.ts";
import { passesElfproef } from "./privacy/bsn.ts";

/** The words under one heading. */
export interface MomentText {
  document: PencSoort;
  jaar: number;
  datum: string;
  alineas: string[];
  /** Line of the heading, from 1. */
  regel: number;
}

type Heading = Omit<MomentText, "alineas">;

const heading = new RegExp(`^## (${pencSoorten.join("|")})-(\\d{4}) \\((\\d{4}-\\d{2}-\\d{2})\\)$`);
const isDate = (text: string) => z.iso.date().safeParse(text).success;

/** Markup that would stand on the page as it is typed: HTML, links, pictures, lists, tables and emphasis. */
const markup = /<[a-z/!]|\]\(|^\s*[-*|>] |\*\*|__/i;
const mailAddress = /\S+@\S+\.\S+/;

/** Takes the lines from an index on apart by heading; every fault with its own line. */
export function splitMoments(
  lines: readonly string[],
  { from, bestand }: { from: number; bestand: string },
): { moments: MomentText[]; problems: Problem[] } {
  const moments: (Heading & { body: string[] })[] = [];
  const problems: Problem[] = [];
  lines.slice(from).forEach((line, index) => {
    const place = { bestand, regel: from + index + 1 };
    if (line.startsWith("#")) {
      const moment = parseHeading(line, place.regel);
      if (moment) moments.push({ ...moment, body: [] });
      else problems.push(problem("toelichting-moment", { gevonden: line }, place));
      return;
    }
    problems.push(...checkLine(line, place));
    const current = moments.at(-1);
    if (current) current.body.push(line);
    else if (line.trim() !== "" && problems.length === 0)
      problems.push(problem("toelichting-los", {}, place));
  });
  const found = moments.map(({ body, ...moment }) => ({ ...moment, alineas: paragraphsOf(body) }));
  return { moments: found, problems: [...problems, ...checkMoments(found, bestand)] };
}

function parseHeading(line: string, regel: number): Heading | null {
  const [, document, jaar, datum] = heading.exec(line.trimEnd()) ?? [];
  if (document === undefined || datum === undefined || !isDate(datum)) return null;
  return { document: document as PencSoort, jaar: Number(jaar), datum, regel };
}

function paragraphsOf(body: readonly string[]): string[] {
  return body
    .join("\n")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}

/** What must not be on a public page. */
function checkLine(line: string, place: { bestand: string; regel: number }): Problem[] {
  const found: Problem[] = [];
  const shape = markup.exec(line);
  if (shape) found.push(problem("toelichting-opmaak", { gevonden: shape[0].trim() }, place));
  if (mailAddress.test(line))
    found.push(problem("toelichting-persoonsgegeven", { soort: "een e-mailadres" }, place));
  if ((line.match(/\b\d{9}\b/g) ?? []).some(passesElfproef))
    found.push(problem("toelichting-persoonsgegeven", { soort: "een burgerservicenummer" }, place));
  return found;
}

function checkMoments(moments: readonly MomentText[], bestand: string): Problem[] {
  return moments.flatMap((moment, index) => {
    const name = `${moment.document}-${moment.jaar}`;
    const place = { bestand, regel: moment.regel };
    const earlier = moments
      .slice(0, index)
      .find(({ document, jaar }) => document === moment.document && jaar === moment.jaar);
    if (earlier) return [problem("toelichting-dubbel", { moment: name, eerder: earlier.regel }, place)];
    return moment.alineas.length === 0 ? [problem("toelichting-leeg", { moment: name }, place)] : [];
  });
}

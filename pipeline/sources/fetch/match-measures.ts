import { problem } from "../../errors/catalogue.ts";
import type { Problem } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import type { MeasureChoice } from "./fetch-config.ts";
import type { FetchedMeasure } from "./fetched-metadata.ts";

/** Measures found in a table: code → name in staging and what its figures are multiplied by. */
export type MatchedMeasures = Map<string, { onderwerp: string; maal: number }>;

/**
 * Finds the measures of bron.yml in a table by title, and by group where a title occurs more than once. Never by the
 * number behind a code: that number shifts from year to year.
 */
export function matchMeasures(
  wanted: Readonly<Record<string, MeasureChoice>>,
  measures: readonly FetchedMeasure[],
  place: { tabel: string; bestand: string },
): { matched: MatchedMeasures; problems: Problem[] } {
  const matched: MatchedMeasures = new Map();
  const problems: Problem[] = [];
  for (const [onderwerp, choice] of Object.entries(wanted)) {
    const found = measures.filter((measure) => fits(measure, choice));
    const [one] = found;
    if (one && found.length === 1) matched.set(one.code, { onderwerp, maal: choice.maal ?? 1 });
    else
      problems.push(found.length === 0 ? unknown(choice, measures, place) : ambiguous(choice, found, place));
  }
  return { matched, problems };
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase();

function fits({ titel, groepen }: FetchedMeasure, choice: MeasureChoice): boolean {
  const groups = choice.groep?.map(plain);
  return (
    choice.titel.map(plain).includes(plain(titel)) &&
    (groups === undefined || groepen.some((groep) => groups.includes(plain(groep))))
  );
}

function unknown(
  { titel, groep }: MeasureChoice,
  measures: readonly FetchedMeasure[],
  { tabel, bestand }: { tabel: string; bestand: string },
): Problem {
  const [first = ""] = titel;
  const titles = measures.map((measure) => measure.titel);
  const naam = groep ? `${first} (groep ${groep.join(" of ")})` : first;
  return problem("onderwerp-onbekend", { naam, tabel, suggestie: didYouMean(first, titles) }, { bestand });
}

function ambiguous(
  { titel }: MeasureChoice,
  found: readonly FetchedMeasure[],
  { tabel, bestand }: { tabel: string; bestand: string },
): Problem {
  const groepen = [...new Set(found.map((measure) => measure.groepen[0] ?? "geen groep"))].join("; ");
  return problem("onderwerp-dubbelzinnig", { naam: titel[0] ?? "", tabel, groepen }, { bestand });
}

import { problem } from "../../../errors/catalogue.ts";
import { InputError, type Problem } from "../../../errors/input-error.ts";
import { didYouMean } from "../../../errors/suggestion.ts";
import type { Sheet } from "./workbook.ts";

/**
 * The declared sheet, else the only visible one; capitals in a name do not matter, as in Excel. Throws an
 * {@link InputError} when it does not exist or when there is a choice to make.
 */
export function chooseSheet(sheets: readonly Sheet[], declared: string | undefined, bestand: string): Sheet {
  const candidates =
    declared === undefined
      ? sheets.filter(({ zichtbaar }) => zichtbaar)
      : sheets.filter(({ naam }) => sameName(naam, declared));
  const [sheet] = candidates;
  if (sheet && candidates.length === 1) return sheet;
  throw new InputError([
    declared === undefined ? undecided(sheets, bestand) : unknown(sheets, declared, bestand),
  ]);
}

function sameName(name: string, declared: string): boolean {
  return name.trim().toLowerCase() === declared.trim().toLowerCase();
}

function undecided(sheets: readonly Sheet[], bestand: string): Problem {
  const names = sheets.map(({ naam, zichtbaar }) => `"${naam}"${zichtbaar ? "" : " (verborgen)"}`);
  return problem("blad-kiezen", { bladen: names.join(", ") || "geen" }, { bestand });
}

function unknown(sheets: readonly Sheet[], blad: string, bestand: string): Problem {
  const names = sheets.map(({ naam }) => naam);
  return problem("blad-onbekend", { blad, suggestie: didYouMean(blad, names) }, { bestand });
}

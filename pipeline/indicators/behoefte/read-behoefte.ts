import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Indicator } from "../../domain/indicator.ts";
import type { Behoefte } from "../../domain/ongelijk-investeren.ts";
import { problem } from "../../errors/catalogue.ts";
import type { Problem } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import { displayPath } from "../../sources/read/delivered-file.ts";
import { parseYaml } from "../../sources/read/yaml.ts";

const id = z.string().trim().min(1);

const behoefteSchema = z.strictObject({
  basisjaar: z.int(),
  onderdelen: z
    .array(z.strictObject({ indicator: id, "meer-behoefte": z.enum(["hoger", "lager"]) }))
    .min(2, "een index heeft minstens twee onderdelen"),
  inzet: z.array(id).min(1, "noem minstens één cijfer over de inzet"),
});

/** The declaration with where it stands, for problems that only show once the indicators are known. */
export interface BehoefteFile {
  behoefte: Behoefte;
  bestand: string;
  lines: string[];
}

/** Reads `behoefte.yml` from the first folder that has one; null when none has. Throws an InputError. */
export function readBehoefte(folders: readonly string[]): BehoefteFile | null {
  const path = folders.map((folder) => join(folder, "behoefte.yml")).find(existsSync);
  if (path === undefined) return null;
  const [text, bestand] = [readFileSync(path, "utf8"), displayPath(path)];
  const { basisjaar, onderdelen, inzet } = parseYaml({ text, bestand }, behoefteSchema);
  return {
    behoefte: {
      basisjaar,
      onderdelen: onderdelen.map((part) => ({
        indicator: part.indicator,
        meerBehoefte: part["meer-behoefte"],
      })),
      inzet,
    },
    bestand,
    lines: text.split("\n"),
  };
}

/** Maten of which a stadsdeel has a level that can be held against others. */
const levels = ["aandeel", "gemiddelde", "per-inwoners"];

/** Parts and effort that do not exist, stand there twice, or have no level per stadsdeel. */
export function checkBehoefte(file: BehoefteFile, indicators: readonly Indicator[]): Problem[] {
  const { onderdelen, inzet } = file.behoefte;
  const known = indicators.map((indicator) => indicator.id);
  const ids = [...onderdelen.map(({ indicator }) => indicator), ...inzet];
  return ids.flatMap((name, place) => {
    const position = { bestand: file.bestand, regel: lineOf(file.lines, name) };
    const indicator = indicators.find((one) => one.id === name);
    if (ids.indexOf(name) !== place) return [problem("behoefte-dubbel", { indicator: name }, position)];
    if (!indicator) {
      const suggestie = didYouMean(name, known);
      return [problem("behoefte-onbekende-indicator", { indicator: name, suggestie }, position)];
    }
    const wanted = place < onderdelen.length ? levels : ["per-inwoners"];
    if (wanted.includes(indicator.maat)) return [];
    const maten = wanted.join(", ");
    return [problem("behoefte-maat", { indicator: name, maat: indicator.maat, maten }, position)];
  });
}

function lineOf(lines: readonly string[], name: string): number | null {
  return lines.findIndex((line) => new RegExp(`(^|[\\s:[,])${name}([\\s,}\\]]|$)`).test(line)) + 1 || null;
}

import { problem } from "../../errors/catalogue.ts";
import { InputError, type Problem } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import { type AnswerCode, includesCode, parseCodes, sayCode } from "../../statistics/tabel/answer-codes.ts";

export const tabelFormats = ["csv", "md", "xlsx"] as const;

export type TabelFormat = (typeof tabelFormats)[number];

/** Options of `npm run tabel` as they were typed. */
export interface TabelOptions {
  file?: string;
  bron?: string;
  value: string;
  yes?: string;
  mean?: boolean;
  valid?: string;
  by?: string;
  weight?: string;
  stratum?: string;
  wave?: string;
  totals?: boolean;
  compare?: string[];
  unsuppressed?: boolean;
  format: string;
}

/** What is asked, before it is known which columns there are. */
export interface TabelQuestion {
  origin: { file: string } | { bron: string };
  values: string[];
  kind: "share" | "mean";
  yes: AnswerCode[];
  valid: AnswerCode[] | null;
  by: string[];
  weging: string | null;
  stratum: string | null;
  wave: string | null;
  totals: boolean;
  compareWave: { base: string | null } | null;
  compareRest: boolean;
  unsuppressed: boolean;
  format: TabelFormat;
}

/**
 * Reads the options.
 * @throws InputError with everything that contradicts
 */
export function parseTabelOptions(typed: TabelOptions): TabelQuestion {
  const options = typed.bron === undefined ? typed : { ...stagedColumns, ...typed };
  const problems: Problem[] = [];
  const codes = (optie: "yes" | "valid") => readCodes(optie, options[optie], problems);
  const origin = readOrigin(options, problems);
  const [yes, valid] = [codes("yes"), codes("valid")];
  if ((options.yes === undefined) === !options.mean) problems.push(problem("tabel-maat-onduidelijk", {}));
  problems.push(...yesWithoutValid(yes ?? [], valid));
  const [values, by] = [namesOf(options.value), namesOf(options.by ?? "")];
  if (values.length === 0) problems.push(problem("tabel-vraag-nodig", {}));
  problems.push(
    ...by
      .filter((name) => ownColumns.includes(name))
      .map((kolom) => problem("tabel-kolom-gereserveerd", { kolom })),
  );
  const format = tabelFormats.find((name) => name === options.format);
  if (!format) problems.push(unknownOption(`--format ${options.format}`, options.format, tabelFormats));
  const compare = readCompare(options, problems);
  if (problems.length > 0 || !origin || !format) throw new InputError(problems);
  return {
    origin,
    values,
    kind: options.mean ? "mean" : "share",
    yes: yes ?? [],
    valid,
    by,
    weging: options.weight ?? null,
    stratum: options.stratum ?? null,
    wave: options.wave ?? null,
    totals: options.totals ?? false,
    ...compare,
    unsuppressed: options.unsuppressed ?? false,
    format,
  };
}

/** Columns of every staged survey. */
const stagedColumns = { weight: "weging", stratum: "stratum", wave: "jaar" };

/** Columns that the table has of itself. */
const ownColumns = "indicator n n_yes weighted_n estimate se neff ci_low ci_high status".split(" ");

function namesOf(text: string): string[] {
  return text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function unknownOption(optie: string, said: string, known: readonly string[]): Problem {
  return problem("optie-ongeldig", { optie, suggestie: didYouMean(said, known) });
}

function readOrigin({ file, bron }: TabelOptions, problems: Problem[]): TabelQuestion["origin"] | null {
  if (file !== undefined && bron === undefined) return { file };
  if (bron !== undefined && file === undefined) return { bron };
  problems.push(problem("tabel-bron-onduidelijk", {}));
  return null;
}

function readCodes(optie: string, tekst: string | undefined, problems: Problem[]): AnswerCode[] | null {
  if (tekst === undefined) return null;
  const codes = parseCodes(tekst);
  if (codes === null) problems.push(problem("tabel-codes-ongeldig", { optie, tekst }));
  return codes;
}

/** An answer that counts as yes but not as valid would silently never count. */
export function yesWithoutValid(yes: readonly AnswerCode[], valid: readonly AnswerCode[] | null): Problem[] {
  if (valid === null) return [];
  return yes
    .filter((code) => !includesCode(valid, code))
    .map((code) => problem("tabel-ja-telt-niet", { code: sayCode(code) }));
}

/** `wave`, `wave=2018` and `rest`. */
function readCompare(
  { compare = [], wave, by = "" }: TabelOptions,
  problems: Problem[],
): Pick<TabelQuestion, "compareWave" | "compareRest"> {
  let compareWave: TabelQuestion["compareWave"] = null;
  let compareRest = false;
  for (const wanted of compare.flatMap(namesOf)) {
    const [what, base] = wanted.split("=");
    const once = compareWave === null && base !== "";
    if (what === "wave" && once) compareWave = { base: base ?? null };
    else if (wanted === "rest") compareRest = true;
    else problems.push(unknownOption(`--compare ${wanted}`, wanted, ["wave", "rest"]));
  }
  const columns = namesOf(by);
  if (compareWave && !(wave && columns.includes(wave))) problems.push(problem("tabel-golf-nodig", {}));
  if (compareRest && columns.every((column) => column === wave)) {
    problems.push(problem("tabel-uitsplitsing-nodig", {}));
  }
  return { compareWave, compareRest };
}

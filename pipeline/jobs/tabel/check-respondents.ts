import type { Database } from "../../db/database.ts";
import { quoteName } from "../../db/quote.ts";
import { checkWeights, type WeightFinding, type WeightSummary } from "../../domain/weging.ts";
import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, type Problem } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import { answerSql, matchSql, sayCode } from "../../statistics/tabel/answer-codes.ts";
import { formatNumber } from "../../wording/number-format.ts";
import type { TabelQuestion } from "./tabel-options.ts";

/** Columns that are asked for and are not there, and columns asked for twice. */
export function checkColumns(question: TabelQuestion, present: readonly string[]): Problem[] {
  const asked = [
    ...question.values.map((kolom) => ({ optie: "value", kolom })),
    ...question.by.map((kolom) => ({ optie: "by", kolom })),
    ...(["weging", "stratum", "wave"] as const).flatMap((key) => {
      const kolom = question[key];
      return kolom === null ? [] : [{ optie: key === "weging" ? "weight" : key, kolom }];
    }),
  ];
  const missing = asked
    .filter(({ kolom }) => !present.includes(kolom))
    .map(({ optie, kolom }) =>
      problem("tabel-kolom-onbekend", { optie, kolom, suggestie: didYouMean(kolom, present) }),
    );
  const twice = [question.values, question.by].flatMap((names) =>
    names.filter((name, index) => names.indexOf(name) !== index),
  );
  return [...missing, ...twice.map((kolom) => problem("tabel-kolom-dubbel", { kolom }))];
}

/** SQL that is true for a number with a decimal comma: where commas separate columns, that is no number. */
const decimalComma = (answer: string) => `regexp_full_match(${answer}, '[+-]?[0-9]*,[0-9]+')`;

/**
 * Answers that should be numbers and are not. With a list of valid answers others simply do not count, but a number
 * that the list would have taken with a point is a slip.
 */
export async function checkNumbers(
  database: Database,
  from: string,
  { kind, valid, values }: TabelQuestion,
): Promise<Problem[]> {
  const strict = kind === "mean" && valid === null;
  const problems: Problem[] = [];
  for (const kolom of values) {
    const answer = answerSql(quoteName(kolom));
    const noNumber = `coalesce(not isfinite(try_cast(${answer} as DOUBLE)), true)`;
    const wrong = await database.row<{ aantal: number; voorbeeld: string | null }>(
      `select count(*) as aantal, min(${answer}) as voorbeeld from ${from}
       where ${answer} is not null and ${strict ? noNumber : decimalComma(answer)}`,
    );
    if (wrong.aantal > 0) {
      const voorbeeld = wrong.voorbeeld ?? "";
      problems.push(problem("tabel-geen-getal", { kolom, aantal: wrong.aantal, voorbeeld }));
    }
  }
  return problems;
}

/** Respondents whose weight cannot be used. */
export async function checkUsableWeights(
  database: Database,
  from: string,
  kolom: string,
): Promise<Problem[]> {
  const weight = `try_cast(${quoteName(kolom)} as DOUBLE)`;
  const wrong = await database.row<{ aantal: number; rij: number | null; voorbeeld: string | null }>(
    `select count(*) as aantal, min(rij)::INTEGER as rij, arg_min(coalesce(${quoteName(kolom)}::VARCHAR, ''), rij) as voorbeeld
     from (select *, row_number() over () as rij from ${from})
     where coalesce(not (isfinite(${weight}) and ${weight} > 0), true)`,
  );
  if (wrong.aantal === 0) return [];
  return [
    problem("tabel-weging-onbruikbaar", {
      kolom,
      aantal: wrong.aantal,
      rij: wrong.rij ?? 0,
      voorbeeld: wrong.voorbeeld ?? "",
    }),
  ];
}

/** What is doubtful about the weights of each wave, in a sentence. They are used as they are (methods §8). */
export async function warnOfWeights(
  database: Database,
  from: string,
  { weging, wave }: TabelQuestion,
): Promise<string[]> {
  if (weging === null) return ["Zonder --weight telt iedere respondent even zwaar."];
  const weight = `${quoteName(weging)}::DOUBLE`;
  const group = wave === null ? "null" : `${quoteName(wave)}::VARCHAR`;
  const rows = await database.rows<WeightSummary & { golf: string | null }>(
    `select ${group} as golf, count(*) as respondenten, 0 as zonder, sum(${weight}) as som,
       sum(${weight} * ${weight}) as "somKwadraten", max(${weight}) as grootste,
       median(${weight}) as mediaan, null as populatie
     from ${from} group by 1 order by 1`,
  );
  return rows.flatMap((row) => checkWeights(row).map((finding) => sayFinding(finding, row.golf)));
}

function sayFinding({ fout, gemeten }: WeightFinding, golf: string | null): string {
  const where = golf === null ? "" : ` in ${golf}`;
  const factor = formatNumber(gemeten, gemeten < 10 ? 1 : 0);
  if (fout === "weging-uitschieter") {
    return `De zwaarste respondent${where} telt ${factor} keer zo zwaar als de middelste: kijk of die weging klopt.`;
  }
  return `De wegingen${where} zijn zo ongelijk dat de cijfers ${factor} keer zoveel antwoorden vragen voor dezelfde zekerheid.`;
}

/** Respondents, and how many of them have no level in a column that the table is broken down by. */
export async function warnOfBlanks(
  database: Database,
  from: string,
  { by, wave }: TabelQuestion,
): Promise<string[]> {
  const warnings: string[] = [];
  for (const column of new Set([...(wave === null ? [] : [wave]), ...by])) {
    const { aantal } = await database.row<{ aantal: number }>(
      `select count(*) as aantal from ${from} where ${quoteName(column)} is null`,
    );
    const where =
      column === wave ? "Zij staan in geen enkele rij." : "Zij tellen alleen mee in totalen en in de rest.";
    if (aantal > 0)
      warnings.push(`${formatNumber(aantal)} respondenten hebben niets in de kolom ${column}. ${where}`);
  }
  return warnings;
}

/** Answers that should count as yes and that nobody gave: a true zero, or a slip in the code. */
export async function warnOfYes(
  database: Database,
  from: string,
  question: TabelQuestion,
): Promise<string[]> {
  const warnings: string[] = [];
  for (const kolom of question.values) {
    for (const code of question.yes) {
      const answer = answerSql(quoteName(kolom));
      const { aantal } = await database.row<{ aantal: number }>(
        `select count(*) as aantal from ${from} where ${matchSql(answer, [code])}`,
      );
      if (aantal === 0)
        warnings.push(`Niemand antwoordde "${sayCode(code)}" op ${kolom}. Klopt de code achter --yes?`);
    }
  }
  return warnings;
}

/** @throws InputError when there is nobody to count */
export async function requireRespondents(database: Database, from: string): Promise<void> {
  const { aantal } = await database.row<{ aantal: number }>(`select count(*) as aantal from ${from}`);
  failOnProblems(aantal === 0 ? [problem("tabel-geen-respondenten", {})] : []);
}

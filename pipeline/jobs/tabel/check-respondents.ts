import type { Database } from "../../db/database.ts";
import { quoteName } from "../../db/quote.ts";
import { checkWeights, type WeightFinding, type WeightSummary } from "../../domain/weging.ts";
import { problem } from "../../errors/catalogue.ts";
import type { Problem } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import { answerSql } from "../../statistics/tabel/answer-codes.ts";
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

/** Answers that should be numbers and are not; with a list of valid answers others simply do not count. */
export async function checkNumbers(
  database: Database,
  from: string,
  { kind, valid, values }: TabelQuestion,
): Promise<Problem[]> {
  if (kind !== "mean" || valid !== null) return [];
  const problems: Problem[] = [];
  for (const kolom of values) {
    const answer = answerSql(quoteName(kolom));
    const wrong = await database.row<{ aantal: number; voorbeeld: string | null }>(
      `select count(*) as aantal, min(${answer}) as voorbeeld from ${from}
       where ${answer} is not null and coalesce(not isfinite(try_cast(${answer} as DOUBLE)), true)`,
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
  const wrong = await database.row<{ aantal: number; rij: number | null }>(
    `select count(*) as aantal, min(rij)::INTEGER as rij
     from (select *, row_number() over () as rij from ${from})
     where coalesce(not (isfinite(${weight}) and ${weight} > 0), true)`,
  );
  if (wrong.aantal === 0) return [];
  return [problem("tabel-weging-onbruikbaar", { kolom, aantal: wrong.aantal, rij: wrong.rij ?? 0 })];
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
     from ${from} group by golf order by golf`,
  );
  return rows.flatMap((row) => checkWeights(row).map((finding) => sayFinding(finding, row.golf)));
}

function sayFinding({ fout, gemeten }: WeightFinding, golf: string | null): string {
  const where = golf === null ? "" : ` in ${golf}`;
  const factor = formatNumber(gemeten, 1);
  if (fout === "weging-uitschieter") {
    return `Eén respondent${where} telt ${factor} keer zo zwaar als de middelste: kijk of die weging klopt.`;
  }
  return `De wegingen${where} zijn zo ongelijk dat de cijfers ${factor} keer zoveel antwoorden vragen voor dezelfde zekerheid.`;
}

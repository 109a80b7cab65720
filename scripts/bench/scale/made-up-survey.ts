import { chance, oneOf } from "./chance.ts";
import { buurtOf, residentsSql } from "./made-up-areas.ts";

/** A question as it is delivered: its column, the codes of its answers, and those for who gave none. */
export interface DeliveredQuestion {
  kolom: string;
  codes: readonly string[];
  weetNiet: string | null;
}

/** Years of the waves of a survey; each respondent takes part in one. */
export const waves = [2014, 2018, 2022, 2026] as const;

/** Strata of each gemeente: groups of buurten. */
const STRATA = 4;

const ages = ["18-34", "35-49", "50-64", "65-74", "75+"];
const households = ["alleenstaand", "paar zonder kinderen", "gezin met kinderen", "anders"];

/**
 * SQL of one wave: a row per respondent, gemeente by gemeente. Answers lean another way in each gemeente and wave, so
 * that figures differ. Weights are the residents of 18 and older over the respondents of a gemeente.
 */
export function waveSql(jaar: number, questions: readonly DeliveredQuestion[]): string {
  const place = waves.indexOf(jaar as (typeof waves)[number]);
  const bevolking = Math.min(2026, Math.max(2021, jaar));
  const base = `
    select g.nr as g, i.i, ${buurtOf("g.nr", chance("'buurt'", "g.nr", "i.i"))} as buurt,
      count(*) over (partition by g.nr) as n, volwassenen
    from gemeente g
    join (select b.gemeente, sum(inwoners) as volwassenen from (${residentsSql}) v join buurt b on b.code = v.buurt
          where v.jaar = ${bevolking} and leeftijd >= 18 group by all) v on v.gemeente = g.nr
    cross join lateral (select unnest(range(g.enquete)) as i) i
    where i.i % ${waves.length} = ${place}`;
  return `
    select g || '-' || i as respnr, ${jaar} as peiljaar, buurt as buurtcode,
      printf('%04d-%d', g, right(buurt, 4)::INTEGER % ${STRATA}) as steekproefstratum,
      replace(round(volwassenen / n, 4)::VARCHAR, '.', ',') as weegfactor,
      ${oneOf(ages, chance("'leeftijd'", "g", "i"))} as leeftijdsklasse,
      ${oneOf(["man", "vrouw"], chance("'geslacht'", "g", "i"))} as geslacht,
      ${oneOf(households, chance("'huishouden'", "g", "i"))} as huishoudtype,
      ${questions.map((question) => answerSql(question, jaar)).join(",\n      ")}
    from (${base}) order by g, i`;
}

/** Part of the respondents that skips a question, and the part that does not know. */
const [SKIPS, UNSURE] = [0.02, 0.05];

function answerSql({ kolom, codes, weetNiet }: DeliveredQuestion, jaar: number): string {
  const number = chance(`'${kolom}'`, "g", "i");
  const lean = `(0.6 + 0.8 * ${chance(`'${kolom}'`, "g", String(jaar))})`;
  const unsure = weetNiet === null ? "" : `when ${number} < ${UNSURE} then '${weetNiet}'`;
  const first = weetNiet === null ? SKIPS : UNSURE;
  return `case when ${number} < ${SKIPS} then '' ${unsure}
    else ${oneOf(codes, `pow((${number} - ${first}) / ${1 - first}, ${lean})`)} end as ${kolom}`;
}

import { type Answers, answerQuestion } from "./antwoorden.ts";
import { leeftijdsgroepen } from "./bevolking.ts";
import { csvFile, decimal, type GeneratedFile } from "./csv.ts";
import { golven, type QuestionPlan, questionPlans } from "./enquete-plan.ts";
import { laterPlans } from "./enquete-plan-later.ts";
import type { Buurt } from "./gebieden.ts";
import { at, createRandom } from "./random.ts";
import { makeRespondenten } from "./respondenten.ts";

const PERSON_COLUMNS = [
  "respnr",
  "peiljaar",
  "buurtcode",
  "steekproefstratum",
  "weegfactor",
  "leeftijdsklasse",
  "geslacht",
  "huishoudtype",
];

/** The four waves of the Buurtpeiling as a bureau delivers them: codes instead of words. */
export function enqueteFiles(buurten: readonly Buurt[]): GeneratedFile[] {
  return golven.map((jaar) => waveFile(buurten, jaar));
}

function waveFile(buurten: readonly Buurt[], jaar: number): GeneratedFile {
  const respondenten = makeRespondenten(buurten, jaar);
  const questions = [...questionPlans, ...laterPlans].filter((plan) => !plan.nietIn?.includes(jaar));
  const answers: Answers = new Map();
  for (const plan of questions) {
    answers.set(plan.id, answerQuestion(plan, { jaar, respondenten, earlier: answers }));
  }
  const delivered = questions.map((plan) => deliver(plan, jaar, answers));
  const rows = respondenten.map((person, index) => [
    `${jaar}-${String(index + 1).padStart(5, "0")}`,
    jaar,
    person.buurt,
    person.stratum,
    decimal(person.weging, 4),
    at(leeftijdsgroepen, person.leeftijd).label,
    person.vrouw ? "vrouw" : "man",
    person.huishouden,
    ...delivered.flatMap((codes) => at(codes, index)),
  ]);
  const header = [...PERSON_COLUMNS, ...questions.flatMap(columnsOf)];
  return csvFile(`raw/enquete/buurtpeiling_${jaar}.csv`, header, rows);
}

function columnsOf({ kolom, levering }: QuestionPlan): readonly string[] {
  return levering?.kolommen ?? [kolom];
}

/** Codes of one question per respondent; a scale of its own draws from a stream of its own. */
function deliver({ id, levering }: QuestionPlan, jaar: number, answers: Answers): (readonly string[])[] {
  const planned = answers.get(id) ?? [];
  if (!levering) return planned.map((answer) => [answer]);
  const random = createRandom(`antwoordschalen/${jaar}/${id}`);
  return planned.map((answer, index) => {
    const earlier = (other: string): string => at(answers.get(other) ?? [], index);
    return levering.codes(answer, { random, earlier });
  });
}

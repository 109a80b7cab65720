import { type Answers, answerQuestion } from "./antwoorden.ts";
import { leeftijdsgroepen } from "./bevolking.ts";
import { csvFile, decimal, type GeneratedFile } from "./csv.ts";
import { golven, questionPlans } from "./enquete-plan.ts";
import type { Buurt } from "./gebieden.ts";
import { at } from "./random.ts";
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
  const questions = questionPlans.filter((plan) => !plan.nietIn?.includes(jaar));
  const answers: Answers = new Map();
  for (const plan of questions) {
    answers.set(plan.id, answerQuestion(plan, { jaar, respondenten, earlier: answers }));
  }
  const rows = respondenten.map((person, index) => [
    `${jaar}-${String(index + 1).padStart(5, "0")}`,
    jaar,
    person.buurt,
    person.stratum,
    decimal(person.weging, 4),
    at(leeftijdsgroepen, person.leeftijd).label,
    person.vrouw ? "vrouw" : "man",
    person.huishouden,
    ...questions.map(({ id }) => answers.get(id)?.[index] ?? ""),
  ]);
  const header = [...PERSON_COLUMNS, ...questions.map(({ kolom }) => kolom)];
  return csvFile(`raw/enquete/buurtpeiling_${jaar}.csv`, header, rows);
}

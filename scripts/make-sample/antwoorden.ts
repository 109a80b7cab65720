import { golven, type QuestionPlan } from "./enquete-plan.ts";
import { byStadsdeel, stadsdelen } from "./gebieden.ts";
import { at, createRandom, type Random } from "./random.ts";
import type { Respondent } from "./respondenten.ts";
import { systematic } from "./spread.ts";

/** Answers of one wave as delivered (codes, or blank), by question id and in the order of the respondents. */
export type Answers = Map<string, string[]>;

const JA = "1";
const NEE = "2";
const BLANK_SHARE = 0.02;
const WEET_NIET = 3;
const GRADE_DEVIATION = 1.5;

/** Fills in one question for a whole wave; earlier answers decide about routing. */
export function answerQuestion(
  plan: QuestionPlan,
  wave: { jaar: number; respondenten: readonly Respondent[]; earlier: Answers },
): string[] {
  const random = createRandom(`antwoorden/${wave.jaar}/${plan.id}`);
  const answers = wave.respondenten.map(() => notAsked(plan));
  for (const stadsdeel of stadsdelen) {
    const asked = askedIn(plan, { ...wave, stadsdeel, random });
    const people = asked.map((index) => at(wave.respondenten, index));
    const means = expected(plan, wave.jaar, people);
    const substantive = plan.soort === "cijfer" ? grades(plan, means, random) : codes(plan, means, random);
    asked.forEach((index, place) => {
      answers[index] =
        missing(plan, { jaar: wave.jaar, person: at(people, place), random }) ?? at(substantive, place);
    });
  }
  return plan.binnen ? nested(answers, wave.earlier.get(plan.binnen) ?? []) : answers;
}

function notAsked(plan: QuestionPlan): string {
  return plan.soort === "cijfer" ? "98" : "9";
}

/** Positions of those who get the question in a stadsdeel, in random order. */
function askedIn(
  plan: QuestionPlan,
  wave: {
    jaar: number;
    respondenten: readonly Respondent[];
    earlier: Answers;
    stadsdeel: (typeof stadsdelen)[number];
    random: Random;
  },
): number[] {
  const gate = wave.earlier.get(plan.alleenNa ?? plan.binnen ?? "");
  const share = byStadsdeel(plan.deelsteekproef?.[wave.jaar] ?? stadsdelen.map(() => 1), wave.stadsdeel);
  const routed = [...wave.respondenten.keys()].filter(
    (index) => at(wave.respondenten, index).stadsdeel === wave.stadsdeel && (!gate || gate[index] === JA),
  );
  return wave.random.shuffle(routed).slice(0, Math.round(routed.length * share));
}

/** Expected answer per person; the weighted mean over the stadsdeel is exactly the planned level. */
function expected(plan: QuestionPlan, jaar: number, people: readonly Respondent[]): number[] {
  const effects = people.map((person) => personEffect(plan, person));
  const total = people.reduce((sum, { weging }) => sum + weging, 0);
  const mean = people.reduce((sum, { weging }, index) => sum + weging * at(effects, index), 0) / (total || 1);
  return people.map(({ stadsdeel }, index) => {
    const level = at(plan.niveau, golven.indexOf(jaar));
    const change = jaar === 2026 && plan.verandering ? centred(plan.verandering, stadsdeel) : 0;
    return level + centred(plan.stadsdeel, stadsdeel) + change + at(effects, index) - mean;
  });
}

function personEffect(plan: QuestionPlan, person: Respondent): number {
  return (
    (plan.leeftijd?.[person.leeftijd] ?? 0) +
    (person.vrouw ? (plan.vrouw ?? 0) : 0) +
    (person.huishouden === "alleenstaand" ? (plan.alleenstaand ?? 0) : 0)
  );
}

/** Rounded shares of the adult residents per stadsdeel, to centre differences on the city. */
const SHARES = [0.17, 0.21, 0.12, 0.07, 0.06, 0.24, 0.13];

function centred(values: readonly number[], stadsdeel: (typeof stadsdelen)[number]): number {
  const mean = SHARES.reduce((sum, share, index) => sum + share * at(values, index), 0);
  return byStadsdeel(values, stadsdeel) - mean;
}

function codes(plan: QuestionPlan, means: readonly number[], random: Random): string[] {
  const yes = systematic(
    means.map((mean) => mean / 100),
    random.next(),
  );
  if (plan.soort !== "keuze") return yes.map((one) => (one ? JA : NEE));
  return yes.map((weekly) => (weekly ? (random.chance(0.4) ? "1" : "2") : random.chance(0.6) ? "3" : "4"));
}

function grades(plan: QuestionPlan, means: readonly number[], random: Random): string[] {
  const [low, high] = plan.schaal ?? [1, 10];
  return means.map((mean) => {
    const grade = Math.round(mean + 0.05 + GRADE_DEVIATION * random.normal());
    return String(Math.min(high, Math.max(low, grade)));
  });
}

/** "Weet niet", blank, or null when the person answers. */
function missing(
  plan: QuestionPlan,
  { jaar, person, random }: { jaar: number; person: Respondent; random: Random },
): string | null {
  const last =
    jaar === 2026 && plan.weetNiet2026 ? byStadsdeel(plan.weetNiet2026, person.stadsdeel) : undefined;
  const unknown = (last ?? plan.weetNiet ?? WEET_NIET) / 100;
  const draw = random.next();
  if (draw < unknown) return plan.soort === "cijfer" ? "99" : "8";
  return draw < unknown + BLANK_SHARE ? "" : null;
}

/** A stricter question: "nee" where the wider one was "nee", and the same gap where it had none. */
function nested(answers: readonly string[], wider: readonly string[]): string[] {
  return answers.map((answer, index) => (wider[index] === JA ? answer : at(wider, index)));
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { answersOf, type Vraag } from "../../../pipeline/sources/vragen.ts";
import { repositoryRoot } from "../../../pipeline/sources/workspace.ts";
import type { DeliveredQuestion } from "./made-up-survey.ts";

/** Questions of the survey; those that the vocabulary of the repository does not have are made up. */
const QUESTIONS = 60;

const NOT_AN_ANSWER = ["weet niet", "niet gevraagd"];

/** A question of the vocabulary with how it is delivered. */
export interface AskedQuestion {
  vraag: Vraag;
  kolom: string;
  codes: Record<string, string>;
}

/** The whole vocabulary as the survey of the sample delivers it, filled up to {@link QUESTIONS}. */
export function askedQuestions(): AskedQuestion[] {
  const vragen: Vraag[] = read("data/reference/vragen.yml");
  const { vragen: mapped } = read("data/sample/raw/enquete/bron.yml");
  const known = vragen.map((vraag) => ({ vraag, ...mapped[vraag.id] }));
  const extra = Array.from({ length: QUESTIONS - known.length }, (_, index) => madeUp(index + 1));
  return [...known, ...extra].map(({ vraag, kolom, codes }) => ({ vraag, kolom, codes }));
}

function read(path: string) {
  return parse(readFileSync(join(repositoryRoot, path), "utf8"));
}

function madeUp(number: number): AskedQuestion {
  const id = `extra_${number}`;
  const tekst = `Vraag ${number} van een langere enquete (verzonnen)`;
  const antwoorden = ["ja", "nee", "weet niet", "niet gevraagd"];
  const codes = { 1: "ja", 2: "nee", 8: "weet niet", 9: "niet gevraagd" };
  return { vraag: { id, soort: "ja-nee", tekst, antwoorden }, kolom: `x${number}`, codes };
}

/** The codes that respondents give: those of real answers, and the one for not knowing. */
export function deliveredQuestion({ vraag, kolom, codes }: AskedQuestion): DeliveredQuestion {
  const coded = Object.entries(codes);
  const own = new Set(coded.map(([, answer]) => answer));
  const asTheyAre = answersOf(vraag).filter((answer) => !own.has(answer) && !NOT_AN_ANSWER.includes(answer));
  const answers = coded.flatMap(([code, answer]) => (NOT_AN_ANSWER.includes(answer) ? [] : [code]));
  const weetNiet = coded.find(([, answer]) => answer === "weet niet")?.[0] ?? null;
  return { kolom, codes: [...answers, ...asTheyAre], weetNiet };
}

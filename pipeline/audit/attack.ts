import type { Requirement } from "../domain/disclosure.ts";
import { loadSolver, type OpenProgram, type Row, type Solver, type Terms } from "../solver/linear-program.ts";
import { judgeInterval, type Verdict } from "./judge-interval.ts";

/** A sum of numbers, each named by its key: `[key, coefficient]`. */
export type Sum = readonly (readonly [key: string, coefficient: number])[];

/** Something public that ties numbers together: the sum lies from `lower` to `upper`. */
export interface Relation {
  /** Where it is published, for the report. */
  table: string;
  sum: Sum;
  lower: number;
  upper: number;
}

/** Everything an attacker knows: between what each number lies, and how numbers are tied. */
export interface Knowledge {
  /** Lowest and highest possible value by key; equal when the number is published exactly. */
  bounds: ReadonlyMap<string, readonly [number, number]>;
  relations: readonly Relation[];
}

/** A number the attacker goes for. */
export interface Question {
  id: string;
  sum: Sum;
  requirement: Requirement;
}

/** Somebody who knows more than the public: a single contributor knows their own cell. */
export interface Insider {
  name: string;
  /** Keys with their true value. */
  knows: readonly (readonly [key: string, value: number])[];
}

/** What came out: the feasible interval, whether it is wide enough, and which tables hold it. */
export interface Finding {
  id: string;
  /** Null when the published numbers contradict each other. */
  lower: number | null;
  upper: number | null;
  verdict: Verdict;
  /** Tables without which the interval would be wider. */
  tables: string[];
  /** Who knows this much; null for everybody. */
  insider: string | null;
}

/** The result of an attack. */
export interface Attack {
  findings: Finding[];
  /** Tables whose published numbers contradict each other without any unknown in them. */
  contradictions: string[];
}

/** Published numbers are read with this slack: sums of decimals are not exact. */
const SLACK = 1e-6;

/** Bounds are told to this part of a unit. */
const DIGITS = 1e6;

/**
 * Computes for every question the lowest and the highest value that fits everything public, by linear programming
 * (methods §10). Whole numbers are not used: an attacker who does can only know more where more than two tables are
 * tied, and never about a plain table (its bounds are whole by themselves).
 */
export async function attack(
  knowledge: Knowledge,
  questions: readonly Question[],
  insiders: readonly Insider[] = [],
): Promise<Attack> {
  const solver = await loadSolver();
  const parts = splitKnowledge(knowledge, questions);
  const findings = parts.flatMap((part) => attackPart(solver, part, insiders));
  return { findings: inOrderOf(questions, findings), contradictions: contradictions(knowledge) };
}

function inOrderOf(questions: readonly Question[], found: readonly Finding[]): Finding[] {
  const byId = new Map(found.map((finding) => [finding.id, finding]));
  return questions.map(({ id }) => {
    const finding = byId.get(id);
    if (!finding) throw new Error(`no answer to question: ${id}`);
    return finding;
  });
}

/** Numbers that are tied together, with the questions about them. */
interface Part {
  keys: string[];
  /** Place of each key in `keys`. */
  places: Map<string, number>;
  bounds: (readonly [number, number])[];
  relations: Relation[];
  rows: Row[];
  questions: { question: Question; terms: Terms; fixed: number }[];
}

function isOpen(knowledge: Knowledge, key: string): boolean {
  const [lower, upper] = boundsOf(knowledge, key);
  return lower !== upper;
}

function boundsOf(knowledge: Knowledge, key: string): readonly [number, number] {
  const bounds = knowledge.bounds.get(key);
  if (!bounds) throw new Error(`unknown number: ${key}`);
  return bounds;
}

/** The open numbers of a sum, and what the rest of it comes to. */
function openPartOf(knowledge: Knowledge, sum: Sum): { open: Sum; fixed: number } {
  const open = sum.filter(([key]) => isOpen(knowledge, key));
  const fixed = sum
    .filter(([key]) => !isOpen(knowledge, key))
    .reduce((sum, [key, coefficient]) => sum + coefficient * boundsOf(knowledge, key)[0], 0);
  return { open, fixed };
}

/** Cuts the knowledge in pieces that say nothing about each other; pieces without questions are left out. */
function splitKnowledge(knowledge: Knowledge, questions: readonly Question[]): Part[] {
  const groups = new Groups();
  const asked = questions.map((question) => ({ question, ...openPartOf(knowledge, question.sum) }));
  const tied = knowledge.relations.map((relation) => ({ relation, ...openPartOf(knowledge, relation.sum) }));
  for (const { open } of [...asked, ...tied]) groups.join(open.map(([key]) => key));
  const parts = new Map<string, Part>();
  for (const { question, open, fixed } of asked) {
    const name = open[0] ? groups.find(open[0][0]) : "";
    const part = parts.get(name) ?? emptyPart();
    parts.set(name, part);
    part.questions.push({ question, terms: numbered(part, open, knowledge), fixed });
  }
  for (const { relation, open, fixed } of tied) {
    const part = open[0] ? parts.get(groups.find(open[0][0])) : undefined;
    if (!part) continue;
    part.relations.push(relation);
    const slack = SLACK * Math.max(1, Math.abs(fixed)) * 1e-3;
    part.rows.push({
      terms: numbered(part, open, knowledge),
      lower: relation.lower - fixed - slack,
      upper: relation.upper - fixed + slack,
    });
  }
  return [...parts.values()];
}

function emptyPart(): Part {
  return { keys: [], places: new Map(), bounds: [], relations: [], rows: [], questions: [] };
}

function numbered(part: Part, open: Sum, knowledge: Knowledge): Terms {
  return open.map(([key, coefficient]) => {
    const index = part.places.get(key) ?? part.keys.push(key) - 1;
    part.places.set(key, index);
    part.bounds[index] ??= boundsOf(knowledge, key);
    return [index, coefficient] as const;
  });
}

/** Sets of keys that are tied, directly or through others. */
class Groups {
  readonly #parent = new Map<string, string>();

  find(key: string): string {
    let top = key;
    while (this.#parent.get(top) !== undefined && this.#parent.get(top) !== top)
      top = this.#parent.get(top) ?? top;
    this.#parent.set(key, top);
    return top;
  }

  join(keys: readonly string[]): void {
    for (const key of keys) this.#parent.set(this.find(key), this.find(keys[0] ?? key));
  }
}

function attackPart(solver: Solver, part: Part, insiders: readonly Insider[]): Finding[] {
  if (part.keys.length === 0) return part.questions.map(({ question, fixed }) => bare(question, fixed));
  const program = {
    lower: part.bounds.map(([lower]) => lower),
    upper: part.bounds.map(([, upper]) => upper),
    rows: part.rows,
  };
  return solver.withProgram(program, (open) => {
    const found = part.questions.map((asked) => answer(open, part, asked));
    for (const insider of insiders) {
      const known = insider.knows.filter(([key]) => part.places.has(key));
      if (known.length > 0) askAsInsider(open, { part, insider: { ...insider, knows: known }, found });
    }
    return found;
  });
}

/** A number without anything unknown in it. */
function bare(question: Question, fixed: number): Finding {
  const verdict = judgeInterval(question.requirement, [fixed, fixed]);
  return { id: question.id, lower: fixed, upper: fixed, verdict, tables: [], insider: null };
}

function answer(
  program: OpenProgram,
  part: Part,
  { question, terms, fixed }: Part["questions"][number],
): Finding {
  if (terms.length === 0) return bare(question, fixed);
  const [least, most] = [program.extreme(terms, "min"), program.extreme(terms, "max")];
  if (least.value === null || most.value === null)
    return { id: question.id, lower: null, upper: null, verdict: "tegenspraak", tables: [], insider: null };
  const interval = [tidy(least.value + fixed), tidy(most.value + fixed)] as const;
  const holding = part.relations.filter((_, row) =>
    [least, most].some(({ rowDuals }) => Math.abs(rowDuals?.[row] ?? 0) > SLACK),
  );
  return {
    id: question.id,
    lower: interval[0],
    upper: interval[1],
    verdict: judgeInterval(question.requirement, interval),
    tables: [...new Set(holding.map(({ table }) => table))].sort(),
    insider: null,
  };
}

/** The solver's last digits are not those of the tables. */
function tidy(value: number): number {
  return Number.isFinite(value) ? Math.round(value * DIGITS) / DIGITS + 0 : value;
}

/** Asks everything again with what an insider knows; a worse answer takes the place of the one of everybody. */
function askAsInsider(
  program: OpenProgram,
  { part, insider, found }: { part: Part; insider: Insider; found: Finding[] },
): void {
  const knows = new Map(insider.knows);
  for (const [key, value] of knows) program.setBounds(part.places.get(key) ?? 0, [value, value]);
  part.questions.forEach((asked, place) => {
    const own = asked.terms.every(([variable]) => knows.has(part.keys[variable] ?? ""));
    if (own || found[place]?.verdict !== "beschermd") return;
    const finding = answer(program, part, asked);
    if (finding.verdict !== "beschermd") found[place] = { ...finding, insider: insider.name };
  });
  for (const key of knows.keys()) {
    const index = part.places.get(key) ?? 0;
    program.setBounds(index, part.bounds[index] ?? [0, Infinity]);
  }
}

/** Sums of published numbers that do not come out. */
function contradictions(knowledge: Knowledge): string[] {
  const wrong = knowledge.relations.filter(({ sum, lower, upper }) => {
    const { open, fixed } = openPartOf(knowledge, sum);
    const slack = SLACK * Math.max(1, Math.abs(fixed), Math.abs(lower));
    return open.length === 0 && (fixed < lower - slack || fixed > upper + slack);
  });
  return [...new Set(wrong.map(({ table }) => table))].sort();
}

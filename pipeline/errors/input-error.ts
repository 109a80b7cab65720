/** Where a problem is: file relative to the workspace or the repository, and line from 1. */
export interface Place {
  bestand: string | null;
  regel: number | null;
}

/** What happened and why (melding), and what to do about it (hint), in Dutch. */
export interface Wording {
  melding: string;
  hint: string;
}

/** One thing an analyst can mend: what happened, where, and what to do. */
export interface Problem extends Place {
  /** Permanent code from the catalogue. */
  code: string;
  melding: string;
  hint: string;
}

/** Bad input, with every problem found. The message lists them all in Dutch. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
}

/** `bestand:regel: melding` with the hint on the next line. */
export function formatProblem(problem: Problem): string {
  const where = problem.bestand
    ? `${problem.bestand}${problem.regel === null ? "" : `:${problem.regel}`}: `
    : "";
  return `${where}${problem.melding} [${problem.code}]\n  → ${problem.hint}`;
}

/** Throws an {@link InputError} when there is at least one problem. */
export function failOnProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InputError(problems);
}

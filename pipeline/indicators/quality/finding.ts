import {
  type KwaliteitAntwoord,
  type KwaliteitVraag,
  kwaliteitAntwoorden,
  type QualityAnswer,
} from "../../domain/quality.ts";

/** One thing looked at for a question. */
export interface Finding {
  antwoord: KwaliteitAntwoord;
  reden: string;
}

export const ja = (reden: string): Finding => ({ antwoord: "ja", reden });
export const deels = (reden: string): Finding => ({ antwoord: "deels", reden });
export const nee = (reden: string): Finding => ({ antwoord: "nee", reden });
export const onbekend = (reden: string): Finding => ({ antwoord: "onbekend", reden });

/**
 * The answer to a question is that of its worst finding, in the order nee, deels, onbekend, ja; its reasons are those
 * of every finding that is not ja, worst first, or of all when everything is.
 */
export function answerOf(vraag: KwaliteitVraag, findings: readonly Finding[]): QualityAnswer {
  const rank = ({ antwoord }: Finding) => kwaliteitAntwoorden.indexOf(antwoord);
  const ranked = [...findings].sort((a, b) => rank(a) - rank(b));
  const worst = ranked[0];
  if (!worst) throw new Error(`no findings: ${vraag}`);
  const told = worst.antwoord === "ja" ? ranked : ranked.filter(({ antwoord }) => antwoord !== "ja");
  return { vraag, antwoord: worst.antwoord, redenen: told.map(({ reden }) => reden) };
}

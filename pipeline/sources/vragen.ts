import { z } from "zod";

const vraag = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  soort: z.enum(["ja-nee", "cijfer", "keuze"]),
  tekst: z.string().min(1),
  antwoorden: z.array(z.string()).default([]),
  van: z.int().optional(),
  tot: z.int().optional(),
});

/** `data/reference/vragen.yml`: the questions an indicator may read, each a column of staging.enquete. */
export const vragenSchema = z.array(vraag);

export type Vraag = z.output<typeof vraag>;

/** Every answer a question can have in staging: words, and for a `cijfer` the grades as digits. */
export function answersOf(vraag: Vraag): string[] {
  if (vraag.soort !== "cijfer" || vraag.van === undefined || vraag.tot === undefined) return vraag.antwoorden;
  const { van, tot } = vraag;
  const grades = Array.from({ length: tot - van + 1 }, (_, index) => String(van + index));
  return [...grades, ...vraag.antwoorden.filter((answer) => !grades.includes(answer))];
}

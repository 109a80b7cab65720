import type { PencDocument, PencTabel } from "../domain/penc.ts";
import type { PencSoort } from "../domain/penc-soort.ts";
import { formatDate } from "./date-format.ts";

/** A question of the budget; null for tables that answer none of the three. */
export type WVraag = PencTabel["wVraag"];

/** The questions in the order of a document. */
const wVragen: readonly WVraag[] = [1, 2, 3, null];

type Questions = Record<1 | 2 | 3, string>;

const plan: Questions = { 1: "Wat willen we bereiken?", 2: "Wat gaan we doen?", 3: "Wat mag het kosten?" };
const underway: Questions = {
  1: "Wat hebben we tot nu toe bereikt?",
  2: "Wat hebben we tot nu toe gedaan?",
  3: "Wat heeft het tot nu toe gekost?",
};
const done: Questions = {
  1: "Wat hebben we bereikt?",
  2: "Wat hebben we gedaan?",
  3: "Wat heeft het gekost?",
};

const questions: Record<PencSoort, Questions> = {
  kaderbrief: plan,
  begroting: plan,
  bestuursrapportage: underway,
  jaarstukken: done,
};

/** A question as this kind of document asks it: a plan looks ahead, jaarstukken look back. */
function wVraagText(document: PencSoort, vraag: WVraag): string {
  return vraag === null ? "Wat is er veranderd?" : questions[document][vraag];
}

/** Tables under the question they answer, in the order of the document; questions without a table are left out. */
export function tablesByQuestion(
  document: PencDocument,
): { vraag: WVraag; titel: string; tabellen: PencTabel[] }[] {
  return wVragen
    .map((vraag) => ({
      vraag,
      titel: wVraagText(document.document, vraag),
      tabellen: document.tabellen.filter(({ wVraag }) => wVraag === vraag),
    }))
    .filter(({ tabellen }) => tabellen.length > 0);
}

const states: Record<PencDocument["editie"]["state"], string> = {
  concept: "concept",
  gepubliceerd: "gepubliceerd",
  vastgesteld: "vastgesteld",
};

/** `Editie concept (1a2b3c4d), concept, stand van 1 oktober 2026`. */
export function editieText({ editie: { id, state, peildatum, contentHash } }: PencDocument): string {
  return `Editie ${id} (${contentHash.slice(0, 8)}), ${states[state]}, stand van ${formatDate(peildatum)}`;
}

/** What nobody may overlook, in a few words: stands on every sheet and page. */
export function warningWords({ voorlopig, fictief }: PencDocument): string[] {
  return [...(voorlopig ? ["VOORLOPIG"] : []), ...(fictief ? ["FICTIEVE GEGEVENS"] : [])];
}

/** Why a document is not final. */
export function provisionalSentence({ titel, editie }: PencDocument): string {
  return `VOORLOPIG. Editie ${editie.id} is niet vastgesteld voor ${titel}. De cijfers kunnen nog veranderen; neem ze niet over in een besluit.`;
}

/** What nobody may overlook, in sentences: for the cover. */
export function warningSentences(document: PencDocument): string[] {
  return [
    ...(document.voorlopig ? [provisionalSentence(document)] : []),
    ...(document.fictief ? ["FICTIEVE GEGEVENS. Alle cijfers en namen zijn verzonnen."] : []),
  ];
}

/** How to read words, noughts and blanks where a number would stand. */
export const readingRules: readonly string[] = [
  "PM: het bedrag is nog niet bepaald en volgt later. Het telt in geen totaal mee.",
  "n.n.b.: nog niet bekend. De bron heeft nog niet geleverd.",
  "n.v.t.: niet van toepassing.",
  "geen meting: in dat jaar is niet gemeten.",
  "niet getoond: afgeschermd, omdat het over te weinig mensen of antwoorden gaat.",
  "0 is een echte nul. Een lege cel betekent dat er niets hoort te staan.",
];

import { basename } from "node:path";
import type { AnswerCode } from "../../statistics/tabel/answer-codes.ts";
import type { TabelQuestion } from "./tabel-options.ts";

/** What a table holds and how it was made, in sentences for its second sheet. */
export function explainTabel(question: TabelQuestion): string[] {
  const { values, kind, yes, valid, weging, stratum, wave } = question;
  const source = "file" in question.origin ? basename(question.origin.file) : `bron ${question.origin.bron}`;
  return [
    `Gegevens: ${source}. Vragen: ${values.join(", ")}.`,
    kind === "share"
      ? `Aandeel met antwoord ${sayCodes(yes)}, als getal van 0 tot 1 (de cel toont een percentage).`
      : "Gemiddelde van de antwoorden.",
    valid === null
      ? "Elk ingevuld antwoord telt mee; een leeg antwoord niet."
      : `Alleen de antwoorden ${sayCodes(valid)} tellen mee.`,
    `Weging: ${weging ?? "geen"}. Stratum: ${stratum ?? "geen"}. Golf: ${wave ?? "geen"}.`,
    "ci_low en ci_high zijn de 95%-marge: Wilson met effectief aantal antwoorden voor een aandeel, Student t voor een gemiddelde. Zie docs/methode.md.",
    question.unsuppressed
      ? "Let op: ook cijfers die niet getoond horen te worden staan erin (--unsuppressed). Deel deze tabel niet."
      : "Van een cijfer dat niet getoond wordt staat alleen de status er; een vergelijking ermee blijft leeg.",
    ...(question.compareWave
      ? [
          "wave_: verschil met een eerdere golf (MOVER voor een aandeel). p_bh is bijgesteld voor het aantal toetsen per vraag, uitsplitsing, golf en vergelijking.",
        ]
      : []),
    ...(question.compareRest
      ? [
          "rest_: verschil met alle anderen in dezelfde golf, met hun samenhang erin. p_bh is bijgesteld voor het aantal toetsen per vraag, uitsplitsing, golf en vergelijking.",
        ]
      : []),
  ];
}

function sayCodes(codes: readonly AnswerCode[]): string {
  return codes.map((code) => ("text" in code ? code.text : `${code.from} tot en met ${code.to}`)).join(", ");
}

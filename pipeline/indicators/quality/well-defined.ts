import type { IndicatorHeader, Maat } from "../../domain/indicator.ts";
import { deels, type Finding, ja } from "./finding.ts";

/** Fewest words of a definition that says who or what is counted, and when. */
const DEFINITION_WORDS = 8;
/** Fewest words of an honest warning. */
const WARNING_WORDS = 6;

/** Words by which a definition shows what kind of measure it is. */
const measureWords: Record<Maat, RegExp> = {
  aandeel: /aandeel|percentage|procent|deel van|hoeveel van/i,
  gemiddelde: /gemiddeld|cijfer|score/i,
  mediaan: /mediaan|middelste|helft/i,
  aantal: /aantal|hoeveel/i,
  som: /bedrag|totaal|som|samen|hoeveel|alle|aantal|fte|uren/i,
  "per-inwoners": /\bper\b|aandeel|percentage|procent/i,
  verhouding: /\bper\b|deel|verhouding|percentage|procent|aandeel|van elke/i,
  overgenomen: /./,
};

type Defined = Pick<IndicatorHeader, "definitie" | "watDitNietZegt" | "maat" | "bronSoort" | "vraag">;

/** Whether the definition is complete; that the worked example is right has been checked before. */
export function findWellDefined(indicator: Defined): Finding[] {
  const { definitie, watDitNietZegt, maat } = indicator;
  return [
    wordCount(definitie) >= DEFINITION_WORDS
      ? ja("De definitie zegt wat er is geteld.")
      : deels(`De definitie is kort: minder dan ${DEFINITION_WORDS} woorden.`),
    measureWords[maat].test(definitie)
      ? ja("De definitie noemt de maat, en een voorbeeld is nagerekend.")
      : deels(`In de definitie staat niet dat het cijfer een ${maatNames[maat]} is.`),
    wordCount(watDitNietZegt) >= WARNING_WORDS
      ? ja("Er staat bij wat het cijfer niet zegt.")
      : deels("Wat het cijfer niet zegt staat er erg kort."),
    ...questionFindings(indicator),
  ];
}

const maatNames: Record<Maat, string> = {
  aandeel: "aandeel",
  gemiddelde: "gemiddelde",
  mediaan: "mediaan",
  aantal: "aantal",
  som: "som",
  "per-inwoners": "aantal per inwoners",
  verhouding: "verhouding",
  overgenomen: "overgenomen cijfer",
};

function questionFindings({ bronSoort, vraag }: Defined): Finding[] {
  if (bronSoort !== "enquete") return [];
  if (vraag === null) return [deels("De vraag uit de enquete staat er niet bij.")];
  return [ja("De vraag uit de enquete staat er letterlijk bij.")];
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

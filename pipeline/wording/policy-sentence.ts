import type { Reden } from "../domain/outcome.ts";
import { printLevel } from "./print-level.ts";
import type { SentenceInput } from "./sentence-input.ts";
import { redenText } from "./terms.ts";

/** What can be said of the streefwaarde and of the policy: of the whole city only. */
export function policySentences(input: SentenceInput): string[] {
  return input.heleStad ? [koersSentence(input), tooEarlySentence(input)] : [];
}

function koersSentence(input: SentenceInput): string {
  const { koers, streefwaarde } = input;
  if (koers === "streefwaarde-volgt") return "Een streefwaarde volgt nog.";
  if (koers === null || koers === "te-vroeg" || !streefwaarde) return "";
  const target = `de streefwaarde van ${streefwaarde.jaar} (${printLevel(streefwaarde.waarde, input)})`;
  switch (koers) {
    case "gehaald":
      return `Daarmee is ${target} gehaald${input.koersReden ? ", al laat de marge ruimte voor twijfel" : ""}.`;
    case "op-koers":
      return `Het cijfer ligt voor op de lijn naar ${target}.`;
    case "achter":
      return `Het cijfer ligt achter op de lijn naar ${target}.`;
    case "niet-te-zeggen":
      return `Of we op koers liggen naar ${target}, is niet te zeggen: ${koersWhy(input.koersReden)}.`;
  }
}

function koersWhy(reden: Reden | null): string {
  return redenText[reden ?? "te-onzeker"];
}

/** Stands after the description, whatever that says. */
function tooEarlySentence({ effectVanaf, jaar }: SentenceInput): string {
  if (effectVanaf === null || jaar >= effectVanaf) return "";
  return `Of dit door het beleid komt, is te vroeg om te zeggen: een effect verwachten we pas vanaf ${effectVanaf}.`;
}

import { formatDate } from "../../pipeline/wording/date-format.ts";
import { joinWords } from "../../pipeline/wording/join-words.ts";
import type { LateCounts, RaadCounts } from "../select/raad.ts";
import { countOf } from "./registers.ts";

/** Words of the page about the council. */
export const raadText = {
  titel: "Raad",
  kop: "Besluiten, vragen en toezeggingen",
  omschrijving:
    "Wat de raad en het college besloten, wat de raad vroeg, wat is toegezegd en wat er nog open staat.",
  lead: "Zo kan de raad volgen wat er gebeurt met wat is besloten, gevraagd en toegezegd. Wat nog open staat, staat vooraan, op datum.",
  tijdlijn: {
    kop: "Wat nog open staat",
    uitleg:
      "Elke balk begint op de dag van de vraag of toezegging en eindigt op de dag dat zij klaar moet zijn.",
    titel: (n: number) =>
      `${countOf(n, "open vraag of toezegging", "open vragen en toezeggingen")}, op termijn`,
    sub: (voorbij: boolean) =>
      `Van de dag dat zij gedaan is tot de termijn.${voorbij ? " Omlijnd: de tijd sinds de termijn." : ""}`,
  },
  toezeggingen: {
    kop: "Toezeggingen",
    leeg: "Er zijn nog geen toezeggingen geleverd.",
    gedaan: { een: "nagekomen toezegging", meer: "nagekomen toezeggingen" },
  },
  raadsvragen: {
    kop: "Raadsvragen",
    leeg: "Er zijn nog geen raadsvragen geleverd.",
    gedaan: { een: "beantwoorde raadsvraag", meer: "beantwoorde raadsvragen" },
  },
  besluiten: { kop: "Besluiten", leeg: "Er zijn nog geen besluiten geleverd." },
  mijlpalen: {
    kop: "Mijlpalen",
    uitleg: "Gepland en werkelijk. “Onbekend in bron” betekent dat de bron het niet zegt.",
    leeg: "Er zijn nog geen mijlpalen geleverd.",
  },
  leeg: "Er zijn nog geen vragen of toezeggingen geleverd.",
  geenOpen: "Er staat niets open.",
  afgehandeld: (n: number) => `Afgehandeld: ${n}`,
  voorbij: "termijn voorbij",
  /** A term was given to the council; what was planned is only later. */
  teLaat: (dagen: number, termijn: string) =>
    `${countOf(dagen, "dag", "dagen")} ${termijn === "termijn" ? "te laat" : "later dan gepland"}`,
} as const;

/** How much of what was done came after its term, and by how many days; empty when no term is known. */
export function lateSentence(
  { metTermijn, zonderTermijn, dagen }: LateCounts,
  { een, meer }: { een: string; meer: string },
): string {
  if (metTermijn === 0) return "";
  const [least = 0, most = 0] = [dagen[0], dagen.at(-1)];
  const span = least === most ? countOf(most, "dag", "dagen") : `${least} tot ${most} dagen`;
  const late =
    dagen.length === 0
      ? `Van de ${countOf(metTermijn, een, meer)} kwam er geen te laat.`
      : `${dagen.length} van de ${countOf(metTermijn, een, meer)} ${dagen.length === 1 ? "kwam" : "kwamen"} te laat, ${span}.`;
  return zonderTermijn === 0 ? late : `${late} Van ${zonderTermijn} is de termijn niet bekend.`;
}

/** What is open, and how much of it is past its term. */
export function raadSentence(
  { vragen, toezeggingen, voorbij, geleverd }: RaadCounts,
  peildatum: string,
): string {
  const date = formatDate(peildatum);
  if (geleverd === 0) return raadText.leeg;
  if (vragen + toezeggingen === 0)
    return `Op ${date} stonden er geen vragen of toezeggingen aan de raad open.`;
  const parts = joinWords([
    ...(vragen > 0 ? [countOf(vragen, "raadsvraag", "raadsvragen")] : []),
    ...(toezeggingen > 0 ? [countOf(toezeggingen, "toezegging", "toezeggingen")] : []),
  ]);
  const verb = vragen + toezeggingen === 1 ? "stond" : "stonden";
  const late =
    voorbij === 0 ? "Van geen daarvan was de termijn voorbij." : `Van ${voorbij} was de termijn voorbij.`;
  return `Op ${date} ${verb} er ${parts} open. ${late}`;
}

import { suggest } from "../../errors/suggestion.ts";
import { toDate } from "../fields/datum.ts";
import { dateNotations } from "../fields/field.ts";
import type { ColumnPlan } from "../layout/column-plan.ts";

const NUMBERS = ["bedrag", "decimaal", "weging", "aandeel", "geheel"];

/** What to do about a refused cell, in Dutch: the likeliest cause first. */
export function hintOf(plan: ColumnPlan, regelcode: string, waarde: string): string {
  if (regelcode === "verplicht") {
    return 'Vul de cel in, of vraag de leverancier om de waarde. Is het een totaalregel, zet het eerste woord dan bij "totaalregels" in bron.yml.';
  }
  const { field } = plan;
  if (field.vrijeTekst) return "Haal de gegevens van personen uit de tekst en lever de rij opnieuw aan.";
  if (["code", "ja-nee", "tekst"].includes(field.type)) return codeHint(plan, waarde);
  if (NUMBERS.includes(field.type)) return numberHint(plan, waarde);
  if (field.type === "datum") {
    return /^\d{5}$/.test(waarde.trim())
      ? "Dit is een datum als volgnummer van Excel. Geef de kolom in Excel de celeigenschap Datum en bewaar opnieuw."
      : dateHint(plan, waarde.trim());
  }
  if (field.type === "buurt" || field.type === "gebied") {
    return `Zoek het gebied op in gebieden.csv. Staan er namen in plaats van codes, zet dan bij "kolommen" in bron.yml: ${field.naam}: { gebied: naam } (of pc4, of stadsdeel).`;
  }
  return "Verbeter de waarde in het bestand en lever opnieuw aan.";
}

/** A date that fits another notation is most often one that a spreadsheet rewrote. */
function dateHint({ notation }: ColumnPlan, waarde: string): string {
  const fitting = dateNotations.filter((one) => toDate(waarde, one) !== null);
  const write = `Schrijf de datum als ${notation.datumnotaties[0]}`;
  if (fitting.length === 0) return `${write}.`;
  if (fitting.length === 1) {
    return `Dit lijkt ${fitting[0]}. ${write}, of zet "${fitting[0]}" bij "datumnotatie" in bron.yml.`;
  }
  return `Dit past bij ${fitting.join(" en bij ")}: zoek in andere rijen welk deel boven de 12 komt. ${write}, of zet de goede schrijfwijze bij "datumnotatie" in bron.yml.`;
}

function codeHint({ field, notation, codeboek }: ColumnPlan, waarde: string): string {
  const label = codeboek?.codes.get(waarde.trim());
  if (label !== undefined) {
    return `In het bestand betekent ${waarde.trim()} "${label}". Zet de code of dit label met het antwoord bij "codes" van deze kolom in bron.yml.`;
  }
  const known = [
    ...(field.toegestaan ?? (field.type === "ja-nee" ? ["ja", "nee"] : [])),
    ...Object.keys(notation.codes),
  ];
  const meant = suggest(waarde.trim(), known);
  return meant
    ? `Bedoelde u "${meant}"?`
    : `Verbeter de waarde, of zet "${waarde.trim()}" met de betekenis bij "codes" van deze kolom in bron.yml.`;
}

function numberHint(
  { field, notation: { decimaalteken, duizendtalteken } }: ColumnPlan,
  waarde: string,
): string {
  const other = decimaalteken === "," ? "." : ",";
  const text = waarde.trim();
  if (/\p{L}|^[-?*]+$/u.test(text) && !/[€\d]/.test(text)) {
    return `Staat "${text}" voor een waarde die ontbreekt? Zet het met de reden in bron.yml: ontbrekend: { "${text}": PM } (of geheim, niet gemeten, nog niet bekend, n.v.t.).`;
  }
  if (text.startsWith("-") && field.type !== "decimaal")
    return "Een waarde onder 0 kan hier niet. Haal het minteken weg of verbeter de waarde.";
  if (text.includes("%")) return "Schrijf een aandeel als getal tussen 0 en 1, zonder procentteken.";
  if (text.includes(other) && duizendtalteken === null) return signHint(text, decimaalteken, other);
  return "Verbeter het getal in het bestand en lever opnieuw aan.";
}

/** Which of two signs a number has for what; one group of three digits leaves it open. */
function signHint(text: string, decimaalteken: string, other: string): string {
  const groups = `zet dan bij "formaat" in bron.yml: duizendtalteken: "${other}".`;
  const digits = text.replace(/[^\d.,]/g, "");
  if (/^\d{1,3}(([.]\d{3})+,\d*|(,\d{3})+[.]\d*|([.]\d{3}){2,}|(,\d{3}){2,})$/.test(digits)) {
    return `Hier staat "${other}" tussen duizenden. Is dat overal zo, ${groups} Anders: bewaar de getallen zonder dat teken.`;
  }
  if (!/^\d{1,3}[.,]\d{3}$/.test(digits)) {
    return `Volgens bron.yml is "${decimaalteken}" het decimaalteken, hier lijkt het "${other}". Is dat overal zo, zet dan bij "formaat" in bron.yml: decimaalteken: "${other}". Anders: bewaar de getallen met "${decimaalteken}".`;
  }
  return `Volgens bron.yml is "${decimaalteken}" het decimaalteken. Staat "${other}" tussen duizenden, ${groups} Is het het decimaalteken: decimaalteken: "${other}".`;
}

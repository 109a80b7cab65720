import { suggest } from "../../errors/suggestion.ts";
import type { ColumnPlan } from "../layout/column-plan.ts";

const NUMBERS = ["bedrag", "decimaal", "weging", "aandeel", "geheel"];

/** What to do about a refused cell, in Dutch: the likeliest cause first. */
export function hintOf(plan: ColumnPlan, regelcode: string, waarde: string): string {
  if (regelcode === "verplicht") {
    return 'Vul de cel in, of vraag de leverancier om de waarde. Is het een totaalregel, zet het eerste woord dan bij "totaalregels" in bron.yml.';
  }
  const { field, notation } = plan;
  if (field.vrijeTekst) return "Haal de gegevens van personen uit de tekst en lever de rij opnieuw aan.";
  if (["code", "ja-nee", "tekst"].includes(field.type)) return codeHint(plan, waarde);
  if (NUMBERS.includes(field.type)) return numberHint(plan, waarde);
  if (field.type === "datum") {
    return /^\d{5}$/.test(waarde.trim())
      ? "Dit is een datum als volgnummer van Excel. Geef de kolom in Excel de celeigenschap Datum en bewaar opnieuw."
      : `Schrijf de datum als ${notation.datumnotaties[0]}, of noem de andere schrijfwijze bij "datumnotatie" in bron.yml.`;
  }
  if (field.type === "buurt" || field.type === "gebied") {
    return `Zoek het gebied op in gebieden.csv. Staan er namen in plaats van codes, zet dan bij "kolommen" in bron.yml: ${field.naam}: { gebied: naam } (of pc4, of stadsdeel).`;
  }
  return "Verbeter de waarde in het bestand en lever opnieuw aan.";
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
  if (text.includes(other) && duizendtalteken === null) {
    return `Volgens bron.yml is "${decimaalteken}" het decimaalteken. Staat "${other}" tussen duizenden, zet dan bij "formaat" in bron.yml: duizendtalteken: "${other}". Is het het decimaalteken: decimaalteken: "${other}".`;
  }
  return "Verbeter het getal in het bestand en lever opnieuw aan.";
}

import type { Wording } from "./input-error.ts";

/** What can be wrong with a table for `npm run disclose`; part of the catalogue. */
export const discloseProblems = {
  "afschermen-bestand": (p: { pad: string }): Wording => ({
    melding: `Het bestand ${p.pad} bestaat niet of is niet te lezen.`,
    hint: "Noem een CSV-bestand in UTF-8, met komma's of puntkomma's tussen de kolommen.",
  }),
  "afschermen-kolom": (p: { kolom: string }): Wording => ({
    melding: `De kolom "${p.kolom}" ontbreekt in de eerste regel.`,
    hint: "De eerste regel noemt een kolom per indeling (bijvoorbeeld row en col) en de kolom value.",
  }),
  "afschermen-indeling": (_: Record<string, never>): Wording => ({
    melding: "De tabel heeft geen indeling: er is alleen een kolom value.",
    hint: "Voeg een kolom toe die zegt waar elk getal over gaat, bijvoorbeeld row.",
  }),
  "afschermen-getal": (p: { tekst: string; eis: string }): Wording => ({
    melding: `"${p.tekst}" is geen ${p.eis}.`,
    hint: "Schrijf getallen met een punt als decimaalteken, zonder duizendtallen; vul 0 in waar niets is.",
  }),
  "afschermen-dubbel": (p: { cel: string; regel: number }): Wording => ({
    melding: `De cel ${p.cel} staat er twee keer, ook op regel ${p.regel}.`,
    hint: "Houd één regel per cel over.",
  }),
  "afschermen-cel-ontbreekt": (p: { cel: string; aantal: number }): Wording => ({
    melding: `De tabel is niet volledig: ${p.aantal} cellen ontbreken, om te beginnen ${p.cel}.`,
    hint: "Neem elke combinatie op, ook de totalen en ook waar 0 staat: een aanvaller kent de nullen.",
  }),
  "afschermen-telt-niet-op": (p: { cel: string; staat: string; som: string }): Wording => ({
    melding: `Het totaal ${p.cel} is ${p.staat}, maar de delen tellen op tot ${p.som}.`,
    hint: "Scherm een tabel af voor u haar afrondt; met --round rondt dit programma af.",
  }),
  "afschermen-bijdragen": (p: { cel: string; staat: string; som: string }): Wording => ({
    melding: `In de cel ${p.cel} staat ${p.staat}, maar de bijdragen tellen op tot ${p.som}.`,
    hint: "Noem alle bijdragen van elke cel; laat bijdragen aan totalen weg, die tellen we zelf op.",
  }),
  "afschermen-cel-onbekend": (p: { cel: string; suggestie: string }): Wording => ({
    melding: `De cel ${p.cel} staat niet in de tabel.`,
    hint: p.suggestie,
  }),
  "afschermen-onmogelijk": (p: { cellen: string }): Wording => ({
    melding: `Deze tabel is niet te beschermen: ook als alles verborgen is, blijft terug te rekenen: ${p.cellen}.`,
    hint: "Voeg rijen of kolommen samen, of laat de tabel weg.",
  }),
};

import type { Wording } from "./input-error.ts";

/** What can be wrong with borders of areas; part of the catalogue. */
export const geometryProblems = {
  "geometrie-onleesbaar": (p: { bestand: string }): Wording => ({
    melding: `${p.bestand} is geen GeoJSON met vlakken.`,
    hint: "Vraag om een FeatureCollection met Polygon of MultiPolygon en een code per buurt, in WGS84.",
  }),
  "geometrie-onvolledig": (p: { ontbreekt: string }): Wording => ({
    melding: `Van deze buurten ontbreken de grenzen: ${p.ontbreekt}.`,
    hint: "Hoort het bestand bij hetzelfde jaar als gebieden.csv? Neem anders de kaart van een ander jaar.",
  }),
  "geometrie-stelsel": (_: Record<string, never>): Wording => ({
    melding: "De coördinaten zijn geen graden: het bestand lijkt in RD (EPSG:28992) te staan.",
    hint: "Vraag het bestand op in WGS84 (EPSG:4326 of CRS84).",
  }),
  "kaart-onleesbaar": (_: Record<string, never>): Wording => ({
    melding: "De bewaarde grenzen zijn niet te lezen.",
    hint: "Maak ze opnieuw met npm run gebieden -- kaart, of haal het bestand weg: dan geldt de tegelkaart.",
  }),
  "geometrie-jaren": (p: { jaren: string }): Wording => ({
    melding: `De grenzen zijn van verschillende jaren: ${p.jaren}.`,
    hint: "Neem de kaart van één jaar.",
  }),
  "geometrie-ander-jaar": (p: { gevraagd: number; gekregen: string }): Wording => ({
    melding: `De kaart van ${p.gevraagd} is gevraagd, maar het antwoord is van ${p.gekregen}.`,
    hint: "Er is niets bewaard. Bestaat de kaart van dat jaar al? Kies anders een eerder jaar.",
  }),
  "geometrie-naam-geweigerd": (p: { naam: string }): Wording => ({
    melding: `De naam "${p.naam}" is verkeerd gecodeerd en niet overgenomen.`,
    hint: "De naam uit gebieden.csv geldt. Meld de fout bij wie het bestand maakte.",
  }),
} as const;

import type { PublishedIndicator } from "../../pipeline/domain/edition.ts";
import { GEMEENSCHAPPELIJK, type Maat } from "../../pipeline/domain/indicator.ts";

/** Words of the indicator pages. */
export const indicatorText = {
  alle: {
    kop: "Indicatoren",
    inleiding:
      "Alle cijfers die we volgen, per deelambitie. Bij elk cijfer staat wat het betekent, waar het vandaan komt en hoe zeker het is.",
    gemeenschappelijk: "Gemeten bij elke deelambitie",
  },
  verloop: "Verloop in de stad",
  stadsdelen: "De stadsdelen vergeleken",
  buurten: "De buurten",
  perDeelambitie: "Per deelambitie",
  perDeelambitieUitleg: "Dit cijfer meten we bij elke deelambitie apart.",
  /** `In 2025 geteld: 2 van 3.` */
  geteld: (jaar: number, parts: string) => `In ${jaar} geteld: ${parts}.`,
  grensGewijzigd: "grens gewijzigd, niet te vergelijken met eerder",
  benchmark: {
    kop: "Naast het land en andere gemeenten",
    uitleg:
      "Cijfers uit dezelfde bron en hetzelfde jaar. Een groep gemeenten heeft de middelste waarde: de helft van de gemeenten ligt hoger, de helft lager.",
  },
  uitsplitsing: {
    kop: "Verschillen tussen groepen",
    uitleg: "Alleen voor de hele stad: per stadsdeel zijn de groepen te klein.",
  },
  cijfers: "Alle cijfers",
  wat: "Wat dit cijfer is",
  definitie: "Definitie",
  vraag: "De vraag",
  nietZegt: "Wat dit niet zegt",
  hoe: "Hoe het gemeten wordt",
  bronnen: "Bronnen en downloads",
  sql: "De berekening (SQL)",
  sqlUitleg:
    "Dit is de definitie zoals de computer die uitvoert. Wegen, marges en afscherming gebeuren daarna en zijn voor alle indicatoren gelijk.",
  geenBron: "geen bron",
  geenBronZin: "Voor dit cijfer is nog geen bron. Zodra er gegevens zijn, staan ze hier.",
  geenTrendbreuk: "geen",
  feiten: {
    richting: "Richting",
    stap: "Stap in de verandertheorie",
    element: "Onderdeel van de verandertheorie",
    maat: "Maat",
    eenheid: "Eenheid",
    soort: "Soort bron",
    relevant: "Kleinste verschil dat telt",
    trendbreuken: "Trendbreuken",
    noemer: "Noemer",
    deelambitie: "Deelambitie",
    ookBij: "Hoort ook bij",
    tags: "Programma’s",
    eigenaar: "Eigenaar",
    definitieKenmerk: "Kenmerk van de definitie",
  },
} as const;

/** What is computed, in plain words. */
export const maatLabels: Record<Maat, string> = {
  aandeel: "aandeel (percentage)",
  gemiddelde: "gemiddelde",
  mediaan: "mediaan: de middelste waarde",
  aantal: "aantal",
  som: "som",
  "per-inwoners": "aantal per inwoners",
  verhouding: "verhouding",
  overgenomen: "overgenomen van een andere organisatie",
};

/** Name of the deelambitie of an indicator as a heading. */
export function ownerName(indicator: PublishedIndicator, names: ReadonlyMap<string, string>): string {
  if (indicator.deelambitie === GEMEENSCHAPPELIJK) return indicatorText.alle.gemeenschappelijk;
  return names.get(indicator.deelambitie) ?? indicator.deelambitie;
}

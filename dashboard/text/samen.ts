import type { OverzichtSoort } from "../../pipeline/domain/overzicht.ts";
import { ZEKERHEID } from "../../pipeline/domain/overzicht.ts";
import type { PencSoort } from "../../pipeline/domain/penc-soort.ts";

/** Words around judgements that are read together: matrices, summaries, need beside effort, and the analyst's words. */
export const samenText = {
  perDeelambitie: "per deelambitie",
  matrices: {
    positie: {
      kop: "Waar een stadsdeel afwijkt",
      uitleg: "Elk stadsdeel tegen de rest van de stad, in het nieuwste jaar.",
    },
    ontwikkeling: { kop: "Wat er veranderde", uitleg: "Elk stadsdeel tegen zijn eigen nulmeting." },
  } satisfies Record<OverzichtSoort, { kop: string; uitleg: string }>,
  zekerheid: `In deze tabel telt een verschil pas bij ${ZEKERHEID.overzicht}% zekerheid, omdat u veel vakjes tegelijk ziet. Bij één cijfer op een andere pagina is dat ${ZEKERHEID.los}%; daar kan dus een teken staan dat hier ontbreekt.`,
  legenda: "Wat de tekens zeggen",
  caption: (kop: string) => `${kop}, per indicator en stadsdeel`,
  nietGetoetst: (n: number) =>
    `Niet in de tabel: ${n === 1 ? "één indicator" : `${n} indicatoren`} met cijfers per stadsdeel die we niet kunnen toetsen, zoals bedragen en bezoeken.`,
  leeg: "Er zijn nog geen vakjes die we kunnen toetsen.",
  samenvatting: {
    kop: "Alle effecten samen",
    kaart: "Alle effecten samen:",
    uitleg: `We tellen de effecten, we rekenen geen gemiddelde uit. Een verschil telt hier bij ${ZEKERHEID.overzicht}% zekerheid.`,
    effecten: "Wat inwoners merken",
    prestaties: "Wat er gedaan is",
    geenEffect: "Nog geen effect dat meetelt.",
    geenPrestatie: "Nog geen prestatie die we meten.",
    beweging: {
      meer: "omhoog",
      minder: "omlaag",
      gelijk: "ongeveer gelijk",
      onbekend: "niet te vergelijken",
    },
    geenVerband: "Dit staat naast elkaar. Het is geen oorzaak en gevolg.",
  },
  toelichting: {
    kop: "Toelichting van de gemeente",
    documenten: {
      kaderbrief: "Kaderbrief",
      begroting: "Begroting",
      bestuursrapportage: "Bestuursrapportage",
      jaarstukken: "Jaarstukken",
    } satisfies Record<PencSoort, string>,
    eerder: "Eerdere toelichtingen",
  },
} as const;

/** Words of the page about subsidies. */
export const subsidiesText = {
  kop: "Subsidies en geld",
  inleiding: "Hoeveel subsidie er is, en hoe die zich verhoudt tot wat er in een stadsdeel nodig is.",
  investeren: {
    kop: "Behoefte en inzet naast elkaar",
    uitleg:
      "De gemeente wil ongelijk investeren voor gelijke kansen. Hier staat per stadsdeel hoe groot de behoefte is, en wat er per inwoner wordt ingezet.",
    grafiek: "Behoefte en subsidie per inwoner, per stadsdeel",
    marge:
      "De streep om een punt is de marge van de behoefte (95%). Zij is in het echt iets groter: dezelfde mensen beantwoordden de vragen van verschillende onderdelen.",
    onderdelen: (basisjaar: number) =>
      `De behoefte is het gemiddelde van een paar cijfers, elk gemeten tegen het gemiddelde stadsdeel van ${basisjaar}. Nul is gemiddeld, hoger is meer behoefte. De onderdelen staan in de tabel.`,
    geenOorzaak:
      "Dit zegt niet of de inzet werkt, en niet of zij genoeg is. De volgorde van de stadsdelen ligt vast; het is geen ranglijst.",
    meerBehoefte: { hoger: "hoger is meer behoefte", lager: "lager is meer behoefte" },
    index: "Behoefte",
    tabelOnderdelen: "Waar de behoefte uit bestaat",
    leeg: "De behoefte is nog niet te berekenen: een van de onderdelen heeft geen cijfers in het basisjaar.",
    x: "meer behoefte →",
    gemiddeld: (jaar: number) => `gemiddeld (${jaar})`,
    heleStad: (waarde: string) =>
      `In de hele stad is het ${waarde}. Daarin telt ook mee wat voor de hele stad is; dat staat bij geen enkel stadsdeel.`,
  },
  indicatoren: "Cijfers over subsidie",
} as const;

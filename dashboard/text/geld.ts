import { formatEuro, formatEuroInFull } from "../../pipeline/wording/number-format.ts";
import type { GeldRegel, GeldSoort } from "../select/geld.ts";
import { bedragText, countOf } from "./registers.ts";

/** Words of the page about the budget. */
export const geldText = {
  titel: "Begroting en realisatie",
  omschrijving: "Wat was begroot, wat werd gewijzigd en wat is uitgegeven, per deelambitie en taakveld.",
  lead: "Een bedrag dat nog niet bekend is, staat er in woorden: PM (het bedrag volgt later) of nog niet bekend. Het telt nooit als nul.",
  leeg: "Er is nog geen begroting geleverd.",
  deelambitie: {
    kop: "Per deelambitie",
    uitleg:
      "Elke kostenplaats is voor een deel toegerekend aan een deelambitie. Wat niet is toegerekend, hoort niet bij de sociale basis.",
    leeg: "De bedragen zijn nog niet toegerekend aan deelambities.",
  },
  taakveld: {
    kop: "Per taakveld",
    uitleg:
      "Hele bedragen van de kostenplaatsen in deze begroting. Een taakveld is breder dan de sociale basis: in 6.1 zit ook ander beleid.",
  },
  figuur: {
    sub: "Balk: realisatie. Streep: begroting na wijziging. Lasten, volgorde van de deelambities.",
    label: "Begroting na wijziging en realisatie per deelambitie. De bedragen staan in de tabel.",
  },
  soort: { lasten: "Lasten", baten: "Baten" } satisfies Record<GeldSoort, string>,
  kolommen: {
    primitief: "Begroting",
    "na wijziging": "Na wijziging",
    realisatie: "Realisatie",
    afwijking: "Afwijking",
  },
  onbepaald: "niet te bepalen",
  afronding: "Bedragen zijn afgerond. De afwijking is uitgerekend voor het afronden.",
  eerder: (jaar: number) => `Begrotingsjaar ${jaar}`,
  vragen: {
    kop: "Van budgetvraag naar besteding",
    uitleg: "Wat er extra is gevraagd, wat is toegekend en wat daarvan is uitgegeven.",
    leeg: "Er zijn nog geen budgetvragen geleverd.",
  },
  dekking: {
    kop: "Waaruit het komt",
    uitleg: "Ongedekt betekent: er is nog geen geld voor gevonden.",
    leeg: "De dekking is nog niet geleverd.",
  },
} as const;

/** `€ 40.000 minder`: which way, and never as better or worse. */
export function afwijkingText(afwijking: number | null): string {
  if (afwijking === null) return geldText.onbepaald;
  if (Math.round(afwijking) === 0) return "geen";
  return `${formatEuroInFull(Math.abs(afwijking))} ${afwijking > 0 ? "meer" : "minder"}`;
}

/** The answer of the page: spent against budgeted in the newest realised year. */
export function geldSentence(jaar: number | null, regels: readonly GeldRegel[]): string {
  if (jaar === null) return "Er is nog geen jaar waarvan de realisatie bekend is.";
  const complete = regels.filter(({ afwijking }) => afwijking !== null);
  const total = (stand: "na wijziging" | "realisatie") =>
    complete.reduce((sum, { bedragen }) => sum + (bedragen[stand].som ?? 0), 0);
  const rest = regels.length - complete.length;
  const without =
    rest === 0 ? "" : ` Van ${countOf(rest, "taakveld", "taakvelden")} is een bedrag nog niet bekend.`;
  return `In ${jaar} is ${formatEuro(total("realisatie"))} uitgegeven in de taakvelden waar de sociale basis onder valt. Begroot was na wijziging ${formatEuro(total("na wijziging"))}.${without}`;
}

/** Words at a bar. */
export function barWords({ bedragen }: GeldRegel): string {
  return `${bedragText(bedragen.realisatie)} van ${bedragText(bedragen["na wijziging"])}`;
}

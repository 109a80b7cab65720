import { joinWords } from "../../pipeline/wording/join-words.ts";
import type { PositieCounts } from "../select/stadsdeel.ts";
import { countOf } from "./registers.ts";

/** Words of the stadsdeel pages. */
export const stadsdeelText = {
  alle: {
    kop: "Stadsdelen",
    inleiding:
      "Per stadsdeel ziet u wie er wonen, en waar het stadsdeel aantoonbaar afwijkt van de rest van de stad.",
    lijst: "Kies een stadsdeel",
    volgorde: "De volgorde is vast en overal gelijk. Het is geen ranglijst.",
  },
  inwoners: (jaar: number | null) => (jaar === null ? "inwoners" : `inwoners in ${jaar}`),
  buurten: "Buurten",
  onbekend: "niet bekend",
  wie: {
    kop: "Wie wonen hier?",
    uitleg: "Het aantal inwoners komt van het CBS en is per buurt afgerond.",
    leeg: "Het aantal inwoners is nog niet geleverd.",
  },
  zinnen: {
    kop: "Per deelambitie in een paar zinnen",
    uitleg:
      "Over de hoofdindicator van elke deelambitie. Deze zinnen maakt het systeem volgens vaste regels.",
    perStadsdeel: "Elk stadsdeel in woorden",
  },
  bronnen: { kop: "Bronnen en downloads", csv: "Alle cijfers van dit stadsdeel" },
  vergelijking: {
    kop: (naam: string) => `${naam} en de rest van de stad`,
    uitleg:
      "Elke rij is een vraag uit een vragenlijst. De balk om de punt is de onzekerheidsmarge (95%). Het streepje is de rest van de stad: alle andere stadsdelen samen. Alle percentages staan op dezelfde schaal van 0 tot 100%. Een rapportcijfer staat er als getal, met de marge in woorden.",
    toeval: (aantal: number) =>
      `Bij ${countOf(aantal, "vergelijking", "vergelijkingen")} met 95% zekerheid verwacht u door toeval ${byChance(aantal)} te veel.`,
    leeg: "Er zijn nog geen cijfers uit een vragenlijst voor dit stadsdeel.",
  },
  gemeenschappelijk: { kop: "Wat de gemeente inzet, per deelambitie" },
  registers: {
    kop: "Cijfers uit registraties",
    uitleg: "Wat de gemeente en organisaties bijhouden, zoals deelname en subsidie.",
    leeg: "Er zijn nog geen cijfers uit een registratie voor dit stadsdeel.",
  },
} as const;

/** The answer of a stadsdeel page: on how many indicators it differs, by name of the direction. */
export function stadsdeelSentence(naam: string, counts: PositieCounts): string {
  if (counts.total === 0) {
    return `Voor ${naam} zijn er nog geen cijfers die we met de rest van de stad kunnen vergelijken.`;
  }
  if (counts.gunstiger + counts.ongunstiger === 0) {
    return `${naam} wijkt bij geen van de ${counts.total} indicatoren die we kunnen vergelijken aantoonbaar af van de rest van de stad.`;
  }
  return `${naam} wijkt bij ${counts.gunstiger + counts.ongunstiger} van de ${counts.total} indicatoren die we kunnen vergelijken aantoonbaar af van de rest van de stad: ${directions(counts)}.`;
}

/** The same in a few words, for a list. */
export function stadsdeelSummary(counts: PositieCounts): string {
  if (counts.total === 0) return "nog geen vergelijking mogelijk";
  if (counts.gunstiger + counts.ongunstiger === 0)
    return `geen aantoonbare verschillen bij ${counts.total} indicatoren`;
  return `${directions(counts)}, bij ${counts.total} vergeleken indicatoren`;
}

function directions({ gunstiger, ongunstiger }: PositieCounts): string {
  const parts = [
    ...(ongunstiger > 0 ? [`${ongunstiger}\u00a0keer ongunstiger`] : []),
    ...(gunstiger > 0 ? [`${gunstiger}\u00a0keer gunstiger`] : []),
  ];
  return joinWords(parts);
}

/** One in twenty comparisons at 95% differs by chance alone. */
function byChance(comparisons: number): string {
  const expected = Math.round(comparisons / 20);
  return expected === 0
    ? "minder dan één verschil"
    : `ongeveer ${countOf(expected, "verschil", "verschillen")}`;
}

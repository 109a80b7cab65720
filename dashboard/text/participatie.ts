import { joinWords } from "../../pipeline/wording/join-words.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import {
  type Feedback,
  type Knelpunt,
  type MetEnZonder,
  standOf,
  type TrajectCounts,
} from "../select/participatie.ts";
import { type RegisterRow, textOf } from "../select/registers.ts";
import { countOf, countWithYears } from "./registers.ts";

/** Words of the page about participation. */
export const participatieText = {
  titel: "Participatie",
  omschrijving:
    "Welke trajecten er lopen met inwoners, hoe ver zij zijn, en wat er gebeurde met wat inwoners zeiden.",
  lead: "De gemeente maakt plannen samen met inwoners. Hier staat per traject hoe ver het is, hoeveel inwoners te zeggen hebben en wanneer zij antwoord kregen.",
  leeg: "Er zijn nog geen trajecten geleverd.",
  meer: "Initiatieven, uitdaagrecht en buurtnetwerken",
  tijdlijn: {
    kop: "Trajecten in de tijd",
    uitleg: "Elk traject is een balk met daaronder de fasen.",
    titel: (n: number) => `${countOf(n, "traject", "trajecten")} in de tijd`,
    sub: "Fasen met hun geplande en werkelijke einde.",
  },
  feiten: {
    gebied: "Gebied",
    niveau: "Hoeveel inwoners te zeggen hebben",
    begin: "Begin",
    einde: "Einde",
    budget: "Budget",
    terugkoppeling: "Terugkoppeling",
  },
  looptNog: "loopt nog",
  fasen: "Fasen",
  mijlpalen: "Mijlpalen",
  principes: "Zes uitgangspunten",
  geenPrincipes: "Van dit traject is nog niet opgeschreven welke uitgangspunten zijn toegepast.",
  geenBewijs: "niet opgegeven",
  knelpunten: {
    kop: "Wat deden we ermee?",
    uitleg:
      "Knelpunten die organisaties en bewonersgroepen noemden, en wat ermee gebeurde. Hier staat wat openbaar mag; van een persoon staat hier niets. Alle knelpunten tellen mee in de cijfers.",
    leeg: "Knelpunten staan niet één voor één in deze editie. Hoeveel er zijn opgepakt, staat bij de cijfers.",
    geenHier: "Uit dit stadsdeel is er nog geen knelpunt dat openbaar mag.",
    alle: (rows: readonly RegisterRow[]) =>
      countWithYears(rows, "datum", { een: "openbaar knelpunt", meer: "openbare knelpunten" }),
    geenStap: "nog geen stap bekend",
    stap: (stand: string | null, datum: string, waarheen: string | null) =>
      `${stand ?? "onbekend in bron"}, ${datum}${waarheen === null ? "" : ` (${waarheen})`}`,
  },
} as const;

/** How many processes run, and of the others how many are done and how many have yet to begin. */
export function trajectSentence({ loopt, afgerond, komt }: TrajectCounts): string {
  if (loopt + afgerond + komt === 0) return participatieText.leeg;
  const running = `Er ${loopt === 1 ? "loopt" : "lopen"} ${countOf(loopt, "traject", "trajecten")}.`;
  const told = [loopt === 0 ? "Er loopt nu geen traject." : running];
  if (afgerond > 0) told.push(`${countOf(afgerond, "traject is", "trajecten zijn")} afgerond.`);
  if (komt > 0) told.push(`${countOf(komt, "traject is", "trajecten zijn")} nog niet begonnen.`);
  return told.join(" ");
}

/** Where bottlenecks stand, the most frequent first, and the years in which they were named. */
export function knelpuntSentence(knelpunten: readonly Knelpunt[]): string {
  const counts = countsOf(knelpunten.map((knelpunt) => standOf(knelpunt) ?? "nog zonder stap"));
  const total = participatieText.knelpunten.alle(knelpunten.map(({ row }) => row));
  return `Van ${total} is dit de stand: ${counts}.`;
}

/** What became of challenges, and why not, the most frequent first. */
export function uitdagingSentence(rows: readonly RegisterRow[]): string {
  const outcomes = countsOf(rows.map((row) => textOf(row, "uitkomst") ?? "onbekend in bron"));
  const refused = rows.filter((row) => row.uitkomst === "afgewezen");
  const reasons = countsOf(
    refused.map((row) => textOf(row, "reden") ?? initiatievenText.uitdagingen.geenReden),
  );
  const why = refused.length === 0 ? "" : ` Waarom afgewezen: ${reasons}.`;
  const total = initiatievenText.uitdagingen.alle(rows);
  return `Van ${total} is dit de uitkomst: ${outcomes}.${why}`;
}

/** `3 opgelost, 2 doorverwezen en 1 kan niet`: how often each word occurs, then by alphabet. */
function countsOf(words: readonly string[]): string {
  const counts = [...new Set(words)].map((word) => ({
    word,
    n: words.filter((other) => other === word).length,
  }));
  counts.sort((a, b) => b.n - a.n || (a.word < b.word ? -1 : 1));
  return joinWords(counts.map(({ word, n }) => `${n} ${word}`));
}

/** Meetings and how soon people heard back. */
export function feedbackText({ bijeenkomsten, teruggekoppeld, mediaan }: Feedback): string {
  if (bijeenkomsten === 0) return "nog geen bijeenkomsten bekend";
  const counted = `${teruggekoppeld} van ${countOf(bijeenkomsten, "bijeenkomst", "bijeenkomsten")}`;
  return mediaan === null ? counted : `${counted}; de helft binnen ${formatNumber(mediaan)} dagen`;
}

/** Words of the page about what residents start themselves. */
export const initiatievenText = {
  titel: "Initiatieven en buurtnetwerken",
  omschrijving: "Wat bewoners zelf beginnen: initiatieven, het uitdaagrecht, buurtnetwerken en diensttijd.",
  lead: "Bewoners kunnen zelf iets beginnen of een taak van de gemeente overnemen. Dat laatste heet het uitdaagrecht. Een buurtnetwerk is een vaste groep in de buurt.",
  initiatieven: "Bewonersinitiatieven",
  uitdagingen: {
    kop: "Uitdaagrecht",
    uitleg:
      "Bewoners dagen de gemeente uit: dat kunnen wij beter. Hier staat wat openbaar mag. Alle uitdagingen tellen mee in de cijfers.",
    leeg: "Uitkomst en reden staan niet per uitdaging in deze editie. De aantallen staan bij de cijfers hieronder.",
    geenHier: "Uit dit stadsdeel is er nog geen uitdaging die openbaar mag.",
    alle: (rows: readonly RegisterRow[]) =>
      countWithYears(rows, "ingediend", { een: "openbare uitdaging", meer: "openbare uitdagingen" }),
    cijfers: "Cijfers over het uitdaagrecht",
    geenReden: "geen reden opgeschreven",
    nogNiet: "nog niet",
  },
  lijst: {
    kop: "Welke initiatieven",
    uitleg:
      "Initiatieven waarvan de groep of organisatie wil dat iedereen ze kent. Alle initiatieven tellen mee in de cijfers.",
    alle: (rows: readonly RegisterRow[]) =>
      countWithYears(rows, "startdatum", { een: "openbaar initiatief", meer: "openbare initiatieven" }),
    nogNietBekend: "nog niet bekend",
  },
  netwerken: {
    kop: "Buurtnetwerken",
    uitleg: "Een buurt met een actief netwerk is donker op de kaart, een buurt zonder is licht.",
    leeg: "Er is nog niet bekend welke buurten een netwerk hebben.",
    kaart: (jaar: number) => `Kaart van buurten met en zonder actief buurtnetwerk in ${jaar}`,
    wat: "een actief buurtnetwerk",
    zonder: "Buurten zonder actief netwerk",
    met: "Buurten met een actief netwerk",
    geen: "geen",
  },
  plekken: {
    kop: "Ontmoetingsplekken",
    uitleg: "Een buurt met een plek om elkaar te ontmoeten is donker op de kaart, een buurt zonder is licht.",
    leeg: "Er is nog niet bekend waar ontmoetingsplekken zijn.",
    kaart: (jaar: number) => `Kaart van buurten met en zonder ontmoetingsplek in ${jaar}`,
    wat: "een ontmoetingsplek",
    zonder: "Buurten zonder ontmoetingsplek",
    met: "Buurten met een ontmoetingsplek",
    geen: "geen",
  },
  diensttijd: {
    kop: "Maatschappelijke diensttijd van ambtenaren",
    uitleg: "Kleine aantallen tonen we niet, omdat het over personen gaat.",
    leeg: "Er zijn geen cijfers over diensttijd in deze editie.",
  },
} as const;

/** Words about what buurten have or have not. */
export type BuurtenWords = typeof initiatievenText.netwerken | typeof initiatievenText.plekken;

/** How many buurten have it, and how many have not. */
export function metEnZonderSentence(stand: MetEnZonder | null, words: BuurtenWords): string {
  if (stand === null) return words.leeg;
  const { jaar, met, zonder } = stand;
  const all = met.size + zonder.size;
  const had = met.size === 1 ? "had" : "hadden";
  return `In ${jaar} ${had} ${met.size} van de ${countOf(all, "buurt", "buurten")} ${words.wat}. ${zonder.size} ${zonder.size === 1 ? "buurt had" : "buurten hadden"} er geen.`;
}

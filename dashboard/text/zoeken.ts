import { paths } from "../components/links.ts";

/** What something in the register is. */
export type RegisterSoort =
  | "pagina"
  | "deelambitie"
  | "stadsdeel"
  | "buurt"
  | "indicator"
  | "programma"
  | "organisatie"
  | "begrip";

/** Words of the page with the register and the search field. */
export const zoekenText = {
  titel: "Zoeken",
  omschrijving: "Alle pagina’s, deelambities, stadsdelen, buurten, indicatoren en begrippen op alfabet.",
  lead: "Alles wat op deze site een naam heeft, op alfabet.",
  veld: "Zoek op een woord",
  knop: "Zoek",
  register: "Register",
  /** Filled in by the island; `{n}` is the number of results. */
  gevonden: "{n} gevonden",
  eenGevonden: "1 gevonden",
  nietsGevonden: "Niets gevonden. Probeer een ander woord of kijk in de lijst hieronder.",
  soorten: {
    pagina: "pagina",
    deelambitie: "deelambitie",
    stadsdeel: "stadsdeel",
    buurt: "buurt",
    indicator: "indicator",
    programma: "programma van het Rijk",
    organisatie: "organisatie met subsidie",
    begrip: "begrip",
  } satisfies Record<RegisterSoort, string>,
} as const;

/** Pages that are there for every gemeente. */
export const vastePaginas: { path: string; titel: string; woorden: string }[] = [
  { path: paths.overzicht, titel: "Overzicht", woorden: "start begin in het kort hoofdambitie" },
  { path: paths.deelambities, titel: "Deelambities", woorden: "alle doelen ambities uitkomsten" },
  { path: paths.stadsdelen, titel: "Stadsdelen", woorden: "kaart alle wijken buurten gebieden" },
  {
    path: paths.participatie,
    titel: "Participatie",
    woorden: "trajecten bijeenkomsten terugkoppeling knelpunten uitgangspunten inspraak meedoen evaluatie",
  },
  {
    path: paths.initiatieven,
    titel: "Initiatieven en buurtnetwerken",
    woorden: "uitdaagrecht uitdaging uitdagingen right to challenge diensttijd bewonersinitiatief",
  },
  {
    path: paths.raad,
    titel: "Raad: besluiten, vragen en toezeggingen",
    woorden: "raadsvragen moties motie mijlpalen evaluatie termijn college",
  },
  {
    path: paths.subsidies,
    titel: "Subsidies en geld",
    woorden: "regelingen verleend vastgesteld organisaties ongelijk investeren behoefte nood",
  },
  {
    path: paths.geld,
    titel: "Begroting en realisatie",
    woorden: "taakveld afwijking lasten baten PM dekking budget",
  },
  {
    path: paths.penc,
    titel: "P&C: planning en control",
    woorden: "kaderbrief begroting bestuursrapportage jaarstukken jaarrekening documenten tabellen",
  },
  { path: paths.indicatoren, titel: "Indicatoren", woorden: "alle cijfers lijst" },
  { path: paths.verken, titel: "Cijfers verkennen", woorden: "zelf kiezen grafiek vergelijken samenstellen" },
  {
    path: paths.verantwoording,
    titel: "Verantwoording",
    woorden: "methode marge bronnen privacy afscherming rekenen oordelen",
  },
  { path: paths.gegevens, titel: "Gegevens", woorden: "download csv arrow open data" },
  {
    path: paths.toegankelijkheid,
    titel: "Toegankelijkheid",
    woorden: "verklaring WCAG schermlezer probleem melden",
  },
];

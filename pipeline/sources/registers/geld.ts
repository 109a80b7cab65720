import type { StagingTable } from "../fields/field.ts";
import { code, deelambitie, jaar, optional, optionalCode, required } from "./define-field.ts";

const kostenplaats = required("kostenplaats", "tekst", "Nummer van de kostenplaats.");
const taakveld = required(
  "taakveld",
  "tekst",
  "Code van het taakveld, bijvoorbeeld 6.1; als tekst, want 0.1 is niet 0.10.",
);
const bedragUitleg = "Bedrag; PM of n.n.b. als het nog niet bekend is.";

/** Amounts of the budget and its realisation: one row per year, cost centre, taakveld, state, side and nature. */
const begroting: StagingTable = {
  naam: "begroting",
  uitleg: "Eén rij per begrotingsjaar, jaar, kostenplaats, taakveld, stand, soort en aard.",
  sleutel: ["begrotingsjaar", "jaar", "kostenplaats", "taakveld", "stand", "soort", "aard"],
  openbaar: {
    kolommen: [
      "begrotingsjaar",
      "jaar",
      "kostenplaats",
      "taakveld",
      "programma",
      "stand",
      "soort",
      "aard",
      "bedrag",
    ],
  },
  velden: [
    required("begrotingsjaar", "jaar", "Jaar van het document."),
    required(
      "jaar",
      "jaar",
      "Jaar waar het bedrag over gaat; bij een meerjarenraming later dan het begrotingsjaar.",
    ),
    kostenplaats,
    taakveld,
    optional("programma", "tekst", "Programma van de begroting."),
    code(
      "stand",
      ["primitief", "na wijziging", "realisatie", "prognose", "verplichting", "meerjarenraming"],
      "Welke stand het bedrag heeft.",
    ),
    code("soort", ["lasten", "baten"], "Lasten of baten."),
    code("aard", ["structureel", "incidenteel"], "Structureel of incidenteel."),
    optional("bedrag", "bedrag", bedragUitleg, { negatief: true }),
  ],
};

/** How costs are covered, by cost centre, taakveld and year. */
const dekking: StagingTable = {
  naam: "dekking",
  uitleg: "Eén rij per kostenplaats, taakveld en jaar: waaruit de lasten gedekt worden.",
  sleutel: ["kostenplaats", "taakveld", "jaar", "dekking"],
  openbaar: { kolommen: ["kostenplaats", "taakveld", "jaar", "dekking", "bedrag"] },
  velden: [
    kostenplaats,
    taakveld,
    jaar,
    code(
      "dekking",
      ["begroting", "reserve", "rijk", "derden", "ongedekt"],
      "Waaruit het komt; ongedekt wordt gezegd.",
    ),
    optional("bedrag", "bedrag", bedragUitleg),
  ],
};

/** One row per request for budget, with the decision on it. */
const budgetvragen: StagingTable = {
  naam: "budgetvragen",
  uitleg: "Eén rij per budgetvraag, met het besluit erover.",
  sleutel: ["budgetvraag_id"],
  verwijst: [{ veld: "besluit_id", tabel: "besluiten", sleutel: "besluit_id", ernst: "waarschuwing" }],
  openbaar: {
    kolommen: [
      "budgetvraag_id",
      "jaar",
      "omschrijving",
      "deelambitie",
      "gevraagd",
      "besluit_id",
      "toegekend",
      "aard",
    ],
  },
  velden: [
    required("budgetvraag_id", "tekst", "Eigen nummer van de budgetvraag."),
    jaar,
    required("omschrijving", "tekst", "Waarvoor het geld gevraagd wordt."),
    deelambitie,
    optional("gevraagd", "bedrag", `Gevraagd. ${bedragUitleg}`),
    optional("besluit_id", "tekst", "Nummer van het besluit."),
    optional("toegekend", "bedrag", `Toegekend. ${bedragUitleg}`),
    optionalCode("aard", ["structureel", "incidenteel"], "Structureel of incidenteel."),
  ],
};

/** What was spent of a granted request for budget. */
const bestedingen: StagingTable = {
  naam: "bestedingen",
  uitleg: "Eén rij per besteding uit een budgetvraag.",
  sleutel: ["besteding_id"],
  verwijst: [
    { veld: "budgetvraag_id", tabel: "budgetvragen", sleutel: "budgetvraag_id", ernst: "blokkerend" },
  ],
  openbaar: { kolommen: ["besteding_id", "budgetvraag_id", "jaar", "kostenplaats", "bedrag"] },
  velden: [
    required("besteding_id", "tekst", "Eigen nummer van de besteding."),
    required("budgetvraag_id", "tekst", "Nummer van de budgetvraag."),
    jaar,
    kostenplaats,
    optional("bedrag", "bedrag", bedragUitleg),
  ],
};

/** Which part of a cost centre is sociale basis, by deelambitie; the rest of it is something else. */
const toerekening: StagingTable = {
  naam: "toerekening",
  uitleg: "Eén rij per kostenplaats, jaar en deelambitie: welk deel ervan bij de sociale basis hoort.",
  sleutel: ["kostenplaats", "jaar", "deelambitie"],
  aandelen: { veld: "aandeel", per: ["kostenplaats", "jaar"], som: "hoogstens 1" },
  openbaar: { kolommen: ["kostenplaats", "jaar", "deelambitie", "aandeel"] },
  velden: [
    kostenplaats,
    jaar,
    deelambitie,
    required("aandeel", "aandeel", "Deel van de kostenplaats; wat overblijft is geen sociale basis."),
  ],
};

/** Amounts by taakveld as delivered to CBS (Iv3), in euros. */
const iv3: StagingTable = {
  naam: "iv3",
  uitleg: "Eén rij per jaar, stand en taakveld, zoals geleverd aan het CBS.",
  sleutel: ["jaar", "stand", "taakveld"],
  openbaar: { kolommen: ["jaar", "stand", "taakveld", "omschrijving", "baten", "lasten"] },
  velden: [
    jaar,
    code("stand", ["begroting", "jaarrekening"], "Begroting of jaarrekening."),
    taakveld,
    optional("omschrijving", "tekst", "Naam van het taakveld."),
    optional("baten", "bedrag", "Baten; Iv3 is geschreven in duizenden euro's.", { negatief: true }),
    optional("lasten", "bedrag", "Lasten; Iv3 is geschreven in duizenden euro's.", { negatief: true }),
  ],
};

/** What is added to reserves and taken from them; no lasten or baten, and not in `begroting`. */
const reserves: StagingTable = {
  naam: "reserves",
  uitleg: "Eén rij per begrotingsjaar, kostenplaats, taakveld, reserve, stand en soort.",
  sleutel: ["begrotingsjaar", "jaar", "kostenplaats", "taakveld", "reserve", "stand", "soort"],
  openbaar: {
    kolommen: [
      "begrotingsjaar",
      "jaar",
      "kostenplaats",
      "taakveld",
      "programma",
      "reserve",
      "stand",
      "soort",
      "bedrag",
    ],
  },
  velden: [
    required("begrotingsjaar", "jaar", "Jaar van het document."),
    jaar,
    kostenplaats,
    taakveld,
    optional("programma", "tekst", "Programma van de begroting."),
    required("reserve", "tekst", "Naam van de reserve."),
    code("stand", ["primitief", "na wijziging", "realisatie", "prognose"], "Welke stand het bedrag heeft."),
    code("soort", ["toevoeging", "onttrekking"], "Toevoeging aan of onttrekking uit de reserve."),
    optional("bedrag", "bedrag", bedragUitleg),
  ],
};

/**
 * Grants as booked in the ledger, to hold against the register of grants. Not public row by row: less what the register
 * shows of organisations it would give what natural persons got.
 */
const subsidielasten: StagingTable = {
  naam: "subsidielasten",
  uitleg: "Eén rij per jaar en taakveld: de subsidielasten in het grootboek.",
  sleutel: ["jaar", "taakveld"],
  velden: [
    jaar,
    taakveld,
    optional("bedrag", "bedrag", "Geboekte subsidielasten, gelijk aan wat verleend is."),
  ],
};

/** What it costs, and where the money comes from. */
export const geldTables = [
  begroting,
  reserves,
  subsidielasten,
  dekking,
  budgetvragen,
  bestedingen,
  toerekening,
  iv3,
] as const satisfies StagingTable[];

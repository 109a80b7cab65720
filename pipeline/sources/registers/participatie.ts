import type { StagingTable } from "../fields/field.ts";
import {
  approvedRows,
  code,
  deelambitie,
  extraField,
  jaar,
  onlyWhenPublic,
  optional,
  publicRow,
  publicWords,
  required,
} from "./define-field.ts";

/** One row per activity held. */
const activiteiten: StagingTable = {
  naam: "activiteiten",
  uitleg: "Eén rij per gehouden activiteit.",
  sleutel: ["activiteit_id"],
  velden: [
    required("activiteit_id", "tekst", "Eigen nummer van de activiteit."),
    jaar,
    required("datum", "datum", "Dag waarop de activiteit was."),
    required("buurt", "buurt", "Buurt waar de activiteit was."),
    deelambitie,
    required("soort", "tekst", "Soort activiteit, bijvoorbeeld buurtmaaltijd."),
    optional("organisatie_id", "tekst", "Nummer van de organisatie, zoals in het subsidieregister."),
    optional("bezoeken", "geheel", "Aantal bezoeken; wie twee keer komt, telt twee keer."),
    optional("deelnemers", "geheel", "Aantal verschillende deelnemers."),
  ],
};

/** One row per residents' initiative, in the year it started. */
const initiatieven: StagingTable = {
  naam: "initiatieven",
  uitleg: "Eén rij per bewonersinitiatief, in het jaar dat het begon.",
  sleutel: ["initiatief_id"],
  verbergt: onlyWhenPublic,
  openbaar: {
    alleen: approvedRows,
    geteld: true,
    kolommen: [
      "initiatief_id",
      "jaar",
      "buurt",
      "deelambitie",
      "startdatum",
      "actief_na_jaar",
      ...publicWords,
    ],
  },
  velden: [
    required("initiatief_id", "tekst", "Eigen nummer van het initiatief."),
    jaar,
    required("buurt", "buurt", "Buurt van het initiatief."),
    deelambitie,
    required("startdatum", "datum", "Dag waarop het begon."),
    optional("actief_na_jaar", "ja-nee", "Bestond het na een jaar nog? Leeg als dat nog niet bekend is."),
    ...publicRow("Het initiatief"),
  ],
};

/** One row per use of the right to challenge. */
const uitdagingen: StagingTable = {
  naam: "uitdagingen",
  uitleg: "Eén rij per beroep op het uitdaagrecht.",
  sleutel: ["uitdaging_id"],
  verbergt: onlyWhenPublic,
  openbaar: {
    alleen: approvedRows,
    geteld: true,
    kolommen: ["uitdaging_id", "jaar", "buurt", "ingediend", "besluit", "uitkomst", "reden", ...publicWords],
  },
  velden: [
    required("uitdaging_id", "tekst", "Eigen nummer van de uitdaging."),
    jaar,
    required("buurt", "buurt", "Buurt van de indieners."),
    required("ingediend", "datum", "Dag van indienen."),
    optional("besluit", "datum", "Dag van het besluit; leeg zolang dat er niet is."),
    code("uitkomst", ["toegekend", "afgewezen", "ingetrokken", "in behandeling"], "Uitkomst."),
    optional("reden", "tekst", "Reden van afwijzing of intrekking, in een paar woorden zonder namen.", {
      vrijeTekst: true,
    }),
    ...publicRow("De uitdaging"),
  ],
};

/** One row per buurt per year. */
const buurtnetwerken: StagingTable = {
  naam: "buurtnetwerken",
  uitleg: "Eén rij per buurt per jaar; elke buurt komt voor.",
  elkeBuurt: true,
  sleutel: ["buurt", "jaar"],
  openbaar: { kolommen: ["buurt", "jaar", "actief"], perBuurt: true },
  velden: [
    required("buurt", "buurt", "Buurt."),
    jaar,
    required("actief", "ja-nee", "Was er een actief buurtnetwerk?"),
  ],
};

/** One row per match between a resident and a buddy, in the year of the match. */
const maatjes: StagingTable = {
  naam: "maatjes",
  uitleg: "Eén rij per koppeling van een inwoner aan een maatje.",
  personen: true,
  sleutel: ["koppeling_id"],
  velden: [
    required("koppeling_id", "tekst", "Nummer van de koppeling; geen nummer van een persoon."),
    jaar,
    required("buurt", "buurt", "Buurt van de inwoner."),
    required("aangemeld", "datum", "Dag van aanmelding."),
    optional("gekoppeld", "datum", "Dag van koppeling; leeg bij wie nog wacht."),
  ],
};

/** Hours and people of the social service of civil servants: about persons, so small numbers are hidden. */
const diensttijd: StagingTable = {
  naam: "diensttijd",
  uitleg: "Eén rij per jaar en gebied: maatschappelijke diensttijd van ambtenaren.",
  personen: true,
  sleutel: ["jaar", "gebied"],
  velden: [
    jaar,
    required("gebied", "gebied", "Gebied waar zij werkten."),
    optional("deelnemers", "geheel", "Aantal ambtenaren."),
    optional("uren", "decimaal", "Aantal uren samen."),
    optional("organisaties", "geheel", "Aantal organisaties waar zij werkten."),
  ],
};

/** Staff that works for the sociale basis, in full-time equivalents per role; roles, never names. */
const inzet: StagingTable = {
  naam: "inzet",
  uitleg: "Eén rij per jaar, functie en gebied: hoeveel fte er is.",
  sleutel: ["jaar", "functie", "gebied"],
  velden: [
    jaar,
    required("functie", "tekst", "Functie, bijvoorbeeld procescoördinator; geen naam."),
    required("gebied", "gebied", "Gebied; de gemeentecode voor de hele stad."),
    optional("fte", "decimaal", "Omvang in fte."),
    extraField("dienst", "tekst", "Dienst of organisatie waar de functie is."),
  ],
};

/** What residents do, and who helps them. */
export const inzetTables = [
  activiteiten,
  initiatieven,
  uitdagingen,
  buurtnetwerken,
  maatjes,
  diensttijd,
  inzet,
] as const satisfies StagingTable[];

import type { StagingTable } from "../fields/field.ts";
import { code, jaar, optional, required } from "./define-field.ts";

const gebied = required("gebied", "gebied", "Gebied; de gemeentecode voor de hele stad.");

/** Places to meet, move, play or make culture: one row per place per year. */
const plekken: StagingTable = {
  naam: "plekken",
  uitleg: "Eén rij per plek per jaar: waar inwoners elkaar ontmoeten, bewegen, spelen of cultuur maken.",
  sleutel: ["plek_id", "jaar"],
  // A place that is open to everyone is no secret, nor is the buurt where it lies.
  openbaar: { kolommen: ["plek_id", "jaar", "buurt", "soort"], perBuurt: true, geteld: true },
  velden: [
    required("plek_id", "tekst", "Eigen nummer van de plek, hetzelfde in elk jaar."),
    jaar,
    required("buurt", "buurt", "Buurt waar de plek ligt."),
    code("soort", ["ontmoetingsplek", "beweegplek", "speelplek", "cultuurplek"], "Soort plek."),
    optional("dagdelen", "decimaal", "Aantal dagdelen per week dat de plek open is voor iedereen."),
    optional("toegankelijk", "ja-nee", "Voldoet de plek aan de lijst voor toegankelijkheid?"),
  ],
};

/** Contacts of those who show residents the way; the same resident may be counted more than once. */
const wegwijscontacten: StagingTable = {
  naam: "wegwijscontacten",
  uitleg: "Eén rij per jaar, gebied en kanaal: contacten met inwoners die de weg zoeken.",
  sleutel: ["jaar", "gebied", "kanaal"],
  velden: [
    jaar,
    gebied,
    code("kanaal", ["inloop", "telefoon", "online", "huisbezoek"], "Hoe het contact was."),
    optional("contacten", "geheel", "Aantal contacten; wie vaker komt, telt vaker."),
  ],
};

/** Entries of the directory of services as they stood at the end of a year. */
const socialeKaart: StagingTable = {
  naam: "sociale_kaart",
  uitleg: "Eén rij per vermelding op de sociale kaart per jaar, zoals die er op 31 december stond.",
  sleutel: ["vermelding_id", "jaar"],
  velden: [
    required("vermelding_id", "tekst", "Eigen nummer van de vermelding, hetzelfde in elk jaar."),
    jaar,
    required("gebied", "gebied", "Gebied waarvoor de voorziening werkt; de gemeentecode voor de hele stad."),
    optional("gecontroleerd", "datum", "Dag waarop de vermelding voor het laatst is nagekeken."),
  ],
};

/** Freely accessible day activities: one row per location per year. */
const dagbesteding: StagingTable = {
  naam: "dagbesteding",
  uitleg: "Eén rij per locatie per jaar: vrij toegankelijke dagbesteding.",
  sleutel: ["locatie_id", "jaar"],
  velden: [
    required("locatie_id", "tekst", "Eigen nummer van de locatie, hetzelfde in elk jaar."),
    jaar,
    required("buurt", "buurt", "Buurt van de locatie."),
    optional("plaatsen", "geheel", "Aantal plaatsen op 31 december."),
    optional(
      "dagdelen_aanbod",
      "geheel",
      "Aantal dagdelen dat er in het jaar plaats was, over alle plaatsen.",
    ),
    optional("dagdelen_bezet", "geheel", "Aantal van die dagdelen waarop iemand kwam."),
  ],
};

/** Use of schemes for people with little money; about persons, so small numbers are hidden. */
const minimaregelingen: StagingTable = {
  naam: "minimaregelingen",
  uitleg:
    "Eén rij per jaar, gebied en regeling: hoeveel huishoudens recht hebben en hoeveel er gebruik van maken.",
  personen: true,
  sleutel: ["jaar", "gebied", "regeling"],
  velden: [
    jaar,
    gebied,
    required("regeling", "tekst", "Naam van de regeling."),
    optional("doelgroep", "geheel", "Geschat aantal huishoudens dat recht heeft."),
    optional("bereikt", "geheel", "Aantal huishoudens dat de regeling gebruikte."),
  ],
};

/** Members of the library by where they live; about persons, so small numbers are hidden. */
const bibliotheek: StagingTable = {
  naam: "bibliotheek",
  uitleg: "Eén rij per jaar en buurt: leden van de bibliotheek op 31 december.",
  personen: true,
  elkeBuurt: true,
  sleutel: ["jaar", "buurt"],
  velden: [
    jaar,
    required("buurt", "buurt", "Buurt waar de leden wonen."),
    optional("leden", "geheel", "Aantal leden; ook 0 wordt geleverd."),
  ],
};

/** What there is for residents to use, and how much it is used. */
export const voorzieningTables = [
  plekken,
  wegwijscontacten,
  socialeKaart,
  dagbesteding,
  minimaregelingen,
  bibliotheek,
] as const satisfies StagingTable[];

import type { StagingTable } from "../fields/field.ts";
import {
  approvedRows,
  approvedText,
  code,
  extraField,
  onlyWhenPublic,
  onlyWithConsent,
  optional,
  optionalCode,
  publicRow,
  publicWords,
  required,
} from "./define-field.ts";

const statussen = ["gepland", "bezig", "klaar", "vervallen", "onbekend in bron"] as const;
const gebied = optional("gebied", "gebied", "Gebied waar het over gaat; leeg als dat niet bekend is.");
const optionalDeelambitie = optional("deelambitie", "tekst", "Code van de deelambitie waar het bij hoort.");

/** One row per participation process, with its level and budget. */
const trajecten: StagingTable = {
  naam: "trajecten",
  uitleg: "Eén rij per participatietraject.",
  sleutel: ["traject_id"],
  openbaar: { kolommen: ["traject_id", "titel", "gebied", "niveau", "begin", "einde", "budget"] },
  velden: [
    required("traject_id", "tekst", "Eigen nummer of korte naam van het traject."),
    required("titel", "tekst", "Titel van het traject."),
    gebied,
    code(
      "niveau",
      ["meeweten", "meedenken", "meepraten", "meebeslissen", "zelf doen"],
      "Hoeveel inwoners te zeggen hebben.",
    ),
    optional("begin", "datum", "Begindag."),
    optional("einde", "datum", "Einddag."),
    optional("budget", "bedrag", "Budget; PM mag."),
  ],
};

/** One row per phase of a process, with what it must deliver. */
const trajectFasen: StagingTable = {
  naam: "traject_fasen",
  uitleg: "Eén rij per fase van een traject, met het product ervan.",
  sleutel: ["traject_id", "fase"],
  verwijst: [{ veld: "traject_id", tabel: "trajecten", sleutel: "traject_id", ernst: "blokkerend" }],
  openbaar: { kolommen: ["traject_id", "fase", "product", "gepland", "werkelijk", "status"] },
  velden: [
    required("traject_id", "tekst", "Nummer van het traject."),
    required("fase", "tekst", "Naam of nummer van de fase."),
    optional("product", "tekst", "Wat de fase oplevert."),
    optional("gepland", "datum", "Geplande einddag."),
    optional("werkelijk", "datum", "Werkelijke einddag."),
    code("status", statussen, "Hoe ver de fase is."),
  ],
};

/** One row per process and principle of the participation note. */
const trajectPrincipes: StagingTable = {
  naam: "traject_principes",
  uitleg: "Eén rij per traject en uitgangspunt: is het toegepast en waar blijkt dat uit?",
  sleutel: ["traject_id", "principe"],
  verwijst: [{ veld: "traject_id", tabel: "trajecten", sleutel: "traject_id", ernst: "blokkerend" }],
  openbaar: { kolommen: ["traject_id", "principe", "toegepast", "bewijs"] },
  velden: [
    required("traject_id", "tekst", "Nummer van het traject."),
    code(
      "principe",
      [
        "van onderop",
        "kader met suggesties",
        "aansluiten bij wat er is",
        "meerjarig",
        "bereiken wie meestal niet meedoet",
        "regelmatig terugkoppelen",
      ],
      "Een van de zes uitgangspunten.",
    ),
    required("toegepast", "ja-nee", "Is het uitgangspunt toegepast?"),
    optional("bewijs", "tekst", "Waar dat uit blijkt: een verwijzing naar een verslag of besluit."),
  ],
};

/** One row per meeting with residents. */
const bijeenkomsten: StagingTable = {
  naam: "bijeenkomsten",
  uitleg: "Eén rij per bijeenkomst met inwoners.",
  sleutel: ["bijeenkomst_id"],
  openbaar: { kolommen: ["bijeenkomst_id", "traject_id", "datum", "gebied", "onderwerp", "teruggekoppeld"] },
  velden: [
    required("bijeenkomst_id", "tekst", "Eigen nummer van de bijeenkomst."),
    extraField("traject_id", "tekst", "Nummer van het traject waar zij bij hoort."),
    required("datum", "datum", "Dag van de bijeenkomst."),
    gebied,
    required("onderwerp", "tekst", "Waar het over ging."),
    optional("deelnemers", "geheel", "Aantal deelnemers; leeg als niet geteld."),
    extraField("nieuwe_deelnemers", "geheel", "Aantal dat voor het eerst meedeed."),
    extraField("teruggekoppeld", "datum", "Dag waarop de deelnemers de uitkomst hoorden."),
  ],
};

/** One row per bottleneck that residents or organisations named. */
const knelpunten: StagingTable = {
  naam: "knelpunten",
  uitleg: "Eén rij per knelpunt dat inwoners of organisaties noemden.",
  sleutel: ["knelpunt_id"],
  verbergt: [onlyWithConsent("knelpunt"), ...onlyWhenPublic],
  openbaar: {
    alleen: approvedRows,
    geteld: true,
    kolommen: ["knelpunt_id", "datum", "gebied", "deelambitie", "herkomst", ...publicWords],
  },
  velden: [
    required("knelpunt_id", "tekst", "Eigen nummer van het knelpunt."),
    required("datum", "datum", "Dag waarop het is genoemd."),
    gebied,
    optionalDeelambitie,
    code(
      "herkomst",
      ["bijeenkomst", "enquete", "advies", "melding", "organisatie"],
      "Waar het vandaan komt.",
    ),
    ...approvedText("knelpunt", "Het knelpunt in een of twee zinnen."),
    ...publicRow("Het knelpunt"),
  ],
};

/** One row per step that was taken with a bottleneck. */
const knelpuntOpvolging: StagingTable = {
  naam: "knelpunt_opvolging",
  uitleg: "Eén rij per stap die met een knelpunt is gezet: wat deden we ermee?",
  sleutel: ["knelpunt_id", "datum", "status"],
  verwijst: [{ veld: "knelpunt_id", tabel: "knelpunten", sleutel: "knelpunt_id", ernst: "blokkerend" }],
  openbaar: {
    kolommen: ["knelpunt_id", "datum", "status", "waarheen", "teruggekoppeld"],
    bij: { veld: "knelpunt_id", tabel: "knelpunten" },
  },
  velden: [
    required("knelpunt_id", "tekst", "Nummer van het knelpunt."),
    required("datum", "datum", "Dag van de stap."),
    code(
      "status",
      ["ontvangen", "in behandeling", "doorverwezen", "opgelost", "kan niet"],
      "Waar het nu staat.",
    ),
    optional("waarheen", "tekst", "Team of organisatie die het oppakt; geen naam van een persoon.", {
      vrijeTekst: true,
    }),
    optional("teruggekoppeld", "ja-nee", "Heeft de melder antwoord gehad?"),
  ],
};

/** One row per approved experience of residents or volunteers. */
const verhalen: StagingTable = {
  naam: "verhalen",
  uitleg: "Eén rij per ervaring van inwoners of vrijwilligers.",
  sleutel: ["verhaal_id"],
  verbergt: [onlyWithConsent("verhaal")],
  velden: [
    required("verhaal_id", "tekst", "Eigen nummer van het verhaal."),
    required("datum", "datum", "Dag waarop het is opgetekend."),
    optionalDeelambitie,
    gebied,
    ...approvedText("verhaal", "Het verhaal."),
  ],
};

/** One row per lesson of those who do the work. */
const leerpunten: StagingTable = {
  naam: "leerpunten",
  uitleg: "Eén rij per leerpunt van wie het werk doet.",
  sleutel: ["leerpunt_id"],
  verbergt: [onlyWithConsent("leerpunt")],
  velden: [
    required("leerpunt_id", "tekst", "Eigen nummer van het leerpunt."),
    required("datum", "datum", "Dag waarop het is opgeschreven."),
    optionalDeelambitie,
    optionalCode("soort", ["voortzetten", "anders doen", "stoppen"], "Wat de les is."),
    ...approvedText("leerpunt", "Het leerpunt."),
  ],
};

/** What was said in participation, and what was done with it. */
export const trajectTables = [
  trajecten,
  trajectFasen,
  trajectPrincipes,
  bijeenkomsten,
  knelpunten,
  knelpuntOpvolging,
  verhalen,
  leerpunten,
] as const satisfies StagingTable[];

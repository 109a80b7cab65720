import type { StagingTable } from "../fields/field.ts";
import { code, extraField, jaar, optional, optionalCode, required } from "./define-field.ts";

/** Grants: one row per grant, with the five amounts of municipal subsidy law; blank = not (yet) applicable. */
const subsidies: StagingTable = {
  naam: "subsidies",
  uitleg: "Eén rij per subsidie, met de vijf bedragen van het subsidieproces.",
  sleutel: ["subsidie_id"],
  verwijst: [{ veld: "regeling", tabel: "regelingen", sleutel: "regeling", ernst: "waarschuwing" }],
  verbergt: [
    {
      veld: "organisatie",
      als: { veld: "rechtsvorm", waarde: "natuurlijk persoon" },
      wordt: "(particulier)",
    },
  ],
  openbaar: {
    kolommen: [
      "subsidie_id",
      "jaar",
      "organisatie_id",
      "organisatie",
      "regeling",
      "status",
      "aangevraagd",
      "verleend",
      "bevoorschot",
      "vastgesteld",
      "teruggevorderd",
      "vaststellen_voor",
      "vastgesteld_op",
      "taakveld",
    ],
    zonder: { veld: "rechtsvorm", waarde: "natuurlijk persoon" },
  },
  velden: [
    required("subsidie_id", "tekst", "Eigen nummer van de subsidie."),
    jaar,
    required("organisatie_id", "tekst", "Nummer van de ontvanger, hetzelfde in elk jaar."),
    required(
      "organisatie",
      "tekst",
      "Naam van de ontvanger; van natuurlijke personen wordt zij niet bewaard.",
    ),
    code("rechtsvorm", ["organisatie", "natuurlijk persoon"], "Soort ontvanger."),
    optionalCode(
      "soort_organisatie",
      ["stichting", "vereniging", "coöperatie", "bedrijf", "overig"],
      "Soort organisatie; leeg bij een natuurlijk persoon.",
      { aanvullend: true },
    ),
    required("regeling", "tekst", "Naam van de regeling, zoals in de tabel regelingen."),
    code(
      "status",
      ["aangevraagd", "afgewezen", "verleend", "bevoorschot", "vastgesteld", "teruggevorderd"],
      "Hoe ver de subsidie is.",
    ),
    optional("aanvraagdatum", "datum", "Dag van de aanvraag."),
    optional("aangevraagd", "bedrag", "Aangevraagd bedrag."),
    optional("verleend", "bedrag", "Verleend bedrag; 0 als de aanvraag is afgewezen."),
    optional("bevoorschot", "bedrag", "Uitgekeerd voorschot."),
    optional("vastgesteld", "bedrag", "Vastgesteld bedrag."),
    optional("teruggevorderd", "bedrag", "Teruggevorderd bedrag."),
    extraField("vaststellen_voor", "datum", "Uiterste dag van de vaststelling."),
    extraField("vastgesteld_op", "datum", "Dag van de vaststelling."),
    extraField("taakveld", "tekst", "Taakveld waarop de subsidie geboekt is, bijvoorbeeld 6.1."),
  ],
};

/** One row per scheme per year, with its ceiling. */
const regelingen: StagingTable = {
  naam: "regelingen",
  uitleg: "Eén rij per regeling per jaar, met het subsidieplafond.",
  sleutel: ["regeling", "jaar"],
  openbaar: { kolommen: ["regeling", "jaar", "plafond"] },
  velden: [
    required("regeling", "tekst", "Naam van de regeling."),
    jaar,
    optional("plafond", "bedrag", "Subsidieplafond; PM of n.v.t. als er geen is."),
  ],
};

/** Share of a grant per deelambitie and gebied; the shares of one grant sum to 1. */
const subsidieVerdeling: StagingTable = {
  naam: "subsidie_verdeling",
  uitleg: "Per subsidie het aandeel per deelambitie en gebied; samen precies 1.",
  sleutel: ["subsidie_id", "deelambitie", "gebied"],
  aandelen: { veld: "aandeel", per: ["subsidie_id"], som: "precies 1" },
  openbaar: {
    kolommen: ["subsidie_id", "deelambitie", "gebied", "aandeel"],
    bij: { veld: "subsidie_id", tabel: "subsidies" },
  },
  velden: [
    required("subsidie_id", "tekst", "Nummer van de subsidie."),
    required("deelambitie", "tekst", "Code van de deelambitie waaraan de subsidie bijdraagt."),
    required(
      "gebied",
      "gebied",
      "Waar de subsidie werkt, niet waar de ontvanger zit; de gemeentecode voor de hele stad.",
    ),
    required("aandeel", "aandeel", "Deel van de subsidie, tussen 0 en 1."),
  ],
};

/** Tables of the register of grants. */
export const subsidieTables = [subsidies, subsidieVerdeling, regelingen] as const satisfies StagingTable[];

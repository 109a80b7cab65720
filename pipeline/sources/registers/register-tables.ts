import type { Field, StagingTable } from "../fields/field.ts";

const required = (naam: string, type: Field["type"]): Field => ({ naam, type, verplicht: true });
const optional = (naam: string, type: Field["type"]): Field => ({ naam, type });
const code = (naam: string, toegestaan: readonly string[], verplicht = true): Field => ({
  naam,
  type: "code",
  toegestaan,
  verplicht,
});

/** Grants: one row per grant, with the five amounts of municipal subsidy law; blank = not (yet) applicable. */
const subsidies: StagingTable = {
  naam: "subsidies",
  sleutel: ["subsidie_id"],
  velden: [
    required("subsidie_id", "tekst"),
    required("jaar", "jaar"),
    required("organisatie_id", "tekst"),
    required("organisatie", "tekst"),
    code("rechtsvorm", ["organisatie", "natuurlijk persoon"]),
    required("regeling", "tekst"),
    code("status", ["aangevraagd", "afgewezen", "verleend", "bevoorschot", "vastgesteld", "teruggevorderd"]),
    optional("aanvraagdatum", "datum"),
    optional("aangevraagd", "bedrag"),
    optional("verleend", "bedrag"),
    optional("bevoorschot", "bedrag"),
    optional("vastgesteld", "bedrag"),
    optional("teruggevorderd", "bedrag"),
  ],
};

/** Share of a grant per deelambitie and gebied; the shares of one grant sum to 1. */
const subsidieVerdeling: StagingTable = {
  naam: "subsidie_verdeling",
  sleutel: ["subsidie_id", "deelambitie", "gebied"],
  aandelen: { veld: "aandeel", per: ["subsidie_id"] },
  velden: [
    required("subsidie_id", "tekst"),
    required("deelambitie", "tekst"),
    required("gebied", "gebied"),
    required("aandeel", "aandeel"),
  ],
};

/** One row per activity held. */
const activiteiten: StagingTable = {
  naam: "activiteiten",
  sleutel: ["activiteit_id"],
  velden: [
    required("activiteit_id", "tekst"),
    required("jaar", "jaar"),
    required("datum", "datum"),
    required("buurt", "buurt"),
    required("deelambitie", "tekst"),
    required("soort", "tekst"),
    optional("organisatie_id", "tekst"),
    optional("bezoeken", "geheel"),
    optional("deelnemers", "geheel"),
  ],
};

/** One row per residents' initiative, in the year it started. */
const initiatieven: StagingTable = {
  naam: "initiatieven",
  sleutel: ["initiatief_id"],
  velden: [
    required("initiatief_id", "tekst"),
    required("jaar", "jaar"),
    required("buurt", "buurt"),
    required("deelambitie", "tekst"),
    required("startdatum", "datum"),
    optional("actief_na_jaar", "ja-nee"),
  ],
};

/** One row per use of the right to challenge. */
const uitdagingen: StagingTable = {
  naam: "uitdagingen",
  sleutel: ["uitdaging_id"],
  velden: [
    required("uitdaging_id", "tekst"),
    required("jaar", "jaar"),
    required("buurt", "buurt"),
    required("ingediend", "datum"),
    optional("besluit", "datum"),
    code("uitkomst", ["toegekend", "afgewezen", "ingetrokken", "in behandeling"]),
    optional("reden", "tekst"),
  ],
};

/** One row per buurt per year. */
const buurtnetwerken: StagingTable = {
  naam: "buurtnetwerken",
  elkeBuurt: true,
  sleutel: ["buurt", "jaar"],
  velden: [required("buurt", "buurt"), required("jaar", "jaar"), required("actief", "ja-nee")],
};

/** One row per match between a resident and a buddy, in the year of the match. */
const maatjes: StagingTable = {
  naam: "maatjes",
  personen: true,
  sleutel: ["koppeling_id"],
  velden: [
    required("koppeling_id", "tekst"),
    required("jaar", "jaar"),
    required("buurt", "buurt"),
    required("aangemeld", "datum"),
    optional("gekoppeld", "datum"),
  ],
};

/** Residents on 1 January by single year of age. */
const bevolking: StagingTable = {
  naam: "bevolking",
  elkeBuurt: true,
  sleutel: ["buurt", "jaar", "leeftijd"],
  velden: [
    required("buurt", "buurt"),
    required("jaar", "jaar"),
    required("leeftijd", "geheel"),
    required("inwoners", "geheel"),
  ],
};

/** Staging tables whose rows are about persons. */
export function tablesAboutPersons(): string[] {
  const registers: readonly StagingTable[] = Object.values(registerTables).flat();
  return ["enquete", ...registers.filter(({ personen }) => personen).map(({ naam }) => naam)];
}

const allTables = (): readonly StagingTable[] => Object.values(registerTables).flat();

/** Whether a staging table belongs to a register. */
export function isRegisterTable(naam: string): boolean {
  return allTables().some((table) => table.naam === naam);
}

/** The staging table of a register by its name. */
export function registerTable(naam: string): StagingTable {
  const found = allTables().find((table) => table.naam === naam);
  if (!found) throw new Error(`unknown table: ${naam}`);
  return found;
}

/** Whether the rows of a staging table are about a year. */
export function hasYear(naam: string): boolean {
  return !isRegisterTable(naam) || registerTable(naam).velden.some((veld) => veld.naam === "jaar");
}

/** Registers by the `soort` of their source. */
export const registerTables = {
  subsidies: [subsidies, subsidieVerdeling],
  participatie: [activiteiten, initiatieven, uitdagingen, buurtnetwerken, maatjes],
  bevolking: [bevolking],
} as const satisfies Record<string, readonly StagingTable[]>;

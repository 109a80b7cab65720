import type { Gebied } from "./gebied.ts";
import type { Indicator } from "./indicator.ts";
import type { Judgement } from "./judgement.ts";
import type { OngelijkInvesteren } from "./ongelijk-investeren.ts";
import type { Outcome } from "./outcome.ts";
import type { Overzicht } from "./overzicht.ts";
import type { PencInstellingen } from "./penc-instellingen.ts";
import type { PublicRegister } from "./public-register.ts";
import type { QualityCard } from "./quality.ts";
import type { Samenvatting } from "./samenvatting.ts";
import type { SiteConfig } from "./site-config.ts";
import type { Toelichting } from "./toelichting.ts";
import type { DeelambitieTekst, Leemte, Verandertheorie } from "./verandertheorie.ts";
import type { Verhaal } from "./verhaal.ts";

/** Version of the edition format; readers refuse another. */
export const EDITION_SCHEMA = 2;

/** `concept` is replaced by every refresh; the other two are for everyone, and for ever. */
export const editionStates = ["concept", "gepubliceerd", "vastgesteld"] as const;

export type EditionState = (typeof editionStates)[number];

/** Files of the public part, relative to `editions/<id>/public/`. */
export const publicFiles = {
  edition: "edition.json",
  outcomes: "outcomes.json",
  outcomesCsv: "outcomes.csv",
  outcomesNl: "outcomes-nl.csv",
  outcomesArrow: "outcomes.arrow",
  outcomesParquet: "outcomes.parquet",
  judgements: "judgements.json",
  quality: "kwaliteit.json",
  verhalen: "verhalen.json",
  samenvattingen: "samenvattingen.json",
  overzichten: "overzichten.json",
  ongelijkInvesteren: "ongelijk-investeren.json",
  toelichtingen: "toelichtingen.json",
  indicators: "indicators.json",
  verandertheorie: "verandertheorie.json",
  gebieden: "gebieden.json",
  sources: "sources.json",
  registers: "registers.json",
  penc: "p-en-c.json",
  definitions: "definities.json",
  suppression: "beveiliging.json",
  afscherming: "afscherming.json",
  csvw: "csv-metadata.json",
  dcat: "dcat.jsonld",
} as const;

/** Who and what an edition is about; everything in it is inside the content hash. */
export interface EditionMeta {
  schema: typeof EDITION_SCHEMA;
  id: string;
  state: EditionState;
  /** Name for readers: the P&C moment, or the date the figures stand for. */
  titel: string;
  /** P&C moment (kalender.yml) at which it was frozen; null for other editions. */
  moment: string | null;
  /** Date the data stand for, ISO. */
  peildatum: string;
  contentHash: string;
  /** Content hash of the published edition before this one; null for the first. */
  previous: string | null;
  /** Seal of that edition: the hash of the list of its files; null for the first and for a concept. */
  previousSeal: string | null;
  /** The edition that this one mends, and what was wrong; null when it mends none. */
  corrects: { id: string; reden: string } | null;
  /** Role that approved the publication; null for a concept. */
  approver: string | null;
  codeVersion: string;
  gemeente: {
    code: string;
    naam: string;
    /** True when the data are made up: every page says so. */
    fictief: boolean;
    licentie: string;
    contact: string;
  };
  /** Address and statements of the website. */
  site: SiteConfig;
  /** Programmes of the budget, with the deelambities each of them carries. */
  programmas: { id: string; naam: string; deelambities: string[] }[];
  /** First and last fiscal year the workspace reports on. */
  boekjaren: { van: number; tot: number };
  /** Publication thresholds in force (methods §9, domain §6). */
  drempels: Drempels;
}

/** Publication thresholds; defaults and origins in `pipeline/domain/drempels.ts`. */
export interface Drempels {
  privacy: number;
  tonen: number;
  indicatief: number;
  register: number;
  breedte: number;
  relatief: { vanaf: number; factor: number };
  cijfer: number;
  variatie: { indicatief: number; tonen: number };
  onbekend: { indicatief: number; tonen: number };
  /** Counts of cases, organisations and staff below these are hidden; 0 hides none. */
  zaken: number;
  organisaties: number;
  personeel: number;
  /** Whether a share of 0% or 100% of persons in a register is hidden. */
  groep: boolean;
  /** Fewer residents of a buurt hide figures published elsewhere too. */
  bevolking: number;
  /** Rules for amounts that are not public by law. */
  bedragen: { bijdragers: number; procent: number; grootste: number; tweeGrootste: number };
}

/** A break between two consecutive waves of one indicator. */
export interface Trendbreuk {
  van: number;
  tot: number;
  reden: string;
}

/** The target of an indicator, from `doelen.yml`. */
export interface Doel {
  nulmetingJaar: number | null;
  streefwaarde: { waarde: number; jaar: number } | null;
  /** True when the council still has to set a target. */
  streefwaardeVolgt: boolean;
  /** First year in which an effect of the policy can be expected. */
  effectVanaf: number | null;
  /** A role, never a person. */
  eigenaar: string | null;
  /** Document in which nulmeting and streefwaarde were laid down; null when doelen.yml does not say. */
  herkomst: string | null;
}

/** An indicator as published: definition, SQL, target, breaks, and the sources behind it. */
export interface PublishedIndicator extends Indicator {
  doel: Doel | null;
  trendbreuken: Trendbreuk[];
  /** Published figures: buurten with other borders from a year on; left out when there are none. */
  gebiedsbreuken?: { gebied: string; jaar: number }[];
  /** Ids of the sources read. */
  bronnen: string[];
}

/** One delivered file and what became of its rows (design §7: read = loaded + rejected + dropped). */
export interface Delivery {
  bestand: string;
  /** Staging table that the file feeds. */
  tabel: string;
  sha256: string;
  gelezen: number;
  geladen: number;
  afgekeurd: number;
  weggelaten: number;
  /** Why rows were left out, each with its number of rows. */
  weglatingen: { reden: string; rijen: number }[];
}

/** A source with its deliveries. */
export interface Source {
  id: string;
  soort: string;
  titel: string;
  leverancier: string;
  licentie: string;
  /** Date of the newest delivery, ISO; null when nothing was configured. */
  leverdatum: string | null;
  /** Years with data, ascending. */
  jaren: number[];
  leveringen: Delivery[];
  /** Checks that did not pass but did not stop the refresh. */
  waarschuwingen: { code: string; melding: string }[];
  /** Known errors of the deliveries that were corrected (design §7). */
  correcties: { id: string; tabel: string; rijen: number; wat: string; reden: string; verwijzing: string }[];
  /** Survey waves with how respondents were found. */
  golven: { jaar: number; werving: string; steekproef: boolean; respondenten: number }[];
}

/** Everything a site or an export may know. */
export interface Edition {
  meta: EditionMeta;
  gebieden: Gebied[];
  verandertheorie: Verandertheorie;
  teksten: DeelambitieTekst[];
  /** What is still empty in the verandertheorie, per deelambitie. */
  leemten: Leemte[];
  indicators: PublishedIndicator[];
  outcomes: Outcome[];
  judgements: Judgement[];
  /** Quality card of every indicator. */
  quality: QualityCard[];
  /** Approved experiences and lessons, beside the figures. */
  verhalen: Verhaal[];
  /** One per deelambitie, in the order of the verandertheorie. */
  samenvattingen: Samenvatting[];
  /** The matrices indicator × stadsdeel: positie and ontwikkeling. */
  overzichten: Overzicht[];
  /** Need beside effort; null when it is not declared or cannot be computed. */
  ongelijkInvesteren: OngelijkInvesteren | null;
  toelichtingen: Toelichting[];
  sources: Source[];
  /** Rows of the registers that are public by declaration, none of them about persons. */
  registers: PublicRegister[];
  /** What its documents of planning and control hold. */
  penc: PencInstellingen;
}

/** Whether everyone has seen an edition with this state: it never changes again, and the attacker knows it. */
export function isPublished({ state }: Pick<EditionMeta, "state">): boolean {
  return state !== "concept";
}

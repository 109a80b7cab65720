import type { Protection } from "./disclosure.ts";
import type { Drempels } from "./edition.ts";
import type { Gebied } from "./gebied.ts";
import type { Indicator } from "./indicator.ts";
import type { Judgement } from "./judgement.ts";
import type { Outcome } from "./outcome.ts";

/** What everybody sees of an edition, as far as it has numbers. */
export interface PublicFigures {
  /** Id of the edition. */
  name: string;
  indicators: readonly Indicator[];
  outcomes: readonly Outcome[];
  judgements: readonly Judgement[];
  gebieden: readonly Gebied[];
  drempels: Drempels;
}

/**
 * What the attacker is supposed to know or to guess besides what is public, and what must stay hidden. Kept in the
 * private part of every edition, for the editions that come after it.
 */
export interface AuditSecrets {
  /** Hash of the rows behind a figure, by figure: equal hashes are the same unknown. */
  rijen: Record<string, string>;
  /**
   * What is in no part of a sum, by {@link sumKey}: supposed known, for an attacker may guess that it is nothing. Null
   * where the parts do not add up because units count in several of them.
   */
  resten: Record<string, number | null>;
  /** Sums of weights behind survey estimates, by figure: supposed known. */
  gewichten: Record<string, number>;
  /** `indicator|deelambitie|jaar` of figures in which the year before is contained. */
  cumulatief: string[];
  /** Keys of figures rest on one person, who knows them. */
  alleen: string[];
  protections: Protection[];
}

/** Name of a sum over parts: stadsdelen (`gebieden`) or the groups of a breakdown. */
export function sumKey(sum: {
  indicator: string;
  deelambitie: string;
  jaar: number;
  over: string;
  part: string;
}): string {
  return [sum.indicator, sum.deelambitie, sum.jaar, sum.over, sum.part].join("|");
}

/** Verdict on one number that must stay uncertain, or on one that is printed by mistake. Private. */
export interface AuditFinding {
  figuur: string;
  /** Lowest and highest value that fits everything public; null when public numbers contradict each other. */
  onder: number | null;
  boven: number | null;
  oordeel: string;
  geslaagd: boolean;
  /** Tables that hold the interval. */
  tabellen: string[];
  /** Who knows this much; null for everybody. */
  insider: string | null;
}

/** The attack on an edition and on all published ones together. Private: `private/audit.json`. */
export interface AuditReport {
  geslaagd: boolean;
  /** What stands in the way, in Dutch; empty when it passed. */
  bezwaren: string[];
  samenvatting: AuditSummary;
  bevindingen: AuditFinding[];
}

/** What may be told about an audit: counts only. */
export interface AuditSummary {
  /** Numbers that had to stay uncertain, and how many of them do. */
  onderzocht: number;
  beschermd: number;
  /** Published editions that were taken into account. */
  edities: number;
}

import type { GebiedSoort } from "./gebied.ts";
import type { Uitsplitsing } from "./indicator.ts";

/** Publication status of a figure (design §6, methods §9). */
export const statussen = [
  "ok",
  "indicatief",
  "te-weinig-antwoorden",
  "te-onzeker",
  "niet-getoond-privacy",
  "geen-gegevens",
  "geen-bron",
] as const;

export type Status = (typeof statussen)[number];

/** Closed list of reasons (design §6). */
export const redenen = [
  "trendbreuk",
  "te-weinig-antwoorden",
  "te-onzeker",
  "privacy",
  "geen-nulmeting",
  "een-meting",
  "modelschatting",
  "geen-toets",
  "niet-geleverd",
  "te-veel-weet-niet",
  "geen-bron",
  "geen-steekproef",
] as const;

export type Reden = (typeof redenen)[number];

/** The English status codes of the method and of `npm run tabel`, mapped to what editions say. */
export const statusOfMethod = {
  ok: "ok",
  flag_indicative: "indicatief",
  suppress_quality_n: "te-weinig-antwoorden",
  suppress_quality_width: "te-onzeker",
  suppress_privacy: "niet-getoond-privacy",
  no_data: "geen-gegevens",
} as const satisfies Record<string, Status>;

export type MethodStatus = keyof typeof statusOfMethod;

/** Whether a figure with this status is printed. */
export function isShown(status: Status): boolean {
  return status === "ok" || status === "indicatief";
}

/** What identifies a figure: indicator × deelambitie × gebied × jaar × group. */
export interface OutcomeKey {
  indicator: string;
  /** The indicator's deelambitie; for `gemeenschappelijk` the deelambitie measured; or `hoofdambitie`. */
  deelambitie: string;
  gebied: string;
  gebiedSoort: GebiedSoort;
  jaar: number;
  /** Breakdown of the gemeente; null for a whole gebied. */
  uitsplitsing: Uitsplitsing | null;
  groep: string | null;
}

/**
 * A figure as published, at printed precision, in the unit of the indicator (percentages 0-100).
 * Every number is null when `status` is not shown; `onder`/`boven` are null where no interval exists.
 */
export interface Outcome extends OutcomeKey {
  waarde: number | null;
  /** 95% interval. */
  onder: number | null;
  boven: number | null;
  /** Surveys: valid answers, in steps of 10. Registers: units counted. Null when not applicable. */
  n: number | null;
  teller: number | null;
  noemer: number | null;
  /** Surveys: percentage of those asked who said "weet niet" or gave no answer, whole percent. */
  ongeldig: number | null;
  /**
   * Registers: which part of the units of that year counts in figures of this kind of gebied, because they have a value
   * and, for stadsdelen, lie in one; whole percent. Null for persons, surveys and published figures.
   */
  dekking: number | null;
  status: Status;
  reden: Reden | null;
}

/** A figure before the gate: unrounded, private. */
export interface RawOutcome extends Outcome {
  standaardfout: number | null;
  nEffectief: number | null;
  gewogenN: number | null;
}

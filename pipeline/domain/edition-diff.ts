import type { Edition, EditionMeta, PublishedIndicator } from "./edition.ts";
import type { InputKind } from "./edition-input.ts";
import { type Flip, findFlips } from "./flips.ts";
import type { Outcome, OutcomeKey } from "./outcome.ts";

/** Why something changed. `samenspel`: only what changed together explains it, or more than the parts explain apart. */
export const changeCauses = [
  "gegevens",
  "correctie",
  "definitie",
  "instelling",
  "code",
  "samenspel",
] as const;

export type ChangeCause = InputKind | "code" | "samenspel";

/** A figure that is new, gone, or another one than before. */
export interface FigureChange extends OutcomeKey {
  soort: "nieuw" | "vervallen" | "gewijzigd";
  was: Outcome | null;
  wordt: Outcome | null;
  /** Size in the unit of the indicator, from printed values; null when one of both is not shown. */
  verschil: number | null;
  oorzaken: ChangeCause[];
}

/** A flipped judgement with what made it flip. */
export interface FlipChange extends Flip {
  oorzaken: ChangeCause[];
}

/** An indicator whose definition is new, gone, or written in another way. */
export interface IndicatorChange {
  indicator: string;
  soort: "nieuw" | "vervallen" | "gewijzigd";
  /** Parts of the definition that differ. */
  delen: string[];
}

/** What differs between two editions, in public figures only, and why. */
export interface EditionDiff {
  van: Pick<EditionMeta, "id" | "titel" | "contentHash">;
  naar: Pick<EditionMeta, "id" | "titel" | "contentHash">;
  cijfers: FigureChange[];
  omgeslagen: FlipChange[];
  indicatoren: IndicatorChange[];
  /** What was recomputed to find the causes; empty when the causes were not looked for. */
  verantwoording: string[];
  namen: { indicatoren: Record<string, string>; gebieden: Record<string, string> };
}

/** Key of a figure. */
export function figureChangeKey(key: OutcomeKey): string {
  const { indicator, deelambitie, gebied, jaar, uitsplitsing, groep } = key;
  return [indicator, deelambitie, gebied, jaar, uitsplitsing ?? "", groep ?? ""].join("|");
}

/** Compares what two editions show, without causes. Figures in the order of the newer edition, what is gone last. */
export function compareEditions(van: Edition, naar: Edition): EditionDiff {
  const pick = ({ id, titel, contentHash }: EditionMeta) => ({ id, titel, contentHash });
  const both = [...van.indicators, ...naar.indicators];
  return {
    van: pick(van.meta),
    naar: pick(naar.meta),
    cijfers: compareFigures(van.outcomes, naar.outcomes),
    omgeslagen: findFlips(van.judgements, naar.judgements).flips.map((flip) => ({ ...flip, oorzaken: [] })),
    indicatoren: compareIndicators(van.indicators, naar.indicators),
    verantwoording: [],
    namen: {
      indicatoren: Object.fromEntries(both.map(({ id, titel }) => [id, titel])),
      gebieden: Object.fromEntries([...van.gebieden, ...naar.gebieden].map(({ id, naam }) => [id, naam])),
    },
  };
}

function compareFigures(before: readonly Outcome[], after: readonly Outcome[]): FigureChange[] {
  const old = new Map(before.map((outcome) => [figureChangeKey(outcome), outcome]));
  const now = new Set(after.map(figureChangeKey));
  return [
    ...after.flatMap((outcome) => changeOf(old.get(figureChangeKey(outcome)) ?? null, outcome)),
    ...before.flatMap((outcome) => (now.has(figureChangeKey(outcome)) ? [] : changeOf(outcome, null))),
  ];
}

function changeOf(was: Outcome | null, wordt: Outcome | null): FigureChange[] {
  const key = wordt ?? was;
  if (key === null || JSON.stringify(was) === JSON.stringify(wordt)) return [];
  const { indicator, deelambitie, gebied, gebiedSoort, jaar, uitsplitsing, groep } = key;
  const soort = was === null ? "nieuw" : wordt === null ? "vervallen" : "gewijzigd";
  const [a = null, b = null] = [was?.waarde, wordt?.waarde];
  return [
    {
      ...{ indicator, deelambitie, gebied, gebiedSoort, jaar, uitsplitsing, groep },
      ...{ soort, was, wordt },
      verschil: a === null || b === null ? null : Number((b - a).toPrecision(12)),
      oorzaken: [],
    },
  ];
}

function compareIndicators(
  before: readonly PublishedIndicator[],
  after: readonly PublishedIndicator[],
): IndicatorChange[] {
  const changes = after.flatMap((indicator): IndicatorChange[] => {
    const old = before.find(({ id }) => id === indicator.id);
    if (!old) return [{ indicator: indicator.id, soort: "nieuw", delen: [] }];
    const delen = differentParts(old, indicator);
    return delen.length === 0 ? [] : [{ indicator: indicator.id, soort: "gewijzigd", delen }];
  });
  const gone = before.filter(({ id }) => !after.some((indicator) => indicator.id === id));
  return [
    ...changes,
    ...gone.map(({ id }): IndicatorChange => ({ indicator: id, soort: "vervallen", delen: [] })),
  ];
}

function differentParts(old: PublishedIndicator, now: PublishedIndicator): string[] {
  const keys = Object.keys(now).filter((key) => key !== "hash") as (keyof PublishedIndicator)[];
  const parts = keys.filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]));
  return parts.length === 0 && old.hash !== now.hash ? ["opmaak of commentaar"] : parts;
}

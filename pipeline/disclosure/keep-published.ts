import type { KeptTable } from "../domain/afscherming.ts";
import type { AuditSecrets, PublicFigures } from "../domain/audit.ts";
import { figureKey } from "../domain/disclosure.ts";
import type { Drempels } from "../domain/edition.ts";
import type { Gebied } from "../domain/gebied.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Outcome, RawOutcome } from "../domain/outcome.ts";

/** A published edition with its private part. */
export interface PublishedEdition {
  open: PublicFigures;
  secrets: AuditSecrets;
  /** Date the edition stands for, ISO. */
  peildatum: string;
}

/** Figures now, before the gate. */
export interface FiguresNow {
  outcomes: readonly RawOutcome[];
  indicators: readonly Indicator[];
  gebieden: readonly Gebied[];
  drempels: Drempels;
  peildatum: string;
}

/**
 * Tables about persons that stay as they were published (methods, "Across publications"): a figure that grew by fewer
 * than the threshold keeps the old figures until the next year closes; where a moved buurt would come out as such a
 * difference, history stays on the old areas. The whole table is kept, so that it still adds up.
 */
export function keptTables(now: FiguresNow, last: PublishedEdition | null): KeptTable[] {
  if (!last) return [];
  const persons = now.indicators.filter(
    ({ telt, bronSoort }) => telt === "personen" && bronSoort === "register",
  );
  const earlier = new Map(last.open.outcomes.map((outcome) => [figureKey(outcome), outcome]));
  const tables = new Map<string, KeptTable>();
  for (const outcome of now.outcomes) {
    const indicator = persons.find(({ id }) => id === outcome.indicator);
    const before = earlier.get(figureKey(outcome));
    const waarom = indicator && before ? reasonOf(now, last, { indicator, outcome, before }) : null;
    if (!indicator || !waarom) continue;
    const rows = indicator.tabellen.join();
    const key = [rows, outcome.deelambitie, outcome.jaar].join("|");
    const same = persons.filter(({ tabellen }) => tabellen.join() === rows).map(({ id }) => id);
    const { deelambitie, jaar } = outcome;
    tables.set(key, tables.get(key) ?? { indicators: same, deelambitie, jaar, waarom });
  }
  return [...tables.values()];
}

function reasonOf(
  now: FiguresNow,
  last: PublishedEdition,
  { indicator, outcome, before }: { indicator: Indicator; outcome: RawOutcome; before: Outcome },
): KeptTable["waarom"] | null {
  const same = last.open.indicators.some(({ id, hash }) => id === indicator.id && hash === indicator.hash);
  if (!same || outcome.teller === null || before.teller === null) return null;
  const difference = outcome.teller - before.teller;
  const moved = areasOf(now.gebieden, outcome) !== areasOf(last.open.gebieden, outcome);
  const small = (count: number) => count > 0 && count < now.drempels.register;
  if (moved) return small(Math.abs(difference)) ? "gebied-veranderd" : null;
  const sameYear = now.peildatum.slice(0, 4) === last.peildatum.slice(0, 4);
  return sameYear && small(difference) ? "kleine-toename" : null;
}

function areasOf(gebieden: readonly Gebied[], { gebied, gebiedSoort }: Outcome): string {
  const inside = gebieden.filter(
    ({ soort, stadsdeel }) => soort === "buurt" && (gebiedSoort === "gemeente" || stadsdeel === gebied),
  );
  return inside
    .map(({ id }) => id)
    .sort()
    .join();
}

/** Whether a figure belongs to a table that is kept. */
export function isKept(kept: readonly KeptTable[], { indicator, deelambitie, jaar }: Outcome): boolean {
  return kept.some(
    (table) =>
      table.indicators.includes(indicator) && table.deelambitie === deelambitie && table.jaar === jaar,
  );
}

/** The figures of now, with those of kept tables as they were published. Private numbers of those are not known again. */
export function withKept(
  outcomes: readonly RawOutcome[],
  kept: readonly KeptTable[],
  last: PublishedEdition | null,
): RawOutcome[] {
  const earlier = new Map((last?.open.outcomes ?? []).map((outcome) => [figureKey(outcome), outcome]));
  return outcomes.flatMap((outcome): RawOutcome[] => {
    if (!isKept(kept, outcome)) return [outcome];
    const before = earlier.get(figureKey(outcome));
    return before ? [{ ...before, standaardfout: null, nEffectief: null, gewogenN: null }] : [];
  });
}

/**
 * How figures stand in what was published, where definition, areas and rows are the same as now: once shown is known
 * for ever, and what was hidden in the newest edition stays hidden, for showing it would undo what it protected.
 */
export function standingOf(
  now: FiguresNow & { rijen: Readonly<Record<string, string>> },
  published: readonly PublishedEdition[],
): Map<string, "shown" | "hidden"> {
  const hashes = new Map(now.indicators.map(({ id, hash }) => [id, hash]));
  const standing = new Map<string, "shown" | "hidden">();
  for (const edition of published) {
    const then = new Map(edition.open.indicators.map(({ id, hash }) => [id, hash]));
    for (const outcome of edition.open.outcomes) {
      const key = figureKey(outcome);
      const rows = now.rijen[key];
      const same =
        rows !== undefined &&
        rows === edition.secrets.rijen[key] &&
        hashes.get(outcome.indicator) === then.get(outcome.indicator) &&
        areasOf(now.gebieden, outcome) === areasOf(edition.open.gebieden, outcome);
      if (!same || standing.get(key) === "shown") continue;
      if (outcome.teller !== null) standing.set(key, "shown");
      else if (outcome.status === "niet-getoond-privacy") standing.set(key, "hidden");
    }
  }
  return standing;
}

import {
  type AfschermReden,
  type CellFacts,
  type FigurePart,
  type Requirement,
  requireAmount,
  requireCount,
} from "../domain/disclosure.ts";
import type { Drempels } from "../domain/edition.ts";
import type { Gebied } from "../domain/gebied.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { RawOutcome } from "../domain/outcome.ts";
import { amountReason, upperProtection } from "./amount-rules.ts";

/** A figure with everything its rules look at. */
export interface Figure {
  outcome: RawOutcome;
  indicator: Indicator;
  drempels: Drempels;
  gebied: Gebied | null;
  facts: CellFacts | null;
}

/** What must stay uncertain about a figure; no terms when nothing public adds up to it. */
export interface Verdict {
  reden: AfschermReden;
  terms: readonly (readonly [part: FigurePart, times: number])[];
  requirement: Requirement;
}

/** A rule says why a figure must be hidden for itself; null when it need not. */
export type PrimaryRule = (figure: Figure) => Verdict | null;

/** Staging tables about staff; with `telt: openbaar` an indicator says that the formation is public. */
const staffTables = ["diensttijd", "inzet"];

/** Maten of which the teller is a count. */
const counting = ["aantal", "som", "per-inwoners", "aandeel", "verhouding"];

const shares = ["aandeel", "verhouding"];

/** Least count that may be shown, by what is counted (issue: gemeente.yml); 0 where everything may be. */
export function thresholdOf({ telt, tabellen }: Indicator, drempels: Drempels): number {
  const staff =
    telt !== "openbaar" && tabellen.some((tabel) => staffTables.includes(tabel)) ? drempels.personeel : 0;
  switch (telt) {
    case "personen":
      return Math.max(staff, drempels.register);
    case "zaken":
      return Math.max(staff, drempels.zaken);
    case "organisaties":
      return Math.max(staff, drempels.organisaties);
    default:
      return staff;
  }
}

const isSmall = (count: number, threshold: number) => count > 0 && count < threshold;

const smallCount: PrimaryRule = ({ outcome, indicator, drempels }) => {
  const threshold = thresholdOf(indicator, drempels);
  if (!counting.includes(indicator.maat) || !isSmall(outcome.teller ?? 0, threshold)) return null;
  return { reden: "klein-aantal", terms: [["teller", 1]], requirement: requireCount(threshold) };
};

const smallComplement: PrimaryRule = ({ outcome, indicator, drempels }) => {
  const threshold = thresholdOf(indicator, drempels);
  const { teller, noemer } = outcome;
  if (!shares.includes(indicator.maat) || teller === null || noemer === null) return null;
  if (!isSmall(noemer - teller, threshold)) return null;
  const terms = [
    ["noemer", 1],
    ["teller", -1],
  ] as const;
  return { reden: "kleine-rest", terms, requirement: requireCount(threshold) };
};

const fewPersons: PrimaryRule = ({ outcome, indicator, drempels }) => {
  const threshold = thresholdOf(indicator, drempels);
  const average = indicator.maat === "mediaan" || indicator.maat === "gemiddelde";
  if (!average && !shares.includes(indicator.maat)) return null;
  const count = outcome.noemer ?? outcome.n ?? 0;
  if (!isSmall(count, threshold)) return null;
  return {
    reden: "weinig-personen",
    terms: average ? [] : [["noemer", 1]],
    requirement: requireCount(threshold),
  };
};

const wholeGroup: PrimaryRule = ({ outcome, indicator, drempels }) => {
  const { teller, noemer } = outcome;
  const sensitive = drempels.groep && indicator.telt === "personen" && indicator.maat === "aandeel";
  if (!sensitive || noemer === null || noemer <= 0 || (teller !== 0 && teller !== noemer)) return null;
  const terms = (
    teller === 0
      ? [["teller", 1]]
      : [
          ["noemer", 1],
          ["teller", -1],
        ]
  ) as readonly (readonly [FigurePart, number])[];
  return { reden: "groep", terms, requirement: requireCount(thresholdOf(indicator, drempels)) };
};

const amounts: PrimaryRule = ({ outcome, indicator, drempels, facts }) => {
  const contributions = facts?.bijdragen ?? null;
  if (indicator.telt !== "bedragen" || !contributions || outcome.teller === null) return null;
  const reden = amountReason(contributions, drempels.bedragen);
  if (!reden) return null;
  const side = (drempels.bedragen.procent / 100) * outcome.teller;
  const above = Math.max(side, upperProtection(contributions, drempels.bedragen.procent));
  return {
    reden,
    terms: [["teller", 1]],
    requirement: requireAmount(outcome.teller, { below: side, above }),
  };
};

const smallPopulation: PrimaryRule = ({ indicator, gebied, drempels }) => {
  const tiny = gebied?.soort === "buurt" && isSmall(gebied.inwoners ?? 0, drempels.bevolking);
  if (!tiny || indicator.maat !== "overgenomen") return null;
  return { reden: "kleine-bevolking", terms: [], requirement: requireCount(drempels.bevolking) };
};

/** Every rule of the gate for figures that are no survey estimates (methods §10, domain §5-6). */
export const primaryRules = {
  smallCount,
  smallComplement,
  fewPersons,
  wholeGroup,
  amounts,
  smallPopulation,
} as const satisfies Record<string, PrimaryRule>;

/** Everything that must stay uncertain about a figure. */
export function verdictsOf(figure: Figure, rules: readonly PrimaryRule[]): Verdict[] {
  return rules.flatMap((rule) => rule(figure) ?? []);
}

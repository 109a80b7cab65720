import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { PublishedEdition } from "../disclosure/keep-published.ts";
import { releasePersonalGrants } from "../disclosure/release-personal-grants.ts";
import { releaseRegisters } from "../disclosure/release-registers.ts";
import type { AuditReport } from "../domain/audit.ts";
import type { Edition, Source } from "../domain/edition.ts";
import type { RawOutcome } from "../domain/outcome.ts";
import type { PublicRegister } from "../domain/public-register.ts";
import { privateTotalsFile } from "../editions/private-totals.ts";
import type { EditionFile } from "../editions/write-edition.ts";
import { failOnProblems, InputError } from "../errors/input-error.ts";
import { type CheckedBefore, type Definitions, loadDefinitions } from "../indicators/load-indicators.ts";
import type { Workspace } from "../sources/workspace.ts";
import { composeEdition } from "./compute-edition.ts";
import { type Compute, computeFigures } from "./compute-figures.ts";
import { auditFigures, type GuardedFigures, guardFigures, guardFiles } from "./guard-figures.ts";
import { type Stage, stageSources, sumRows } from "./stage-sources.ts";
import type { StagedRegisters } from "./staged-registers.ts";
import type { RunStep } from "./step.ts";

/** What figures are made from, and where the new warehouse goes. */
export interface MakeFigures {
  workspace: Workspace;
  /** Path of a database file that is made anew. */
  warehouse: string;
  /** Content hash of the newest published edition; null before the first. */
  previous: string | null;
  /** Everything published before, in the order of its chain: what is public cannot be taken back. */
  published?: readonly PublishedEdition[];
  step: RunStep;
  /** How deliveries get into the warehouse. */
  stage?: Stage | undefined;
  /** How figures are computed from it. */
  compute?: Compute | undefined;
  /** Indicators checked before. */
  checked?: CheckedBefore | undefined;
  /** Hears the edition as soon as its figures are judged, before it is attacked: for who shows it while it is made, and is waited for. */
  judged?: Judged | undefined;
}

/** Hears of an edition that is being made. */
export type Judged = (edition: Edition) => Promise<void>;

/**
 * Deliveries and definitions → all figures and judgements of an edition, in memory. Leaves the warehouse at its path.
 * @throws InputError with every problem found
 */
export async function makeFigures({
  workspace,
  warehouse,
  previous,
  published = [],
  step,
  stage = stageSources,
  compute = computeFigures,
  checked,
  judged = async () => {},
}: MakeFigures): Promise<{ edition: Edition; privateOutcomes: RawOutcome[]; guardFiles: EditionFile[] }> {
  mkdirSync(dirname(warehouse), { recursive: true });
  removeDatabase(warehouse);
  const [definitions, sources] = await together(
    step("Definities controleren", async (tell) => {
      // By then DuckDB is opening the warehouse, on another thread.
      await setImmediate();
      const loaded = await loadDefinitions(workspace, checked);
      tell(`${loaded.indicators.length} indicatoren`);
      return loaded;
    }),
    step("Leveringen laden", async (tell) => {
      const staged = await stage(warehouse, workspace, tell);
      tell(rowsText(staged));
      return staged;
    }),
  );
  const computed = await step("Uitkomsten berekenen", async (tell) => {
    const figures = await compute(warehouse, workspace, definitions);
    tell(`${figures.outcomes.length} cijfers`);
    return figures;
  });
  const guarded = await step("Afschermen", async (tell) => {
    const { outcomes, facts } = computed;
    const gate = await guardFigures({ workspace, definitions, outcomes, facts, published });
    const { zelf, omAnderen } = gate.afscherming.verlies;
    tell(`${zelf} cijfers verborgen om zichzelf, ${omAnderen} om een ander`);
    return gate;
  });
  const made = await step("Oordelen", async (tell) => {
    const registers = openRegisters(computed.registers, { workspace, definitions, guarded });
    const parts = { workspace, definitions, sources, computed, registers, previous };
    const composed = composeEdition({ ...parts, guarded: guarded.outcomes });
    const hidden = composed.edition.outcomes.filter(({ waarde }) => waarde === null).length;
    tell(`${composed.edition.judgements.length} oordelen, ${hidden} cijfers niet getoond`);
    return composed;
  });
  await judged(made.edition);
  const audit = await step("Aanvallen", async (tell) => {
    const report = await auditFigures(made.edition, guarded.secrets, published);
    tell(auditText(report));
    return report;
  });
  const totals = privateTotalsFile(computed.registers.totals);
  return { ...made, guardFiles: [...guardFiles(guarded, audit), totals] };
}

/** The registers as everyone may see them. */
function openRegisters(
  { openbaar, personen }: StagedRegisters,
  {
    workspace: { gemeente },
    definitions: { indicators },
    guarded: { outcomes },
  }: { workspace: Workspace; definitions: Definitions; guarded: GuardedFigures },
): PublicRegister[] {
  const { drempels } = gemeente;
  const personal = releasePersonalGrants(personen, drempels);
  const registers = releaseRegisters(openbaar, { indicators, outcomes, drempels });
  return [...registers, ...(personal === null ? [] : [personal])];
}

function auditText({ geslaagd, bezwaren, samenvatting }: AuditReport): string {
  const { beschermd, onderzocht } = samenvatting;
  const found = `${beschermd} van ${onderzocht} verborgen getallen zijn niet terug te rekenen`;
  return geslaagd ? found : `${found}; publiceren kan niet: ${bezwaren.slice(0, 3).join("; ")}`;
}

/** Removes a database file with what DuckDB keeps beside it; none is no problem. */
export function removeDatabase(path: string): void {
  rmSync(path, { force: true });
  rmSync(`${path}.wal`, { force: true });
}

/** Waits for two steps that need nothing of each other; when they fail, the problems of both are told. */
async function together<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  const settled = await Promise.allSettled([first, second]);
  const reasons = settled.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  const fault = reasons.find((reason) => !(reason instanceof InputError));
  if (fault !== undefined) throw fault;
  failOnProblems(reasons.flatMap((reason: InputError) => reason.problems));
  return [await first, await second];
}

function rowsText(sources: readonly Source[]): string {
  const { gelezen, geladen, afgekeurd, weggelaten } = sumRows(sources);
  const warnings = sources.reduce((sum, { waarschuwingen }) => sum + waarschuwingen.length, 0);
  const rows = `${gelezen} rijen gelezen = ${geladen} geladen + ${afgekeurd} afgekeurd + ${weggelaten} weggelaten`;
  return afgekeurd + warnings === 0
    ? rows
    : `${rows}; ${warnings} ${warnings === 1 ? "waarschuwing" : "waarschuwingen"}; verslag in build/leveringen/index.html`;
}

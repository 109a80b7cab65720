import { type Database, withDatabase } from "../db/database.ts";
import { inLanes } from "../db/in-lanes.ts";
import { releaseVerhalen } from "../disclosure/release-verhalen.ts";
import type { RegisterFacts } from "../domain/disclosure.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { OutcomeKey } from "../domain/outcome.ts";
import type { Verhaal } from "../domain/verhaal.ts";
import { failOnProblems, type Problem } from "../errors/input-error.ts";
import { checkDeelambities } from "../indicators/check-deelambities.ts";
import { checkObservations } from "../indicators/check-observations.ts";
import { byWayOfComputing, computeOutcomes, sortOutcomes } from "../indicators/compute-outcomes.ts";
import type { ComputeContext, ComputedOutcomes } from "../indicators/computed-outcomes.ts";
import type { Definitions } from "../indicators/load-indicators.ts";
import { createObservations, forgetObservations, insertObservations } from "../indicators/observations.ts";
import { computeRegisterFacts } from "../indicators/register-facts.ts";
import { type BorderChange, readBorderChanges } from "../sources/border-changes.ts";
import type { Workspace } from "../sources/workspace.ts";

/** What comes out of the data: figures, on which rows they rest, and what people told. */
export interface ComputedContent extends ComputedOutcomes {
  facts: RegisterFacts;
  verhalen: Verhaal[];
  indelingswijzigingen: BorderChange[];
}

/** Figures of indicators whose observations are in the warehouse already, by id the hash of their definition. */
export interface KnownFigures extends ComputedOutcomes {
  hashes: ReadonlyMap<string, string>;
}

/** Second opening of a staged warehouse at a path: from it all figures. */
export type Compute = (
  path: string,
  workspace: Workspace,
  definitions: Definitions,
) => Promise<ComputedContent>;

/** One way of computing: its indicators that are computed now, and all of them. */
interface Kind {
  fresh: Indicator[];
  all: Indicator[];
}

/** What one kind of indicators came to; figures only where nothing is wrong with its observations. */
interface KindContent extends ComputedOutcomes {
  problems: Problem[];
  facts: RegisterFacts;
}

/**
 * Runs every indicator on the staged data and computes all figures. No files, every query on one thread; surveys and
 * registers side by side, each with tables of its own. Of what is known only the facts are computed again, because
 * those tie the figures of all indicators together.
 * @throws InputError with what is wrong with the observations
 */
export async function computeFigures(
  path: string,
  workspace: Workspace,
  definitions: Definitions,
  known: KnownFigures | null = null,
): Promise<ComputedContent> {
  const { indicators } = definitions;
  const stays = ({ id, hash }: Indicator) => known?.hashes.get(id) === hash;
  const kinds = byWayOfComputing(indicators).map((all) => ({
    all,
    fresh: all.filter((indicator) => !stays(indicator)),
  }));
  return withDatabase(path, "compute", async (database) => {
    if (known === null) await createObservations(database);
    const kept = new Set(indicators.filter(stays).map(({ id }) => id));
    const gone = [...(known?.hashes.keys() ?? [])].filter((id) => !kept.has(id));
    await forgetObservations(database, gone);
    const deelambities = definitions.theorie.deelambities.map(({ id }) => id);
    const unknown = await checkDeelambities(database, deelambities);
    const parts = await inLanes(database, kinds, (own, kind) =>
      computeKind(own, kind, { workspace, definitions }),
    );
    failOnProblems([...unknown, ...parts.flatMap(({ problems }) => problems)]);
    return {
      outcomes: merge(
        known?.outcomes ?? [],
        parts.flatMap(({ outcomes }) => outcomes),
        kept,
      ),
      rest: merge(
        known?.rest ?? [],
        parts.flatMap(({ rest }) => rest),
        kept,
      ),
      facts: {
        cellen: parts.flatMap(({ facts }) => facts.cellen),
        tabellen: parts.flatMap(({ facts }) => facts.tabellen),
      },
      verhalen: await releaseVerhalen(database),
      indelingswijzigingen: await readBorderChanges(database),
    };
  });
}

/** Observations of one kind of indicators, what is wrong with them, and else their figures. */
async function computeKind(
  database: Database,
  { fresh, all }: Kind,
  { workspace, definitions: { places } }: { workspace: Workspace; definitions: Definitions },
): Promise<KindContent> {
  // Together in one transaction they are written once, and not first to the log as well: a third less time (measured).
  await database.run("begin");
  for (const indicator of fresh) await insertObservations(database, indicator);
  await database.run("commit");
  const observed = fresh.map((indicator) => ({
    indicator,
    place: places.get(indicator.id) ?? { bestand: null, regel: null },
  }));
  const problems = [...(await checkObservations(database, observed)).values()].flat();
  if (problems.length > 0) return { problems, outcomes: [], rest: [], facts: { cellen: [], tabellen: [] } };
  const computed = await computeOutcomes(database, contextOf(workspace, fresh));
  return { problems, ...computed, facts: await computeRegisterFacts(database, all) };
}

function contextOf(
  { gemeente, gebieden, bronnen }: Workspace,
  indicators: readonly Indicator[],
): ComputeContext {
  const soorten = new Map(gebieden.map(({ id, soort }) => [id, soort]));
  const waves = bronnen.flatMap(({ config }) => (config.soort === "enquete" ? config.golven : []));
  return {
    indicators,
    drempels: gemeente.drempels,
    zonderSteekproef: waves.flatMap(({ jaar, steekproef }) => (steekproef ? [] : [jaar])),
    lopendJaar: Number(gemeente.peildatum.slice(0, 4)),
    soortOf: (gebied) => soorten.get(gebied) ?? "buurt",
  };
}

/** Known figures that stay and new ones, in the order of their keys. */
function merge<T extends OutcomeKey>(
  known: readonly T[],
  computed: readonly T[],
  kept: ReadonlySet<string>,
): T[] {
  return sortOutcomes([...known.filter(({ indicator }) => kept.has(indicator)), ...computed]);
}

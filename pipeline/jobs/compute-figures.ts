import { type Database, withDatabase } from "../db/database.ts";
import { releaseVerhalen } from "../disclosure/release-verhalen.ts";
import type { RegisterFacts } from "../domain/disclosure.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Verhaal } from "../domain/verhaal.ts";
import { InputError } from "../errors/input-error.ts";
import { checkDeelambities } from "../indicators/check-deelambities.ts";
import { checkObservations } from "../indicators/check-observations.ts";
import { compareOutcomes, computeOutcomes } from "../indicators/compute-outcomes.ts";
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

/**
 * Runs every indicator on the staged data and computes all figures. No files, one thread. Of what is known only the
 * facts are computed again, because those tie the figures of all indicators together.
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
  const fresh = indicators.filter((indicator) => !stays(indicator));
  return withDatabase(path, "compute", async (database) => {
    if (known === null) await createObservations(database);
    const kept = new Set(indicators.filter(stays).map(({ id }) => id));
    const gone = [...(known?.hashes.keys() ?? [])].filter((id) => !kept.has(id));
    await forgetObservations(database, gone);
    await observe(database, fresh, definitions);
    const computed = await computeOutcomes(database, contextOf(workspace, fresh));
    return {
      outcomes: merge(known?.outcomes ?? [], computed.outcomes, kept),
      rest: merge(known?.rest ?? [], computed.rest, kept),
      facts: await computeRegisterFacts(database, indicators),
      verhalen: await releaseVerhalen(database),
      indelingswijzigingen: await readBorderChanges(database),
    };
  });
}

async function observe(
  database: Database,
  indicators: readonly Indicator[],
  { theorie, places }: Definitions,
): Promise<void> {
  const problems = await checkDeelambities(
    database,
    theorie.deelambities.map(({ id }) => id),
  );
  for (const indicator of indicators) await insertObservations(database, indicator);
  const observed = indicators.map((indicator) => ({
    indicator,
    place: places.get(indicator.id) ?? { bestand: null, regel: null },
  }));
  problems.push(...[...(await checkObservations(database, observed)).values()].flat());
  if (problems.length > 0) throw new InputError(problems);
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
function merge<T extends { indicator: string } & Parameters<typeof compareOutcomes>[0]>(
  known: readonly T[],
  computed: readonly T[],
  kept: ReadonlySet<string>,
): T[] {
  const stay = known.filter(({ indicator }) => kept.has(indicator));
  return stay.length === 0 ? [...computed] : [...stay, ...computed].sort(compareOutcomes);
}

import { group } from "d3";
import { EDITION_SCHEMA, type Edition, type PublishedIndicator, type Source } from "../domain/edition.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { RawOutcome } from "../domain/outcome.ts";
import type { PublicRegister } from "../domain/public-register.ts";
import { hashJson, readCodeVersion } from "../editions/content-hash.ts";
import { toPublicOutcome } from "../editions/public-outcome.ts";
import { CONCEPT } from "../editions/read-edition.ts";
import type { Definitions } from "../indicators/load-indicators.ts";
import { findTrendbreuken } from "../indicators/trendbreuken.ts";
import { findLeemten } from "../indicators/verandertheorie/find-leemten.ts";
import type { BronConfig } from "../sources/bron-config.ts";
import { bronSoortenOfTable } from "../sources/staging.ts";
import { repositoryRoot, type Workspace } from "../sources/workspace.ts";
import { formatDate } from "../wording/date-format.ts";
import type { ComputedContent } from "./compute-figures.ts";
import { judgeEdition } from "./judge-edition.ts";
import { makeQualityCards } from "./quality-cards.ts";

/** What the edition is made of, after computing. */
export interface EditionParts {
  workspace: Workspace;
  definitions: Definitions;
  sources: Source[];
  computed: Omit<ComputedContent, "registers">;
  /** The figures after the gate. */
  guarded: readonly RawOutcome[];
  /** After the gate. */
  registers: PublicRegister[];
  /** Head of the chain of published editions. */
  previous: string | null;
}

/** Judges what came through the gate, rounds, and puts everything together. Pure: same parts, same edition. */
export function composeEdition(parts: EditionParts): { edition: Edition; privateOutcomes: RawOutcome[] } {
  const { workspace, definitions, sources, computed, guarded } = parts;
  const { indicators } = definitions;
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const figures = group(guarded, ({ indicator }) => indicator);
  const published = indicators.map((indicator) =>
    publishIndicator(indicator, parts, figures.get(indicator.id) ?? []),
  );
  return {
    privateOutcomes: computed.outcomes,
    edition: {
      meta: composeMeta(parts),
      gebieden: workspace.gebieden,
      verandertheorie: definitions.theorie,
      teksten: definitions.teksten,
      leemten: findLeemten(definitions.theorie, indicators),
      indicators: published,
      outcomes: guarded.map((outcome) => toPublicOutcome(outcome, required(byId, outcome.indicator))),
      ...judgeEdition(parts, guarded),
      quality: makeQualityCards({
        workspace,
        theorie: definitions.theorie,
        indicators: published,
        sources,
        guarded,
      }),
      verhalen: computed.verhalen,
      sources,
      registers: parts.registers,
      penc: workspace.penc,
    },
  };
}

function required<V>(map: ReadonlyMap<string, V>, key: string): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`unknown indicator: ${key}`);
  return value;
}

function configsOf(workspace: Workspace): BronConfig[] {
  return workspace.bronnen.map(({ config }) => config);
}

function composeMeta({ workspace, definitions, sources, previous }: EditionParts): Edition["meta"] {
  const { gemeente } = workspace;
  // How and when the program runs unattended changes no figure.
  const { beheer: _beheer, schema: _schema, ...instellingen } = gemeente;
  const codeVersion = readCodeVersion(repositoryRoot);
  const contentHash = hashJson({
    leveringen: sources.map(({ id, leveringen }) => ({
      id,
      bestanden: leveringen.map(({ bestand, sha256 }) => [bestand, sha256]),
    })),
    definities: {
      indicators: definitions.indicators.map(({ id, hash }) => [id, hash]),
      theorie: definitions.theorie,
      teksten: definitions.teksten,
      behoefte: definitions.behoefte,
    },
    workspace: {
      gemeente: instellingen,
      doelen: workspace.doelen,
      gebieden: workspace.gebieden,
      bronnen: workspace.bronnen.map(({ id, config, correcties }) => [id, config, correcties]),
      postcodes: workspace.postcodes,
      vragen: workspace.vragen,
      toelichtingen: workspace.toelichtingen,
      penc: workspace.penc,
    },
    codeVersion,
    previous,
  });
  return {
    schema: EDITION_SCHEMA,
    id: CONCEPT,
    state: "concept",
    titel: `Stand van ${formatDate(gemeente.peildatum)}`,
    moment: null,
    peildatum: gemeente.peildatum,
    contentHash,
    previous,
    previousSeal: null,
    corrects: null,
    approver: null,
    codeVersion,
    gemeente: {
      code: gemeente.code,
      naam: gemeente.naam,
      fictief: gemeente.fictief,
      licentie: gemeente.licentie,
      contact: gemeente.contact,
    },
    site: gemeente.site,
    programmas: gemeente.programmas,
    boekjaren: gemeente.boekjaren,
    drempels: gemeente.drempels,
  };
}

/** @param figures those of the indicator, after the gate */
function publishIndicator(
  indicator: Indicator,
  context: EditionParts,
  figures: readonly RawOutcome[],
): PublishedIndicator {
  const tabellen = [
    ...new Set([...indicator.tabellen, ...(indicator.noemer ? [indicator.noemer.bron] : [])]),
  ];
  const bronnen = sourcesOf({ ...indicator, tabellen }, context.sources);
  const jaren = figures
    .filter(({ gebiedSoort, groep }) => gebiedSoort === "gemeente" && groep === null)
    .map(({ jaar }) => jaar);
  return {
    ...indicator,
    tabellen,
    doel: context.workspace.doelen.get(indicator.id) ?? null,
    ...breaksOf(indicator, { context, jaren, bronnen }),
    bronnen,
  };
}

const OTHER_BORDERS = "de grenzen zijn gewijzigd (indelingswijziging van het CBS)";

/** Breaks that sources declare, and those of published figures where the CBS says that borders changed. */
function breaksOf(
  indicator: Indicator,
  {
    context,
    jaren,
    bronnen,
  }: { context: EditionParts; jaren: readonly number[]; bronnen: readonly string[] },
): Pick<PublishedIndicator, "trendbreuken" | "gebiedsbreuken"> {
  const trendbreuken = findTrendbreuken(indicator, configsOf(context.workspace), jaren);
  if (indicator.maat !== "overgenomen") return { trendbreuken };
  const changes = context.computed.indelingswijzigingen.filter(({ bron }) => bronnen.includes(bron));
  const own = changes
    .filter(({ gebied }) => gebied === context.workspace.gemeente.code)
    .map(({ jaar }) => jaar);
  const sorted = [...jaren].sort((a, b) => a - b);
  const broken = sorted.slice(1).flatMap((tot, index) => {
    const van = sorted[index] ?? tot;
    return own.some((jaar) => jaar > van && jaar <= tot) ? [{ van, tot, reden: OTHER_BORDERS }] : [];
  });
  const buurten = new Set(
    context.workspace.gebieden.filter(({ soort }) => soort === "buurt").map(({ id }) => id),
  );
  const gebiedsbreuken = changes.flatMap(({ gebied, jaar }) =>
    buurten.has(gebied) ? [{ gebied, jaar }] : [],
  );
  return {
    trendbreuken: [...trendbreuken, ...broken],
    ...(gebiedsbreuken.length > 0 ? { gebiedsbreuken } : {}),
  };
}

/** Sources that fill the tables of an indicator; of published statistics only those that its SQL names. */
function sourcesOf(
  { tabellen, sql }: Pick<Indicator, "tabellen" | "sql">,
  sources: readonly Source[],
): string[] {
  const soorten = new Set(tabellen.flatMap((tabel) => bronSoortenOfTable[tabel] ?? []));
  const ids = sources.filter(({ soort }) => soorten.has(soort)).map(({ id }) => id);
  const named = tabellen.includes("statistiek") ? ids.filter((id) => sql.includes(`'${id}'`)) : [];
  return named.length > 0 ? named : ids;
}

import { group } from "d3";
import type { PublishedIndicator, Source } from "../domain/edition.ts";
import type { RawOutcome } from "../domain/outcome.ts";
import type { QualityCard } from "../domain/quality.ts";
import type { Verandertheorie } from "../domain/verandertheorie.ts";
import { makeQualityCard } from "../indicators/quality/quality-card.ts";
import type { Workspace } from "../sources/workspace.ts";

/** What all cards of an edition are made from. */
interface QualityParts {
  workspace: Workspace;
  theorie: Verandertheorie;
  indicators: readonly PublishedIndicator[];
  sources: readonly Source[];
  /** Figures after the gate. */
  guarded: readonly RawOutcome[];
}

/** The quality card of every indicator, in the order of the indicators. */
export function makeQualityCards(parts: QualityParts): QualityCard[] {
  const { workspace, theorie, sources, guarded } = parts;
  const months = new Map(workspace.bronnen.map(({ id, config }) => [id, config["elke-maanden"] ?? null]));
  const outcomes = group(guarded, ({ indicator }) => indicator);
  return parts.indicators.map((indicator) =>
    makeQualityCard({
      indicator,
      theorie,
      outcomes: outcomes.get(indicator.id) ?? [],
      sources: sources
        .filter(({ id }) => indicator.bronnen.includes(id))
        .map((source) => ({ ...source, elkeMaanden: months.get(source.id) ?? null })),
      drempels: workspace.gemeente.drempels,
      peildatum: workspace.gemeente.peildatum,
    }),
  );
}

import type { Drempels } from "../../domain/edition.ts";
import { isShown, type MethodStatus, statusOfMethod } from "../../domain/outcome.ts";
import { benjaminiHochberg } from "../comparison/benjamini-hochberg.ts";
import { compareApart, compareWaves } from "../comparison/compare-survey.ts";
import { statusOfEstimate } from "../survey/estimate-status.ts";
import { isShortScale } from "./answer-codes.ts";
import { compareLevels } from "./levels.ts";
import type { DomainCell, TabelCell, TabelComparison, TabelRequest } from "./tabel.ts";

/** Whether a figure with this status is given. */
export function isGiven(status: MethodStatus): boolean {
  return isShown(statusOfMethod[status]);
}

/** The cells with the comparisons that were asked for. */
export function compareCells(
  cells: readonly DomainCell[],
  request: TabelRequest,
  drempels: Drempels,
): TabelCell[] {
  const overWaves = request.compareWave ? waveComparisons(cells, request, request.compareWave.base) : [];
  const withRest = request.compareRest ? restComparisons(cells, request, drempels) : [];
  return cells.map(({ domain: _domain, grouping: _grouping, wave: _wave, ...cell }, index) => ({
    ...cell,
    overWaves: overWaves[index] ?? null,
    withRest: withRest[index] ?? null,
  }));
}

type Found = TabelComparison | null;

/** Each cell against the same cell of an earlier wave: the one before it, or `base`. */
function waveComparisons(cells: readonly DomainCell[], request: TabelRequest, base: string | null): Found[] {
  const waves = [...new Set(cells.map(({ wave }) => wave))].sort(compareLevels);
  const placeOf = (cell: DomainCell, wave: string | null) =>
    placeInWave(cell, { wave, column: request.wave });
  const places = new Map(cells.map((cell) => [placeOf(cell, cell.wave), cell]));
  const found = cells.map((cell): Found => {
    const earlier = base ?? waves[waves.indexOf(cell.wave) - 1];
    if (!earlier || compareLevels(earlier, cell.wave) >= 0) return null;
    const other = places.get(placeOf(cell, earlier));
    if (!other) return null;
    const comparable =
      isSample(earlier, request) &&
      isSample(cell.wave, request) &&
      request.comparable(cell.indicator, earlier, cell.wave ?? "");
    return {
      base: earlier,
      baseEstimate: other.estimate,
      comparable,
      comparison: comparable ? compareWaves(other.estimate, cell.estimate) : null,
      pAdjusted: null,
      shown: isGiven(other.status) && isGiven(cell.status),
    };
  });
  return adjust(cells, found);
}

function isSample(wave: string | null, { withoutSample }: TabelRequest): boolean {
  return wave === null || !withoutSample.includes(wave);
}

/** What a cell is about, as if it were of some wave: indicator, breakdown and levels. */
function placeInWave(
  { indicator, grouping, by }: DomainCell,
  { wave, column }: { wave: string | null; column: string | null },
): string {
  const levels = Object.entries(by).map(([name, level]) => (name === column ? wave : level));
  return JSON.stringify([indicator, grouping, wave, levels]);
}

/** Each cell against everybody else of the same wave; nobody is left when nothing is broken down. */
function restComparisons(cells: readonly DomainCell[], request: TabelRequest, drempels: Drempels): Found[] {
  const scale = { shortScale: isShortScale(request.valid) };
  const found = cells.map((cell): Found => {
    if (cell.grouping === "") return null;
    const { rest, withRest } = compareApart(cell.domain, cell.others(), request.kind);
    const comparable = isSample(cell.wave, request);
    return {
      base: null,
      baseEstimate: rest,
      comparable,
      comparison: comparable ? withRest : null,
      pAdjusted: null,
      shown: isGiven(cell.status) && isGiven(statusOfEstimate(rest, scale, drempels)),
    };
  });
  return adjust(cells, found);
}

/** Adjusts the p-values within a family: same indicator, breakdown, wave and base. Only what is shown counts. */
function adjust(cells: readonly DomainCell[], found: readonly Found[]): Found[] {
  const families = new Map<string, number[]>();
  for (const [index, comparison] of found.entries()) {
    const cell = cells[index];
    if (!comparison?.shown || !cell) continue;
    const family = JSON.stringify([cell.indicator, cell.grouping, cell.wave, comparison.base]);
    const members = families.get(family) ?? [];
    members.push(index);
    families.set(family, members);
  }
  const adjusted = new Map<number, number | null>();
  for (const members of families.values()) {
    const values = benjaminiHochberg(members.map((index) => found[index]?.comparison?.p ?? null));
    for (const [place, index] of members.entries()) adjusted.set(index, values[place] ?? null);
  }
  return found.map((comparison, index) =>
    comparison ? { ...comparison, pAdjusted: adjusted.get(index) ?? null } : null,
  );
}

import type { Verandertheorie } from "../../domain/verandertheorie.ts";
import { problem } from "../../errors/catalogue.ts";
import type { Problem } from "../../errors/input-error.ts";
import { partsOf, type TheoriePath, type TheorieSource } from "./theorie-parts.ts";

interface Edge {
  van: string;
  naar: string;
  path: TheoriePath;
}

/** Circles in the chain, and effects that no activity leads to; each at its own line. */
export function checkChains(theorie: Verandertheorie, source: TheorieSource): Problem[] {
  const { shared, own } = partsOf(theorie);
  const edges = [...shared, ...own].flatMap(({ path, verbanden }) =>
    verbanden.map(({ van, naar }, index) => ({ van, naar, path: [...path, "verbanden", index] })),
  );
  return [...circles(edges, source), ...unreachedEffects(theorie, edges, source)];
}

/** One problem per verband that closes a circle. */
function circles(edges: readonly Edge[], { bestand, lineAt }: TheorieSource): Problem[] {
  const found: Problem[] = [];
  const kept: Edge[] = [];
  for (const edge of edges) {
    const back = wayBetween(kept, edge.naar, edge.van);
    if (!back) {
      kept.push(edge);
      continue;
    }
    const kring = [edge.van, ...back].join(" → ");
    found.push(problem("verandertheorie-kring", { kring }, { bestand, regel: lineAt(edge.path) }));
  }
  return found;
}

/** Elements on a way from one to another, both included; null when there is none. */
function wayBetween(edges: readonly Edge[], from: string, to: string): string[] | null {
  if (from === to) return [from];
  for (const edge of edges.filter(({ van }) => van === from)) {
    const rest = wayBetween(edges, edge.naar, to);
    if (rest) return [from, ...rest];
  }
  return null;
}

function unreachedEffects(
  theorie: Verandertheorie,
  edges: readonly Edge[],
  source: TheorieSource,
): Problem[] {
  const { shared, own } = partsOf(theorie);
  const places = [...shared, ...own].flatMap(({ path, elementen }) =>
    elementen.map((element, index) => ({ element, path: [...path, "elementen", index] })),
  );
  const starts = places
    .filter(({ element }) => element.stap === "activiteit")
    .map(({ element }) => element.id);
  const reached = reachedFrom(starts, edges);
  return places
    .filter(({ element }) => element.stap === "effect" && !reached.has(element.id))
    .map(({ element, path }) =>
      problem(
        "verandertheorie-effect-los",
        { element: element.id },
        { bestand: source.bestand, regel: source.lineAt(path) },
      ),
    );
}

function reachedFrom(starts: readonly string[], edges: readonly Edge[]): Set<string> {
  const reached = new Set(starts);
  // A Set visits what is added while it is walked.
  for (const id of reached) {
    for (const { van, naar } of edges) if (van === id) reached.add(naar);
  }
  return reached;
}

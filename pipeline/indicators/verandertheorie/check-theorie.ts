import type { Verandertheorie } from "../../domain/verandertheorie.ts";
import { problem } from "../../errors/catalogue.ts";
import type { Problem } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";

/** The file the theory was read from, with the line of a path in it. */
export interface TheorieSource {
  bestand: string;
  lineAt: (path: readonly PropertyKey[]) => number;
}

/** A part of the theory with elements (and verbanden) of its own, and where it stands in the file. */
interface Part {
  path: PropertyKey[];
  elementen: { id: string }[];
  verbanden: { van: string; naar: string }[];
}

/** Names that stand there twice, and verbanden with an end that does not exist in their chain. */
export function checkTheorie(theorie: Verandertheorie, source: TheorieSource): Problem[] {
  return [...checkNames(theorie, source), ...checkEnds(theorie, source)];
}

function partsOf({ hoofdambitie, gemeenschappelijk, deelambities }: Verandertheorie) {
  return {
    shared: [
      { path: ["hoofdambitie"], elementen: hoofdambitie.elementen, verbanden: [] },
      { path: ["gemeenschappelijk"], ...gemeenschappelijk },
    ] satisfies Part[],
    own: deelambities.map((deelambitie, index) => ({ path: ["deelambities", index], ...deelambitie })),
  };
}

function checkNames(theorie: Verandertheorie, { bestand, lineAt }: TheorieSource): Problem[] {
  const { shared, own } = partsOf(theorie);
  const names = [
    ...own.map(({ id, path }) => ({ id, path: [...path, "id"] })),
    ...[...shared, ...own].flatMap(({ elementen, path }) =>
      elementen.map(({ id }, index) => ({ id, path: [...path, "elementen", index, "id"] })),
    ),
  ];
  return names
    .filter(({ id }, index) => names.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) => problem("verandertheorie-dubbel", { id }, { bestand, regel: lineAt(path) }));
}

function checkEnds(theorie: Verandertheorie, { bestand, lineAt }: TheorieSource): Problem[] {
  const { shared, own } = partsOf(theorie);
  const sharedIds = shared.flatMap(({ elementen }) => elementen.map(({ id }) => id));
  return [...shared, ...own].flatMap(({ path, elementen, verbanden }) => {
    const known = [...elementen.map(({ id }) => id), ...sharedIds];
    return verbanden.flatMap((verband, index) =>
      (["van", "naar"] as const)
        .filter((end) => !known.includes(verband[end]))
        .map((end) =>
          problem(
            "verandertheorie-los",
            {
              verband: `${verband.van} → ${verband.naar}`,
              element: verband[end],
              suggestie: didYouMean(verband[end], known),
            },
            { bestand, regel: lineAt([...path, "verbanden", index, end]) },
          ),
        ),
    );
  });
}

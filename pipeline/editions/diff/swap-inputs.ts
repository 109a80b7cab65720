import {
  type EditionInputs,
  type InputFile,
  type InputKind,
  inputKinds,
} from "../../domain/edition-input.ts";

/** A file an edition was made from, with the folder of the edition that has it. */
export interface KeptInput extends InputFile {
  editie: string;
}

/** Inputs of the older edition in which kinds are taken from the newer one. */
export interface Swap {
  soorten: InputKind[];
  bestanden: KeptInput[];
}

/** The inputs of an edition and its folder. */
export interface InputsOf {
  map: string;
  inputs: EditionInputs;
}

/** Kinds of inputs that differ between two editions. What a delivery needs beside it counts with the delivery. */
export function differentKinds(van: InputsOf, naar: InputsOf): InputKind[] {
  const moved = sourcesDelivered(van, naar);
  const stamp = ({ inputs }: InputsOf, soort: InputKind) =>
    inputs.bestanden
      .filter((file) => kindOf(file, moved) === soort)
      .map(({ pad, sha256 }) => `${pad} ${sha256}`)
      .join("\n");
  return inputKinds.filter((soort) => stamp(van, soort) !== stamp(naar, soort));
}

/** The inputs of `van` with these kinds taken from `naar`. */
export function swapInputs(van: InputsOf, naar: InputsOf, soorten: readonly InputKind[]): Swap {
  const moved = sourcesDelivered(van, naar);
  const take = ({ map, inputs }: InputsOf, wanted: (soort: InputKind) => boolean): KeptInput[] =>
    inputs.bestanden.filter((file) => wanted(kindOf(file, moved))).map((file) => ({ ...file, editie: map }));
  return {
    soorten: [...soorten],
    bestanden: [
      ...take(van, (soort) => !soorten.includes(soort)),
      ...take(naar, (soort) => soorten.includes(soort)),
    ],
  };
}

/**
 * The description of a source (`bron.yml`) belongs to its delivery when that changed too: a new wave comes with its
 * name, and one without the other cannot be read.
 */
function kindOf({ pad, soort }: InputFile, moved: ReadonlySet<string>): InputKind {
  const [, bron, name] = /^werkomgeving\/raw\/([^/]+)\/(.+)$/.exec(pad) ?? [];
  return name === "bron.yml" && bron !== undefined && moved.has(bron) ? "gegevens" : soort;
}

/** Sources of which the deliveries that count differ. */
function sourcesDelivered(van: InputsOf, naar: InputsOf): ReadonlySet<string> {
  const stamps = ({ inputs }: InputsOf) => {
    const bySource = new Map<string, string>();
    for (const { pad, soort, sha256 } of inputs.bestanden) {
      const bron = pad.split("/")[2] ?? "";
      if (soort === "gegevens") bySource.set(bron, `${bySource.get(bron) ?? ""}${pad} ${sha256}\n`);
    }
    return bySource;
  };
  const [a, b] = [stamps(van), stamps(naar)];
  return new Set([...a.keys(), ...b.keys()].filter((bron) => a.get(bron) !== b.get(bron)));
}

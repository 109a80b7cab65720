import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Edition, Source } from "../domain/edition.ts";
import type { EditionInputs } from "../domain/edition-input.ts";
import { definitionFiles } from "../editions/write/definition-files.ts";
import { inputFiles } from "../editions/write/input-files.ts";
import type { EditionFile } from "../editions/write-edition.ts";
import { problem } from "../errors/catalogue.ts";
import { failOnProblems } from "../errors/input-error.ts";
import type { WorkspaceInput } from "../sources/archive/workspace-inputs.ts";
import type { Workspace } from "../sources/workspace.ts";

/** Files of an edition besides its figures: what it was made from, the definitions as written, borders on the map. */
export function editionFiles(
  workspace: Workspace,
  edition: Edition,
  inputs: readonly WorkspaceInput[],
): EditionFile[] {
  const manifest: EditionInputs = {
    codeVersion: edition.meta.codeVersion,
    bestanden: inputs.map(({ pad, soort, sha256 }) => ({ pad, soort, sha256 })),
  };
  const texts = new Map(
    inputs.filter(({ soort }) => soort !== "gegevens").map(({ pad, van }) => [pad, readFileSync(van)]),
  );
  const borders = join(workspace.map, "reference", "gebieden.topojson");
  return [
    ...inputFiles(manifest, texts),
    ...definitionFiles(edition.indicators, texts),
    ...(existsSync(borders) ? [{ pad: "public/gebieden.topojson", inhoud: readFileSync(borders) }] : []),
  ];
}

/** Throws an InputError when a delivery is another one than was loaded: it was replaced during the run. */
export function checkSameDeliveries(sources: readonly Source[], inputs: readonly WorkspaceInput[]): void {
  const found = new Map(inputs.map(({ pad, sha256 }) => [pad, sha256]));
  const changed = sources
    .flatMap(({ leveringen }) => leveringen)
    .filter(({ bestand, sha256 }) => found.get(`werkomgeving/${bestand}`) !== sha256);
  failOnProblems(changed.map(({ bestand }) => problem("levering-gewijzigd", { bestand })));
}

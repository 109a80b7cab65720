import { existsSync } from "node:fs";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { displayPath } from "./read/delivered-file.ts";
import { workspacePaths } from "./workspace-paths.ts";

/** Throws an {@link InputError} when the folder is not a workspace, before anything is written in it. */
export function requireWorkspace(map: string): void {
  const path = workspacePaths(map).gemeente;
  if (existsSync(path)) return;
  const bestand = displayPath(path);
  throw new InputError([
    problem(
      "bestand-ontbreekt",
      {
        wat: "Dit is geen werkomgeving: gemeente.yml",
        pad: bestand,
        doe: "Controleer --workspace, of maak gemeente.yml; data/sample/gemeente.yml is een voorbeeld.",
      },
      { bestand },
    ),
  ]);
}

import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { InputFile, InputKind } from "../../domain/edition-input.ts";
import { metadataPath } from "../fetch/fetched-metadata.ts";
import { hashFile } from "../read/hash-file.ts";
import type { Workspace } from "../workspace.ts";
import { isInputName } from "./input-names.ts";
import { selectDeliveries } from "./select-deliveries.ts";

/** A file of a workspace that figures may depend on, and where it stands now. */
export interface WorkspaceInput extends InputFile {
  van: string;
}

/**
 * Every file that the figures of a workspace may depend on, sorted by path: its own, those of the shared definitions
 * and reference tables, and of each source its description and the deliveries that count.
 */
export function listInputs({ map, gedeeld, bronnen }: Workspace): WorkspaceInput[] {
  const own = namesIn(map).filter(isInputName);
  const files = [
    ...own.flatMap((name) => filesBelow(join(map, name), map, "werkomgeving")),
    ...bronnen.flatMap((bron) => sourceFiles(bron, map)),
    ...filesBelow(join(gedeeld, "indicators"), gedeeld, "gedeeld"),
    ...filesBelow(join(gedeeld, "data", "reference"), gedeeld, "gedeeld"),
  ];
  return files.map((file) => ({ ...file, sha256: hashFile(file.van) })).sort(byPath);
}

type Found = Omit<WorkspaceInput, "sha256">;

function sourceFiles({ id, map: folder, config }: Workspace["bronnen"][number], map: string): Found[] {
  const patterns = Object.values(config.bestanden).map(({ bestand }) => bestand);
  const counting = patterns.flatMap((pattern) => selectDeliveries(folder, pattern));
  // What a source says of a fetched delivery names its measures: without it the figures cannot be made again.
  const beside = counting.map(metadataPath).filter((name) => existsSync(join(folder, name)));
  const names = new Set([...counting, ...beside]);
  const place = (name: string) => ({
    pad: `werkomgeving/raw/${id}/${name}`,
    van: join(map, "raw", id, name),
  });
  return [
    { ...place("bron.yml"), soort: "instelling" },
    ...[...names].map((name): Found => ({ ...place(name), soort: "gegevens" })),
  ];
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function filesBelow(path: string, root: string, prefix: string): Found[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isDirectory()) {
    return readdirSync(path).flatMap((name) => filesBelow(join(path, name), root, prefix));
  }
  const pad = [prefix, ...relative(root, path).split(sep)].join("/");
  return [{ pad, van: path, soort: kindOf(pad) }];
}

function kindOf(pad: string): InputKind {
  const inside = pad.slice(pad.indexOf("/") + 1);
  if (inside.startsWith("indicators/") || inside === "data/reference/vragen.yml") return "definitie";
  return inside.startsWith("corrections/") ? "correctie" : "instelling";
}

function byPath(a: InputFile, b: InputFile): number {
  return a.pad < b.pad ? -1 : 1;
}

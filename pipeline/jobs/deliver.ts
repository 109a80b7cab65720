import { copyFileSync, existsSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { withDatabase } from "../db/database.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError, type Problem } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import { addReceipt, ownName, type Receipt, readReceipts } from "../sources/archive/receipts.ts";
import type { Bron } from "../sources/bron-config.ts";
import { checkTolerance } from "../sources/checks/check-source.ts";
import { metadataPath } from "../sources/fetch/fetched-metadata.ts";
import { readAreaKeys } from "../sources/gebied-sleutels.ts";
import { loadFile } from "../sources/load/load-source.ts";
import type { Loaded } from "../sources/load/load-table.ts";
import { type DeliveredFile, displayPath, patternExpression } from "../sources/read/delivered-file.ts";
import { hashFile } from "../sources/read/hash-file.ts";
import { createGebieden, createStaging } from "../sources/staging.ts";
import type { Workspace } from "../sources/workspace.ts";

/** A file that somebody sent, and the source it is for. */
export interface Delivering {
  workspace: Workspace;
  bron: string;
  pad: string;
  now: Date;
}

/**
 * Takes a delivery in: reads it as a refresh would, and only then copies it to the folder of its source, under its date
 * and hash, with a receipt. Throws an {@link InputError} when it is refused (nothing of it is kept then), fits no
 * pattern, or was taken in before. `tegen` is what a refresh will stop at, corrections apart.
 */
export async function deliver({
  workspace,
  bron: id,
  pad,
  now,
}: Delivering): Promise<{ receipt: Receipt; loaded: Loaded; tegen: Problem[] }> {
  const bron = findBron(workspace, id);
  const naam = ownName(basename(pad));
  if (!existsSync(pad)) {
    const doe = "Controleer de naam en de map van het bestand.";
    throw new InputError([problem("bestand-ontbreekt", { wat: "De levering", pad, doe })]);
  }
  const sha256 = hashFile(pad);
  refuseKnown(bron, sha256);
  const loaded = await tryLoad(workspace, bron, {
    naam,
    pad,
    bestand: naam,
    getoond: displayPath(pad),
    sha256,
  });
  const ontvangen = now.toISOString();
  const bestand = `${ontvangen.slice(0, 10)}_${sha256.slice(0, 8)}_${naam}`;
  copyFileSync(pad, join(bron.map, bestand));
  const metadata = metadataPath(pad);
  if (existsSync(metadata)) copyFileSync(metadata, metadataPath(join(bron.map, bestand)));
  const { leverancier } = bron.config;
  const receipt = { bestand, naam, sha256, leverancier, ontvangen, rijen: loaded.delivery.gelezen };
  addReceipt(bron.map, receipt);
  return { receipt, loaded, tegen: checkTolerance(bron, [loaded]) };
}

/** Withdraws a delivery: it stays in the folder, but no longer counts. Throws an {@link InputError} for an unknown one. */
export function withdraw(
  { workspace, bron: id, now }: Omit<Delivering, "pad">,
  { bestand, reden }: { bestand: string; reden: string },
): Receipt {
  const bron = findBron(workspace, id);
  const counting = readReceipts(bron.map).filter(({ ingetrokken }) => !ingetrokken);
  const found = counting.find((receipt) => receipt.bestand === basename(bestand));
  if (!found) {
    const suggestie = didYouMean(
      basename(bestand),
      counting.map((receipt) => receipt.bestand),
    );
    throw new InputError([problem("levering-onbekend", { bestand, suggestie })]);
  }
  const receipt = { ...found, ingetrokken: { op: now.toISOString(), reden } };
  addReceipt(bron.map, receipt);
  return receipt;
}

/** The source with this id. Throws an {@link InputError} for an unknown one. */
export function findBron(workspace: Workspace, id: string): Bron {
  const found = workspace.bronnen.find((bron) => bron.id === id);
  if (found) return found;
  const suggestie = didYouMean(
    id,
    workspace.bronnen.map((bron) => bron.id),
  );
  throw new InputError([problem("bron-onbekend", { bron: id, suggestie })]);
}

function refuseKnown(bron: Bron, sha256: string): void {
  const known = readReceipts(bron.map).find((receipt) => receipt.sha256 === sha256);
  if (!known) return;
  const ingetrokken = known.ingetrokken ? `, en ingetrokken: ${known.ingetrokken.reden}` : "";
  const ontvangen = known.ontvangen.slice(0, 10);
  throw new InputError([
    problem("levering-al-ontvangen", { bestand: known.bestand, ontvangen, ingetrokken }),
  ]);
}

/** What to do about a name that fits no pattern; a file of another kind does not become good by another name. */
function renameHint(naam: string, patronen: string): string {
  const kind = extname(naam).slice(1).toLowerCase();
  if (patronen.toLowerCase().includes(`.${kind}`)) {
    return "Geef het bestand een naam die past, of voeg een patroon toe in bron.yml.";
  }
  return `Bron.yml verwacht een andere soort bestand dan .${kind}. Bewaar het in die soort onder een naam die past, of zet in bron.yml bij "bestanden" een patroon voor .${kind} met een eigen "formaat".`;
}

/** Loads the file into a database in memory, to know that it can be read and holds nothing that may not be kept. */
async function tryLoad(workspace: Workspace, bron: Bron, file: DeliveredFile): Promise<Loaded> {
  const tables = Object.entries(bron.config.bestanden);
  const found = tables.find(([, { bestand }]) => patternExpression(bestand).test(file.naam));
  if (!found) {
    const patronen = tables.map(([, { bestand }]) => bestand).join(", ");
    const doe = renameHint(file.naam, patronen);
    throw new InputError([problem("levering-past-niet", { naam: file.naam, patronen, doe })]);
  }
  const [tabel, config] = found;
  return withDatabase(":memory:", "stage", async (database) => {
    await createGebieden(database, workspace.gebieden, workspace.postcodes);
    await createStaging(database, workspace.vragen);
    const areas = await readAreaKeys(database);
    return loadFile(database, file, {
      bron: { ...bron, correcties: [] },
      tabel,
      config,
      vragen: workspace.vragen,
      areas,
    });
  });
}

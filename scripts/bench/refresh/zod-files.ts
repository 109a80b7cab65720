import { statSync } from "node:fs";
import { join } from "node:path";
import { selectDeliveries } from "../../../pipeline/sources/archive/select-deliveries.ts";
import type { Bron } from "../../../pipeline/sources/bron-config.ts";
import type { AreaKeys, StagingTable } from "../../../pipeline/sources/fields/field.ts";
import { cellReader } from "../../../pipeline/sources/fields/read-cell.ts";
import { planColumn, settingsOf, type TableSettings } from "../../../pipeline/sources/layout/column-plan.ts";
import { enqueteTable } from "../../../pipeline/sources/registers/enquete.ts";
import { isRegisterTable, registerTable } from "../../../pipeline/sources/registers/register-tables.ts";
import type { Vraag } from "../../../pipeline/sources/vragen.ts";
import type { Workspace } from "../../../pipeline/sources/workspace.ts";
import { type CellReader, type ReadRows, readWithZod } from "../intake/read-with-zod.ts";

/** What reading came to. */
export interface ZodOutcome extends ReadRows {
  bytes: number;
}

/** Reads all deliveries. Of published statistics, that have a layout of their own, every column is a text. */
export async function readAllWithZod({ bronnen, vragen }: Workspace, areas: AreaKeys): Promise<ZodOutcome> {
  const outcome: ZodOutcome = { bytes: 0, sound: 0, refused: 0 };
  for (const bron of bronnen) {
    for (const [tabel, config] of Object.entries(bron.config.bestanden)) {
      for (const naam of selectDeliveries(bron.map, config.bestand)) {
        const path = join(bron.map, naam);
        const settings = withQuestions(settingsOf(bron.config, config, naam), bron);
        const table = tableOf(bron, tabel, vragen);
        const readers = (header: readonly string[]) => readersOf(header, { table, settings, areas, naam });
        const { sound, refused } = await readWithZod(path, readers, () => undefined);
        outcome.sound += sound;
        outcome.refused += refused;
        outcome.bytes += statSync(path).size;
      }
    }
  }
  return outcome;
}

function tableOf({ config }: Bron, tabel: string, vragen: readonly Vraag[]): StagingTable | null {
  if (config.soort === "enquete") return enqueteTable(vragen);
  return isRegisterTable(tabel) ? registerTable(tabel) : null;
}

/** The questions of a survey are columns too, each with its codes. */
function withQuestions(settings: TableSettings, { config }: Bron): TableSettings {
  if (config.soort !== "enquete") return settings;
  const questions = Object.entries(config.vragen).map(([id, { kolom, codes }]) => [
    id,
    { kolom: [kolom], codes },
  ]);
  return { ...settings, kolommen: { ...settings.kolommen, ...Object.fromEntries(questions) } };
}

interface Layout {
  table: StagingTable | null;
  settings: TableSettings;
  areas: AreaKeys;
  naam: string;
}

function readersOf(header: readonly string[], { table, settings, areas, naam }: Layout): CellReader[] {
  const fields = table?.velden ?? header.map((column) => ({ naam: column, type: "tekst" as const }));
  const rules = fields.map((field) => planColumn(field, settings, naam));
  return header.map((column) => {
    const rule = rules.find(({ origin }) => origin.soort === "kolom" && origin.namen.includes(column));
    return rule ? cellReader(rule, areas) : null;
  });
}

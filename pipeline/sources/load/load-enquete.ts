import type { Database } from "../../db/database.ts";
import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, type Problem } from "../../errors/input-error.ts";
import type { EnqueteConfig } from "../bron-config.ts";
import type { ColumnConfig } from "../layout/column-schema.ts";
import type { DeliveredFile } from "../read/delivered-file.ts";
import { enqueteTable } from "../registers/enquete.ts";
import type { Vraag } from "../vragen.ts";
import { type Loaded, loadTable } from "./load-table.ts";
import type { LoadTask } from "./load-task.ts";
import { versionOfWaves, wavesOfFile } from "./question-versions.ts";

/** Answer to a question that a wave did not have. */
const NOT_ASKED = "niet gevraagd";

interface Questions {
  config: EnqueteConfig;
  vragen: readonly Vraag[];
}

/**
 * Loads one file of a survey. Questions the source does not map are "niet gevraagd"; so are those that are absent from
 * the file, and they may be absent only from the waves that bron.yml names.
 */
export async function loadWave(
  database: Database,
  task: Omit<LoadTask, "table">,
  { config, vragen }: Questions,
): Promise<Loaded> {
  const table = enqueteTable(vragen);
  const waves = await wavesOfFile({ ...task, table }, config);
  const { config: asked, problems } = versionOfWaves(config, waves, task.file.getoond);
  failOnProblems(problems);
  return loadVersion(database, { ...task, table }, { config: asked, vragen });
}

/** Loads a file whose questions all have one version. */
async function loadVersion(
  database: Database,
  task: LoadTask,
  { config, vragen }: Questions,
): Promise<Loaded> {
  const kolommen = { ...task.settings.kolommen, ...questionColumns(config, vragen) };
  const sometimes = Object.entries(config.vragen).filter(([, vraag]) => vraag["niet-in"].length > 0);
  const loaded = await loadTable(database, {
    ...task,
    settings: { ...task.settings, kolommen },
    afwezig: Object.fromEntries(sometimes.map(([id]) => [id, NOT_ASKED])),
  });
  failOnProblems(await checkAbsent(database, loaded, { file: task.file, config }));
  return loaded;
}

function questionColumns(config: EnqueteConfig, vragen: readonly Vraag[]): Record<string, ColumnConfig> {
  return Object.fromEntries(
    vragen.map(({ id }): [string, ColumnConfig] => {
      const mapped = config.vragen[id];
      return [id, mapped ? { kolom: [mapped.kolom], codes: mapped.codes } : { vast: NOT_ASKED, codes: {} }];
    }),
  );
}

/** Questions that this file lacks though one of its waves asked them. */
async function checkAbsent(
  database: Database,
  { afwezig }: Loaded,
  { file, config }: { file: DeliveredFile; config: EnqueteConfig },
): Promise<Problem[]> {
  const waves = await database.rows<{ jaar: number }>(
    "select distinct jaar from typed where jaar is not null",
  );
  return afwezig.flatMap((id) => {
    const mapped = config.vragen[id];
    if (!mapped || waves.every(({ jaar }) => mapped["niet-in"].includes(jaar))) return [];
    const gevonden = `de kolommen van ${waves.map(({ jaar }) => jaar).join(", ")}`;
    const suggestie = `Of zet het jaar van deze golf bij "niet-in" van de vraag ${id}.`;
    const place = { bestand: file.getoond, regel: 1 };
    return [problem("tabel-onvolledig", { kolom: mapped.kolom, gevonden, suggestie }, place)];
  });
}

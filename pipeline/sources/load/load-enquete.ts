import type { Database } from "../../db/database.ts";
import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, type Problem } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import type { Bron, EnqueteConfig } from "../bron-config.ts";
import type { ColumnConfig } from "../layout/column-schema.ts";
import type { DeliveredFile } from "../read/delivered-file.ts";
import { enqueteTable } from "../registers/enquete.ts";
import { answersOf, type Vraag } from "../vragen.ts";
import { type Loaded, loadTable } from "./load-table.ts";
import type { LoadTask } from "./load-task.ts";

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
  const kolommen = { ...task.settings.kolommen, ...questionColumns(config, vragen) };
  const sometimes = Object.entries(config.vragen).filter(([, vraag]) => vraag["niet-in"].length > 0);
  const loaded = await loadTable(database, {
    ...task,
    table,
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

/** Questions of bron.yml exist in the shared vocabulary, and its codes stand for answers of the question. */
export function checkVragen(bron: Bron<EnqueteConfig>, vragen: readonly Vraag[]): Problem[] {
  const known = new Map(vragen.map((vraag) => [vraag.id, answersOf(vraag)]));
  const place = { bestand: `raw/${bron.id}/bron.yml` };
  return Object.entries(bron.config.vragen).flatMap(([sleutel, { codes }]) => {
    const answers = known.get(sleutel);
    if (!answers) {
      const suggestie = didYouMean(sleutel, [...known.keys()]);
      return [problem("sleutel-onbekend", { sleutel: `vragen.${sleutel}`, suggestie }, place)];
    }
    return Object.entries(codes)
      .filter(([, answer]) => !answers.includes(answer))
      .map(([code, answer]) => {
        const uitleg = `"${answer}" is geen antwoord op deze vraag. ${didYouMean(answer, answers)}`;
        return problem("waarde-ongeldig", { sleutel: `vragen.${sleutel}.codes.${code}`, uitleg }, place);
      });
  });
}

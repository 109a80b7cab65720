import { problem } from "../../errors/catalogue.ts";
import type { Problem } from "../../errors/input-error.ts";
import type { EnqueteConfig, VraagKoppeling } from "../bron-config.ts";
import { cellReader } from "../fields/read-cell.ts";
import { toTableLayout } from "../layout/format-schema.ts";
import { readDeliveredTable } from "../read/read-delivered-table.ts";
import { type LoadTask, planColumns } from "./load-task.ts";

/**
 * The waves of which a file has rows; empty when no question has versions, so that nothing depends on it. The file is
 * then read once more: the year decides how the other columns are to be read.
 */
export async function wavesOfFile(task: LoadTask, { vragen }: EnqueteConfig): Promise<number[]> {
  if (Object.values(vragen).every(({ versies }) => versies.length === 0)) return [];
  const velden = task.table.velden.filter(({ type }) => type === "jaar");
  const { kolommen, records } = await readDeliveredTable(task.file, toTableLayout(task.settings.formaat));
  const [column] = planColumns({ ...task, table: { ...task.table, velden } }, kolommen);
  if (!column) throw new Error("no field for the wave");
  const { origin } = column;
  const index = origin.soort === "kolom" ? kolommen.findIndex((naam) => origin.namen.includes(naam)) : -1;
  const texts = origin.soort === "vast" ? [origin.tekst] : records.map(({ cellen }) => cellen[index] ?? null);
  const read = cellReader(column, task.areas);
  const years = [...new Set(texts)].map((text) => read(text).waarde);
  return [...new Set(years)].filter((year) => typeof year === "number").sort((a, b) => a - b);
}

/**
 * The survey as these waves asked it: every question with the column and codes of its version. A problem for every
 * question of which the waves have different versions: one file can be read in one way only.
 */
export function versionOfWaves(
  config: EnqueteConfig,
  waves: readonly number[],
  bestand: string,
): { config: EnqueteConfig; problems: Problem[] } {
  const versions = Object.entries(config.vragen).map(([id, vraag]) => {
    const asked = waves.filter((jaar) => !vraag["niet-in"].includes(jaar));
    const versionOf = (jaar: number) => vraag.versies.find(({ golven }) => golven.includes(jaar)) ?? null;
    return { id, vraag, used: [...new Set(asked.map(versionOf))] };
  });
  const problems = versions
    .filter(({ used }) => used.length > 1)
    .map(({ id }) => problem("versies-in-een-bestand", { vraag: id, golven: waves.join(", ") }, { bestand }));
  const vragen = versions.map(({ id, vraag, used: [version] }): [string, VraagKoppeling] => [
    id,
    { ...vraag, kolom: version?.kolom ?? vraag.kolom, codes: version?.codes ?? vraag.codes },
  ]);
  return { config: { ...config, vragen: Object.fromEntries(vragen) }, problems };
}

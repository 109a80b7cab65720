import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Database, withDatabase } from "../../pipeline/db/database.ts";
import { writeEdition } from "../../pipeline/editions/write-edition.ts";
import { editionFiles } from "../../pipeline/jobs/edition-files.ts";
import { listInputs } from "../../pipeline/sources/archive/workspace-inputs.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import { copyTables, filesBelow, loadTables, type PlainTable } from "./edition/plain-copy.ts";
import type { Benchmark, Part } from "./harness/benchmark.ts";
import { taskCells, taskHead } from "./harness/columns.ts";
import { type SampleFigures, withSampleFigures } from "./harness/sample-figures.ts";
import { alternate, ratioOf, summarise, type Timings } from "./harness/timing.ts";

const ROUNDS = 9;

/** Files and bytes of the whole edition, of the part of it that is tables, and of what DuckDB wrote of these. */
type Sizes = Record<"edition" | "tables" | "plain", { files: number; bytes: number }>;

/** Writing the edition of the sample beside DuckDB's own writers. */
export const edition: Benchmark = {
  title: "Meting: een editie schrijven",
  run: async (tell) => {
    tell("cijfers maken");
    return withSampleFigures(async (sample) => {
      tell(`schrijven, ${ROUNDS} keer om de beurt`);
      const { timings, sizes } = await race(sample);
      return { parts: [partOf(timings, sizes)], measurements: { timings, sizes } };
    });
  },
};

async function race(sample: SampleFigures) {
  const [ours, plain] = [join(sample.folder, "editie"), join(sample.folder, "kaal")];
  await write(sample, ours);
  return withDatabase(":memory:", "stage", async (database) => {
    const tables = await loadTables(database, ours);
    const timings = await alternate(
      [
        { name: "edition", run: () => write(sample, ours) },
        { name: "plain", run: () => copyAnew(database, tables, plain) },
      ],
      ROUNDS,
    );
    const sizes: Sizes = {
      edition: sizeOf(ours, filesBelow(ours)),
      tables: sizeOf(
        ours,
        tables.map(({ path }) => path),
      ),
      plain: sizeOf(plain, filesBelow(plain)),
    };
    return { timings, sizes };
  });
}

/** As a refresh does it: what it was made from, the definitions, the figures in all forms, and into its place. */
async function write({ workspace, made }: SampleFigures, folder: string): Promise<void> {
  const inputs = listInputs(workspace);
  const files = [...editionFiles(workspace, made.edition, inputs), ...made.guardFiles];
  await writeEdition(folder, { ...made, files, run: {} });
}

async function copyAnew(database: Database, tables: readonly PlainTable[], folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await copyTables(database, tables, folder);
}

function sizeOf(folder: string, paths: readonly string[]) {
  return {
    files: paths.length,
    bytes: paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0),
  };
}

function partOf([ours, plain]: readonly Timings[], sizes: Sizes): Part {
  if (!ours || !plain) throw new Error("nothing timed");
  const ratio = ratioOf(ours, plain);
  return {
    heading: "De editie van de voorbeeldgegevens",
    text: [
      `In één proces, om de beurt, ${ROUNDS} rondes na een om op te warmen; de cijfers en de tabellen staan klaar in het geheugen. Onze kant schrijft de hele editie, ${sizeText(sizes.edition)}, zoals een verversing dat doet: met de lijst van gebruikte bestanden en hun hash, de definities, de schema's, de metagegevens (CSVW en DCAT), CSV in twee notaties, Parquet en Arrow, en zet haar in één keer op haar plaats.`,
      `DuckDB schrijft met \`copy\` alleen wat in een editie een tabel is (CSV, Parquet en JSON; ${sizeText(sizes.tables)} in de editie, ${sizeText(sizes.plain)} zoals DuckDB ze schrijft), uit tabellen die al geladen zijn en op alle kernen. Het laat weg: Arrow, schema's, metagegevens, de lijst van gebruikte bestanden, definities en teksten, en het wisselen van de oude editie met de nieuwe.`,
    ],
    table: {
      head: ["wat", ...taskHead, "per seconde"],
      rows: [rowOf("editie", ours, sizes.edition.bytes), rowOf("DuckDB `copy`", plain, sizes.plain.bytes)],
    },
    conclusion: `De editie kost ${formatNumber(ratio.median, 1)} keer de tijd van \`copy\` (middelste helft ${formatNumber(ratio.lowerQuartile, 1)} - ${formatNumber(ratio.upperQuartile, 1)}).`,
  };
}

function rowOf(name: string, own: Timings, bytes: number): string[] {
  return [name, ...taskCells(own), `${formatNumber(bytes / 1000 / summarise(own.samples).median, 1)} MB`];
}

const sizeText = ({ files, bytes }: Sizes["edition"]) =>
  `${formatNumber(files)} bestanden van samen ${formatNumber(bytes / 1e6, 1)} MB`;

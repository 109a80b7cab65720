import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, InputError } from "../../errors/input-error.ts";
import { isAsked } from "./asked-areas.ts";
import { dialectV3 } from "./dialect-v3.ts";
import { dialectV4 } from "./dialect-v4.ts";
import { tableAddress } from "./fetch-config.ts";
import { type FetchedMetadata, metadataPath } from "./fetched-metadata.ts";
import { readJsonList } from "./json-list.ts";
import { PartFile, removePart } from "./part-file.ts";
import { politeGet, politeJson } from "./polite-get.ts";
import { type Dialect, nextPage, type TableDescription, textOf } from "./table-description.ts";
import { askOf, type Question } from "./table-question.ts";
import type { TableTask } from "./table-task.ts";

/** A table that came in, or the news that there is nothing new. */
export type FetchedTable =
  | { nieuw: false; vraag: string; gewijzigd: string }
  | { nieuw: true; vraag: string; gewijzigd: string; pad: string; metadata: FetchedMetadata };

/**
 * Fetches one table of StatLine to a CSV file with its metadata beside it, page by page, unless the source says it has
 * not changed since the last delivery. A fetch that stopped halfway goes on at the page where it stopped.
 * @throws InputError when the source fails, has changed or gives no rows; what was delivered before stays as it is
 */
export async function fetchTable(task: TableTask): Promise<FetchedTable> {
  const dialect = task.fetch.via === "statline-v4" ? dialectV4 : dialectV3;
  const address = tableAddress(task.fetch, task.tabel, task.talk.tools.env);
  const get = (path: string) => politeJson(task.talk, `${address}/${path}`);
  const description = await dialect.describe(get);
  checkDimensions(task, description);
  const question = await askOf(task, { dialect, description, address });
  const { vraag } = question;
  const { gewijzigd } = description;
  if (task.last?.vraag === vraag && task.last.gewijzigd === gewijzigd)
    return { nieuw: false, vraag, gewijzigd };
  const pad = join(task.werkmap, `${task.tabel}.csv`);
  const part = await PartFile.open(`${pad}.deel`, question.columns, {
    vraag,
    gewijzigd,
    volgende: question.query,
  });
  try {
    await readPages(task, { dialect, address, question, part });
  } finally {
    await part.close();
  }
  const after = await dialect.describe(get);
  if (after.gewijzigd !== gewijzigd) {
    removePart(part.pad);
    throw new InputError([problem("tabel-gewijzigd-onderweg", { tabel: task.tabel })]);
  }
  checkRows(task, question, part);
  const metadata = toMetadata(task, { description, question, part, address });
  renameSync(part.pad, pad);
  removePart(part.pad);
  writeFileSync(metadataPath(pad), `${JSON.stringify(metadata, null, 1)}\n`);
  return { nieuw: true, vraag, gewijzigd, pad, metadata };
}

function checkDimensions({ config, tabel, jaar }: TableTask, { dimensies }: TableDescription): void {
  const periods = jaar === null ? [config["periode-kolom"]] : [];
  const wanted = [config["gebied-kolom"], ...periods];
  failOnProblems(
    wanted
      .filter((name) => !dimensies.includes(name))
      .map((name) => problem("tabel-veranderd", { tabel, ontbreekt: `de dimensie ${name}` })),
  );
}

async function readPages(
  { talk, tabel, config, jaar }: TableTask,
  {
    dialect,
    address,
    question,
    part,
  }: { dialect: Dialect; address: string; question: Question; part: PartFile },
): Promise<void> {
  const visited = new Set<string>();
  const gebiedKolom = config["gebied-kolom"];
  const periodeKolom = jaar === null ? config["periode-kolom"] : null;
  while (part.state.volgende !== null) {
    const page = part.state.volgende;
    if (visited.has(page)) {
      throw new InputError([problem("tabel-veranderd", { tabel, ontbreekt: "een volgende pagina" })]);
    }
    visited.add(page);
    const envelope = await politeGet(talk, `${address}/${page}`, async (answer) => {
      await part.startPage();
      return readJsonList(answer, (row) => addRow(row));
    });
    if (envelope.value === undefined) {
      throw new InputError([problem("tabel-veranderd", { tabel, ontbreekt: "de lijst met rijen" })]);
    }
    await part.endPage(nextPage(envelope[dialect.next], dialect.rows));
  }

  async function addRow(row: Record<string, unknown>): Promise<void> {
    const missing = question.columns.find((column) => !(column in row));
    const id = Number(row[dialect.id]);
    if (missing !== undefined || !Number.isSafeInteger(id)) {
      const ontbreekt = `de kolom ${missing ?? dialect.id}`;
      throw new InputError([problem("tabel-veranderd", { tabel, ontbreekt })]);
    }
    const gebied = textOf(row[gebiedKolom]).trim();
    const isYear = periodeKolom === null || /^\d{4}(JJ00)?$/.test(textOf(row[periodeKolom]).trim());
    if (isYear && isAsked(gebied, question.parts)) await part.add(id, gebied, row);
    else part.skip();
  }
}

/** A table that answers with nothing, or with nothing about the gemeente, is a fault and no zero. */
function checkRows({ tabel, areas, config }: TableTask, { codes, parts }: Question, part: PartFile): void {
  const known = codes.get(config["gebied-kolom"])?.map(({ sleutel }) => sleutel.trim()) ?? [];
  const missing = known.includes(areas.gemeente) && !(areas.gemeente in part.state.gebieden);
  if (part.state.rijen > 0 && !missing) return;
  removePart(part.pad);
  const gebieden = parts === null ? "het hele land" : missing ? areas.gemeente : "de gevraagde gebieden";
  throw new InputError([problem("antwoord-leeg", { tabel, gebieden })]);
}

function toMetadata(
  { tabel, fetch, jaar }: TableTask,
  parts: { description: TableDescription; question: Question; part: PartFile; address: string },
): FetchedMetadata {
  const { description, question, part, address } = parts;
  const { rijen, herhaald, ongevraagd } = part.state;
  const codes = [...question.codes].map(([name, list]): [string, Record<string, string>] => [
    name,
    Object.fromEntries(list.map(({ sleutel, titel }) => [sleutel.trim(), titel])),
  ]);
  return {
    tabel,
    via: fetch.via,
    adres: address,
    titel: description.titel,
    gewijzigd: description.gewijzigd,
    jaar,
    rijen,
    herhaald,
    ongevraagd,
    maten: description.maten.filter(({ code }) => question.measures.includes(code)),
    codes: Object.fromEntries(codes),
    eigenschappen: description.eigenschappen,
  };
}

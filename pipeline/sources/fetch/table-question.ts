import { createHash } from "node:crypto";
import { problem } from "../../errors/catalogue.ts";
import { failOnProblems } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import { isBorderTopic } from "../border-changes.ts";
import { areaFilter, areaParts, codesFilter, isAsked } from "./asked-areas.ts";
import { matchMeasures } from "./match-measures.ts";
import { type Conversation, politeJson } from "./polite-get.ts";
import {
  type Dialect,
  type DimensionCode,
  listOf,
  nextPage,
  queryText,
  type TableDescription,
  textOf,
} from "./table-description.ts";
import type { TableTask } from "./table-task.ts";

/** What is asked of a table. */
export interface Question {
  /** Hash of all that decides which rows come. */
  vraag: string;
  query: string;
  columns: string[];
  /** Codes of the measures asked for. */
  measures: string[];
  /** Codes asked for by dimension, blanks included; the periods and the areas among them. */
  codes: Map<string, DimensionCode[]>;
  parts: ReturnType<typeof areaParts>;
}

/** Works out what to ask, from bron.yml and the table's own lists. Throws an {@link InputError} for names it does not know. */
export async function askOf(
  task: TableTask,
  table: { dialect: Dialect; description: TableDescription; address: string },
): Promise<Question> {
  const { config, fetch, tabel, jaar, areas, talk } = task;
  const { dialect, description } = table;
  const bestand = `raw/${talk.bron}/bron.yml`;
  const { matched, problems } = matchMeasures(config.maten ?? {}, description.maten, { tabel, bestand });
  failOnProblems(problems);
  const all = config.maten === undefined;
  const measures = all
    ? description.maten.map(({ code }) => code)
    : [...new Set([...matched.keys(), ...borderCodes(description)])];
  const parts = areaParts(fetch.gebieden, areas);
  const codes = await readCodes(task, table, parts);
  const gebiedKolom = config["gebied-kolom"];
  const filter = [
    ...areaFilter(gebiedKolom, parts, {
      codes: codes.get(gebiedKolom) ?? [],
      tabel,
      gemeente: areas.gemeente,
    }),
    ...Object.keys(fetch.kies).map((name) => anyOf(name, codes.get(name) ?? [])),
    ...(fetch.vanaf !== undefined && jaar === null
      ? [`${config["periode-kolom"]} ge '${fetch.vanaf}JJ00'`]
      : []),
  ];
  const columns = dialect.columns(description, measures);
  const query = `${dialect.rows}?${dialect.query({ filter, columns, measures, all })}`;
  return { vraag: hashOf([table.address, query, columns]), query, columns, measures, codes, parts };
}

/** Whether borders changed is asked along, so that a series can break where it must. */
function borderCodes({ maten }: TableDescription): string[] {
  return maten.filter(({ titel }) => isBorderTopic(titel)).map(({ code }) => code);
}

function anyOf(dimension: string, codes: readonly DimensionCode[]): string {
  return `(${codes.map(({ sleutel }) => `${dimension} eq '${sleutel}'`).join(" or ")})`;
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
}

/** The codes that are asked for, of every dimension but the periods. */
async function readCodes(
  { config, fetch, talk, tabel }: TableTask,
  { dialect, description, address }: { dialect: Dialect; description: TableDescription; address: string },
  parts: ReturnType<typeof areaParts>,
): Promise<Map<string, DimensionCode[]>> {
  const codes = new Map<string, DimensionCode[]>();
  for (const dimension of description.dimensies) {
    if (dimension === config["periode-kolom"]) continue;
    const { path, key } = dialect.codes(dimension);
    const isArea = dimension === config["gebied-kolom"];
    const filter = isArea ? codesFilter(key, parts) : "";
    const query = queryText({ ...dialect.format, $filter: filter, $select: `${key},Title` });
    const found = await readAllCodes(talk, `${address}/${path}?${query}`, {
      address,
      path,
      key,
      next: dialect.next,
    });
    const wanted = isArea
      ? found.filter(({ sleutel }) => isAsked(sleutel.trim(), parts))
      : chosen(found, dimension);
    codes.set(dimension, wanted);
  }
  return codes;

  function chosen(found: DimensionCode[], dimension: string): DimensionCode[] {
    const wanted = fetch.kies[dimension];
    if (wanted === undefined) return found;
    const known = found.map(({ sleutel }) => sleutel.trim());
    failOnProblems(
      wanted
        .filter((code) => !known.includes(code))
        .map((code) =>
          problem("code-niet-in-tabel", {
            tabel,
            dimensie: dimension,
            code,
            suggestie: didYouMean(code, known),
          }),
        ),
    );
    return found.filter(({ sleutel }) => wanted.includes(sleutel.trim()));
  }
}

async function readAllCodes(
  talk: Conversation,
  first: string,
  { address, path, key, next }: { address: string; path: string; key: string; next: string },
): Promise<DimensionCode[]> {
  const codes: DimensionCode[] = [];
  for (let url: string | null = first; url !== null; ) {
    const answer = (await politeJson(talk, url)) as Record<string, unknown>;
    codes.push(
      ...listOf(answer).map((row) => ({ sleutel: textOf(row[key]), titel: textOf(row.Title).trim() })),
    );
    const link = nextPage(answer[next], path);
    url = link === null ? null : `${address}/${link}`;
  }
  return codes;
}

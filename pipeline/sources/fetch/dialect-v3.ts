import type { FetchedMeasure } from "./fetched-metadata.ts";
import { type Dialect, listOf, queryText, textOf } from "./table-description.ts";

/** OData v3 of StatLine: a wide table, a row per combination of codes and a column per measure. */
export const dialectV3: Dialect = {
  rows: "TypedDataSet",
  id: "ID",
  format: { $format: "json" },
  next: "odata.nextLink",
  async describe(get) {
    const [info = {}] = listOf(await get("TableInfos?$format=json"));
    const properties = listOf(await get("DataProperties?$format=json"));
    const dimension = (row: Record<string, unknown>) => /Dimension|GeoDetail/.test(textOf(row.Type));
    return {
      titel: textOf(info.Title),
      gewijzigd: textOf(info.Modified),
      dimensies: properties.filter(dimension).map((row) => textOf(row.Key)),
      maten: measuresOf(properties),
      eigenschappen: info,
    };
  },
  codes: (dimensie) => ({ path: dimensie, key: "Key" }),
  columns: ({ dimensies }, measures) => ["ID", ...dimensies, ...measures],
  query: ({ filter, columns, all }) =>
    queryText({ $format: "json", $filter: filter.join(" and "), $select: all ? "" : columns.join(",") }),
};

function measuresOf(properties: readonly Record<string, unknown>[]): FetchedMeasure[] {
  const byId = new Map(properties.map((row) => [textOf(row.ID), row]));
  return properties
    .filter((row) => row.Type === "Topic")
    .map((row) => ({
      code: textOf(row.Key),
      titel: textOf(row.Title).trim(),
      groepen: groupsOf(row, byId),
      eenheid: textOf(row.Unit),
      decimalen: row.Decimals === null || row.Decimals === undefined ? null : Number(row.Decimals),
    }));
}

/** Titles of the groups around a row, the nearest first. */
function groupsOf(
  row: Record<string, unknown>,
  byId: ReadonlyMap<string, Record<string, unknown>>,
): string[] {
  const titles: string[] = [];
  for (
    let parent = byId.get(textOf(row.ParentID));
    parent !== undefined && titles.length < byId.size;
    parent = byId.get(textOf(parent.ParentID))
  ) {
    titles.push(textOf(parent.Title).trim());
  }
  return titles;
}

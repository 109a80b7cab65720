import type { FetchedMeasure } from "./fetched-metadata.ts";
import { type Dialect, listOf, queryText, textOf } from "./table-description.ts";

/** OData v4 of StatLine: a long table, a row per observation. */
export const dialectV4: Dialect = {
  rows: "Observations",
  id: "Id",
  format: {},
  next: "@odata.nextLink",
  async describe(get) {
    const properties = ((await get("Properties")) ?? {}) as Record<string, unknown>;
    const dimensions = listOf(await get("Dimensions"));
    const measures = listOf(await get("MeasureCodes"));
    const grouped = measures.some((row) => row.MeasureGroupId !== null && row.MeasureGroupId !== undefined);
    const groups = grouped ? listOf(await get("MeasureGroups")) : [];
    return {
      titel: textOf(properties.Title),
      gewijzigd: textOf(properties.ObservationsModified ?? properties.Modified),
      dimensies: dimensions.map((row) => textOf(row.Identifier)),
      maten: measures.map((row) => toMeasure(row, groups)),
      eigenschappen: properties,
    };
  },
  codes: (dimensie) => ({ path: `${dimensie}Codes`, key: "Identifier" }),
  columns: ({ dimensies }) => ["Id", "Measure", "ValueAttribute", "Value", "StringValue", ...dimensies],
  query: ({ filter, measures, all }) => {
    const chosen = all ? [] : [`(${measures.map((code) => `Measure eq '${code}'`).join(" or ")})`];
    return queryText({ $filter: [...filter, ...chosen].join(" and ") });
  },
};

function toMeasure(row: Record<string, unknown>, groups: readonly Record<string, unknown>[]): FetchedMeasure {
  return {
    code: textOf(row.Identifier),
    titel: textOf(row.Title).trim(),
    groepen: groupsOf(textOf(row.MeasureGroupId), groups),
    eenheid: textOf(row.Unit),
    decimalen: row.Decimals === null || row.Decimals === undefined ? null : Number(row.Decimals),
  };
}

/** Titles of the groups from this one up, the nearest first. */
function groupsOf(id: string, groups: readonly Record<string, unknown>[]): string[] {
  const titles: string[] = [];
  const find = (wanted: string) => groups.find((row) => textOf(row.Id) === wanted);
  for (
    let group = find(id);
    group !== undefined && titles.length < groups.length;
    group = find(textOf(group.ParentId))
  ) {
    titles.push(textOf(group.Title).trim());
  }
  return titles;
}

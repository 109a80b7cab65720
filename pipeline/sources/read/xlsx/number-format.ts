import { type Archive, memberChunks } from "../zip-archive.ts";
import { parseXml } from "./xml.ts";

/** What a number in a cell stands for, by the format it is shown in. */
export type NumberKind = "getal" | "procent" | "datum" | "datumtijd" | "tijd" | "duur";

/** Formats that every workbook has without describing them (ECMA-376 part 1, 18.8.30). */
const builtIn = new Map<number, NumberKind>([
  [9, "procent"],
  [10, "procent"],
  ...[14, 15, 16, 17].map((id) => [id, "datum"] as const),
  ...[18, 19, 20, 21, 45, 47].map((id) => [id, "tijd"] as const),
  [22, "datumtijd"],
  [46, "duur"],
]);

/** Kind of number per cell style, in the order cells refer to. */
export async function readNumberKinds(archive: Archive, part: string | null): Promise<NumberKind[]> {
  const formats = new Map(builtIn);
  const kinds: NumberKind[] = [];
  if (part === null || !archive.leden.has(part)) return kinds;
  let inCells = false;
  await parseXml(memberChunks(archive, part), archive.bron.getoond, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === "cellXfs") inCells = true;
      if (name === "numFmt") formats.set(Number(numFmtId), kindOfFormat(formatCode ?? ""));
      if (name === "xf" && inCells) kinds.push(formats.get(Number(numFmtId)) ?? "getal");
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return kinds;
}

/** What a format code such as `dd-mm-yyyy`, `0.0%` or `[h]:mm` shows. Only the part for positive numbers counts. */
export function kindOfFormat(code: string): NumberKind {
  const bare = withoutText(code).toLowerCase();
  if (/\[(h+|m+|s+)\]/.test(bare)) return "duur";
  const signs = bare
    .replace(/\[[^\]]*\]/g, "")
    .replace(/general|standaard/g, "")
    .replace(/am\/pm|a\/p/g, "h");
  const [day, hour] = [/[ydj]/.test(signs), /[hs]/.test(signs)];
  if (day || (!hour && signs.includes("m"))) return hour ? "datumtijd" : "datum";
  if (hour) return "tijd";
  return signs.includes("%") ? "procent" : "getal";
}

/** The first section of a format, without texts in quotes and characters that are shown as they are. */
function withoutText(code: string): string {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, "");
  return bare.split(";")[0] ?? "";
}

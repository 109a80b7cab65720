import { posix } from "node:path";
import { problem } from "../../../errors/catalogue.ts";
import { InputError } from "../../../errors/input-error.ts";
import { type Archive, memberChunks } from "../zip-archive.ts";
import { type Attributes, parseXml } from "./xml.ts";

/** A sheet of a workbook: its name as on the tab, whether it is seen, and its part of the archive. */
export interface Sheet {
  naam: string;
  zichtbaar: boolean;
  deel: string;
}

/** What a workbook says about itself. `stijlen` and `teksten` are parts of the archive; null = it has none. */
export interface Workbook {
  bladen: Sheet[];
  /** Days are counted from 1904 instead of 1900. */
  vanaf1904: boolean;
  stijlen: string | null;
  teksten: string | null;
}

/** A link from one part to another. */
interface Relation {
  soort: string;
  deel: string;
}

/** Reads which sheets a workbook has. Throws an {@link InputError} when the archive is no workbook of this kind. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const root = await readRelations(archive, "");
  const part = [...root.values()].find(({ soort }) => soort === "officeDocument")?.deel;
  if (!part?.endsWith(".xml")) throw otherWorkbook(archive);
  const relations = await readRelations(archive, part);
  const byKind = (kind: string) => [...relations.values()].find(({ soort }) => soort === kind)?.deel ?? null;
  const workbook: Workbook = {
    bladen: [],
    vanaf1904: false,
    stijlen: byKind("styles"),
    teksten: byKind("sharedStrings"),
  };
  await parseXml(memberChunks(archive, part), archive.bron.getoond, {
    open: (name, attributes) => {
      if (name === "workbookPr") workbook.vanaf1904 = isTrue(attributes.date1904);
      if (name === "sheet") addSheet(workbook, attributes, relations);
    },
  });
  return workbook;
}

/** A tab without cells, such as one with only a chart, is no sheet. */
function addSheet(workbook: Workbook, { name, state, id }: Attributes, relations: Map<string, Relation>) {
  const relation = relations.get(id ?? "");
  if (name === undefined || relation?.soort !== "worksheet") return;
  workbook.bladen.push({ naam: name, zichtbaar: (state ?? "visible") === "visible", deel: relation.deel });
}

/** Links of a part by their id; "" = the archive as a whole. A part without links has none. */
async function readRelations(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part);
  const path = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
  const relations = new Map<string, Relation>();
  if (!archive.leden.has(path)) return relations;
  await parseXml(memberChunks(archive, path), archive.bron.getoond, {
    open: (name, { Id = "", Type = "", Target = "" }) => {
      if (name !== "Relationship") return;
      const deel = Target.startsWith("/") ? posix.normalize(Target).slice(1) : posix.join(folder, Target);
      relations.set(Id, { soort: Type.slice(Type.lastIndexOf("/") + 1), deel });
    },
  });
  return relations;
}

function otherWorkbook({ bron, leden }: Archive): InputError {
  const gevonden = leden.has("xl/workbook.bin")
    ? "een binaire werkmap (.xlsb)"
    : leden.has("content.xml")
      ? "een OpenDocument-bestand (.ods)"
      : "een zipbestand met iets anders erin";
  const params = {
    verwacht: "Excel-bestand (.xlsx)",
    gevonden,
    doe: 'Open het in Excel en bewaar het als "Excel-werkmap (.xlsx)". Is het een zipbestand met een levering, zet dan "zip" bij formaat in bron.yml.',
  };
  return new InputError([problem("bestand-ander-soort", params, { bestand: bron.getoond })]);
}

/** Whether a yes-or-no attribute says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

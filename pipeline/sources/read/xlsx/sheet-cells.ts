import { problem } from "../../../errors/catalogue.ts";
import { InputError } from "../../../errors/input-error.ts";
import { requireFit } from "../limits.ts";
import { type Archive, memberChunks } from "../zip-archive.ts";
import {
  type CellPlace,
  type CellRange,
  MAX_COLUMNS,
  MAX_ROWS,
  parseRange,
  parseReference,
  placeText,
} from "./cell-reference.ts";
import { type CellContext, cellText, NO_RESULT, type RawCell } from "./cell-text.ts";
import { TextCollector } from "./shared-strings.ts";
import { isTrue } from "./workbook.ts";
import { type Attributes, parseXml, type XmlHandlers } from "./xml.ts";

/** A row of a sheet that is not blank: its number from 1 and the text of its filled cells by column from 0. */
export interface SheetRow {
  nummer: number;
  verborgen: boolean;
  cellen: ReadonlyMap<number, string>;
}

/** The filled cells of a sheet, in the order of the rows, and what is special about it. */
export interface SheetCells {
  rijen: SheetRow[];
  samengevoegd: CellRange[];
  /** First and last of every run of hidden columns, from 0. */
  verborgenKolommen: [van: number, tot: number][];
  /** Cells with an error, such as #N/A. */
  fouten: (CellPlace & { fout: string })[];
  /** Cells with a formula that was never calculated. */
  zonderUitkomst: CellPlace[];
}

/** Reads the filled cells of a sheet. Throws an {@link InputError} when it is damaged or too large. */
export async function readSheetCells(
  archive: Archive,
  part: string,
  context: CellContext,
): Promise<SheetCells> {
  const reader = new SheetReader(context, archive.bron.getoond);
  await parseXml(memberChunks(archive, part), archive.bron.getoond, reader);
  return reader.found;
}

/** Takes in the XML of a sheet; blank rows and cells, of which there may be a million, cost nothing. */
class SheetReader implements Required<XmlHandlers> {
  readonly found: SheetCells = {
    rijen: [],
    samengevoegd: [],
    verborgenKolommen: [],
    fouten: [],
    zonderUitkomst: [],
  };
  readonly #context: CellContext;
  readonly #bestand: string;
  readonly #inline = new TextCollector();
  #row = { nummer: 0, verborgen: false, cellen: new Map<number, string>() };
  #column = -1;
  #cell: RawCell | null = null;
  #inValue = false;
  #count = 0;

  constructor(context: CellContext, bestand: string) {
    this.#context = context;
    this.#bestand = bestand;
  }

  open(name: string, attributes: Attributes): void {
    this.#inline.open(name);
    this.#inValue = name === "v";
    if (name === "v" && this.#cell) this.#cell.waarde = "";
    if (name === "row") this.#startRow(attributes);
    else if (name === "c") this.#startCell(attributes);
    else if (name === "f" && this.#cell) this.#cell.formule = true;
    else if (name === "mergeCell") this.#merge(attributes.ref ?? "");
    else if (name === "col" && isTrue(attributes.hidden)) this.#hideColumns(attributes);
  }

  text(text: string): void {
    this.#inline.text(text);
    if (this.#inValue && this.#cell) this.#cell.waarde = (this.#cell.waarde ?? "") + text;
  }

  close(name: string): void {
    this.#inline.close(name);
    this.#inValue = false;
    if (name === "c" && this.#cell) this.#finishCell(this.#cell);
    if (name === "row" && this.#row.cellen.size > 0) this.found.rijen.push(this.#row);
  }

  #startRow({ r, hidden }: Attributes): void {
    const nummer = r === undefined ? this.#row.nummer + 1 : Number(r);
    if (!(nummer > this.#row.nummer && nummer <= MAX_ROWS))
      this.#damaged(`rij ${r} staat op de verkeerde plaats.`);
    this.#row = { nummer, verborgen: isTrue(hidden), cellen: new Map() };
    this.#column = -1;
  }

  #startCell({ r, t = "n", s = "0" }: Attributes): void {
    const place = r === undefined ? { ...this.#place(), kolom: this.#column + 1 } : parseReference(r);
    if (place?.rij !== this.#row.nummer || place.kolom <= this.#column || place.kolom >= MAX_COLUMNS) {
      this.#damaged(`cel ${r} staat op de verkeerde plaats.`);
    }
    this.#column = place.kolom;
    this.#cell = { soort: t, stijl: Number(s), formule: false, waarde: null, tekst: "" };
  }

  #place(): CellPlace {
    return { rij: this.#row.nummer, kolom: this.#column };
  }

  #finishCell(cell: RawCell): void {
    this.#cell = null;
    if (cell.soort === "s" && !(Number(cell.waarde) in this.#context.teksten)) {
      this.#damaged(`cel ${placeText(this.#place())} verwijst naar een tekst die ontbreekt.`);
    }
    const text = cellText({ ...cell, tekst: this.#inline.take() }, this.#context);
    if (text === null || text.trim() === "") return;
    requireFit(++this.#count, this.#bestand);
    this.#row.cellen.set(this.#column, text);
    if (text === NO_RESULT) this.found.zonderUitkomst.push(this.#place());
    if (cell.soort === "e") this.found.fouten.push({ ...this.#place(), fout: text });
  }

  #merge(reference: string): void {
    const range = parseRange(reference);
    if (range) this.found.samengevoegd.push(range);
  }

  #hideColumns({ min, max }: Attributes): void {
    this.found.verborgenKolommen.push([Number(min) - 1, Number(max) - 1]);
  }

  #damaged(uitleg: string): never {
    throw new InputError([problem("bestand-beschadigd", { uitleg }, { bestand: this.#bestand })]);
  }
}

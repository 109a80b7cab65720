import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { SeenIds } from "./seen-ids.ts";

/** Text that is gathered before it is written. */
const BATCH_CHARACTERS = 1 << 20;

const stateSchema = z.strictObject({
  /** What was asked, and of which version of the table: parts of two versions do not go together. */
  vraag: z.string(),
  gewijzigd: z.string(),
  /** Address of the next page; null when all pages are in. */
  volgende: z.string().nullable(),
  /** Bytes that whole pages take; what stands behind them is half a page. */
  bytes: z.int(),
  rijen: z.int(),
  herhaald: z.int(),
  ongevraagd: z.int(),
  /** Areas seen, with their number of rows. */
  gebieden: z.record(z.string(), z.int()),
});

/** How far a table is in: enough to go on at the page where it stopped. */
export type PartState = z.output<typeof stateSchema>;

/** A delivery in the making: whole pages in a CSV file, and beside it how far it is. */
export class PartFile {
  readonly pad: string;
  state: PartState;
  readonly #columns: readonly string[];
  readonly #handle: FileHandle;
  readonly #seen: SeenIds;
  #page: number[] = [];
  #text = "";
  #written = 0;
  #counts: Pick<PartState, "rijen" | "herhaald" | "ongevraagd" | "gebieden">;

  private constructor(parts: {
    pad: string;
    state: PartState;
    columns: readonly string[];
    handle: FileHandle;
    seen: SeenIds;
  }) {
    this.pad = parts.pad;
    this.state = parts.state;
    this.#columns = parts.columns;
    this.#handle = parts.handle;
    this.#seen = parts.seen;
    this.#counts = countsOf(parts.state);
  }

  /** Opens the part that is there when it answers the same question about the same version, else a new one. */
  static async open(
    pad: string,
    columns: readonly string[],
    question: Pick<PartState, "vraag" | "gewijzigd" | "volgende">,
  ): Promise<PartFile> {
    mkdirSync(dirname(pad), { recursive: true });
    const known = readState(pad);
    const fits = known?.vraag === question.vraag && known.gewijzigd === question.gewijzigd;
    if (!fits) rmSync(pad, { force: true });
    const handle = await open(pad, fits ? "r+" : "w+");
    const fresh = { ...question, bytes: 0, rijen: 0, herhaald: 0, ongevraagd: 0, gebieden: {} };
    const seen = fits ? await readIds(pad, known.bytes) : new SeenIds();
    const part = new PartFile({ pad, state: fits ? known : fresh, columns, handle, seen });
    if (!fits) await part.#writeHeader();
    return part;
  }

  async #writeHeader(): Promise<void> {
    await this.startPage();
    this.#text = `${this.#columns.map(csvCell).join(";")}\n`;
    await this.endPage(this.state.volgende);
  }

  /** Forgets half a page. */
  async startPage(): Promise<void> {
    for (const id of this.#page) this.#seen.delete(id);
    this.#page = [];
    this.#text = "";
    this.#counts = countsOf(this.state);
    this.#written = this.state.bytes;
    await this.#handle.truncate(this.state.bytes);
  }

  /** Adds a row; one whose number was there before is only counted. */
  async add(id: number, gebied: string, row: Readonly<Record<string, unknown>>): Promise<void> {
    if (!this.#seen.add(id)) {
      this.#counts.herhaald++;
      return;
    }
    this.#page.push(id);
    this.#counts.rijen++;
    this.#counts.gebieden[gebied] = (this.#counts.gebieden[gebied] ?? 0) + 1;
    this.#text += `${this.#columns.map((column) => csvCell(row[column])).join(";")}\n`;
    if (this.#text.length > BATCH_CHARACTERS) await this.#flush();
  }

  /** Counts a row that the server gave unasked. */
  skip(): void {
    this.#counts.ongevraagd++;
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.from(this.#text);
    this.#text = "";
    await this.#handle.write(bytes, 0, bytes.length, this.#written);
    this.#written += bytes.length;
  }

  /** The page is whole: from now on a new attempt goes on behind it. */
  async endPage(volgende: string | null): Promise<void> {
    await this.#flush();
    this.#page = [];
    this.state = { ...this.state, ...this.#counts, volgende, bytes: this.#written };
    this.#counts = countsOf(this.state);
    writeFileSync(`${statePath(this.pad)}.nieuw`, JSON.stringify(this.state));
    renameSync(`${statePath(this.pad)}.nieuw`, statePath(this.pad));
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

/** Throws the part and its state away. */
export function removePart(pad: string): void {
  rmSync(pad, { force: true });
  rmSync(statePath(pad), { force: true });
}

function countsOf({ rijen, herhaald, ongevraagd, gebieden }: PartState) {
  return { rijen, herhaald, ongevraagd, gebieden: { ...gebieden } };
}

const statePath = (pad: string) => `${pad}.staat.json`;

/** State of a part, or null when there is none or it cannot be read: then all starts anew. */
function readState(pad: string): PartState | null {
  if (!existsSync(pad) || !existsSync(statePath(pad))) return null;
  try {
    return stateSchema.parse(JSON.parse(readFileSync(statePath(pad), "utf8")));
  } catch {
    return null;
  }
}

/** Numbers of the rows in the whole pages: the first cell of each line. */
async function readIds(pad: string, bytes: number): Promise<SeenIds> {
  const seen = new SeenIds();
  if (bytes === 0) return seen;
  const lines = createInterface({
    input: createReadStream(pad, { end: bytes - 1 }),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const line of lines) {
    const id = /^(\d+);/.exec(line)?.[1];
    if (id !== undefined) seen.add(Number(id));
  }
  return seen;
}

/** A cell of a delivery: quoted where it must be, line ends as blanks so that a row stays a line. */
function csvCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = String(value).replace(/\s*[\r\n]+\s*/g, " ");
  return /[;"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

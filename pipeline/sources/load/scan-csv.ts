import { isUtf8 } from "node:buffer";
import { forEachChunk } from "../read/hash-file.ts";
import { WhiteSpaceCheck } from "./white-space-check.ts";

/** What a text file holds, read once without the database. */
export interface ScannedCsv {
  /** Records after the header; a blank line is no record. */
  records: number;
  /** UTF-8 throughout, without NUL: text that two readers cannot read differently. */
  sound: boolean;
  /** Line of a quote that is never closed; null when there is none. */
  openQuote: number | null;
  /** Every record is one line and no line is blank, so that lines follow from record numbers. */
  lineByLine: boolean;
  /** Cells may have white space around them; when not, every text is as it should be. */
  spaced: boolean;
}

const [LF, CR, SPACE, QUOTE] = [0x0a, 0x0d, 0x20, 0x22];

/**
 * Counts records without the database, so that a row the database loses is noticed: an open quote makes it drop
 * all that follows in silence.
 */
export function scanCsv(path: string, scheidingsteken: string): ScannedCsv {
  const counter = new RecordCounter(scheidingsteken.charCodeAt(0));
  const encoding = new EncodingCheck();
  const spaces = new WhiteSpaceCheck(scheidingsteken);
  forEachChunk(path, (chunk, first) => {
    encoding.read(chunk);
    const text = withoutMark(chunk, first);
    counter.read(text);
    spaces.read(text);
  });
  return { ...counter.finish(), sound: encoding.finish(), spaced: spaces.finish() };
}

/**
 * The line on which each wanted record starts; records count from 1 after the header. A second reading, for files in
 * which lines do not follow from the numbers of records.
 */
export function linesOfRecords(
  path: string,
  { scheidingsteken, records }: { scheidingsteken: string; records: readonly number[] },
): Map<number, number> {
  const lines = new Map<number, number>();
  const wanted = new Set(records);
  const counter = new RecordCounter(scheidingsteken.charCodeAt(0), (record, line) => {
    if (wanted.has(record)) lines.set(record, line);
  });
  forEachChunk(path, (chunk, first) => counter.read(withoutMark(chunk, first)));
  counter.finish();
  return lines;
}

function withoutMark(chunk: Buffer, first: boolean): Buffer {
  const marked = first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
  return marked ? chunk.subarray(3) : chunk;
}

/** Whether all bytes are UTF-8 text; a letter may be cut in two by the end of a piece. */
class EncodingCheck {
  #rest: Buffer = Buffer.alloc(0);
  #sound = true;

  read(chunk: Buffer): void {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    const end = wholeLetters(bytes);
    this.#sound &&= isUtf8(bytes.subarray(0, end)) && !bytes.includes(0);
    this.#rest = Buffer.from(bytes.subarray(end));
  }

  finish(): boolean {
    return this.#sound && this.#rest.length === 0;
  }
}

/** Length of the bytes without the start of a letter at the end. */
function wholeLetters(bytes: Buffer): number {
  const lead = bytes.subarray(-3).findLastIndex((byte) => byte >= 0xc0);
  if (lead < 0) return bytes.length;
  const start = Math.max(0, bytes.length - 3) + lead;
  const byte = bytes[start] ?? 0;
  const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
  return start + size > bytes.length ? start : bytes.length;
}

/** Where a reader of bytes stands. */
class RecordCounter {
  readonly #separator: number;
  /** Hears the number of each record, 0 for the header, and the line it starts on. */
  readonly #onRecord: (record: number, line: number) => void;
  #records = 0;
  #line = 1;
  /** Line on which the record that is being read starts. */
  #start = 1;
  /** Line on which the quote that is open was opened; 0 when none is. */
  #quotedFrom = 0;
  #lastQuote = 0;
  #filled = false;
  #atStart = true;
  #previous = 0;
  #lineByLine = true;

  constructor(separator: number, onRecord: (record: number, line: number) => void = () => {}) {
    this.#separator = separator;
    this.#onRecord = onRecord;
  }

  read(chunk: Buffer): void {
    if (this.#quotedFrom === 0 && this.#previous !== CR && isPlain(chunk)) this.#readPlain(chunk);
    else for (const byte of chunk) this.#readByte(byte);
  }

  /** Nothing quoted and one kind of line end: only line ends count. */
  #readPlain(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      this.#filled ||= end > start + 1 || (end === start + 1 && chunk[start] !== CR);
      this.#line++;
      this.#endRecord();
      start = end + 1;
    }
    this.#previous = chunk[chunk.length - 1] ?? 0;
    if (start === chunk.length) return;
    this.#filled ||= chunk.length > start + 1 || this.#previous !== CR;
    this.#atStart = this.#previous === this.#separator;
  }

  #readByte(byte: number): void {
    if (byte === LF || this.#previous === CR) this.#endLine();
    if (byte !== LF && byte !== CR) this.#readCellByte(byte);
    this.#previous = byte;
  }

  /** A line ends at LF, or at what comes after a lone CR. */
  #endLine(): void {
    this.#line++;
    if (this.#quotedFrom > 0) this.#lineByLine = false;
    else this.#endRecord();
  }

  #endRecord(): void {
    if (this.#filled) this.#onRecord(this.#records++, this.#start);
    else this.#lineByLine = false;
    this.#filled = false;
    this.#atStart = true;
    this.#start = this.#line;
  }

  #readCellByte(byte: number): void {
    this.#filled = true;
    if (this.#quotedFrom > 0) {
      if (byte === QUOTE) [this.#lastQuote, this.#quotedFrom] = [this.#quotedFrom, 0];
    } else if (byte === QUOTE && this.#previous === QUOTE && this.#lastQuote > 0) {
      // A doubled quote is a quote inside the cell.
      this.#quotedFrom = this.#lastQuote;
    } else {
      this.#lastQuote = 0;
      if (byte === QUOTE && this.#atStart) this.#quotedFrom = this.#line;
      this.#atStart = byte === this.#separator || (this.#atStart && byte === SPACE);
    }
  }

  finish() {
    if (this.#previous === CR) this.#endLine();
    if (this.#filled) this.#onRecord(this.#records++, this.#start);
    const records = Math.max(0, this.#records - 1);
    return { records, openQuote: this.#quotedFrom || null, lineByLine: this.#lineByLine };
  }
}

/** Whether a piece has no quotes, and line ends of one kind: a CR that is not followed by LF is looked at byte by byte. */
function isPlain(chunk: Buffer): boolean {
  const cr = chunk.indexOf(CR);
  return !chunk.includes(QUOTE) && (cr < 0 || chunk[cr + 1] === LF);
}

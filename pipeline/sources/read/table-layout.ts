/** How a text file can be written. `utf-16` takes its byte order from the mark, or from where the zero bytes are. */
export type Codering = "utf-8" | "utf-16" | "windows-1252";

/** What can stand between two cells of a text file. */
export type Scheidingsteken = ";" | "," | "\t" | "|";

/** A delivery with one record per respondent and question: the columns that name the respondent, the question and the answer. */
export interface LongOptions {
  per: string[];
  vraag: string;
  antwoord: string;
}

/** A question with several answers: all in one cell with a sign between them, or a column for each. */
export type MultipleOptions = { scheidingsteken: string; antwoorden: string[] } | { kolommen: string[] };

/** Options of every format. Columns are named as delivered; a named column that is absent is an error. */
export interface TableOptions {
  /** Sign in which numbers that are no text (XLSX, SPSS, JSON) are written out, so that a column has one notation. Default ",". */
  decimaalteken?: "," | "." | undefined;
  /**
   * First filled cell of rows that are totals; a star stands for any text, capitals and a colon at the end do not
   * matter. Left out = "totaal", "subtotaal" and "eindtotaal" in a sheet, none elsewhere; [] = none.
   */
  totaalregels?: readonly string[] | undefined;
  /** Column → number of digits: a shorter code gets its leading zeros back (935 → 0935). */
  breedte?: Readonly<Record<string, number>> | undefined;
  /** Columns whose HTML is taken out. */
  "zonder-html"?: readonly string[] | undefined;
  /** The delivery has a record per respondent and question instead of one per respondent. */
  lang?: LongOptions | undefined;
  /** Question → how its several answers are written. */
  meerkeuze?: Readonly<Record<string, MultipleOptions>> | undefined;
}

/** A text file of separated cells. */
export interface CsvOptions extends TableOptions {
  formaat: "csv";
  scheidingsteken: Scheidingsteken;
  codering: Codering;
  /** Line on which the header stands, from 1; what is above it is no record. */
  kopregel?: number | undefined;
}

/** One sheet of a workbook. */
export interface XlsxOptions extends TableOptions {
  formaat: "xlsx";
  /** Name of the sheet; left out = the only sheet that is visible. */
  blad?: string | undefined;
  /** Row on which the header starts, from 1; left out = the first row that is not blank. */
  kopregel?: number | undefined;
  /** Number of rows the header takes; their names are joined with " / ". Default 1. */
  kopregels?: number | undefined;
}

/** An SPSS system file, `.sav` or `.zsav`. */
export interface SavOptions extends TableOptions {
  formaat: "sav";
}

/** A list of objects, or one object per line. */
export interface JsonOptions extends TableOptions {
  formaat: "json";
  /** Default "utf-8", as the standard has it. */
  codering?: Codering | undefined;
  /** Dotted path to the list; left out = the file itself is the list. */
  pad?: string | undefined;
  /** One object per line instead of one list. */
  "per-regel"?: boolean | undefined;
}

/** A file inside an archive. */
export interface ZipOptions {
  formaat: "zip";
  /** Name of the file in the archive; left out = the only one there is. */
  bestand?: string | undefined;
  /** Most megabytes the file may take unpacked: a small archive can hold a very large file. Default 500. */
  "maximaal-mb"?: number | undefined;
  inhoud: FileLayout;
}

/** How one table in one file is written. */
export type FileLayout = CsvOptions | XlsxOptions | SavOptions | JsonOptions;

/** How a delivery is written. */
export type TableLayout = FileLayout | ZipOptions;

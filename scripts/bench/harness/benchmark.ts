import { formatNumber } from "../../../pipeline/wording/number-format.ts";
import type { Machine } from "./machine.ts";

/** One benchmark: what `npm run bench -- <name>` runs. */
export interface Benchmark {
  /** Heading of the report, in Dutch. */
  title: string;
  /** Measures; tells on the way what it is doing. */
  run: (tell: (text: string) => void) => Promise<Report>;
}

/** What a benchmark found. Everything a reader sees is in the parts, everything unrounded in the measurements. */
export interface Report {
  parts: readonly Part[];
  /** Plain data for the JSON file. */
  measurements: unknown;
}

/** A part of a report: Dutch prose around at most one table. */
export interface Part {
  heading: string;
  text: readonly string[];
  table?: Table;
  /** What to conclude, below the table. */
  conclusion?: string;
}

export interface Table {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** When a benchmark ran: on what, and with which load before and after. */
export interface Circumstances {
  machine: Machine;
  loadBefore: number;
  loadAfter: number;
}

/** The report as Markdown. */
export function toMarkdown(title: string, report: Report, circumstances: Circumstances): string {
  const parts = report.parts.map(({ heading, text, table, conclusion }) =>
    [`## ${heading}`, ...text, table && tableText(table), conclusion].filter(Boolean).join("\n\n"),
  );
  return `${[`# ${title}`, sentenceOf(circumstances), ...parts].join("\n\n")}\n`;
}

function sentenceOf({ machine, loadBefore, loadAfter }: Circumstances): string {
  const { processor, cores, memory, system, node, duckdb } = machine;
  const hardware = `${processor}, ${cores} kernen, ${memory} GB geheugen, ${system}, Node ${node}, DuckDB ${duckdb}`;
  const [before, after] = [loadBefore, loadAfter].map((value) => formatNumber(value, 1));
  return `Gemeten op: ${hardware}. Gemiddeld aantal processen dat een kern wilde: ${before} bij het begin, ${after} aan het eind (de meting zelf telt voor ongeveer 1).`;
}

function tableText({ head, rows }: Table): string {
  const lines = [head, head.map((_, index) => (index === 0 ? "---" : "---:")), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

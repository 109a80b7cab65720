import { exportDocument } from "../../../pipeline/exports/export-document.ts";
import { type PencFormat, pencFormats } from "../../../pipeline/exports/penc-files.ts";
import { editionForDocument, makePencDocument } from "../../../pipeline/jobs/penc-documents.ts";

/** One export in a process of its own, from its start: loading the program counts. Memory in MiB, the most ever used. */
export interface ExportRun {
  milliseconds: number;
  /** Processor time of all threads. */
  processor: number;
  peak: number;
  files: number;
}

const [workspace = "", out = "", format] = process.argv.slice(2);
const wish = { document: "jaarstukken", jaar: 2025 } as const;
const document = makePencDocument(editionForDocument(workspace, wish), wish);
const formats = format === undefined ? pencFormats : [format as PencFormat];
const paths = await exportDocument(document, { formats, out });
const { user, system } = process.cpuUsage();
const run: ExportRun = {
  milliseconds: performance.now(),
  processor: (user + system) / 1000,
  peak: process.resourceUsage().maxRSS / 2 ** 10,
  files: paths.length,
};
console.log(JSON.stringify(run));

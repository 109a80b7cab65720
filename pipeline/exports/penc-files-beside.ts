import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { PencDocument } from "../domain/penc.ts";
import type { PencFile } from "./penc-files.ts";

/**
 * Every file of every document, in the order of the documents, made on another core: writing workbooks and Word
 * takes as long as drawing half of the site.
 */
export async function pencFilesBeside(documents: readonly PencDocument[]): Promise<PencFile[][]> {
  if (documents.length === 0) return [];
  const thread = new URL("./penc-files-thread.mjs", import.meta.url);
  const worker = new Worker(thread, { workerData: documents, execArgv: [] });
  const [made] = (await once(worker, "message")) as [{ name: string; content: Uint8Array }[][]];
  // Buffers arrive as plain bytes.
  return made.map((files) => files.map(({ name, content }) => ({ name, content: Buffer.from(content) })));
}

import { parentPort, workerData } from "node:worker_threads";
import type { PencDocument } from "../domain/penc.ts";
import { type PencFile, pencFiles, pencFormats } from "./penc-files.ts";

/** Runs in a thread of its own: gets documents, sends their files back in the same order. */
const made: PencFile[][] = [];
for (const document of workerData as readonly PencDocument[]) {
  made.push(await pencFiles(document, pencFormats));
}
parentPort?.postMessage(made);

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readHead } from "../read/csv.ts";
import { byteOrder, isSurelyWindows1252 } from "../read/encoding-of.ts";
import { transcodeToUtf8 } from "../read/text-encoding.ts";
import type { LoadTask } from "./load-task.ts";
import { isPlain } from "./type-in-bulk.ts";

/**
 * Hands the task over with its file in UTF-8, which is all that the bulk path reads: a copy in the working folder,
 * gone when the work is done. A file that need not be copied, or whose encoding is in doubt, is handed over as it is.
 */
export async function withUtf8Copy<T>(task: LoadTask, work: (task: LoadTask) => Promise<T>): Promise<T> {
  const plain = asUtf8(task);
  if (!isPlain(plain.settings) || task.correcties.length > 0 || !isAsDeclared(task)) return work(task);
  mkdirSync(task.werkmap, { recursive: true });
  const folder = mkdtempSync(join(task.werkmap, "utf-8-"));
  try {
    const pad = transcodeToUtf8(task.file, task.settings.formaat.codering ?? "utf-8", folder);
    return await work({ ...plain, file: { ...task.file, pad } });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function asUtf8({ settings, ...rest }: LoadTask): LoadTask {
  return { ...rest, settings: { ...settings, formaat: { ...settings.formaat, codering: "utf-8" } } };
}

/** Whether the file is in another encoding than UTF-8, and in the declared one: the row path tells what is wrong. */
function isAsDeclared({ file, settings: { formaat } }: LoadTask): boolean {
  if (formaat.codering === "utf-16") return byteOrder(readHead(file.pad)) !== null;
  return formaat.codering === "windows-1252" && isSurelyWindows1252(file.pad);
}

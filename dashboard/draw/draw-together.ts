import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { SiteFile } from "../site-file.ts";
import type { PlannedFile } from "../site-files.tsx";
import { claim, type DrawingTask, type Drawn, noClaims } from "./drawing-task.ts";

/** Files in the order of the plan, and copies of them that may still be in the making. */
export interface DrawnFiles {
  files: SiteFile[];
  copies: Promise<SiteFile[]>[];
}

/** Makes copies of a file that was drawn. */
export type Copy = (file: SiteFile) => Promise<SiteFile[]>;

/** Draws what was planned and hands each file over for copies of it, which are made while the next are drawn. */
export async function drawAlone(planned: readonly PlannedFile[], copy: Copy): Promise<DrawnFiles> {
  return draw(planned, copy, noClaims(planned.length));
}

/**
 * Draws as {@link drawAlone} does, with a second thread that draws from the end of the plan until the two meet. Who draws
 * a file does not matter to what is in it.
 */
export async function drawTogether(
  planned: readonly PlannedFile[],
  copy: Copy,
  task: DrawingTask,
): Promise<DrawnFiles> {
  const thread = new Worker(new URL("./draw-thread.mjs", import.meta.url), {
    workerData: task,
    execArgv: [],
  });
  const theirs: DrawnFiles = { files: [], copies: [] };
  const done = new Promise<void>((resolve, reject) => {
    thread.on("error", reject);
    thread.on("exit", () => reject(new Error("a drawing thread ended before its work did")));
    thread.on("message", (drawn: Drawn | null) => {
      if (drawn === null) return resolve();
      const { place, path, content } = drawn;
      if (path !== planned[place]?.path) return reject(new Error(`another plan in a thread: ${path}`));
      // Bytes arrive without their class.
      const file = { path, content: typeof content === "string" ? content : Buffer.from(content) };
      theirs.files[place] = file;
      theirs.copies.push(copy(file));
    });
  });
  // What goes wrong there is told below, where it is waited for.
  done.catch(() => {});
  try {
    const mine = await draw(planned, copy, task.claims);
    await done;
    const files = planned.map((_, place) => mine.files[place] ?? theirs.files[place]);
    return { files: files.filter((file) => file !== undefined), copies: [...mine.copies, ...theirs.copies] };
  } finally {
    await thread.terminate();
  }
}

/** Draws every planned file that no other thread has claimed; the others stay empty. */
async function draw(planned: readonly PlannedFile[], copy: Copy, claims: Int32Array): Promise<DrawnFiles> {
  const drawn: DrawnFiles = { files: [], copies: [] };
  for (const [place, { path, make }] of planned.entries()) {
    if (!claim(claims, place)) continue;
    const file = { path, content: make() };
    drawn.files[place] = file;
    drawn.copies.push(copy(file));
    await setImmediate();
  }
  return drawn;
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleIslands } from "../bundle-islands.ts";
import { fixtureEdition } from "../fixtures/edition.ts";
import { writeEdition } from "../fixtures/write-edition.ts";
import { planEdition } from "../plan-edition.ts";
import type { SiteFile } from "../site-file.ts";
import type { PlannedFile } from "../site-files.tsx";
import { type DrawnFiles, drawAlone, drawTogether } from "./draw-together.ts";
import { type DrawingTask, noClaims } from "./drawing-task.ts";

let editionDir = "";
beforeAll(() => {
  editionDir = mkdtempSync(join(tmpdir(), "tekenen-"));
  writeEdition(editionDir, fixtureEdition());
});
afterAll(() => rmSync(editionDir, { recursive: true }));

const copy = async ({ path }: SiteFile): Promise<SiteFile[]> => [{ path: `${path}.kopie`, content: "" }];

const taskFor = (planned: readonly PlannedFile[]): DrawingTask => ({
  editionDir,
  surroundings: {},
  islands: bundleIslands().files,
  claims: noClaims(planned.length),
});

const bytesOf = ({ files }: DrawnFiles) =>
  files.map(({ path, content }) => [path, Buffer.from(content).toString("latin1")]);

/** A thread that has not begun by then never will. */
const LONGEST_START_MS = 30_000;

/** A plan of which the first file waits until another thread has begun with the last. */
function heldUp(planned: readonly PlannedFile[], claims: Int32Array): PlannedFile[] {
  return planned.map(({ path, make }, place) => ({
    path,
    make: () => {
      const end = performance.now() + LONGEST_START_MS;
      while (place === 0 && Atomics.load(claims, planned.length - 1) === 0) {
        if (performance.now() > end) throw new Error("the other thread did not begin");
      }
      return make();
    },
  }));
}

describe("a site that two threads draw", { timeout: 60_000 }, () => {
  test("has the same files, in the same order and with the same bytes, as one that is drawn alone", async () => {
    const { files: planned } = planEdition(editionDir).own;
    const task = taskFor(planned);
    const together = await drawTogether(heldUp(planned, task.claims), copy, task);
    const alone = await drawAlone(planned, copy);
    expect(bytesOf(together)).toEqual(bytesOf(alone));
    const names = async ({ copies }: DrawnFiles) =>
      (await Promise.all(copies)).flat().map(({ path }) => path);
    expect((await names(together)).sort()).toEqual((await names(alone)).sort());
  });

  test("is not built when the other thread has another plan, or cannot make one", async () => {
    const { files } = planEdition(editionDir).own;
    const planned = [...files.slice(0, -1), { path: "anders.html", make: () => "" }];
    const task = taskFor(planned);
    await expect(drawTogether(heldUp(planned, task.claims), copy, task)).rejects.toThrow("another plan");
    const nowhere = { ...taskFor(planned), editionDir: join(editionDir, "weg") };
    await expect(drawTogether(planned, copy, nowhere)).rejects.toThrow("ENOENT");
  });
});

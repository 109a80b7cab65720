import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { PencDocument } from "../domain/penc.ts";
import { repositoryRoot } from "../sources/workspace.ts";
import { pencDocumentWith } from "./fixtures/penc-document.ts";
import { pencFiles, pencFormats } from "./penc-files.ts";
import { pencFilesBeside } from "./penc-files-beside.ts";

/** A thread reads the compiled code; a test reads the code as it is written. */
describe("documents made by compiled code, on a thread", { timeout: 60_000 }, () => {
  test("have the same bytes as those made here, in each form", async () => {
    const document = pencDocumentWith();
    expect(await pencFilesBeside([document])).toEqual([await pencFiles(document, pencFormats)]);
  });

  test("tell of a fault in which file and on which line it is, as written", async () => {
    const broken = { ...pencDocumentWith(), tabellen: null } as unknown as PencDocument;
    const fault = await pencFilesBeside([broken]).catch((error: unknown) => error);
    const own = join("pipeline", "exports", "penc-files-worker.ts");
    const lines = readFileSync(join(repositoryRoot, own), "utf8").split("\n");
    const calling = 1 + lines.findIndex((line) => line.includes("pencFiles(document"));
    expect((fault as Error).stack).toContain(`${own}:${calling}:`);
  });
});

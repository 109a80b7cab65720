import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { smallEdition, smallRawOutcomes } from "./fixtures/small-edition.ts";
import { readEdition } from "./read-edition.ts";
import { writeEdition } from "./write-edition.ts";

const disk = vi.hoisted(() => ({ full: false }));

vi.mock("node:fs", async (original) => {
  const actual = await original<typeof import("node:fs")>();
  return {
    ...actual,
    renameSync: (from: string, to: string) => {
      if (disk.full && from.includes(".nieuw-")) throw new Error("no space left");
      actual.renameSync(from, to);
    },
  };
});

test("an edition that cannot be put into place leaves the one that was there", async () => {
  const folder = join(temporaryFolder(), "editions", "concept");
  const content = { edition: smallEdition(), privateOutcomes: smallRawOutcomes, run: {} };
  await writeEdition(folder, content);
  disk.full = true;
  const later = { ...content, edition: smallEdition({ outcomes: [] }) };
  await expect(writeEdition(folder, later)).rejects.toThrow("no space left");
  expect(readEdition(folder)).toEqual(smallEdition());
});

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { smallEdition } from "../editions/fixtures/small-edition.ts";
import { writeEdition } from "../editions/write-edition.ts";
import { problemsOf, temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { addExport } from "./export-command.ts";
import { withWorkspace } from "./options.ts";

let said: string[] = [];
beforeEach(() => {
  said = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void said.push(line));
});
afterEach(() => void vi.restoreAllMocks());

/** Runs the command as the command line does, without a process. */
async function runExport(...words: string[]): Promise<void> {
  const command = withWorkspace(new Command("export")).exitOverride();
  addExport(command);
  await command.parseAsync(words, { from: "user" });
}

describe("the command export", () => {
  test("names every choice that does not exist, with the one that was meant", async () => {
    const problems = await problemsOf(() =>
      runExport("--document", "jaarstuken", "--jaar", "2026", "--format", "xlsx,dox"),
    );
    expect(problems.map(({ melding }) => melding)).toEqual([
      'De optie "--document jaarstuken" klopt niet.',
      'De optie "--format dox" klopt niet.',
    ]);
    expect(problems.map(({ hint }) => hint).join()).toMatch(/jaarstukken.*docx/s);
  });

  test("writes the forms that were asked for, and says that they are not final", async () => {
    const workspace = temporaryFolder();
    const edition = smallEdition();
    await writeEdition(join(workspace, "editions", "concept"), { edition, privateOutcomes: [], run: {} });
    await runExport(..."--document jaarstukken --jaar 2026 --format csv --workspace".split(" "), workspace);
    const names = readdirSync(join(workspace, "export"));
    expect(names).toContain("jaarstukken-2026-voorlopig-indicatoren-internationaal.csv");
    expect(names.every((name) => name.endsWith(".csv"))).toBe(true);
    expect(said[0]).toMatch(new RegExp(`^${names.length} CSV-bestanden in `));
    expect(said.at(-1)).toContain("Let op: voorlopig. Editie concept is niet vastgesteld");
  });
});

import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { repositoryRoot } from "../../sources/workspace.ts";
import { makeSmallWorkspace } from "../fixtures/small-workspace.ts";

let map = "";

/** Runs the real command line; fails when it ends badly. */
function run(...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join("pipeline", "start.mjs"), ...words, "--workspace", map],
    { cwd: repositoryRoot, encoding: "utf8" },
  );
  expect(`${words[0]} ${status} ${stderr}`).toBe(`${words[0]} 0 `);
  return stdout;
}

beforeAll(() => {
  map = makeSmallWorkspace();
  run("refresh");
});

test("a concept is never where visitors look, with or without an edition that is published", {
  timeout: 120_000,
}, () => {
  run("build");
  expect(existsSync(join(map, "site"))).toBe(false);
  expect(existsSync(join(map, "build", "concept-site", "index.html"))).toBe(true);
  run("edition", "publish", "--approver", "directeur");
  run("build");
  expect(lstatSync(join(map, "site")).isSymbolicLink()).toBe(true);
  const before = readFileSync(join(map, "site", "index.html"), "utf8");
  run("build", "--concept");
  expect(readFileSync(join(map, "site", "index.html"), "utf8")).toBe(before);
  expect(run("site", "list")).toMatch(/→ +1 /);
});

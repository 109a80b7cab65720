import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryRoot } from "../../sources/workspace.ts";
import { scopeOf, shownPath, watchedPaths } from "./watched-files.ts";

const workspace = join(repositoryRoot, "..", "gemeente");

test.each([
  ["an indicator of the repository", join(repositoryRoot, "indicators", "cultuur", "x.sql"), "definities"],
  ["an indicator of the workspace", join(workspace, "indicators", "cultuur", "x.sql"), "definities"],
  ["goals", join(workspace, "doelen.yml"), "definities"],
  ["a delivery", join(workspace, "raw", "enquete", "golf.csv"), "leveringen"],
  ["the questions of surveys", join(repositoryRoot, "data", "reference", "vragen.yml"), "leveringen"],
  ["settings", join(workspace, "gemeente.yml"), "leveringen"],
  ["words of the site", join(repositoryRoot, "dashboard", "text", "labels.ts"), "site"],
  ["a test of the site", join(repositoryRoot, "dashboard", "site.test.ts"), null],
  ["what an editor leaves behind", join(workspace, "indicators", "cultuur", "x.sql~"), null],
  ["what the work itself writes", join(workspace, "site", "index.html"), null],
  ["a folder with the same beginning", join(workspace, "rawer", "x.csv"), null],
] as const)("%s", (_, path, scope) => {
  expect(scopeOf(workspace, path)).toBe(scope);
});

test("every watched place is of the repository or the workspace, and shown without the machine", () => {
  for (const path of watchedPaths(workspace)) expect(shownPath(workspace, path)).not.toContain("..");
  expect(shownPath(workspace, join(workspace, "doelen.yml"))).toBe("doelen.yml");
});

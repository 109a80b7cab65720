import { expect, test } from "vitest";
import { codeBlock, npmScripts, relativeLinks, tableRows, treePaths } from "./markdown.ts";

test("links and images to files are found, web addresses and anchors are not", () => {
  const text =
    "![a](docs/a.png) [b](b.md#kop) [c](https://x.nl) [d](#kop) [e](mailto:x)\n```\n[f](f.md)\n```\n";
  expect(relativeLinks(text)).toEqual(["docs/a.png", "b.md"]);
});

test("npm scripts are found with and without run", () => {
  expect(
    npmScripts("`npm run --silent new:indicator`, npm ci && npm start, npm run edition -- list"),
  ).toEqual(["new:indicator", "start", "edition"]);
});

test("table rows are those below the heading", () => {
  const text = "## A\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n## B\n\n| x |\n|---|\n| 3 |\n";
  expect(tableRows(text, "A")).toEqual([["1", "2"]]);
  expect(tableRows(text, "B")).toEqual([["3"]]);
});

test("a tree gives one path per line", () => {
  expect(treePaths("data/\n  reference/     facts\n    a.csv\n  sample/\ndocs/  words\n")).toEqual([
    "data/",
    "data/reference/",
    "data/reference/a.csv",
    "data/sample/",
    "docs/",
  ]);
});

test("the code block below a heading is found", () => {
  expect(codeBlock("```\na\n```\n## Mappen\n\n```sh\nb\n```\n", "Mappen")).toBe("b\n");
});

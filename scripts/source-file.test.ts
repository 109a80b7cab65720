import { expect, test } from "vitest";
import { parseSourceFile } from "./source-file.ts";

function importsOf(text: string) {
  return parseSourceFile("pipeline/jobs/refresh.ts", text).imports;
}

test("every way to write an import is seen", () => {
  const text = `
    import { one } from "./one.ts";
    import type { Two } from '../db/two.ts';
    import three, { type Four as F,
      five } from "../three.ts";
    import * as six from "six";
    export * from "./seven.ts";
    export type { Eight } from "./eight.ts";
    import "./nine.ts";
    const ten = await import("./ten.ts");
    type Eleven = import("./eleven.ts").Eleven;
  `;
  expect(importsOf(text)).toEqual([
    { specifier: "./one.ts", path: "pipeline/jobs/one.ts", names: ["one"] },
    { specifier: "../db/two.ts", path: "pipeline/db/two.ts", names: ["Two"] },
    { specifier: "../three.ts", path: "pipeline/three.ts", names: ["Four", "five"] },
    { specifier: "six", path: null, names: ["*"] },
    { specifier: "./seven.ts", path: "pipeline/jobs/seven.ts", names: ["*"] },
    { specifier: "./eight.ts", path: "pipeline/jobs/eight.ts", names: ["Eight"] },
    { specifier: "./nine.ts", path: "pipeline/jobs/nine.ts", names: [] },
    { specifier: "./ten.ts", path: "pipeline/jobs/ten.ts", names: [] },
    { specifier: "./eleven.ts", path: "pipeline/jobs/eleven.ts", names: [] },
  ]);
});

test("imports in comments and strings are not imports", () => {
  expect(
    importsOf(`// import "./a.ts"\nconst text = 'import "./b.ts"';\nconst t = \`import "./c.ts"\`;`),
  ).toEqual([]);
});

test("an export without from does not borrow the from of the next statement", () => {
  const text = `export const a = 1;\nexport interface B {}\nimport { c } from "./c.ts";`;
  expect(importsOf(text)).toEqual([{ specifier: "./c.ts", path: "pipeline/jobs/c.ts", names: ["c"] }]);
});

test("a computed path has no specifier", () => {
  expect(importsOf("await import(name)")).toEqual([{ specifier: null, path: null, names: [] }]);
});

import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import * as rules from "./architecture-rules.ts";
import { parseSourceFile, readSourceFiles } from "./source-file.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const house = readSourceFiles(root, ["pipeline", "dashboard", "scripts"]);

/** A made-up house: path → text of the file. */
function madeUp(files: Record<string, string>) {
  return Object.entries(files).map(([path, text]) => parseSourceFile(path, text));
}

/** A rule, the sentence it stands for, a house that breaks it once, and what is then said. */
interface Law {
  law: string;
  rule: rules.Rule;
  broken: Record<string, string>;
  problem: string;
}

const laws: Law[] = [
  {
    law: "an import follows the arrows of the layers",
    rule: rules.wrongArrows,
    broken: { "pipeline/domain/a.ts": `import type { B } from "../wording/b.ts";` },
    problem: "pipeline/domain/a.ts may not import pipeline/wording/b.ts",
  },
  {
    law: "every file of the pipeline stands in a known room",
    rule: rules.unknownRooms,
    broken: { "pipeline/attic/a.ts": "", "pipeline/cli.ts": "" },
    problem: "pipeline/attic/a.ts is in an unknown room: attic",
  },
  {
    law: "nothing but test code imports test code",
    rule: rules.importsOfTestCode,
    broken: { "dashboard/a.ts": `import { b } from "./fixtures/b.ts";` },
    problem: "dashboard/a.ts imports test code: dashboard/fixtures/b.ts",
  },
  {
    law: "domain and errors import nothing of Node",
    rule: rules.nodeInPureRooms,
    broken: { "pipeline/errors/a.ts": `import { join } from "node:path";` },
    problem: "pipeline/errors/a.ts may not import node:path",
  },
  {
    law: "only pipeline/db imports the DuckDB binding",
    rule: rules.bindingOutsideDb,
    broken: {
      "pipeline/db/a.ts": `import { DuckDBInstance } from "@duckdb/node-api";`,
      "pipeline/jobs/b.ts": `import type { DuckDBConnection } from "@duckdb/node-api";`,
    },
    problem: "pipeline/jobs/b.ts may not import @duckdb/node-api",
  },
  {
    law: "only pipeline/solver imports the solver",
    rule: rules.solverOutsideItsRoom,
    broken: {
      "pipeline/solver/a.ts": `import load from "highs";`,
      "pipeline/audit/b.ts": `import load from "highs";`,
    },
    problem: "pipeline/audit/b.ts may not import highs",
  },
  {
    law: "only dashboard/read-edition and pipeline/editions know the files of an edition",
    rule: rules.readersOfEditions,
    broken: {
      "dashboard/read-edition.ts": `import { publicFiles } from "../pipeline/domain/edition.ts";`,
      "dashboard/pages/a.tsx": `import type { Edition } from "../../pipeline/domain/edition.ts";`,
      "dashboard/pages/b.tsx": `import { type Edition, publicFiles } from "../../pipeline/domain/edition.ts";`,
    },
    problem: "dashboard/pages/b.tsx may not know the files of an edition",
  },
  {
    law: "a relative import names its file with extension",
    rule: rules.importsWithoutExtension,
    broken: { "dashboard/a.ts": `import "./b"; import "./c.ts"; import "d3";` },
    problem: "dashboard/a.ts imports dashboard/b without extension",
  },
  {
    law: "an import path is a literal",
    rule: rules.computedImports,
    broken: { "dashboard/a.ts": "await import(name);" },
    problem: "dashboard/a.ts imports a computed path",
  },
  {
    law: "no chain of imports comes back to where it started",
    rule: rules.importCycles,
    broken: {
      "pipeline/db/a.ts": `import { b } from "./b.ts";`,
      "pipeline/db/b.ts": `import { d } from "./d.ts";\nexport { c } from "./c.ts";`,
      "pipeline/db/c.ts": `import type { A } from "./a.ts";`,
      "pipeline/db/d.ts": "",
    },
    problem: "pipeline/db/a.ts → pipeline/db/b.ts → pipeline/db/c.ts → pipeline/db/a.ts",
  },
  {
    law: "files and folders are kebab-case",
    rule: rules.namesNotKebabCase,
    broken: { "dashboard/trendChart.tsx": "", "dashboard/trend-chart.browser.test.ts": "" },
    problem: "dashboard/trendChart.tsx is not kebab-case",
  },
  {
    law: "a name says what a file is about",
    rule: rules.namesThatSayNothing,
    broken: { "pipeline/db/helpers.ts": "", "pipeline/db/help-text.ts": "" },
    problem: "pipeline/db/helpers.ts has a name that says nothing",
  },
  {
    law: "a source file has at most 300 lines",
    rule: rules.longFiles,
    broken: { "pipeline/db/a.ts": "\n".repeat(301), "pipeline/db/b.ts": "\n".repeat(300) },
    problem: "pipeline/db/a.ts has 301 lines",
  },
  {
    law: "in the pipeline only the command line prints and exits",
    rule: rules.printingOutsideCli,
    broken: {
      "pipeline/cli.ts": "console.log(1); process.exit(1);",
      "pipeline/jobs/a.ts": "// console.log\nprocess.exitCode = 1;",
    },
    problem: "pipeline/jobs/a.ts uses process.exitCode",
  },
  {
    law: "exports have a name",
    rule: rules.defaultExports,
    broken: { "dashboard/a.ts": "export default 1;", "dashboard/b.ts": `"export default 1";` },
    problem: "dashboard/a.ts has a default export",
  },
];

test("the house that is read is this project", () => {
  const paths = house.map(({ path }) => path);
  expect(paths).toContain("scripts/architecture.test.ts");
  expect(paths).toContain("pipeline/domain/edition.ts");
  expect(house.flatMap(({ imports }) => imports).length).toBeGreaterThan(house.length);
});

for (const { law, rule, broken, problem } of laws) {
  describe(law, () => {
    test("holds in this project", () => expect(rule(house)).toEqual([]));
    test("a breach is told", () => expect(rule(madeUp(broken))).toEqual([problem]));
  });
}

describe("the arrows of the layers", () => {
  const importing = (from: string, to: string) => madeUp({ [from]: `import { b } from "${to}";` });

  test.each([
    ["pipeline/errors/a.ts", "../domain/b.ts"],
    ["pipeline/wording/a.ts", "../db/b.ts"],
    ["pipeline/statistics/a.ts", "../indicators/b.ts"],
    ["pipeline/disclosure/a.ts", "../audit/b.ts"],
    ["pipeline/audit/a.ts", "../disclosure/b.ts"],
    ["pipeline/exports/a.ts", "../db/b.ts"],
    ["pipeline/jobs/a.ts", "../cli.ts"],
    ["pipeline/jobs/a.ts", "../../dashboard/build-site.ts"],
    ["pipeline/indicators/a.ts", "../../scripts/b.ts"],
    ["pipeline/cli.ts", "../dashboard/pages/b.tsx"],
    ["dashboard/pages/a.tsx", "../../pipeline/editions/b.ts"],
    ["dashboard/pages/a.tsx", "../../scripts/b.ts"],
  ])("%s may not import %s", (from, to) => {
    expect(rules.wrongArrows(importing(from, to))).toHaveLength(1);
  });

  test.each([
    ["pipeline/domain/a.ts", "./b.ts"],
    ["pipeline/wording/a.ts", "../domain/b.ts"],
    ["pipeline/indicators/a.ts", "../sources/b.ts"],
    ["pipeline/editions/a.ts", "../audit/b.ts"],
    ["pipeline/exports/a.ts", "../editions/b.ts"],
    ["pipeline/cli.ts", "./jobs/b.ts"],
    ["pipeline/cli.ts", "../dashboard/build-site.ts"],
    ["pipeline/domain/a.test.ts", "../jobs/b.ts"],
    ["dashboard/pages/a.tsx", "../charts/b.tsx"],
    ["dashboard/pages/a.tsx", "../../pipeline/domain/b.ts"],
    ["dashboard/smoke.browser.test.ts", "../scripts/ensure-browser.ts"],
    ["scripts/a.ts", "../pipeline/jobs/b.ts"],
  ])("%s may import %s", (from, to) => {
    expect(rules.wrongArrows(importing(from, to))).toEqual([]);
  });
});

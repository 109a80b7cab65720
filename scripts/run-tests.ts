import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "./ensure-browser.ts";
import {
  formatTotals,
  sumTotals,
  type Totals,
  totalsOfTool,
  totalsOfVitest,
  type VitestReport,
} from "./test-totals.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const onWindows = process.platform === "win32";

interface Step {
  name: string;
  run(): Totals;
}

/** The first tier, or both with `--volledig`; every step runs, also after one that failed. */
const steps: Step[] = [
  { name: "typen (tsc)", run: () => totalsOfTool(runTool("tsc", ["--noEmit"])) },
  { name: "stijl (biome)", run: () => totalsOfTool(runTool("biome", ["check", "."])) },
  { name: "dode code (knip)", run: () => totalsOfTool(runTool("knip", ["--no-progress"])) },
  { name: "browser", run: prepareBrowser },
  { name: "tests (vitest)", run: runVitest },
];

function runTool(name: string, args: string[]): boolean {
  const tool = join(root, "node_modules", ".bin", name);
  const result = spawnSync(tool, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: onWindows,
  });
  return result.status === 0;
}

/** Counts only when there is no browser: finding one is no test. */
function prepareBrowser(): Totals {
  try {
    process.env.CHROME_PATH = ensureBrowser();
    console.log(process.env.CHROME_PATH);
    return { passed: 0, failed: 0, skipped: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return totalsOfTool(false);
  }
}

function runVitest(): Totals {
  const folder = mkdtempSync(join(tmpdir(), "tests-"));
  const output = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${output}`];
  const succeeded = runTool("vitest", ["run", ...reporters]);
  const totals = totalsOfVitest(readReport(output), succeeded);
  rmSync(folder, { recursive: true });
  return totals;
}

function readReport(path: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

function runStep({ name, run }: Step): Totals {
  const start = performance.now();
  console.log(`\n== ${name}`);
  const totals = run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1).replace(".", ",");
  console.log(`${totals.failed > 0 ? "mislukt" : "in orde"}: ${name}, ${seconds} s`);
  return totals;
}

function main(): void {
  if (process.argv.includes("--volledig")) process.env.VOLLEDIG = "1";
  if (!process.stdout.isTTY) process.env.NO_COLOR = "1";
  const totals = sumTotals(steps.map(runStep));
  console.log(`\n${formatTotals(totals)}`);
  process.exitCode = totals.failed > 0 ? 1 : 0;
}

main();

import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The version whose scores are reported; another weighs differently. */
export const LIGHTHOUSE = "12.8.2";

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

/** What Lighthouse says of one loading of one page, as on a phone: scores 0-100, largest paint in ms, shift of layout. */
export interface LighthouseRun {
  scores: Record<(typeof categories)[number], number>;
  largestPaint: number;
  layoutShift: number;
}

interface LighthouseReport {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
}

/**
 * Installs Lighthouse in a scratch folder, hands over a way to run it, and removes the folder: it is a hundred packages,
 * of which the product needs none.
 */
export async function withLighthouse<T>(
  browser: string,
  work: (look: (address: string) => Promise<LighthouseRun>) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "lighthouse-"));
  try {
    await run("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", `lighthouse@${LIGHTHOUSE}`]);
    return await work((address) => lookAt(address, { folder, browser }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function lookAt(
  address: string,
  { folder, browser }: Record<"folder" | "browser", string>,
): Promise<LighthouseRun> {
  const output = join(folder, "report.json");
  const program = join(folder, "node_modules", "lighthouse", "cli", "index.js");
  const words = [program, address, "--quiet", "--output=json", `--output-path=${output}`];
  words.push(`--only-categories=${categories.join(",")}`, "--chrome-flags=--headless=new --no-sandbox");
  if (existsSync(output)) rmSync(output);
  await run(process.execPath, words, { env: { ...process.env, CHROME_PATH: browser } });
  return toRun(JSON.parse(readFileSync(output, "utf8")));
}

function toRun(report: LighthouseReport): LighthouseRun {
  const score = (name: string) => Math.round((report.categories[name]?.score ?? Number.NaN) * 100);
  const value = (name: string) => report.audits[name]?.numericValue ?? Number.NaN;
  return {
    scores: {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
      seo: score("seo"),
    },
    largestPaint: value("largest-contentful-paint"),
    layoutShift: value("cumulative-layout-shift"),
  };
}

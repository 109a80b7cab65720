import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { secretsOf, tracesIn } from "../pipeline/jobs/fixtures/private-traces.ts";
import { readSitePenc, type SitePenc } from "../pipeline/jobs/penc-site.ts";
import { refresh } from "../pipeline/jobs/refresh.ts";
import { repositoryRoot } from "../pipeline/sources/workspace.ts";
import { buildSite } from "./build-site.ts";
import { htmlProblems } from "./fixtures/html-problems.ts";
import { type OpenSite, openSite, violationsOn } from "./fixtures/open-site.ts";
import { strayNumbers } from "./fixtures/printed-numbers.ts";
import { readEdition } from "./read-edition.ts";

let root = "";
let site: OpenSite;
let paths: string[] = [];
let made: { editionDir: string; penc: SitePenc };

/** Addresses of every page of a built site. */
function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("index.html"))
    .map((name) => (dirname(name) === "." ? "/" : `/${dirname(name)}/`))
    .sort();
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "voorbeeldsite-"));
  const workspace = join(root, "sample");
  for (const part of ["gemeente.yml", "doelen.yml", "raw", "reference"]) {
    cpSync(join(repositoryRoot, "data", "sample", part), join(workspace, part), { recursive: true });
  }
  const { folder } = await refresh({ workspace });
  const penc = await readSitePenc(workspace, folder);
  made = { editionDir: folder, penc };
  await buildSite({ editionDir: folder, outDir: join(root, "site"), penc: async () => penc });
  paths = pagesIn(join(root, "site"));
  site = await openSite(join(root, "site"));
});

afterAll(async () => {
  await site?.close();
  rmSync(root, { recursive: true, force: true });
});

test("no page or download has the number of a person, an address, or words somebody did not want published", () => {
  const raw = join(repositoryRoot, "data", "sample", "raw");
  expect(tracesIn(join(root, "site"), secretsOf(raw))).toEqual([]);
});

test("every number on every page of the sample site is in its edition, or a sum of its registers, rounded once", () => {
  const { editionDir, penc } = made;
  const stray = strayNumbers(readEdition(editionDir), penc);
  const htmlOf = (path: string) => readFileSync(join(root, "site", path, "index.html"), "utf8");
  const found = paths
    .filter((path) => path !== "/stijl/")
    .map((path) => [path, stray(path.slice(1), htmlOf(path))] as const);
  expect(found.filter(([, numbers]) => numbers.length > 0)).toEqual([]);
}, 60_000);

test("every page of the sample site is HTML as the standard describes it", () => {
  const htmlOf = (path: string) => readFileSync(join(root, "site", path, "index.html"), "utf8");
  const found = paths.map((path) => [path, htmlProblems(htmlOf(path))] as const);
  expect(found.filter(([, problems]) => problems.length > 0)).toEqual([]);
});

/** Pages are looked at side by side, each lane in a context of its own: one per core. */
const LANES = 2;

async function lookAtPages(mine: readonly string[], width: number, colorScheme: "dark" | "light") {
  const context = await site.browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const found: Record<string, unknown> = {};
  for (const path of mine) {
    const { page, troubles } = await site.open(context, path);
    const scroll = Number(await page.evaluate("document.documentElement.scrollWidth"));
    const wrong = [...troubles, ...(await violationsOn(page)), ...(scroll > width ? [`${scroll} px`] : [])];
    if (wrong.length > 0) found[path] = wrong;
    await page.close();
  }
  await context.close();
  return found;
}

describe.each([
  [320, "dark"],
  [768, "light"],
  [1280, "light"],
] as const)("%i px, %s", (width, colorScheme) => {
  test("every page of the sample site fits, is accessible and asks nothing of others", async () => {
    expect(paths.length).toBeGreaterThan(50);
    const lanes = Array.from({ length: LANES }, (_, lane) => paths.filter((__, k) => k % LANES === lane));
    const found = await Promise.all(lanes.map((mine) => lookAtPages(mine, width, colorScheme)));
    expect(Object.assign({}, ...found)).toEqual({});
  }, 900_000);
});

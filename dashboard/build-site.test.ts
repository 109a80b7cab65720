import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { compareEditions } from "../pipeline/domain/edition-diff.ts";
import { buildSite, liveSite } from "./build-site.ts";
import { fixtureEdition } from "./fixtures/edition.ts";
import { fixturePenc } from "./fixtures/penc.ts";
import { planSite, type Surroundings } from "./fixtures/render-site.ts";
import { writeEdition } from "./fixtures/write-edition.ts";
import { readEdition } from "./read-edition.ts";
import { indexEdition } from "./select/edition-index.ts";

let root = "";
const at = (...parts: string[]) => join(root, ...parts);

/** A site of the edition, built once: what a build gives does not depend on the test. */
let built = "";

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), "gebouwd-"));
  writeEdition(join(built, "edition"), fixtureEdition());
  await buildSite({ editionDir: join(built, "edition"), outDir: join(built, "site") });
});
afterAll(() => rmSync(built, { recursive: true }));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "site-"));
  cpSync(built, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** One page of a site, of which the others are not drawn. */
function pageOf(path: string, surroundings: Surroundings = {}): string {
  const { files } = planSite(indexEdition(fixtureEdition()), [], surroundings);
  return String(files.find((file) => file.path === path)?.make() ?? "");
}

function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length), readFileSync(path, "utf8")];
    }),
  );
}

test("the same edition gives the same bytes", async () => {
  await buildSite({ editionDir: at("edition"), outDir: at("again") });
  expect(filesOf(at("again"))).toEqual(filesOf(at("site")));
});

test("a build replaces the whole site and leaves nothing beside it", async () => {
  writeFileSync(at("site", "oud.html"), "oud");
  const report = await buildSite({ editionDir: at("edition"), outDir: at("site") });
  expect(existsSync(at("site", "oud.html"))).toBe(false);
  expect(readdirSync(root).sort()).toEqual(["edition", "site"]);
  expect(report.pages).toBe([...filesOf(at("site")).keys()].filter((path) => path.endsWith(".html")).length);
});

test("the last good site stays when an edition cannot be built", async () => {
  const before = filesOf(at("site"));
  writeFileSync(at("edition", "public", "outcomes.json"), "geen json");
  await expect(buildSite({ editionDir: at("edition"), outDir: at("site") })).rejects.toThrow();
  expect(filesOf(at("site"))).toEqual(before);
});

test("the public files are copied, and every indicator has a Dutch CSV", () => {
  const copied = readFileSync(at("site", "gegevens", "outcomes.json"), "utf8");
  expect(copied).toBe(readFileSync(at("edition", "public", "outcomes.json"), "utf8"));
  const csv = readFileSync(at("site", "gegevens", "sociale-cohesie.csv"), "utf8");
  expect(csv.startsWith("\ufeffindicator;titel;deelambitie;gebiedscode;gebied;")).toBe(true);
  expect(csv).toContain(
    "sociale-cohesie;Sociale cohesie in de buurt;ontmoeten;GM0935;Maastricht;gemeente;2018;;;6,1;6;6,2;4700;",
  );
});

test("an edition in another format is refused by its number", () => {
  const edition = fixtureEdition();
  Object.assign(edition.meta, { schema: 99 });
  writeEdition(at("edition"), edition);
  expect(() => readEdition(at("edition"))).toThrow("unsupported edition schema: 99, expected 2");
});

test("the pages of a frozen edition are on the site unchanged, and the list of editions leads there", async () => {
  const meta = {
    ...fixtureEdition().meta,
    id: "begroting-2027",
    state: "vastgesteld" as const,
    titel: "Begroting 2027",
  };
  mkdirSync(at("frozen"));
  writeFileSync(at("frozen", "index.html"), "<p>zoals het was</p>");
  const corrects = { id: "begroting-2027", reden: "levering onvolledig" };
  const editions = [meta, { ...meta, id: "begroting-2027-herstel-1", titel: "Hersteld", corrects }];
  const past = {
    history: { editions, kept: ["begroting-2027"] },
    kept: new Map([["begroting-2027", at("frozen")]]),
    diff: compareEditions(fixtureEdition(), { ...fixtureEdition(), judgements: [] }),
  };
  await buildSite({ editionDir: at("edition"), outDir: at("site"), past });
  expect(readFileSync(at("site", "edities", "begroting-2027", "index.html"), "utf8")).toBe(
    "<p>zoals het was</p>",
  );
  const page = readFileSync(at("site", "edities", "index.html"), "utf8");
  expect(page).toContain('<a href="../edities/begroting-2027/">Begroting 2027</a>');
  expect(page).toContain("Hersteld in begroting-2027-herstel-1: levering onvolledig.");
  expect(page.indexOf("Hersteld<")).toBeLessThan(page.indexOf(">Begroting 2027<"));
  expect(readFileSync(at("site", "wijzigingen", "index.html"), "utf8")).toContain(
    "Er veranderde niets sinds concept.",
  );
});

test("the changes since the edition before stand on their page with size and cause", () => {
  const before = fixtureEdition();
  const [first] = before.outcomes.filter(({ waarde }) => waarde !== null);
  const after = before.outcomes.map((one) =>
    one === first ? { ...one, waarde: (one.waarde ?? 0) + 2 } : one,
  );
  const diff = compareEditions(before, { ...before, outcomes: after });
  const cijfers = diff.cijfers.map((change) => ({ ...change, oorzaken: ["gegevens" as const] }));
  const past = { history: null, diff: { ...diff, cijfers, verantwoording: ["alleen gegevens verschilt"] } };
  const page = pageOf("wijzigingen/index.html", { past });
  expect(page).toContain("Veranderd sinds concept: 1 cijfer");
  expect(page).toContain("+2");
  expect(page).toContain("nieuwe gegevens");
  expect(page).toContain("alleen gegevens verschilt");
  expect(page).toContain(">Wat er veranderde</a>");
});

test("a first edition has no link to the page about what changed", () => {
  for (const path of ["index.html", "raad/index.html", "p-en-c/index.html"]) {
    expect(pageOf(path)).not.toContain('wijzigingen/"');
  }
  expect(pageOf("wijzigingen/index.html")).toContain("noindex");
});

test("the pages that a frozen edition keeps have no style guide; those of a site have", () => {
  const paths = (archived: boolean) =>
    planSite(indexEdition(fixtureEdition()), [], { archived }).files.map(({ path }) => path);
  expect(paths(false)).toContain("stijl/index.html");
  expect(paths(true)).not.toContain("stijl/index.html");
  expect(paths(true)).toContain("index.html");
});

test("a page of a site that is worked on is that of the built site, and documents are made once, when one is asked for", async () => {
  let readings = 0;
  const live = liveSite(at("edition"), () => {
    readings += 1;
    return fixturePenc();
  });
  await buildSite({ editionDir: at("edition"), outDir: at("again"), penc: async () => fixturePenc() });
  const page = (path: string) => readFileSync(at("again", path), "utf8");
  expect(live("stadsdelen/index.html")).toBe(page("stadsdelen/index.html"));
  expect(readings).toBe(0);
  expect(live("p-en-c/jaarstukken-2025/index.html")).toBe(page("p-en-c/jaarstukken-2025/index.html"));
  expect(live("robots.txt")).toBe(page("robots.txt"));
  expect(live("bestaat-niet/index.html")).toBeNull();
  expect(readings).toBe(1);
});

test("a site waits for documents that are still in the making, and is not written without them", async () => {
  const build = (penc: () => Promise<ReturnType<typeof fixturePenc>>) =>
    buildSite({ editionDir: at("edition"), outDir: at("site"), penc });
  const refused = () => Promise.reject(new Error("geen documenten"));
  await expect(build(refused)).rejects.toThrow("geen documenten");
  expect(existsSync(at("site", "p-en-c", "jaarstukken-2025"))).toBe(false);
  await build(() => new Promise((resolve) => setImmediate(() => resolve(fixturePenc()))));
  expect(existsSync(at("site", "p-en-c", "jaarstukken-2025", "jaarstukken-2025.xlsx"))).toBe(true);
});

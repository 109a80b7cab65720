import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { councilHtml, writeCouncilPdf } from "../pipeline/jobs/council-pdf.ts";
import { buildSite } from "./build-site.ts";
import { fixtureEdition } from "./fixtures/edition.ts";
import { writeEdition } from "./fixtures/write-edition.ts";

const root = mkdtempSync(join(tmpdir(), "raad-"));
const site = join(root, "site");
const edition = fixtureEdition();

beforeAll(async () => {
  writeEdition(join(root, "edition"), edition);
  await buildSite({ editionDir: join(root, "edition"), outDir: site });
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test("the book has a cover, every deelambitie, every stadsdeel and the method, each id once", () => {
  const html = councilHtml(site, edition);
  const headings = [...html.matchAll(/<h1[^>]*>([^<]*)<\/h1>/g)].map(([, text]) => text);
  const { deelambities } = edition.verandertheorie;
  const stadsdelen = edition.gebieden.filter(({ soort }) => soort === "stadsdeel");
  expect(headings).toHaveLength(3 + deelambities.length + stadsdelen.length);
  for (const { titel } of deelambities) expect(headings).toContain(titel);
  for (const { naam } of stadsdelen) expect(headings).toContain(naam);
  expect(headings.at(-1)).toBe("Verantwoording");
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBe(new Set(ids).size);
  for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
});

test("the book becomes a PDF of A4 sheets, at least one per part", async () => {
  const bytes = readFileSync(await writeCouncilPdf(site, edition)).toString("latin1");
  expect(bytes.startsWith("%PDF-")).toBe(true);
  const parts = 2 + edition.verandertheorie.deelambities.length + 7;
  expect(bytes.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(parts);
  // A4 in points: 595.28 × 841.89.
  expect(bytes).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
});

test("without a browser the message says what to do", async () => {
  await expect(writeCouncilPdf(site, edition, null)).rejects.toThrow("Installeer chromium");
});

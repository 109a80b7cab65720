import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, expect, test } from "vitest";
import { fixtureEdition } from "./fixtures/edition.ts";
import { renderSite } from "./fixtures/render-site.ts";
import { writeEdition } from "./fixtures/write-edition.ts";
import { readAfscherming, readEdition } from "./read-edition.ts";
import { indexEdition } from "./select/edition-index.ts";

const folder = mkdtempSync(join(tmpdir(), "verantwoording-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sectionOf(): string {
  const { files } = renderSite(indexEdition(readEdition(folder), readAfscherming(folder)), []);
  const page = files.find(({ path }) => path === "verantwoording/index.html");
  const { document } = parseHTML(String(page?.content));
  return document.querySelector("#afscherming")?.textContent ?? "";
}

test("the page tells every threshold, why figures are hidden, and what the attack said", () => {
  const edition = fixtureEdition();
  edition.meta.drempels = { ...edition.meta.drempels, bevolking: 70, zaken: 4 };
  writeEdition(folder, edition);
  expect(sectionOf()).not.toContain("terug te rekenen");
  const afscherming = {
    redenen: [
      { reden: "klein-aantal", cijfers: 31 },
      { reden: "terugrekenen", cijfers: 12 },
    ],
    verlies: { zelf: 31, omAnderen: 12, getoond: 1957 },
    aangehouden: [],
    nietOptelbaar: [],
    toets: { onderzocht: 44, beschermd: 44, edities: 1 },
  };
  writeFileSync(join(folder, "public", "afscherming.json"), JSON.stringify(afscherming));
  const text = sectionOf();
  expect(text).toContain("minder dan 70 inwoners");
  expect(text).toContain("Registratie van zaken: niet getoond vanwege privacy1 tot en met 3");
  expect(text).toContain("het aantal is klein31");
  expect(text).toContain("anders is een ander verborgen cijfer terug te rekenen12");
  expect(text).toContain(
    "Van 2.000 cijfers zijn er 43 verborgen: 31 om zichzelf en 12 om die te beschermen.",
  );
  expect(text).toContain("44 getallen moesten onzeker blijven. Bij 44 daarvan is dat zo.");
  expect(text).toContain("1 eerder gepubliceerde editie.");
});

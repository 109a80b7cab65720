import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { metaWith, smallEdition, smallRawOutcomes } from "../editions/fixtures/small-edition.ts";
import { publishEdition } from "../editions/publish-edition.ts";
import { writeEdition } from "../editions/write-edition.ts";
import { problemsOf, temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { archiveEdition } from "./archive-edition.ts";

const editions = temporaryFolder();
const folder = join(editions, "begroting-2027");
beforeAll(async () => {
  const edition = smallEdition({ meta: metaWith({ contentHash: "aaaaaaaa1" }) });
  await writeEdition(join(editions, "concept"), { edition, privateOutcomes: smallRawOutcomes, run: {} });
  const moment = { id: "begroting-2027", titel: "Begroting 2027" };
  await publishEdition(editions, { approver: "directeur", moment, corrects: null }, async (made) => {
    mkdirSync(join(made, "site"));
    writeFileSync(join(made, "site", "index.html"), "<p>pagina</p>");
  });
});

const namesIn = (besloten: boolean) =>
  Object.keys(unzipSync(archiveEdition(folder, { besloten }))).map((name) =>
    name.replace("begroting-2027/", ""),
  );

describe("an edition for the archive", () => {
  test("has the public part, its pages, a README and checksums; the private part only when asked", () => {
    const names = namesIn(false);
    for (const name of [
      "LEESMIJ.txt",
      "SHA256SUMS",
      "bestanden.sha256",
      "public/outcomes.csv",
      "site/index.html",
    ])
      expect(names).toContain(name);
    expect(names.filter((name) => name.startsWith("private/"))).toEqual([]);
    expect(namesIn(true)).toContain("private/outcomes.json");
  });

  test("has a right checksum of every file in it", () => {
    const files = unzipSync(archiveEdition(folder, { besloten: true }));
    const text = (name: string) => Buffer.from(files[`begroting-2027/${name}`] ?? []).toString();
    const lines = text("SHA256SUMS").trim().split("\n");
    expect(lines).toHaveLength(Object.keys(files).length - 1);
    for (const line of lines) {
      const bytes = files[`begroting-2027/${line.slice(66)}`] ?? new Uint8Array();
      expect(line.slice(0, 64)).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
    expect(text("LEESMIJ.txt")).toContain("Goedgekeurd door  directeur");
    expect(text("LEESMIJ.txt")).toContain("Stand van         1 oktober 2026");
  });

  test("has the same bytes every time, in any time zone", () => {
    const zone = process.env.TZ ?? "Europe/Amsterdam";
    const first = Buffer.from(archiveEdition(folder, { besloten: false }));
    process.env.TZ = "Asia/Tokyo";
    const second = Buffer.from(archiveEdition(folder, { besloten: false }));
    process.env.TZ = zone;
    expect(second.equals(first)).toBe(true);
  });

  test("is refused for a concept, and for an edition that is not what it was", async () => {
    const concept = await problemsOf(() => archiveEdition(join(editions, "concept"), { besloten: false }));
    expect(concept[0]?.melding).toContain("concept kan niet naar het archief: niet gepubliceerd");
    chmodSync(join(folder, "site", "index.html"), 0o644);
    writeFileSync(join(folder, "site", "index.html"), "<p>anders</p>");
    const changed = await problemsOf(() => archiveEdition(folder, { besloten: false }));
    expect(changed[0]?.melding).toContain("site/index.html gewijzigd");
  });
});

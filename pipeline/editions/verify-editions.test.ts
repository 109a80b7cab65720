import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { metaWith, smallEdition, smallRawOutcomes } from "./fixtures/small-edition.ts";
import { publishEdition } from "./publish-edition.ts";
import { chainHead, listEditions, readMeta } from "./read-edition.ts";
import { recoverEditions } from "./recover-editions.ts";
import { sealEdition } from "./seal.ts";
import { verifyEditions } from "./verify-editions.ts";
import { writeEdition } from "./write-edition.ts";

const by = { approver: "programmamanager", moment: null, corrects: null };
const moment = { id: "begroting-2027", titel: "Begroting 2027" };
let editions = "";

/** Makes a concept after the newest published edition. */
async function concept(contentHash: string) {
  const edition = smallEdition({ meta: metaWith({ contentHash, previous: chainHead(editions) }) });
  await writeEdition(join(editions, "concept"), { edition, privateOutcomes: smallRawOutcomes, run: {} });
}

const faults = () => verifyEditions(editions).map(({ id, fouten }) => [id, ...fouten].join(": "));
const [first, frozen] = ["2026-10-01-aaaaaaaa", "begroting-2027"];

/** A published edition and a frozen one after it. */
beforeEach(async () => {
  editions = temporaryFolder();
  await concept("aaaaaaaa1");
  await publishEdition(editions, by);
  await concept("bbbbbbbb2");
  await publishEdition(editions, { ...by, moment });
});

/** Overwrites a file, also one that is read-only. */
function tamper(path: string, text: string) {
  const full = join(editions, path);
  chmodSync(full, 0o644);
  writeFileSync(full, text);
}

describe("a published edition", () => {
  test("is sealed: every file is listed with its hash, and read-only", () => {
    const folder = join(editions, first);
    const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const list = readFileSync(join(folder, "bestanden.sha256"), "utf8").trim().split("\n");
    expect(list).toHaveLength(names.length - 1);
    for (const line of list) expect(line).toMatch(/^[0-9a-f]{64} {2}\S+$/);
    for (const { parentPath, name } of names) expect(statSync(join(parentPath, name)).mode & 0o222).toBe(0);
  });

  test("verifies, as does the frozen one that follows it by content hash and by seal", () => {
    expect(faults()).toEqual([first, frozen]);
    const [before] = verifyEditions(editions);
    expect(readMeta(join(editions, frozen))).toMatchObject({
      state: "vastgesteld",
      titel: "Begroting 2027",
      moment: "begroting-2027",
      previous: "aaaaaaaa1",
      previousSeal: before?.zegel,
    });
  });

  test("with a file that changed, one that is gone and one that was added is told by name", () => {
    tamper(`${first}/public/outcomes.csv`, "indicator\n");
    rmSync(join(editions, first, "private", "outcomes.json"), { force: true });
    writeFileSync(join(editions, first, "public", "extra.txt"), "");
    expect(faults()).toEqual([
      `${first}: private/outcomes.json ontbreekt: public/outcomes.csv gewijzigd: public/extra.txt hoort er niet`,
      frozen,
    ]);
  });

  test("that was changed and sealed anew does not fit the edition after it", () => {
    tamper(`${first}/public/outcomes.csv`, "indicator\n");
    chmodSync(join(editions, first, "bestanden.sha256"), 0o644);
    sealEdition(join(editions, first));
    expect(faults()).toEqual([
      first,
      `${frozen}: de lijst van bestanden van ${first} is niet die waar deze editie op volgt`,
    ]);
  });

  test("that was taken out of the chain is missed by the one after it", () => {
    renameSync(join(editions, first), join(temporaryFolder(), first));
    expect(faults()).toEqual([
      `${frozen}: staat niet in de keten: de editie ervoor ontbreekt of is vervangen`,
    ]);
  });

  test("under another name, or without a list, does not verify", () => {
    cpSync(join(editions, frozen), join(editions, "kopie"), { recursive: true });
    rmSync(join(editions, first, "bestanden.sha256"), { force: true });
    const found = faults().join("\n");
    expect(found).toContain(`${first}: bestanden.sha256 ontbreekt`);
    expect(found).toContain("kopie: staat niet in de keten");
    expect(found).toContain("edition.json noemt een andere editie: begroting-2027");
  });

  test("with a title page that cannot be read is told", () => {
    tamper(`${frozen}/public/edition.json`, "{");
    expect(verifyEditions(editions)).toContainEqual({
      id: frozen,
      zegel: null,
      fouten: ["het titelblad is niet te lezen"],
    });
  });
});

test("a frozen edition is mended by a new one that names it and says why; the old one stays", async () => {
  await concept("cccccccc3");
  const meta = await publishEdition(editions, {
    ...by,
    moment,
    corrects: { id: frozen, reden: "levering onvolledig" },
  });
  expect(meta).toMatchObject({
    id: "begroting-2027-herstel-1",
    corrects: { id: "begroting-2027", reden: "levering onvolledig" },
  });
  expect(faults()).toEqual([first, frozen, "begroting-2027-herstel-1"]);
});

test("what a killed run left is put back or removed, and was never in the list", async () => {
  await concept("dddddddd4");
  renameSync(join(editions, "concept"), join(editions, "concept.oud-123"));
  mkdirSync(join(editions, "concept.nieuw-123"));
  cpSync(join(editions, frozen), join(editions, "half.nieuw-9"), { recursive: true });
  expect(listEditions(editions).map(({ id }) => id)).toEqual([first, frozen]);
  recoverEditions(editions);
  expect(readdirSync(editions).sort()).toEqual([first, frozen, "concept"].sort());
  expect(readMeta(join(editions, "concept")).contentHash).toBe("dddddddd4");
  expect(faults()).toEqual([first, frozen]);
});

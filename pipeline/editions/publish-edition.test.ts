import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { problemsOf, temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { findEdition } from "./find-edition.ts";
import { metaWith, smallEdition, smallRawOutcomes, writeMeta } from "./fixtures/small-edition.ts";
import { publishEdition } from "./publish-edition.ts";
import { chainHead, listEditions, readEdition, readMeta } from "./read-edition.ts";
import { writeEdition } from "./write-edition.ts";

/** A folder of editions with a concept of this content, made after this published one. */
async function withConcept(contentHash: string, previous: string | null, editions = temporaryFolder()) {
  const edition = smallEdition({ meta: metaWith({ contentHash, previous }) });
  await writeEdition(join(editions, "concept"), { edition, privateOutcomes: smallRawOutcomes, run: {} });
  return editions;
}

/** A publication without a moment. */
const by = (approver: string) => ({ approver, moment: null, corrects: null });

describe("publishing", () => {
  test("copies the concept under a name of its own, with the role that approved it", async () => {
    const editions = await withConcept("0123456789abcdef", null);
    const meta = await publishEdition(editions, by("programmamanager"));
    expect(meta).toEqual(
      metaWith({
        id: "2026-10-01-01234567",
        state: "gepubliceerd",
        contentHash: "0123456789abcdef",
        approver: "programmamanager",
      }),
    );
    expect(readEdition(join(editions, meta.id))).toEqual({ ...smallEdition(), meta });
    expect(existsSync(join(editions, meta.id, "private", "outcomes.json"))).toBe(true);
    expect(readMeta(join(editions, "concept")).state).toBe("concept");
    expect(readdirSync(editions).sort()).toEqual(["2026-10-01-01234567", "concept"]);
  });

  test("chains editions by the hash of the one before", async () => {
    const editions = await withConcept("aaaaaaaa1", null);
    await publishEdition(editions, by("rol"));
    await withConcept("bbbbbbbb2", "aaaaaaaa1", editions);
    await publishEdition(editions, by("rol"));
    expect(listEditions(editions).map(({ contentHash, state }) => `${contentHash} ${state}`)).toEqual([
      "aaaaaaaa1 gepubliceerd",
      "bbbbbbbb2 gepubliceerd",
      "bbbbbbbb2 concept",
    ]);
    expect(chainHead(editions)).toBe("bbbbbbbb2");
  });

  test("a second time is refused, and changes nothing", async () => {
    const editions = await withConcept("0123456789abcdef", null);
    const { id } = await publishEdition(editions, by("rol"));
    const before = readFileSync(join(editions, id, "public", "edition.json"), "utf8");
    const problems = await problemsOf(() => publishEdition(editions, by("andere rol")));
    expect(problems.map(({ code }) => code)).toEqual(["editie-bestaat"]);
    expect(readFileSync(join(editions, id, "public", "edition.json"), "utf8")).toBe(before);
  });

  test("a concept made before the newest published edition is refused", async () => {
    const editions = await withConcept("aaaaaaaa1", null);
    await publishEdition(editions, by("rol"));
    await withConcept("bbbbbbbb2", null, editions);
    expect(await problemsOf(() => publishEdition(editions, by("rol")))).toMatchObject([
      { code: "editie-bestaat" },
    ]);
  });

  test("without a concept is refused with what to do", async () => {
    const [problem] = await problemsOf(() => publishEdition(temporaryFolder(), by("rol")));
    expect(problem?.code).toBe("editie-ontbreekt");
    expect(problem?.hint).toContain("npm run refresh");
  });
});

describe("finding an edition", () => {
  const editions = temporaryFolder();
  writeMeta(editions, metaWith({ id: "oud", state: "gepubliceerd", contentHash: "a", previous: null }));
  writeMeta(editions, metaWith({ id: "nieuw", state: "gepubliceerd", contentHash: "b", previous: "a" }));
  writeMeta(editions, metaWith());

  test("gives the newest published one", () => {
    expect(findEdition(editions, {})).toBe(join(editions, "nieuw"));
  });

  test("gives the concept when asked, or when nothing was published", () => {
    expect(findEdition(editions, { concept: true })).toBe(join(editions, "concept"));
    expect(findEdition(temporaryFolder(), {})).toMatch(/concept$/);
  });

  test("gives the one that is named", () => {
    expect(findEdition(editions, { id: "oud", concept: true })).toBe(join(editions, "oud"));
  });
});

describe("the list of editions", () => {
  test("follows the chain, not the alphabet, and skips what is half written", () => {
    const editions = temporaryFolder();
    writeMeta(editions, metaWith({ id: "2026", state: "gepubliceerd", contentHash: "b", previous: "a" }));
    writeMeta(editions, metaWith({ id: "2027", state: "gepubliceerd", contentHash: "a", previous: null }));
    writeMeta(editions, metaWith());
    mkdirSync(join(editions, "leeg"));
    writeFileSync(join(editions, "los.txt"), "");
    for (const rest of ["concept.nieuw-1", "concept.oud-1"]) writeMeta(editions, metaWith({ id: rest }));
    expect(listEditions(editions).map(({ id }) => id)).toEqual(["2027", "2026", "concept"]);
  });

  test("of a workspace without editions is empty", () => {
    expect(listEditions(join(temporaryFolder(), "geen"))).toEqual([]);
    expect(chainHead(temporaryFolder())).toBeNull();
  });
});

test("an edition of another format is not read", () => {
  const editions = temporaryFolder({
    "concept/public/edition.json": JSON.stringify({ ...metaWith(), schema: 99 }),
  });
  expect(() => readMeta(join(editions, "concept"))).toThrow("unknown edition schema: 99");
});

test("an edition that does not exist is told by name", async () => {
  const [problem] = await problemsOf(() => readEdition(join(temporaryFolder(), "2031")));
  expect(problem?.code).toBe("editie-ontbreekt");
  expect(problem?.hint).toContain("npm run edition -- list");
});

test("a concept in another format does not stand in the way of a refresh", () => {
  const editions = temporaryFolder({
    "concept/public/edition.json": JSON.stringify({ ...metaWith(), schema: 1 }),
  });
  expect(listEditions(editions)).toEqual([]);
});

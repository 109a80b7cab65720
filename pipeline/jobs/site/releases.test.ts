import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { placesOf, problemsOf, temporaryFolder } from "../../sources/fixtures/temporary-folder.ts";
import { releaseSite } from "./release-site.ts";
import { currentNumber, listReleases, resume, rollback, type SiteFolders, siteFolders } from "./releases.ts";

/** The folders of a workspace without settings: the site is in the workspace itself. */
const newFolders = (): SiteFolders => siteFolders(temporaryFolder());

const page = (folder: string) => join(folder, "index.html");

/** What a visitor gets. */
const shown = ({ current }: SiteFolders) => readFileSync(page(current), "utf8");

/** Makes a site of one page with this text. */
const release = (folders: SiteFolders, text: string, keep = 10) =>
  releaseSite({
    folders,
    keep,
    edition: { id: `editie-${text}`, contentHash: "a1b2" },
    clock: () => new Date("2026-11-01T05:00:00Z"),
    build: async (folder) => {
      mkdirSync(folder);
      writeFileSync(page(folder), text);
      return { pages: 1, bytes: text.length };
    },
  });

test("a new release is what visitors see, and the one before stays as it was", async () => {
  const folders = newFolders();
  await release(folders, "een");
  expect(await release(folders, "twee")).toMatchObject({ served: true, release: { nummer: 2 } });
  expect(shown(folders)).toBe("twee");
  expect(readFileSync(page(join(folders.releases, "00001")), "utf8")).toBe("een");
  expect(listReleases(folders)).toEqual([
    expect.objectContaining({ nummer: 1, editie: "editie-een" }),
    {
      nummer: 2,
      editie: "editie-twee",
      contentHash: "a1b2",
      gebouwd: "2026-11-01T05:00:00.000Z",
      paginas: 1,
      bytes: 4,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
});

test("a night in which nothing changes makes no new release", async () => {
  const folders = newFolders();
  await release(folders, "een");
  expect(await release(folders, "een")).toMatchObject({ served: true, release: { nummer: 1 } });
  expect(readdirSync(folders.releases).sort()).toEqual(["00001", "00001.json"]);
  expect((await release(folders, "twee")).release.nummer).toBe(2);
});

test("a build that fails changes nothing for visitors and leaves nothing that counts", async () => {
  const folders = newFolders();
  await release(folders, "goed");
  const failing = releaseSite({
    folders,
    keep: 10,
    edition: { id: "x", contentHash: "x" },
    build: async (folder) => {
      mkdirSync(folder);
      writeFileSync(page(folder), "half");
      throw new Error("vol");
    },
  });
  await expect(failing).rejects.toThrow("vol");
  expect(shown(folders)).toBe("goed");
  expect(listReleases(folders).map(({ nummer }) => nummer)).toEqual([1]);
});

test("what a killed build left is cleared away by the next, also a folder that only just got its number", async () => {
  const folders = newFolders();
  await release(folders, "een");
  mkdirSync(join(folders.releases, "nieuw.nieuw"));
  mkdirSync(join(folders.releases, "00002"));
  await release(folders, "twee");
  expect(readdirSync(folders.releases).sort()).toEqual(["00001", "00001.json", "00002", "00002.json"]);
  expect(shown(folders)).toBe("twee");
});

test("only the newest releases stay, and the one that is served", async () => {
  const folders = newFolders();
  for (const text of ["een", "twee", "drie"]) await release(folders, text);
  rollback(folders, 1);
  await release(folders, "vier", 2);
  expect(listReleases(folders).map(({ nummer }) => nummer)).toEqual([1, 3, 4]);
  expect(shown(folders)).toBe("een");
});

test("a rollback holds when the next night builds again, until it is lifted", async () => {
  const folders = newFolders();
  await release(folders, "goed");
  await release(folders, "fout");
  expect(rollback(folders).nummer).toBe(1);
  expect((await release(folders, "weer fout")).served).toBe(false);
  expect(shown(folders)).toBe("goed");
  expect(resume(folders).nummer).toBe(3);
  expect(shown(folders)).toBe("weer fout");
  expect((await release(folders, "nieuw")).served).toBe(true);
});

test("going back further than there is, or to a number that is not there, is refused", async () => {
  const folders = newFolders();
  await release(folders, "enige");
  expect(placesOf(await problemsOf(() => rollback(folders)), "")).toEqual(["release-onbekend null"]);
  expect(placesOf(await problemsOf(() => rollback(folders, 7)), "")).toEqual(["release-onbekend null"]);
  expect(existsSync(folders.pin)).toBe(false);
  expect(currentNumber(folders)).toBe(1);
});

test("a plain folder of an earlier version of the program makes way for the link", async () => {
  const workspace = temporaryFolder({ "site/index.html": "oud" });
  const folders = siteFolders(workspace);
  expect(currentNumber(folders)).toBeNull();
  await release(folders, "nieuw");
  expect(lstatSync(folders.current).isSymbolicLink()).toBe(true);
  expect(shown(folders)).toBe("nieuw");
  expect(readdirSync(workspace).sort()).toEqual(["releases", "site"]);
});

test("the site can stand outside the workspace, where gemeente.yml says", async () => {
  const root = temporaryFolder();
  const workspace = temporaryFolder({ "gemeente.yml": `beheer: { site: { map: ${root} } }\n` });
  await release(siteFolders(workspace), "buiten");
  expect(readFileSync(page(join(root, "site")), "utf8")).toBe("buiten");
  expect(readdirSync(workspace)).toEqual(["gemeente.yml"]);
});

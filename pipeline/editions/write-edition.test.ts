import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { describe, expect, test } from "vitest";
import { withDatabase } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import { publicFiles } from "../domain/edition.ts";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { metaWith, smallEdition, smallRawOutcomes } from "./fixtures/small-edition.ts";
import { readEdition } from "./read-edition.ts";
import { outcomeColumns, outcomesToArrow } from "./write/arrow.ts";
import { writeEdition } from "./write-edition.ts";

const content = () => ({ edition: smallEdition(), privateOutcomes: smallRawOutcomes, run: { run: "een" } });

async function written(): Promise<string> {
  const folder = join(temporaryFolder(), "editions", "concept");
  await writeEdition(folder, content());
  return folder;
}

/** Every file under a folder with its bytes. */
function bytesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path).toString("base64")];
    }),
  );
}

const query = (sql: string) =>
  withDatabase(":memory:", "stage", (database) => database.rows<Record<string, unknown>>(sql));

describe("an edition that is written", () => {
  test("is read back as it was", async () => {
    expect(readEdition(await written())).toEqual(smallEdition());
  });

  test("has the figures in JSON, CSV, Parquet and Arrow, the same in each", async () => {
    const folder = join(await written(), "public");
    const path = (name: keyof typeof publicFiles) => quoteText(join(folder, publicFiles[name]));
    const expected = smallEdition().outcomes.map((outcome) => ({ ...outcome }));
    const types = Object.entries(outcomeColumns).map(
      ([name, kind]) => `"${name}": '${{ tekst: "VARCHAR", geheel: "INTEGER", getal: "DOUBLE" }[kind]}'`,
    );
    const csv = `read_csv(${path("outcomesCsv")}, header = true, delim = ',', columns = {${types.join(", ")}})`;
    expect(await query(`select * from ${csv}`)).toEqual(expected);
    expect(await query(`select * from read_parquet(${path("outcomesParquet")})`)).toEqual(expected);
    const arrow = tableFromIPC(readFileSync(join(folder, publicFiles.outcomesArrow)));
    expect(arrow.toArray().map((row) => ({ ...row }))).toEqual(expected);
    expect(JSON.parse(readFileSync(join(folder, publicFiles.outcomes), "utf8"))).toEqual(expected);
  });

  test("has one figure per line in JSON, so that two editions can be compared", async () => {
    const text = readFileSync(join(await written(), "public", publicFiles.outcomes), "utf8");
    expect(text.trim().split("\n")).toHaveLength(smallEdition().outcomes.length + 2);
  });

  test("keeps unrounded figures in its private part only", async () => {
    const folder = await written();
    const open = Object.values(bytesOf(join(folder, "public"))).map((text) => Buffer.from(text, "base64"));
    for (const bytes of open) expect(bytes.includes("standaardfout")).toBe(false);
    expect(open.some((bytes) => bytes.includes("44.6"))).toBe(false);
    const rows = await query(
      `select * from read_parquet(${quoteText(join(folder, "private", "outcomes.parquet"))})`,
    );
    expect(rows).toHaveLength(smallRawOutcomes.length);
    expect(rows[0]).toMatchObject({ waarde: 44.6, onder: 40.04, n: 1234, standaardfout: 1, nEffectief: 900 });
    expect(rows[3]).toMatchObject({ gebied: "noord", waarde: 60, status: "te-onzeker" });
  });

  test("has the same bytes every time, but for the facts of the run", async () => {
    const [first, second] = [await written(), join(temporaryFolder(), "elders")];
    await writeEdition(second, { ...content(), run: { run: "twee" } });
    const [a, b] = [bytesOf(first), bytesOf(second)];
    expect(a["run.json"]).not.toBe(b["run.json"]);
    expect({ ...a, "run.json": "" }).toEqual({ ...b, "run.json": "" });
    expect(
      Object.keys(a)
        .filter((name) => name.startsWith("public") && !name.includes("schema"))
        .sort(),
    ).toEqual(
      Object.values(publicFiles)
        // These two are put into an edition by the refresh.
        .filter((name) => name !== publicFiles.definitions && name !== publicFiles.afscherming)
        .map((name) => join("public", name))
        .sort(),
    );
  });

  test("takes the place of the one before, and leaves nothing beside it", async () => {
    const folder = await written();
    const meta = metaWith({ contentHash: "bbbb" });
    await writeEdition(folder, { ...content(), edition: smallEdition({ meta, outcomes: [] }) });
    expect(readEdition(folder)).toMatchObject({ meta: { contentHash: "bbbb" }, outcomes: [] });
    expect(readdirSync(join(folder, ".."))).toEqual(["concept"]);
  });
});

test("a write that fails leaves the edition that was there, and no half one", async () => {
  const folder = await written();
  const before = bytesOf(folder);
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  await expect(writeEdition(folder, { ...content(), run: circular })).rejects.toThrow();
  expect(bytesOf(folder)).toEqual(before);
  expect(readdirSync(join(folder, ".."))).toEqual(["concept"]);
});

test("a first write that fails leaves nothing", async () => {
  const folder = join(temporaryFolder(), "editions", "concept");
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  await expect(writeEdition(folder, { ...content(), run: circular })).rejects.toThrow();
  expect(existsSync(folder)).toBe(false);
});

test("an Arrow table has plain text, so that its bytes do not depend on what was written before", () => {
  const { outcomes } = smallEdition();
  const first = outcomesToArrow(outcomes);
  outcomesToArrow(outcomes.slice(1));
  expect(Buffer.from(outcomesToArrow(outcomes)).equals(Buffer.from(first))).toBe(true);
  expect(tableFromIPC(outcomesToArrow([])).numRows).toBe(0);
});

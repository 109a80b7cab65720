import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { withDatabase } from "../../../pipeline/db/database.ts";
import { quoteText } from "../../../pipeline/db/quote.ts";
import { compareNationally } from "./national-figures.ts";
import { runPart } from "./run-part.ts";
import { GEMEENTEN, type Gemeenten } from "./sizes.ts";
import { writeWorkspace } from "./write-workspace.ts";

const folder = mkdtempSync(join(tmpdir(), "schaal-proef-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(name: string, gemeenten: Omit<Gemeenten, "of">) {
  const own = join(folder, name);
  const workspace = await writeWorkspace(own, { ...gemeenten, of: GEMEENTEN });
  const figures = join(own, "cijfers", `${name}.parquet`);
  const ran = await runPart({ ...workspace, folder: join(own, "werk"), figures, memoryMb: null });
  return { figures, ran };
}

/** Figures of one gemeente, rounded to twelve digits: sums are taken from another centre. */
async function figuresOf(path: string, gemeente: string) {
  return withDatabase(":memory:", "stage", async (database) => {
    const rows = await database.rows<{ waarde: number | null }>(
      `from read_parquet(${quoteText(path)}) where gemeente = '${gemeente}' order by all`,
    );
    return rows.map((row) => ({ ...row, waarde: row.waarde === null ? null : row.waarde.toPrecision(12) }));
  });
}

test("a gemeente has the same figures alone and among others, from every row it delivered", async () => {
  const alone = await run("alleen", { from: 2, to: 2 });
  const among = await run("samen", { from: 1, to: 3 });
  const own = await figuresOf(alone.figures, "gm0002");
  expect(own.length).toBeGreaterThan(100);
  expect(await figuresOf(among.figures, "gm0002")).toEqual(own);
  expect(among.ran.rows.enquete).toBeGreaterThan(alone.ran.rows.enquete ?? 0);
});

test("a figure that is not shown is counted in the comparison, and its value is nowhere", async () => {
  const { figures } = await run("vergelijken", { from: 1, to: 6 });
  const spreads = await compareNationally(join(folder, "vergelijken", "cijfers"), 6);
  expect(spreads.every((one) => one.gemeenten + one.nietGetoond + one.zonderCijfer === 6)).toBe(true);
  const kept = await withDatabase(":memory:", "stage", (database) =>
    database.row<{ verborgen: number; waarden: number }>(
      `select count(*) filter (not getoond) as verborgen, count(waarde) filter (not getoond) as waarden
       from read_parquet(${quoteText(figures)})`,
    ),
  );
  expect(kept.waarden).toBe(0);
  expect(kept.verborgen).toBeGreaterThan(0);
});

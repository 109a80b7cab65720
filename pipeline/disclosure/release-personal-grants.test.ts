import { expect, test } from "vitest";
import { withDatabase } from "../db/database.ts";
import { defaultDrempels } from "../domain/drempels.ts";
import { readPersonalGrants, releasePersonalGrants } from "./release-personal-grants.ts";

type Grant = { regeling?: string; jaar?: number; verleend: number | null; rechtsvorm?: string };

/** Releases grants of which only `verleend` is filled in. */
function release(grants: Grant[]) {
  return withDatabase(":memory:", "write", async (database) => {
    await database.run(`create schema staging`);
    await database.run(`create table staging.subsidies (regeling VARCHAR, jaar INTEGER, rechtsvorm VARCHAR,
      aangevraagd DECIMAL(18,2), verleend DECIMAL(18,2), bevoorschot DECIMAL(18,2), vastgesteld DECIMAL(18,2),
      teruggevorderd DECIMAL(18,2))`);
    const defaults = { regeling: "A", jaar: 2025, rechtsvorm: "natuurlijk persoon" };
    await database.insert(
      "staging.subsidies",
      grants.map((grant) => ({ ...defaults, ...grant })),
    );
    return releasePersonalGrants(await readPersonalGrants(database), defaultDrempels);
  });
}

const many = (count: number, more: Partial<Grant> = {}): Grant[] =>
  Array.from({ length: count }, () => ({ verleend: 100, ...more }));

test("a sum over as many persons as any other figure about persons is shown, without a name", async () => {
  const released = await release([...many(10), ...many(3, { rechtsvorm: "organisatie", verleend: 9999 })]);
  expect(released?.rijen).toEqual([
    {
      ...{ regeling: "A", jaar: 2025, aantal: 10, verleend: 1000, verleend_reden: null },
      ...{ aangevraagd: null, aangevraagd_reden: null, bevoorschot: null, bevoorschot_reden: null },
      ...{ vastgesteld: null, vastgesteld_reden: null, teruggevorderd: null, teruggevorderd_reden: null },
    },
  ]);
});

test.each([
  ["fewer persons hide it, and how many there are", many(9), null],
  [
    "refused grants give nothing: those who got nothing do not count",
    [...many(9), ...many(5, { verleend: 0 })],
    14,
  ],
  ["one that dominates hides it", [...many(10, { verleend: 1 }), { verleend: 1000 }], 11],
] as const)("%s", async (_, grants, aantal) => {
  const [row] = (await release([...grants]))?.rijen ?? [];
  expect(row).toMatchObject({ aantal, verleend: null, verleend_reden: "geheim" });
});

test("a scheme that must be hidden hides the other of its year: a total of the year gives nothing away", async () => {
  const rows = [...many(20), ...many(2, { regeling: "B" }), ...many(20, { jaar: 2024 })];
  const released = await release(rows);
  expect(released?.rijen.map(({ jaar, regeling, verleend }) => [jaar, regeling, verleend])).toEqual([
    [2024, "A", 2000],
    [2025, "A", null],
    [2025, "B", null],
  ]);
});

test("without natural persons there is no such table", async () => {
  expect(await release(many(5, { rechtsvorm: "organisatie" }))).toBeNull();
});

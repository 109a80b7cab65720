import { expect, test } from "vitest";
import { withDatabase } from "../db/database.ts";
import type { Gebied } from "../domain/gebied.ts";
import { createGebieden, createStaging } from "../sources/staging.ts";
import { releaseVerhalen } from "./release-verhalen.ts";

const gebieden: Gebied[] = [
  { id: "GM9999", naam: "Kleinstad", soort: "gemeente" },
  { id: "noord", naam: "Noord", soort: "stadsdeel" },
  { id: "BU99990001", naam: "Bos", soort: "buurt", stadsdeel: "noord" },
];

const verhaal = { datum: "2025-03-29", deelambitie: "ontmoeten", gebied: "BU99990001", akkoord: "ja" };

async function release(rows: { verhalen?: object[]; leerpunten?: object[] }) {
  return withDatabase(":memory:", "compute", async (database) => {
    await createStaging(database, []);
    await createGebieden(database, gebieden);
    await database.insert("staging.verhalen", (rows.verhalen ?? []) as Record<string, string>[]);
    await database.insert("staging.leerpunten", (rows.leerpunten ?? []) as Record<string, string>[]);
    return releaseVerhalen(database);
  });
}

test("a verhaal keeps its words, its stadsdeel and its year, and nothing else", async () => {
  const rows = [{ ...verhaal, verhaal_id: "V1", verhaal: "Ik kom weer buiten." }];
  expect(await release({ verhalen: rows })).toEqual([
    {
      soort: "verhaal",
      deelambitie: "ontmoeten",
      stadsdeel: "noord",
      jaar: 2025,
      les: null,
      tekst: "Ik kom weer buiten.",
    },
  ]);
});

test("nothing is published without consent, without words or without a deelambitie", async () => {
  const verhalen = [
    { ...verhaal, verhaal_id: "V1", verhaal: "Liever niet.", akkoord: "nee" },
    { ...verhaal, verhaal_id: "V2", verhaal: "Misschien.", akkoord: null },
    { ...verhaal, verhaal_id: "V3", verhaal: null },
    { ...verhaal, verhaal_id: "V4", verhaal: "Waarover?", deelambitie: null },
  ];
  const leerpunten = [
    { leerpunt_id: "L1", datum: "2025-01-01", deelambitie: "ontmoeten", leerpunt: "Nee.", akkoord: "nee" },
  ];
  expect(await release({ verhalen, leerpunten })).toEqual([]);
});

test("a verhaal of the whole city has no stadsdeel; one of a stadsdeel has its own", async () => {
  const verhalen = [
    { ...verhaal, verhaal_id: "V1", verhaal: "A", gebied: "GM9999" },
    { ...verhaal, verhaal_id: "V2", verhaal: "B", gebied: "noord" },
    { ...verhaal, verhaal_id: "V3", verhaal: "C", gebied: null },
  ];
  const released = await release({ verhalen });
  expect(released.map(({ tekst, stadsdeel }) => [tekst, stadsdeel])).toEqual([
    ["A", null],
    ["B", "noord"],
    ["C", null],
  ]);
});

test("they come by deelambitie, verhalen before leerpunten, newest first", async () => {
  const verhalen = [
    { ...verhaal, verhaal_id: "V1", verhaal: "Oud", datum: "2023-05-05" },
    { ...verhaal, verhaal_id: "V2", verhaal: "Nieuw" },
    { ...verhaal, verhaal_id: "V3", verhaal: "Zingen", deelambitie: "cultuur" },
  ];
  const leerpunten = [
    {
      leerpunt_id: "L1",
      datum: "2026-01-01",
      deelambitie: "ontmoeten",
      soort: "stoppen",
      leerpunt: "Les",
      akkoord: "ja",
    },
  ];
  const released = await release({ verhalen, leerpunten });
  expect(released.map(({ tekst, les }) => [tekst, les])).toEqual([
    ["Zingen", null],
    ["Nieuw", null],
    ["Oud", null],
    ["Les", "stoppen"],
  ]);
});

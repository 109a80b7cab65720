import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { metaWith, smallEdition, smallRawOutcomes } from "../editions/fixtures/small-edition.ts";
import { privateTotalsFile } from "../editions/private-totals.ts";
import { writeEdition } from "../editions/write-edition.ts";
import { budget, register, shares } from "../exports/penc/fixtures/small-bron.ts";
import { problemsOf, temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { editionForDocument, makePencDocument } from "./penc-documents.ts";

const map = temporaryFolder();
const editions = join(map, "editions");

const iv3 = { jaar: 2025, stand: "jaarrekening", taakveld: "6.1", lasten: 5_000_000, baten: null };
const registers = [
  register("begroting", [budget([2025, "realisatie", 4_000_000])]),
  register("iv3", [{ ...iv3, baten_reden: "n.v.t." }]),
  shares,
];

async function write(id: string, changes: Parameters<typeof metaWith>[0], withMoney = false): Promise<void> {
  const meta = metaWith({ id, contentHash: `hash-${id}`, ...changes });
  const edition = smallEdition({ meta, registers: withMoney ? registers : [] });
  const files = [privateTotalsFile({ controletotalen: [], personen: [], subsidielasten: [] })];
  await writeEdition(join(editions, id), { edition, privateOutcomes: smallRawOutcomes, files, run: {} });
}

beforeAll(async () => {
  await write("concept", { previous: "hash-jaarstukken-2025-herstel-1" });
  await write("jaarstukken-2025", { state: "vastgesteld", moment: "jaarstukken-2025" });
  await write("jaarstukken-2025-herstel-1", {
    ...{ state: "vastgesteld", moment: "jaarstukken-2025", previous: "hash-jaarstukken-2025" },
  });
  await write("geld", { previous: null }, true);
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(join(map, "reference"), { recursive: true, force: true });
});

function nameInCalendar(editie: string): void {
  mkdirSync(join(map, "reference"));
  const moment = `{ titel: Jaarstukken 2025, peildatum: 2026-03-01, editie: ${editie} }`;
  writeFileSync(join(map, "reference", "kalender.yml"), `momenten:\n  jaarstukken-2025: ${moment}\n`);
}

const jaarstukken = { document: "jaarstukken", jaar: 2025 } as const;

describe("a document comes from", () => {
  test("the edition that was frozen for it, a correction before what it mends", () => {
    expect(editionForDocument(map, jaarstukken)).toBe(join(editions, "jaarstukken-2025-herstel-1"));
  });

  test("the newest published edition when none was frozen for it", () => {
    expect(editionForDocument(map, { document: "begroting", jaar: 2026 })).toBe(
      join(editions, "jaarstukken-2025-herstel-1"),
    );
  });

  test("the edition that the calendar names, which must be there", async () => {
    nameInCalendar("jaarstukken-2025");
    expect(editionForDocument(map, jaarstukken)).toBe(join(editions, "jaarstukken-2025"));
    rmSync(join(map, "reference"), { recursive: true });
    nameInCalendar("jaarstuken-2025");
    const [first] = await problemsOf(async () => editionForDocument(map, jaarstukken));
    expect(first?.code).toBe("penc-editie-onbekend");
    expect(first?.hint).toContain("jaarstukken-2025");
  });
});

describe("a document with totals that differ", () => {
  const make = (reden?: string) => makePencDocument(join(editions, "geld"), { ...jaarstukken, reden });

  test("is refused, naming the numbers", async () => {
    const [first] = await problemsOf(async () => make());
    expect(first?.melding).toContain(
      "Geleverde kostenplaatsen 4.000.000, Iv3 5.000.000: verschil -1.000.000",
    );
  });

  test("is made when somebody says why, and says it", async () => {
    const document = make("Iv3 wordt in juni bijgewerkt");
    expect(document.verschillen.filter(({ reden }) => reden !== null)).toMatchObject([
      { sleutel: "2025 jaarrekening 6.1 lasten", oordeel: "wijkt af", reden: "Iv3 wordt in juni bijgewerkt" },
    ]);
    const sheet = document.verantwoording.find(({ id }) => id === "aansluiting");
    expect(sheet?.inleiding.join(" ")).toContain("Reden: Iv3 wordt in juni bijgewerkt");
    expect((await problemsOf(async () => make("  ")))[0]?.code).toBe("reden-ontbreekt");
  });
});

describe("the year of a document", () => {
  const yearOf = (document: "jaarstukken" | "begroting", jaar: number) =>
    problemsOf(async () => makePencDocument(join(editions, "concept"), { document, jaar }));

  test("is a fiscal year; a plan may be a year ahead of the last one", async () => {
    await expect(yearOf("begroting", 2027)).rejects.toThrow();
    expect((await yearOf("begroting", 2028))[0]?.code).toBe("boekjaar-onbekend");
    expect((await yearOf("jaarstukken", 2027))[0]?.code).toBe("boekjaar-onbekend");
  });
});

test("the same edition gives the same document on another day, in another time zone, without the workspace around it", () => {
  const zone = process.env.TZ ?? "Europe/Amsterdam";
  const make = () =>
    JSON.stringify(makePencDocument(join(editions, "jaarstukken-2025-herstel-1"), jaarstukken));
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-01T10:00:00Z") });
  nameInCalendar("concept");
  const first = make();
  rmSync(join(map, "reference"), { recursive: true });
  vi.setSystemTime(new Date("2031-06-30T23:59:58Z"));
  process.env.TZ = "Asia/Tokyo";
  const second = make();
  process.env.TZ = zone;
  expect(second).toBe(first);
});

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { problemsOf, temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { exportDocument } from "./export-document.ts";
import { geldTabel, namenTabel, pencDocumentWith } from "./fixtures/penc-document.ts";
import { pencFiles, pencFormats } from "./penc-files.ts";

const zone = process.env.TZ ?? "Europe/Amsterdam";

afterEach(() => {
  vi.useRealTimers();
  process.env.TZ = zone;
});

const small = pencDocumentWith({ tabellen: [geldTabel, namenTabel], verantwoording: [] });

describe("the files of a document", () => {
  test("are a workbook, a Word document, and a CSV per table in two dialects, each named after the document", async () => {
    const names = (await pencFiles(small, pencFormats)).map(({ name }) => name);
    expect(names).toEqual([
      "jaarstukken-2025.xlsx",
      "jaarstukken-2025.docx",
      "jaarstukken-2025-geld.csv",
      "jaarstukken-2025-geld-internationaal.csv",
      "jaarstukken-2025-subsidies.csv",
      "jaarstukken-2025-subsidies-internationaal.csv",
    ]);
  });

  test("say in their name that they are not final", async () => {
    const files = await pencFiles(pencDocumentWith({ voorlopig: true }), ["csv"]);
    expect(files.every(({ name }) => name.startsWith("jaarstukken-2025-voorlopig-"))).toBe(true);
  });

  test("have the same bytes on another day and in another time zone", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-01T10:00:00Z") });
    const first = await pencFiles(small, pencFormats);
    const hours = new Date(0).getHours();
    process.env.TZ = "Pacific/Auckland";
    vi.setSystemTime(new Date("2031-06-30T23:59:58Z"));
    const second = await pencFiles(small, pencFormats);
    expect(new Date(0).getHours()).not.toBe(hours);
    for (const [index, { name, content }] of first.entries()) {
      expect(second[index]?.content.equals(content), name).toBe(true);
    }
  });
});

describe("an export", () => {
  test("writes what was asked for and nothing else, over what stood there", async () => {
    const out = join(temporaryFolder(), "uit");
    mkdirSync(out);
    writeFileSync(join(out, "jaarstukken-2025-geld.csv"), "oud");
    writeFileSync(join(out, "eigen.txt"), "van iemand anders");
    const paths = await exportDocument(small, { formats: ["csv"], out });
    expect(readdirSync(out).sort()).toEqual(
      [...paths.map((path) => path.slice(out.length + 1)), "eigen.txt"].sort(),
    );
    expect(readFileSync(join(out, "jaarstukken-2025-geld.csv"), "utf8")).toContain("Ontmoeten;1234567");
  });

  test("changes nothing when it cannot be made", async () => {
    const out = join(temporaryFolder(), "uit");
    const broken = pencDocumentWith({
      tabellen: [
        geldTabel,
        {
          ...geldTabel,
          id: "stuk",
          rijen: [{ niveau: "gewoon", cellen: [{ soort: "datum", datum: "gisteren" }] }],
        },
      ],
    });
    await expect(exportDocument(broken, { formats: ["csv", "docx"], out })).rejects.toThrow("invalid date");
    expect(existsSync(out)).toBe(false);
  });

  test("that cannot replace a file says so and leaves nothing half-written", async () => {
    const out = temporaryFolder();
    mkdirSync(join(out, "jaarstukken-2025-geld.csv"));
    const problems = await problemsOf(() => exportDocument(small, { formats: ["csv"], out }));
    expect(problems.map(({ code }) => code)).toEqual(["export-niet-te-vervangen"]);
    expect(readdirSync(out)).toEqual(["jaarstukken-2025-geld.csv"]);
  });
});

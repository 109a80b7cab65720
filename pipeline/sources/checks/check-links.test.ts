import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { placesOf, temporaryFolder } from "../fixtures/temporary-folder.ts";
import { checkLinks } from "./check-links.ts";

test("a link among the inputs is refused, wherever it leads and however deep it is", () => {
  const elsewhere = temporaryFolder({ "geheim.csv": "a\n" });
  const map = temporaryFolder({
    "raw/enquete/bron.yml": "",
    "raw/enquete/echt.csv": "a\n",
    "gemeente.yml": "",
  });
  symlinkSync(join(elsewhere, "geheim.csv"), join(map, "raw", "enquete", "peiling.csv"));
  symlinkSync("echt.csv", join(map, "raw", "enquete", "ook.csv"));
  symlinkSync(elsewhere, join(map, "reference"));
  symlinkSync(elsewhere, join(map, "raw", "subsidies"));
  expect(placesOf(checkLinks(map), map).sort()).toEqual([
    "invoer-koppeling raw/enquete/ook.csv",
    "invoer-koppeling raw/enquete/peiling.csv",
    "invoer-koppeling raw/subsidies",
    "invoer-koppeling reference",
  ]);
});

test("what the program itself writes may be on another disk", () => {
  const disk = temporaryFolder();
  const map = temporaryFolder({ "raw/enquete/bron.yml": "" });
  for (const name of ["build", "archief", "editions"]) {
    mkdirSync(join(disk, name));
    symlinkSync(join(disk, name), join(map, name));
  }
  expect(checkLinks(map)).toEqual([]);
  rmSync(map, { recursive: true });
  expect(checkLinks(map)).toEqual([]);
});

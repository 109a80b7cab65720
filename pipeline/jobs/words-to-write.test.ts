import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Outcome } from "../domain/outcome.ts";
import { geenInstellingen, type PencMoment } from "../domain/penc-instellingen.ts";
import { metaWith, publishedWith, smallEdition, writeMeta } from "../editions/fixtures/small-edition.ts";
import { toPublicOutcome } from "../editions/public-outcome.ts";
import { writeEdition } from "../editions/write-edition.ts";
import { outcomeWith } from "../indicators/fixtures/raw-outcome.ts";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import type { Workspace } from "../sources/workspace.ts";
import { wordsToWrite } from "./words-to-write.ts";

const map = temporaryFolder();

beforeAll(async () => {
  const outcomes = [
    { jaar: 2024, waarde: 40 },
    { jaar: 2026, waarde: 50 },
  ].map((outcome): Outcome => toPublicOutcome(outcomeWith(outcome), publishedWith()));
  const edition = smallEdition({ indicators: [publishedWith()], outcomes });
  await writeEdition(join(map, "editions", "concept"), { edition, privateOutcomes: [], run: {} });
  writeMeta(
    join(map, "editions"),
    metaWith({ id: "begroting-2027", state: "vastgesteld", moment: "begroting-2027" }),
  );
});

const moment = (id: string, peildatum: string): PencMoment => ({
  ...{ id, titel: id, peildatum, indicatoren: "alle", zonder: {} },
  ...{ tabellen: [], tolerantie: 5, bedragen: "euro" },
});

function ask(momenten: PencMoment[], toelichtingen: Workspace["toelichtingen"] = []) {
  const penc = { ...geenInstellingen, momenten };
  return wordsToWrite({ map, penc, toelichtingen } as unknown as Workspace);
}

const coming = [
  moment("jaarstukken-2026", "2027-03-01"),
  moment("begroting-2027", "2026-10-01"),
  moment("raadsavond", "2026-11-01"),
  moment("bestuursrapportage-2026", "2026-12-01"),
  moment("jaarstukken-2025", "2026-03-01"),
];

test("words are asked for the first document to come: not passed, not frozen, and a document", () => {
  const found = ask(coming);
  expect(found?.moment.id).toBe("bestuursrapportage-2026");
  expect(found?.ontbreekt.map(({ indicator, waarom }) => `${indicator}: ${waarom}`)).toEqual([
    "eenzaam: van 40% (2024) naar 50% (2026): 25%, meer dan 5%",
  ]);
});

test("words written since the last refresh count", () => {
  const words = {
    ...{ indicator: "eenzaam", document: "bestuursrapportage" as const, jaar: 2026, datum: "2026-11-20" },
    ...{ eigenaar: "adviseur", alineas: ["Zo komt het."] },
  };
  expect(ask(coming, [words])?.ontbreekt).toEqual([]);
});

test("without a document to come, or without a concept, nothing is asked", () => {
  expect(ask([moment("jaarstukken-2025", "2026-03-01")])).toBeNull();
  const workspace = { map: temporaryFolder(), penc: geenInstellingen, toelichtingen: [] };
  expect(wordsToWrite(workspace as unknown as Workspace)).toBeNull();
});

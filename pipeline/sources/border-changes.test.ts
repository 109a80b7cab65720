import { expect, test } from "vitest";
import { withDatabase } from "../db/database.ts";
import {
  addBorderChanges,
  createBorderChanges,
  readBorderChanges,
  toBorderChanges,
} from "./border-changes.ts";

test("areas of which a record says that their borders are others are kept once, in order", () => {
  const said = (gebied: string | null, jaar: number | null, tekst: string | null) => ({
    gebied,
    jaar,
    tekst,
  });
  const changes = toBorderChanges("kwb", [
    said("BU2", 2022, "3"),
    said("BU1", 2023, "3.00"),
    said("BU1", 2022, "3."),
    said("BU2", 2022, "3"),
    said("BU3", 2022, "1"),
    said("BU4", 2022, "03"),
    said("BU5", 2022, null),
    said(null, 2022, "3"),
    said("BU6", null, "3"),
  ]);
  expect(changes).toEqual([
    { bron: "kwb", gebied: "BU1", jaar: 2022 },
    { bron: "kwb", gebied: "BU1", jaar: 2023 },
    { bron: "kwb", gebied: "BU2", jaar: 2022 },
  ]);
});

test("what deliveries say of borders is read back once, in order", async () => {
  const first = { bron: "kwb", gebied: "BU1", jaar: 2022 };
  const second = { bron: "kwb", gebied: "BU2", jaar: 2022 };
  const read = await withDatabase(":memory:", "stage", async (database) => {
    await createBorderChanges(database);
    for (const changes of [[second], [first, second], []]) await addBorderChanges(database, changes);
    return readBorderChanges(database);
  });
  expect(read).toEqual([first, second]);
});

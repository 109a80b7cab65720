import { expect, test } from "vitest";
import { expectAllAccountedFor } from "../fixtures/load-odd-delivery.ts";

test("two hundred damaged files are loaded with an account or refused with a reason", async () => {
  const { loaded, refused } = await expectAllAccountedFor(200, 4);
  // Both ends must be reached, or the files are not odd in the way they are meant to be.
  expect([loaded > 20, refused > 20]).toEqual([true, true]);
}, 120_000);

import { expect, test } from "vitest";
import { expectAllAccountedFor } from "../fixtures/load-odd-delivery.ts";

test("two thousand damaged files are loaded with an account or refused with a reason", async () => {
  const { loaded, refused } = await expectAllAccountedFor(2000, 20261122);
  expect(loaded + refused).toBe(2000);
}, 900_000);

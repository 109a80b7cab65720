import { test } from "vitest";
import { expectSameAsOneByOne } from "../fixtures/alike-files.ts";

test("three hundred sets of files come to the same, loaded together or every one by itself", async () => {
  await expectSameAsOneByOne(300);
}, 900_000);

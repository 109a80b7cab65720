import { expect, test } from "vitest";
import { withDatabase } from "../db/database.ts";
import { createStaging } from "../sources/staging.ts";
import { checkDeelambities } from "./check-deelambities.ts";

test("rows of a deelambitie that does not exist are told, with the one that was meant", async () => {
  const problems = await withDatabase(":memory:", "compute", async (database) => {
    await createStaging(database, []);
    await database.insert("staging.initiatieven", [
      { initiatief_id: "I1", deelambitie: "ontmoten" },
      { initiatief_id: "I2", deelambitie: "ontmoeten" },
      { initiatief_id: "I3", deelambitie: "ontmoten" },
    ]);
    return checkDeelambities(database, ["ontmoeten", "cultuur"]);
  });
  expect(problems).toMatchObject([{ code: "deelambitie-in-levering", hint: 'Bedoelde u "ontmoeten"?' }]);
  expect(problems[0]?.melding).toContain("2 rijen van initiatieven");
});

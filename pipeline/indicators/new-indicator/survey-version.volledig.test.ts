import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "../../db/fixtures/open-database.ts";
import { temporaryFolder } from "../../sources/fixtures/temporary-folder.ts";
import { readReferenceGebieden } from "../../sources/gebieden.ts";
import { createGebieden, createStaging } from "../../sources/staging.ts";
import { readWorkspace, repositoryRoot } from "../../sources/workspace.ts";
import { checkIndicators } from "../check-indicator.ts";
import { smallTheorie } from "../fixtures/small-theorie.ts";
import { splitIndicator } from "../indicator-file.ts";
import { createObservations } from "../observations.ts";
import { usableQuestions } from "./survey-version.ts";
import { writeNewIndicator } from "./write-new-indicator.ts";

const { vragen } = readWorkspace(join(repositoryRoot, "data", "sample"));
const gebieden = readReferenceGebieden(join(repositoryRoot, "data", "reference", "GM0935"), "GM0935");
const context = { theorie: smallTheorie, vragen, gebieden };

const database = openDatabase("compute", async (opened) => {
  await createGebieden(opened, gebieden);
  await createStaging(opened, vragen);
  await createObservations(opened);
});

test.each(usableQuestions(vragen).map((vraag) => [vraag.id, vraag] as const))(
  "a new indicator of the question %s passes the check as it was made",
  async (onderwerp, { soort }) => {
    const wish = {
      id: "nieuw",
      deelambitie: "samen-zijn",
      element: "minder-eenzaam",
      tabel: "enquete",
      maat: soort === "cijfer" ? "gemiddelde" : "aandeel",
      onderwerp,
    } as const;
    const path = writeNewIndicator(wish, context, temporaryFolder());
    const origin = { id: "nieuw", deelambitie: "samen-zijn", bestand: path, hash: "" };
    const file = splitIndicator(readFileSync(path, "utf8"), { ...origin, herkomst: "repository" });
    expect((await checkIndicators(database(), [file], context))[0]?.problems).toEqual([]);
  },
);

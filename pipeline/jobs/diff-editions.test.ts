import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { EditionDiff } from "../domain/edition-diff.ts";
import { AUDIT_FILE } from "../editions/audit-verdict.ts";
import { diffDocument } from "../exports/diff-documents.ts";
import { workspacePaths } from "../sources/workspace.ts";
import { diffSentence } from "../wording/diff-tables.ts";
import { diffEditions, quickDiff } from "./diff-editions.ts";
import { editFile, makeSmallWorkspace } from "./fixtures/small-workspace.ts";
import { publish } from "./publish.ts";
import { refresh } from "./refresh.ts";

let map = "";
let van = "";
beforeAll(async () => {
  map = makeSmallWorkspace();
  await refresh({ workspace: map });
  writeFileSync(join(workspacePaths(map).editions, "concept", AUDIT_FILE), '{ "geslaagd": true }');
  van = (await publish({ workspace: map, approver: "rol", confirm: async () => true })).id;
});

const changeOf = (diff: EditionDiff, indicator: string, gebied: string, jaar: number) =>
  diff.cijfers.find((one) => one.indicator === indicator && one.gebied === gebied && one.jaar === jaar);

describe("the difference with what is public", { timeout: 90_000 }, () => {
  test("is nothing after a refresh of the same workspace", async () => {
    await refresh({ workspace: map });
    const diff = await diffEditions({ workspace: map, van, naar: "concept" });
    expect({ ...diff, van: "", naar: "", namen: "" }).toMatchObject({
      cijfers: [],
      omgeslagen: [],
      indicatoren: [],
    });
    expect(diffSentence(diff)).toBe(`Er veranderde niets sinds ${van}.`);
  });

  test("of one changed cell is laid at the new data, without computing anything again", async () => {
    // One more lonely respondent in noord: 25 + 12 of 80 is 46.25%.
    editFile(map, "raw/enquete/peiling_2022.csv", [
      "noord-24;2022;BU99990001;noord;1,0;18-34;man;paar;2",
      "noord-24;2022;BU99990001;noord;1,0;18-34;man;paar;1",
    ]);
    await refresh({ workspace: map });
    const diff = await quickDiff(map);
    expect(diff && changeOf(diff, "eenzaam", "GM9999", 2022)).toMatchObject({
      was: { waarde: 45 },
      wordt: { waarde: 46 },
      verschil: 1,
      oorzaken: ["gegevens"],
    });
    expect(diff?.verantwoording).toEqual(["alleen gegevens verschilt: alles komt daardoor"]);
  });

  test("of a cell, a threshold and a definition is told apart by swapping one at a time", async () => {
    editFile(map, "gemeente.yml", ["boekjaren", "drempels: { indicatief: 30 }\nboekjaren"]);
    editFile(map, "indicators/samen-zijn/initiatieven.sql", [
      "from staging.initiatieven",
      "from staging.initiatieven where jaar <> 2025",
    ]);
    await refresh({ workspace: map });
    const diff = await diffEditions({ workspace: map, van, naar: "concept" });
    expect(changeOf(diff, "eenzaam", "GM9999", 2022)?.oorzaken).toEqual(["gegevens"]);
    // Noord has 40 answers: "indicatief" below 50, and no longer below 30; in 2022 a cell changed too, which adds up.
    expect(changeOf(diff, "eenzaam", "noord", 2026)).toMatchObject({
      was: { waarde: 20, status: "indicatief" },
      wordt: { waarde: 20, status: "ok" },
      oorzaken: ["instelling"],
    });
    expect(changeOf(diff, "eenzaam", "noord", 2022)?.oorzaken).toEqual(["gegevens", "instelling"]);
    expect(changeOf(diff, "initiatieven", "GM9999", 2025)).toMatchObject({
      soort: "vervallen",
      oorzaken: ["definitie"],
    });
    expect(diff.indicatoren).toEqual([{ indicator: "initiatieven", soort: "gewijzigd", delen: ["sql"] }]);
    expect(diff.verantwoording).toEqual(
      ["gegevens", "definitie", "instelling"].map(
        (soort) => `${van} opnieuw berekend met ${soort} van concept`,
      ),
    );
    expect(readdirSync(workspacePaths(map).build).filter((name) => name.startsWith("narekenen"))).toEqual([]);
    const markdown = diffDocument(diff, "md");
    expect(markdown).toMatch(/\| .* \| Kleinstad \| 2022 \| 45 \| 46 \| \+1 \| nieuwe gegevens \|/);
    expect(diffDocument(diff, "html")).toContain("<td>nieuwe gegevens</td>");
    expect(JSON.parse(diffDocument(diff, "json"))).toEqual(diff);
  });
});

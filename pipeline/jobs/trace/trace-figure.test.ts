import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { AUDIT_FILE } from "../../editions/audit-verdict.ts";
import { keptDelivery } from "../../sources/archive/keep-deliveries.ts";
import { problemsOf } from "../../sources/fixtures/temporary-folder.ts";
import { workspacePaths } from "../../sources/workspace.ts";
import { editFile, makeSmallWorkspace } from "../fixtures/small-workspace.ts";
import { publish } from "../publish.ts";
import { refresh } from "../refresh.ts";
import { traceFigure } from "./trace-figure.ts";
import { traceLines } from "./trace-lines.ts";

let map = "";
let published = "";
const paths = () => workspacePaths(map);
const wish = { indicator: "eenzaam", gebied: "Noord", jaar: 2022 };
const trace = (edition = "concept", changes: Partial<Parameters<typeof traceFigure>[2]> = {}) =>
  traceFigure(map, join(paths().editions, edition), { ...wish, ...changes });

beforeAll(async () => {
  map = makeSmallWorkspace();
  await refresh({ workspace: map });
  writeFileSync(join(paths().editions, "concept", AUDIT_FILE), '{ "geslaagd": true }');
  published = (await publish({ workspace: map, approver: "rol", confirm: async () => true })).id;
});

describe("the trace of a figure", { timeout: 60_000 }, () => {
  test("goes from the printed figure to numerator, rows, definition, delivery and hash", async () => {
    const { cijfer, onafgerond, waarnemingen, staging, leveringen, definitie } = await trace();
    expect(cijfer).toMatchObject({ waarde: 60, n: 40, status: "indicatief" });
    expect(onafgerond).toMatchObject({ waarde: 60, n: 40 });
    // Forty respondents of weight 1 in noord, of whom 24 were lonely.
    expect(waarnemingen).toEqual([
      { wat: "geldig: ja", rijen: 24, som: 24 },
      { wat: "geldig: nee", rijen: 16, som: 16 },
    ]);
    expect(staging).toEqual([{ tabel: "enquete", rijen: 160, rijenJaar: 80 }]);
    expect(definitie.sql).toContain("from staging.enquete");
    expect(
      leveringen.map(({ bestand, gelezen, bewaard, ontvangst }) => [bestand, gelezen, bewaard, ontvangst]),
    ).toEqual([
      ["raw/enquete/peiling_2022.csv", 80, true, null],
      ["raw/enquete/peiling_2026.csv", 80, true, null],
    ]);
  });

  test("reads as text, without a row of anybody", async () => {
    const text = traceLines(await trace()).join("\n");
    expect(text).toContain("Inwoners die zich eenzaam voelen, Noord, 2022");
    expect(text).toContain("afgedrukt     60 (marge");
    expect(text).toContain("80 rijen gelezen = 80 geladen + 0 afgekeurd + 0 weggelaten");
    expect(text).not.toContain("noord-0");
  });

  test("of a register says how many units were counted; of a published figure that it is one", async () => {
    const register = await trace("concept", { indicator: "maatjes", gebied: "gemeente", jaar: 2025 });
    expect(register.waarnemingen).toEqual([{ wat: "eenheden", rijen: 27, som: 27 }]);
    const rivm = await trace("concept", { indicator: "eenzaam-rivm", gebied: "BU99990001", jaar: 2020 });
    expect(rivm.waarnemingen).toEqual([{ wat: "gepubliceerd cijfer", rijen: 1, som: null }]);
  });

  test("of a published edition computes it again from what was kept, after the delivery was replaced", async () => {
    editFile(map, "raw/enquete/peiling_2022.csv", [
      "noord-24;2022;BU99990001;noord;1,0;18-34;man;paar;2",
      "noord-24;2022;BU99990001;noord;1,0;18-34;man;paar;1",
    ]);
    await refresh({ workspace: map });
    expect((await trace()).waarnemingen[0]).toEqual({ wat: "geldig: ja", rijen: 25, som: 25 });
    const old = await trace(published);
    expect(old.waarnemingen[0]).toEqual({ wat: "geldig: ja", rijen: 24, som: 24 });
    expect(old.nagerekend).toBe("gelijk");
    expect(old.editie.zegel).toMatch(/^[0-9a-f]{64}$/);
  });

  test("says which kept delivery is gone", async () => {
    const [delivery] = (await trace()).leveringen;
    const { sha256 = "" } = (await trace(published)).leveringen[0] ?? {};
    expect(sha256).not.toBe(delivery?.sha256);
    const path = keptDelivery(paths().archive, sha256);
    chmodSync(path, 0o644);
    rmSync(path);
    const problems = await problemsOf(() => trace(published));
    expect(problems.map(({ code }) => code)).toEqual(["invoer-kwijt"]);
    expect(problems[0]?.melding).toContain("raw/enquete/peiling_2022.csv");
  });

  test.each([
    [{ indicator: "eenzam" }, 'Bedoelde u "eenzaam"?'],
    [{ gebied: "noordd" }, 'Bedoelde u "noord"?'],
    [{ jaar: 2023 }, "Er zijn cijfers van: 2022, 2026."],
  ])("of a figure that is not there says what is: %o", async (changes, hint) => {
    const [problem] = await problemsOf(() => trace("concept", changes));
    expect(problem).toMatchObject({ code: "cijfer-onbekend", hint });
  });
});

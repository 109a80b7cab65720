import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readReceipts } from "../sources/archive/receipts.ts";
import { selectDeliveries } from "../sources/archive/select-deliveries.ts";
import { problemsOf, temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { readWorkspace } from "../sources/workspace.ts";
import { deliver, withdraw } from "./deliver.ts";
import { makeSmallWorkspace } from "./fixtures/small-workspace.ts";

const head = "koppeling_id;jaar;buurt;aangemeld;gekoppeld";
const row = (id: number) => `n${id};2025;BU99990001;01-03-2025;`;

/** A workspace in which files can be delivered to the register of participation. */
function intake() {
  const map = makeSmallWorkspace({
    "raw/participatie/bron.yml":
      "soort: participatie\ntitel: Register\nleverancier: Team\nlicentie: CC BY 4.0\nprivacy: verzonnen\nleverdatum: 2026-01-31\nbestanden: { maatjes: maatjes*.csv }\n",
  });
  const inbox = temporaryFolder();
  const raw = join(map, "raw", "participatie");
  const files = () => readdirSync(raw).filter((name) => name.startsWith("20"));
  return {
    raw,
    files,
    counting: () => selectDeliveries(raw, "maatjes*.csv"),
    deliver: (naam: string, text: string, day = 1) => {
      writeFileSync(join(inbox, naam), text);
      const now = new Date(Date.UTC(2026, 5, day, 12));
      return deliver({ workspace: readWorkspace(map), bron: "participatie", pad: join(inbox, naam), now });
    },
    withdraw: (bestand: string) =>
      withdraw(
        { workspace: readWorkspace(map), bron: "participatie", now: new Date(Date.UTC(2026, 6, 1)) },
        { bestand, reden: "verkeerd jaar" },
      ),
  };
}

describe("a delivery that is taken in", () => {
  test("is copied under its date and hash, with a receipt of who, when and how many rows", async () => {
    const { deliver, files, raw } = intake();
    const { receipt, loaded } = await deliver("maatjes_2025.csv", `${head}\n${row(1)}\n${row(2)}\nkort\n`);
    expect(receipt.bestand).toMatch(/^2026-06-01_[0-9a-f]{8}_maatjes_2025\.csv$/);
    expect(files()).toEqual([receipt.bestand]);
    expect(readReceipts(raw)).toEqual([
      {
        bestand: receipt.bestand,
        naam: "maatjes_2025.csv",
        sha256: receipt.sha256,
        leverancier: "Team",
        ontvangen: "2026-06-01T12:00:00.000Z",
        rijen: 3,
      },
    ]);
    expect(loaded.delivery).toMatchObject({ gelezen: 3, geladen: 2, afgekeurd: 1 });
  });

  test("replaces the one before it under the same name, which stays in the folder", async () => {
    const { deliver, counting, files } = intake();
    await deliver("maatjes_2025.csv", `${head}\n${row(1)}\n`);
    const second = await deliver("maatjes_2025.csv", `${head}\n${row(1)}\n${row(2)}\n`, 2);
    // maatjes.csv was put there by hand and has a name of its own.
    expect(counting()).toEqual(["maatjes.csv", second.receipt.bestand]);
    expect(files()).toHaveLength(2);
  });

  test("of another kind than bron.yml expects is not to be given another name", async () => {
    const { deliver } = intake();
    const [other] = await problemsOf(() => deliver("maatjes_2025.xlsx", "x"));
    expect([other?.code, other?.hint.startsWith("Bron.yml verwacht een andere soort")]).toEqual([
      "levering-past-niet",
      true,
    ]);
    const [name] = await problemsOf(() => deliver("koppels_2025.csv", `${head}\n${row(1)}\n`));
    expect(name?.hint).toContain("Geef het bestand een naam die past");
  });

  test("is recognised the second time, whatever its name", async () => {
    const { deliver, files } = intake();
    await deliver("maatjes_2025.csv", `${head}\n${row(1)}\n`);
    const problems = await problemsOf(() => deliver("maatjes_nieuw.csv", `${head}\n${row(1)}\n`, 9));
    expect(problems).toMatchObject([{ code: "levering-al-ontvangen" }]);
    expect(problems[0]?.melding).toContain("2026-06-01");
    expect(files()).toHaveLength(1);
  });

  test("can be withdrawn with a reason; the one before it counts again, and nothing is deleted", async () => {
    const { deliver, withdraw, counting, files, raw } = intake();
    const first = await deliver("maatjes_2025.csv", `${head}\n${row(1)}\n`);
    const second = await deliver("maatjes_2025.csv", `${head}\n${row(2)}\n`, 2);
    withdraw(second.receipt.bestand);
    expect(counting()).toEqual(["maatjes.csv", first.receipt.bestand]);
    expect(files()).toHaveLength(2);
    expect(readReceipts(raw)[1]?.ingetrokken).toEqual({
      op: "2026-07-01T00:00:00.000Z",
      reden: "verkeerd jaar",
    });
    expect(await problemsOf(() => withdraw(second.receipt.bestand))).toMatchObject([
      { code: "levering-onbekend" },
    ]);
  });
});

describe("a delivery that is refused", () => {
  test.each([
    ["that holds citizen service numbers", "maatjes_1.csv", `${head};bsn\n`, "bsn-in-levering"],
    ["that cannot be read", "maatjes_1.csv", `${head}\n"open;2025\n`, "aanhalingsteken-open"],
    ["that fits no pattern", "anders.csv", `${head}\n${row(1)}\n`, "levering-past-niet"],
  ])("%s leaves nothing behind", async (_, naam, text, code) => {
    const { deliver, files, raw } = intake();
    expect(await problemsOf(() => deliver(naam, text))).toMatchObject([{ code }]);
    expect([files(), readReceipts(raw)]).toEqual([[], []]);
  });

  test("leaves its values nowhere in the workspace", async () => {
    const { deliver, raw } = intake();
    const numbers = Array.from({ length: 25 }, () => "111222333");
    const text = `${head};nummer\n${numbers.map((n, i) => `${row(i)};${n}`).join("\n")}\n`;
    expect(await problemsOf(() => deliver("maatjes_9.csv", text))).toMatchObject([
      { code: "bsn-in-levering" },
    ]);
    const all = readdirSync(raw, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const entry of all) {
      expect(readFileSync(join(entry.parentPath, entry.name), "utf8")).not.toContain("111222333");
    }
  });
});

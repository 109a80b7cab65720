import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { repositoryRoot } from "../sources/workspace.ts";
import { editFile, makeSmallWorkspace } from "./fixtures/small-workspace.ts";

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the real command line in a process of its own, without a terminal. */
function runCli(...words: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join("pipeline", "start.mjs"), ...words], {
      cwd: repositoryRoot,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said.stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...said }));
  });
}

const head = "koppeling_id;jaar;buurt;aangemeld;gekoppeld";
const maatjes =
  "soort: participatie\ntitel: Register\nleverancier: Team\nlicentie: CC BY 4.0\nprivacy: verzonnen\nleverdatum: 2026-01-31\nbestanden: { maatjes: maatjes*.csv }\n";

describe("the command line", { timeout: 60_000 }, () => {
  test("checks definitions without data and ends well", async () => {
    const { code, stdout, stderr } = await runCli("check", "--workspace", makeSmallWorkspace());
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^\d+ indicatoren, 2 deelambities: alles klopt/);
    expect(code).toBe(0);
  });

  test("takes a delivery in and withdraws it", async () => {
    const map = makeSmallWorkspace({ "raw/participatie/bron.yml": maatjes });
    const inbox = temporaryFolder({ "maatjes_2025.csv": `${head}\nn1;2025;BU99990001;01-03-2025;\n` });
    const workspace = ["--workspace", map, "--bron", "participatie"];
    const taken = await runCli("deliver", ...workspace, join(inbox, "maatjes_2025.csv"));
    expect(taken).toMatchObject({ code: 0, stderr: "" });
    expect(taken.stdout).toContain("1 rijen gelezen = 1 geladen + 0 afgekeurd + 0 weggelaten.");
    expect(taken.stdout).toContain("Draai npm run refresh");
    const [bestand = ""] = /\d{4}-\d{2}-\d{2}_[0-9a-f]{8}_maatjes_2025[.]csv/.exec(taken.stdout) ?? [];
    expect(readdirSync(join(map, "raw/participatie"))).toContain(bestand);
    const withdrawn = await runCli("deliver", ...workspace, "--intrekken", bestand, "--reden", "proef");
    expect(withdrawn.stdout).toContain(`${bestand} is ingetrokken`);
  });

  test("makes a template of a register", async () => {
    const out = join(temporaryFolder(), "leeg.xlsx");
    const map = makeSmallWorkspace();
    const made = await runCli("template", "--workspace", map, "--bron", "knelpunten", "--out", out);
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(out).subarray(0, 2).toString()).toBe("PK");
  });

  test("tells what is wrong with a delivery per kind, with the value, the cause and what a refresh will do", async () => {
    const map = makeSmallWorkspace({ "raw/participatie/bron.yml": maatjes });
    const rows = [
      "n1;2025;BU99990001;03/13/2025;",
      "n2;2025;BU99990001;02/01/2025;",
      "n3;2025;BU9;01-02-2025;",
    ];
    const inbox = temporaryFolder({ "maatjes_2025.csv": `${[head, ...rows].join("\n")}\n` });
    const path = join(inbox, "maatjes_2025.csv");
    const { code, stdout } = await runCli("deliver", "--workspace", map, "--bron", "participatie", path);
    expect(code).toBe(0);
    expect(stdout).toContain("3 rijen gelezen = 0 geladen + 3 afgekeurd + 0 weggelaten.");
    expect(stdout).toContain("2 keer, voor het eerst op regel 2: aangemeld moet zijn: een bestaande datum");
    expect(stdout).toContain(
      'Eén keer, op regel 4: buurt moet zijn: een buurtcode uit gebieden.csv. Er staat "BU9".',
    );
    expect(stdout).toContain(
      "3 van 3 rijen zijn afgekeurd, meer dan de toegestane 0%. Een verversing stopt hierop.",
    );
    expect(stdout).toContain("--intrekken 2");
    expect(stdout).not.toContain("Draai npm run refresh");
  });

  test("tells a fault in Dutch with file, line and hint, without a stack, and ends badly", async () => {
    const map = makeSmallWorkspace();
    editFile(map, "indicators/samen-zijn/eenzaam.sql", ["case eenzaam when", "case eenzam when"]);
    const { code, stderr } = await runCli("refresh", "--workspace", map);
    expect(code).toBe(1);
    expect(stderr).toContain(
      `${join(map, "indicators/samen-zijn/eenzaam.sql")}:26: De kolom "eenzam" bestaat niet. [sql-kolom-onbekend]`,
    );
    expect(stderr).toContain('  → Bedoelde u "eenzaam"?');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
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
    const child = spawn(process.execPath, ["--import", "tsx", join("pipeline", "cli.ts"), ...words], {
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

describe("the command line", { timeout: 30_000 }, () => {
  test("checks definitions without data and ends well", async () => {
    const { code, stdout, stderr } = await runCli("check", "--workspace", makeSmallWorkspace());
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^\d+ indicatoren, 2 deelambities: alles klopt/);
    expect(code).toBe(0);
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

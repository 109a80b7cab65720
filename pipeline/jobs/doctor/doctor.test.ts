import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { temporaryFolder } from "../../sources/fixtures/temporary-folder.ts";
import { makeSmallWorkspace } from "../fixtures/small-workspace.ts";
import { withLock } from "../lock.ts";
import type { Machine } from "./check-machine.ts";
import { doctorLines, examine } from "./doctor.ts";

const browser = temporaryFolder({ chromium: "" });
chmodSync(join(browser, "chromium"), 0o755);

/** A machine in order. */
const machine: Machine = {
  nodeVersion: "v24.11.0",
  memoryMb: 8_000,
  offsets: [60, 120],
  freeBytes: () => 50e9,
  env: { CHROME_PATH: join(browser, "chromium"), HOOK: "https://webhook.example/geheim" },
};

const statline = `soort: statline-v4\ntitel: R\nleverancier: CBS\nlicentie: CC BY 4.0\nprivacy: geen\nophalen: { via: statline-v4, tabellen: [R1] }\nbestanden: { statistiek: "R1.csv" }\nmaten: { eenzaam: { titel: Eenzaam } }\n`;

let workspace = "";
beforeEach(() => {
  workspace = makeSmallWorkspace({ "raw/regionaal/bron.yml": statline });
  chmodSync(workspace, 0o700);
});

/** What the doctor says of one subject, as `outcome: message → what to do`. */
async function said(onderwerp: string, changes: Partial<Machine> = {}): Promise<string> {
  const found = await examine({ workspace, machine: { ...machine, ...changes }, offline: true });
  const one = found.find((item) => item.onderwerp === onderwerp);
  return one ? `${one.uitkomst}: ${one.melding}${one.doe === null ? "" : ` → ${one.doe}`}` : "niets";
}

const setBeheer = (text: string) =>
  writeFileSync(join(workspace, "gemeente.yml"), `\nbeheer: ${text}\n`, { flag: "a" });

describe("of a machine and a workspace in order", () => {
  test("nothing is wrong, each source's server is tried once, and the last line counts", async () => {
    setBeheer("{ meldingen: { webhook: { adres: HOOK } } }");
    const asked: string[] = [];
    const reach = async (address: string) => {
      asked.push(address);
      return new Response(null, { status: 404 });
    };
    const found = await examine({ workspace, machine, offline: false, reach });
    expect(found.filter(({ uitkomst }) => uitkomst !== "goed")).toEqual([]);
    expect(asked).toEqual(["https://datasets.cbs.nl"]);
    expect(doctorLines(found).at(-1)).toBe("12 goed, 0 let op, 0 fout");
    expect(JSON.stringify(found)).not.toContain("geheim");
  });
});

describe("the doctor says what to do about", () => {
  test.each<[string, Partial<Machine>, RegExp]>([
    ["Node", { nodeVersion: "v20.11.0" }, /^fout: Node v20.11.0 is te oud; nodig is 20.19 .*stap 1/],
    ["Node", { nodeVersion: "v20.20.2" }, /^let-op: .*geen beveiligingsupdates.*→ .*installeer Node 22/],
    ["Schijf", { freeBytes: () => 1e9 }, /^let-op: 1,0 GB vrij .*weinig/],
    ["Schijf", { freeBytes: () => 1e8 }, /^fout: 0,1 GB vrij/],
    ["Tijdzone", { offsets: [0, 0] }, /^let-op: .*→ Draai als root: timedatectl/],
    ["Chromium", { env: {} }, /^let-op: Er is geen Chromium.*apt-get install chromium/],
    ["Meldingen", {}, /^let-op: Niemand krijgt bericht/],
  ])("%s", async (onderwerp, changes, expected) => {
    expect(await said(onderwerp, changes)).toMatch(expected);
  });

  test("memory that the database may take from everything else", async () => {
    setBeheer("{ grenzen: { geheugen-mb: 7000 } }");
    expect(await said("Geheugen")).toMatch(/^let-op: 8,0 GB geheugen, waarvan .* 7,0 .* op hoogstens 6000/);
  });

  test("a workspace that cannot be read", async () => {
    rmSync(join(workspace, "doelen.yml"));
    expect(await said("Werkomgeving")).toMatch(/^fout: .*doelen.yml.*bestand-ontbreekt.*→ Maak doelen.yml/);
  });

  test("private parts that everybody can read, as long as everybody can come there", async () => {
    chmodSync(workspace, 0o755);
    chmodSync(join(workspace, "raw"), 0o755);
    expect(await said("Afgeschermd")).toMatch(/^let-op: Iedereen .*raw.*→ Sluit de werkomgeving: chmod 700/);
    chmodSync(workspace, 0o750);
    expect(await said("Afgeschermd")).toMatch(/^goed/);
  });

  test("somebody who is at work", async () => {
    const busy = await withLock(join(workspace, "build"), () => said("Slot"));
    expect(busy).toContain(`let-op: Er is iemand bezig: verversen, proces ${process.pid} op ${hostname()}`);
    expect(await said("Slot")).toMatch(/^goed/);
  });

  test("a public site that visitors cannot get, or that is gone", async () => {
    mkdirSync(join(workspace, "releases", "00001"), { recursive: true });
    symlinkSync("releases/00001", join(workspace, "site"));
    expect(await said("Site")).toMatch(/^let-op: Een webserver .* voor anderen gesloten/);
    rmSync(join(workspace, "releases", "00001"), { recursive: true });
    expect(await said("Site")).toMatch(/^fout: .*wijst naar site 1, maar die is er niet.*resume/);
  });

  test("a secret that is missing, or that everybody can read", async () => {
    setBeheer("{ meldingen: { webhook: { adres: TEAMS } } }");
    expect(await said("Meldingen")).toMatch(/^fout: Geen waarde voor TEAMS/);
    const secret = join(temporaryFolder({ teams: "https://teams.example/geheim\n" }), "teams");
    chmodSync(secret, 0o644);
    const env = { ...machine.env, TEAMS_FILE: secret };
    expect(await said("Meldingen", { env })).toMatch(/^let-op: Iedereen .*→ Sluit het: chmod 600/);
    chmodSync(secret, 0o600);
    expect(await said("Meldingen", { env })).toMatch(/^goed: webhook ingesteld/);
  });

  test("a source that does not answer, without giving up on the rest", async () => {
    const reach = async (): Promise<Response> => {
      throw new TypeError("fetch failed");
    };
    const found = await examine({ workspace, machine, offline: false, reach });
    expect(found.at(-1)).toMatchObject({ onderwerp: "Bron regionaal", uitkomst: "let-op" });
  });
});

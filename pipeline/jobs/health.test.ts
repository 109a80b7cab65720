import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { type HealthServer, serveHealth } from "./health.ts";

let server: HealthServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const run = (command: string, result: string, finishedAt: string | null) => ({
  run: `${command} ${result} ${finishedAt}`,
  command,
  result,
  finishedAt,
  proces: null,
  error: "Jan de Vries staat er dubbel",
});

/** What the endpoint answers to a path, with this ledger, on 2 November at six in the morning. */
async function answer(path: string, runs: object[], method = "GET") {
  const ledger = join(temporaryFolder(), "runs.jsonl");
  writeFileSync(ledger, runs.map((line) => `${JSON.stringify(line)}\n`).join(""));
  server = await serveHealth({ ledger, port: 0, clock: () => new Date("2026-11-02T05:00:00Z") });
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { method });
  return { status: response.status, body: await response.json() };
}

test("the process says that it lives, whatever the ledger says", async () => {
  expect(await answer("/levend", [])).toEqual({ status: 200, body: { levend: true } });
});

test("a success of last night is healthy, also when there was nothing to do", async () => {
  const runs = [
    run("refresh", "mislukt", "2026-10-31T05:01:00Z"),
    run("refresh", "ongewijzigd", "2026-11-01T05:01:00Z"),
  ];
  const body = { laatsteGelukt: "2026-11-01T05:01:00Z", mislukt: [], gezond: true };
  expect(await answer("/gelukt", runs)).toEqual({ status: 200, body });
});

test("no success since the night before last, or never, is not", async () => {
  const old = [run("refresh", "gelukt", "2026-10-31T05:01:00Z")];
  expect(await answer("/gelukt", old)).toMatchObject({ status: 503, body: { gezond: false } });
  await server?.close();
  expect(await answer("/gelukt", [])).toMatchObject({ status: 503, body: { laatsteGelukt: null } });
});

test("work that failed or was cut off is named, with nothing of what went wrong", async () => {
  const runs = [
    run("refresh", "gelukt", "2026-11-02T04:00:00Z"),
    run("build", "mislukt", "2026-11-02T04:01:00Z"),
    run("fetch", "bezig", null),
  ];
  const { status, body } = await answer("/gelukt", runs);
  expect([status, body]).toEqual([
    503,
    { laatsteGelukt: "2026-11-02T04:00:00Z", mislukt: ["build", "fetch"], gezond: false },
  ]);
});

test("nothing else is answered, and nothing can be sent to it", async () => {
  expect((await answer("/build/runs.jsonl", [])).status).toBe(404);
  await server?.close();
  expect((await answer("/gelukt", [], "POST")).status).toBe(405);
});

import { statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { placesOf, problemsOf, temporaryFolder } from "../fixtures/temporary-folder.ts";
import { limitReading } from "../read/limits.ts";
import { fetchFile } from "./fetch-file.ts";
import { systemTools } from "./fetch-tools.ts";
import { converse } from "./polite-get.ts";

afterEach(() => limitReading());

test("an answer that goes on for ever is cut off at the largest file that may be read", async () => {
  limitReading({ megabytes: 1, cells: 1 });
  const werkmap = temporaryFolder();
  const endless = new ReadableStream<Uint8Array>({
    pull: (stream) => stream.enqueue(new Uint8Array(100_000)),
  });
  const talk = converse("bron", { ...systemTools, fetch: async () => new Response(endless) });
  const config = {
    via: "bestand" as const,
    adres: "https://bron.example/a.csv",
    naam: "a.csv",
    "elke-dagen": 7,
  };
  const problems = await problemsOf(() => fetchFile(talk, config, { werkmap, last: null }));
  expect(placesOf(problems, "")).toEqual(["bestand-te-groot a.csv"]);
  expect(statSync(join(werkmap, "a.csv")).size).toBeLessThanOrEqual(1_000_000);
});

import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { repositoryRoot } from "../workspace.ts";

const AREAS = 18_000;
const MEASURES = 120;
const V3_PAGE = 10_000;
const V4_PAGE = 100_000;
/** The budget for a table of the whole country. */
const MOST_BYTES = 150 * 1024 * 1024;

const codes = Array.from({ length: MEASURES }, (_, index) => `Onderwerp_${index}`);
const area = (index: number) => (index === 0 ? "GM0001" : `BU${String(index).padStart(8, "0")}`);

const wideRow = (index: number) =>
  JSON.stringify({
    ID: index,
    WijkenEnBuurten: area(index).padEnd(10),
    ...Object.fromEntries(codes.map((code, measure) => [code, index + measure / 8])),
  });

const longRow = (index: number) =>
  JSON.stringify({
    Id: index,
    Measure: codes[index % MEASURES],
    ValueAttribute: "None",
    Value: index / 8,
    StringValue: null,
    WijkenEnBuurten: area(Math.floor(index / MEASURES)),
  });

const small: Record<string, unknown> = {
  TableInfos: { value: [{ Title: "Land", Modified: "2026-01-01" }] },
  Properties: { Title: "Land", Modified: "2026-01-01" },
  Dimensions: { value: [{ Identifier: "WijkenEnBuurten" }] },
  MeasureCodes: {
    value: codes.map((Identifier) => ({ Identifier, Title: Identifier, MeasureGroupId: null })),
  },
  DataProperties: {
    value: [
      { ID: 0, Type: "GeoDetail", Key: "WijkenEnBuurten", Title: "Gebied" },
      ...codes.map((Key, index) => ({ ID: index + 1, Type: "Topic", Key, Title: Key })),
    ],
  },
  WijkenEnBuurten: {
    value: Array.from({ length: AREAS }, (_, index) => ({ Key: area(index).padEnd(10), Title: `${index}` })),
  },
  WijkenEnBuurtenCodes: {
    value: Array.from({ length: AREAS }, (_, index) => ({ Identifier: area(index), Title: `${index}` })),
  },
};

/** Writes a page row by row, so that the server itself needs no memory for it. */
async function writePage(response: ServerResponse, url: URL): Promise<void> {
  const long = url.pathname.endsWith("Observations");
  const [size, total, row] = long ? [V4_PAGE, AREAS * MEASURES, longRow] : [V3_PAGE, AREAS, wideRow];
  const from = Number(url.searchParams.get("$skip") ?? 0);
  response.write('{"value":[');
  for (let index = from; index < Math.min(from + size, total); index++) {
    if (!response.write(`${index === from ? "" : ","}${row(index)}`)) {
      await new Promise<void>((resolve) => response.once("drain", () => resolve()));
    }
  }
  const next = `"${long ? "@odata.nextLink" : "odata.nextLink"}":"http://x/?$skip=${from + size}"`;
  response.end(`]${from + size < total ? `,${next}` : ""}}`);
}

test.each([
  ["statline-v3", AREAS],
  ["statline-v4", AREAS * MEASURES],
])(
  "a table of the whole country through %s fits in 150 MB, each row once",
  async (via, rijen) => {
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? "", "http://server");
      const answer = small[url.pathname.split("/").at(-1) ?? ""];
      if (answer) response.end(JSON.stringify(answer));
      else void writePage(response, url);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const werkmap = temporaryFolder({});
    const script = join(repositoryRoot, "pipeline", "sources", "fixtures", "fetch-national.ts");
    const adres = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", script, via, werkmap],
      {
        cwd: repositoryRoot,
        env: { ...process.env, SOCIALE_BASIS_STATLINE: adres },
      },
    );
    server.close();
    const told = JSON.parse(stdout) as { rijen: number; before: number; peak: number };
    process.stderr.write(
      `${via}: ${Math.round((told.peak - told.before) / 2 ** 20)} MB above ${Math.round(told.before / 2 ** 20)} MB\n`,
    );
    expect(told.rijen).toBe(rijen);
    expect(told.peak - told.before).toBeLessThan(MOST_BYTES);
    let lines = -1;
    for await (const _ of createInterface({ input: createReadStream(join(werkmap, "K1.csv")) })) lines++;
    expect(lines).toBe(rijen);
  },
  300_000,
);

import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { compressedCopies } from "./precompress.ts";

const page = { path: "index.html", content: "<p>Ontmoeten in de buurt, é en €</p>".repeat(100) };

test("a page gets a Brotli and a gzip copy that unpack to the same bytes and are smaller", async () => {
  const copies = await compressedCopies(page);
  expect(copies.map(({ path }) => path)).toEqual(["index.html.br", "index.html.gz"]);
  const [brotli, gzip] = copies.map(({ content }) => Buffer.from(content));
  expect(brotli && brotliDecompressSync(brotli).toString()).toBe(page.content);
  expect(gzip && gunzipSync(gzip).toString()).toBe(page.content);
  expect(brotli?.length).toBeLessThan(page.content.length / 10);
});

test("small files and files that are packed already get no copies", async () => {
  const files = [
    { path: "robots.txt", content: "User-agent: *\n" },
    { path: "gegevens/outcomes.parquet", content: Buffer.alloc(5000) },
  ];
  for (const file of files) expect(await compressedCopies(file), file.path).toEqual([]);
});

test("the same file gives the same copies", async () => {
  expect(await compressedCopies(page)).toEqual(await compressedCopies(page));
});

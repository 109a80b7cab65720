import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryRoot } from "../pipeline/sources/workspace.ts";
import { makeSchemas } from "./write-schemas.ts";

test.each(Object.entries(makeSchemas()))(
  "%s is what the code says; else run npm run make:schemas",
  (path, text) => {
    expect(readFileSync(join(repositoryRoot, path), "utf8")).toBe(text);
  },
);

test("every bron.yml of the sample workspace points its editor at the schema", () => {
  const raw = join(repositoryRoot, "data", "sample", "raw");
  for (const id of readdirSync(raw)) {
    const [first] = readFileSync(join(raw, id, "bron.yml"), "utf8").split("\n");
    expect(`${id}: ${first}`).toBe(`${id}: # yaml-language-server: $schema=../../../schema/bron.schema.json`);
  }
});

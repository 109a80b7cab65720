import { expect, test } from "vitest";
import { InputError } from "../../errors/input-error.ts";
import { openStorage } from "./open-storage.ts";
import { isStorage, parseStorage } from "./storage.ts";

test.each([
  ["duckdb", null],
  ["parquet:meer", { soort: "parquet", map: "/werk/meer" }],
  ["parquet:/srv/meer", { soort: "parquet", map: "/srv/meer" }],
  ["parquet:s3://emmer/meer", { soort: "parquet", map: "s3://emmer/meer" }],
  ["duckdb:samen.duckdb", { soort: "catalogus", adres: "/werk/samen.duckdb" }],
  ["ducklake:sqlite:samen.sqlite", { soort: "catalogus", adres: "ducklake:sqlite:samen.sqlite" }],
  ["md:sociale_basis", { soort: "catalogus", adres: "md:sociale_basis" }],
])("%s is a connection string", (text, storage) => {
  expect(isStorage(text)).toBe(true);
  expect(parseStorage(text, "/werk")).toEqual(storage);
});

test.each(["parquet", "parquet:", "csv:map", "mysql://host/db", ""])("%s is none", (text) => {
  expect(isStorage(text)).toBe(false);
});

test("an extension that is not on this machine is named, without the address where it was looked for", async () => {
  const storage = parseStorage("ducklake:meta", "/werk");
  if (!storage) throw new Error("no storage");
  const missing = () =>
    Promise.reject(
      new Error('IO Error: Failed to download extension "ducklake" at URL "http://ver.example/x"\nmeer'),
    );
  const error = await openStorage(missing, storage).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  const [problem] = (error as InputError).problems;
  expect(problem?.melding).toContain('de uitbreiding "ducklake" van DuckDB staat niet op deze machine');
  expect(problem?.melding).not.toContain("ver.example");
});

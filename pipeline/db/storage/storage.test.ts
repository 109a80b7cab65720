import { expect, test } from "vitest";
import { InputError } from "../../errors/input-error.ts";
import { openStorage } from "./open-storage.ts";
import { isStorage, parseStorage } from "./storage.ts";

test.each([
  ["duckdb", null],
  ["parquet:meer", { soort: "parquet", map: "/werk/meer", uitbreiding: null, leesbaar: ["/werk/meer/"] }],
  ["parquet:/srv/meer", { soort: "parquet", map: "/srv/meer", uitbreiding: null, leesbaar: ["/srv/meer/"] }],
  [
    "parquet:s3://emmer/meer",
    { soort: "parquet", map: "s3://emmer/meer", uitbreiding: "httpfs", leesbaar: ["s3://emmer/meer/"] },
  ],
  [
    "duckdb:samen.duckdb",
    { soort: "catalogus", adres: "/werk/samen.duckdb", uitbreiding: null, leesbaar: [] },
  ],
  [
    "ducklake:samen.ducklake",
    {
      soort: "catalogus",
      adres: "ducklake:/werk/samen.ducklake",
      uitbreiding: "ducklake",
      leesbaar: ["/werk/samen.ducklake.files/"],
    },
  ],
])("%s is a connection string", (text, storage) => {
  expect(isStorage(text)).toBe(true);
  expect(parseStorage(text, "/werk")).toEqual(storage);
});

test.each(["parquet", "parquet:", "csv:map", "md:database", ""])("%s is none", (text) => {
  expect(isStorage(text)).toBe(false);
});

test("an extension is loaded and the catalogue attached before files are closed off to all but its folder", async () => {
  const run: string[] = [];
  const storage = parseStorage("ducklake:samen.ducklake", "/werk");
  if (!storage) throw new Error("no storage");
  await openStorage(async (sql) => run.push(sql), storage);
  expect(run).toEqual([
    "set autoinstall_known_extensions = false",
    "load ducklake",
    "attach 'ducklake:/werk/samen.ducklake' as opslag",
    "set allowed_directories = ['/werk/samen.ducklake.files/']",
  ]);
});

test("an extension that is not on this machine is named, without the place where it was looked for", async () => {
  const storage = parseStorage("ducklake:meta", "/werk");
  if (!storage) throw new Error("no storage");
  const said = [
    'IO Error: Extension "/home/iemand/ducklake.duckdb_extension" not found.',
    'Extension "ducklake" is an existing extension.',
    'Install it first using "INSTALL ducklake".',
  ];
  const missing = () => Promise.reject(new Error(said.join("\n")));
  const error = await openStorage(missing, storage).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  const [problem] = (error as InputError).problems;
  expect(problem?.melding).toContain('de uitbreiding "ducklake" van DuckDB staat niet op deze machine');
  expect(problem?.melding).not.toContain("iemand");
});

import { resolve } from "node:path";

/**
 * Where the staged rows of a warehouse lie when that is not its own file: as Parquet in a folder or on an address, or in
 * a catalogue that DuckDB attaches. The warehouse then has views of the same names.
 */
export type Storage = { soort: "parquet"; map: string } | { soort: "catalogus"; adres: string };

/** Whether a folder is an address that DuckDB reads itself, such as s3://emmer/map. */
export function isRemote(map: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//.test(map);
}

/** Catalogues that an extension of DuckDB opens by their address. */
const CATALOGUES = ["ducklake:", "md:"];

/** What a connection string may look like, in Dutch, for messages. */
export const storageForms = "duckdb, parquet:<map>, duckdb:<bestand>, ducklake:<catalogus> of md:<database>";

/** Whether a text is a connection string; says nothing about what is there. */
export function isStorage(text: string): boolean {
  return text === "duckdb" || /^(parquet|duckdb|ducklake|md):./.test(text);
}

/**
 * The storage that a connection string names; null for the file of the warehouse itself.
 * @param folder what relative paths are relative to
 */
export function parseStorage(text: string, folder: string): Storage | null {
  if (text === "duckdb") return null;
  if (CATALOGUES.some((start) => text.startsWith(start))) return { soort: "catalogus", adres: text };
  const [kind = "", ...rest] = text.split(":");
  const place = rest.join(":");
  if (kind === "parquet") return { soort: "parquet", map: isRemote(place) ? place : resolve(folder, place) };
  if (kind === "duckdb") return { soort: "catalogus", adres: resolve(folder, place) };
  throw new Error(`unknown opslag: ${text}`);
}

let current: Storage | null = null;

/** The storage of every warehouse that is opened from now on; without an argument its own file again. */
export function storeIn(storage: Storage | null = null): void {
  current = storage;
}

/** The storage that this process was told to use. */
export function currentStorage(): Storage | null {
  return current;
}
